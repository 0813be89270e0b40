/*
 * Configurations as wholes: saved with their generations, copied, emptied;
 * what is unsaved; passwords; the journal; a reset.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/sample.h"

#include "base/banned.h"

static int64_t
saved(struct sample *s, int slot, int generation)
{
	int64_t config = -1;

	assert_int_equal(model_saved(s->model, slot, generation, &config,
	    &s->diag), RC_OK);
	return config;
}

static bool
unsaved(struct sample *s)
{
	bool answer;

	assert_int_equal(model_unsaved(s->model, &answer, &s->diag), RC_OK);
	return answer;
}

/* Something in each table. */
static void
fill(struct sample *s)
{
	sample_put(s, BLOCK_ROUTER, 0, "\x01", "ip routing on");
	sample_put(s, BLOCK_PP, 1, "\x01", "pppoe use lan2");
	sample_put_typed(s, "\x06", "b", "second comes first");
	sample_put_typed(s, "\x06", "a", "first comes second");
	sample_policy(s, 101, 1);
	sample_bind(s, 1, 101);
	sample_template(s, 1, 2, 3);
	sample_put(s, BLOCK_GATEWAY, 1, "\x01", "ipsec ike a 1");
}

static void
save_keeps_the_running_configuration(void **state)
{
	struct sample *s = *state;
	struct text listed = TEXT_INIT;

	fill(s);
	text_adds(&listed, sample_listing(s, s->running));
	assert_int_equal(saved(s, 4, 0), 0);
	sample_save(s, 4, "a comment");
	sample_put(s, BLOCK_ROUTER, 0, "\x01", "ip routing off");
	sample_bind(s, 1, 7);
	assert_string_equal(sample_listing(s, saved(s, 4, 0)),
	    text_str(&listed));
	assert_string_equal(sample_query(s, "SELECT role, slot, generation, "
	    "comment, at FROM configuration WHERE slot = 4"),
	    "saved|4|0|a comment|2026-01-02T00:00:00\n");
	text_fini(&listed);
}

static void
older_ones_become_generations(void **state)
{
	struct sample *s = *state;

	sample_put(s, BLOCK_ROUTER, 0, "\x01", "one");
	sample_save(s, 0, "1");
	sample_put(s, BLOCK_ROUTER, 0, "\x01", "two");
	sample_save(s, 0, "2");
	sample_put(s, BLOCK_ROUTER, 0, "\x01", "three");
	sample_save(s, 0, "3");
	assert_string_equal(sample_listing(s, saved(s, 0, 0)), "three\n");
	assert_string_equal(sample_listing(s, saved(s, 0, 1)), "two\n");
	assert_string_equal(sample_listing(s, saved(s, 0, 2)), "one\n");
	sample_save(s, 0, "4");
	assert_string_equal(sample_query(s, "SELECT generation, comment "
	    "FROM configuration WHERE slot = 0 ORDER BY generation"),
	    "0|4\n1|3\n2|2\n");
	/* What fell out left nothing behind. */
	assert_string_equal(sample_query(s, "SELECT count(*) FROM setting "
	    "WHERE config NOT IN (SELECT config FROM configuration)"), "0\n");
}

static void
slots_have_generations_of_their_own(void **state)
{
	struct sample *s = *state;
	int64_t zero = saved(s, 0, 0);

	sample_save(s, 1, "");
	sample_save(s, 1, "");
	assert_int_equal(saved(s, 0, 0), zero);
	assert_int_equal(saved(s, 0, 1), 0);
	assert_int_not_equal(saved(s, 1, 1), 0);
	assert_int_equal(saved(s, 1, 2), 0);
}

/* Whichever it is, also one of the slot itself. */
static void
any_one_can_be_saved(void **state)
{
	struct sample *s = *state;

	sample_put(s, BLOCK_ROUTER, 0, "\x01", "one");
	sample_save(s, 1, "1");
	sample_put(s, BLOCK_ROUTER, 0, "\x01", "two");
	sample_save(s, 1, "2");
	sample_put(s, BLOCK_ROUTER, 0, "\x01", "three");
	sample_save(s, 1, "3");
	sample_journal(s, "three");
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_save_copy(s->model, saved(s, 1, 2), 1, "4",
	    "2026-01-04T00:00:00", &s->diag), RC_OK);
	assert_int_equal(model_save_copy(s->model, saved(s, 1, 0), 0, "5",
	    "2026-01-05T00:00:00", &s->diag), RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_string_equal(sample_listing(s, saved(s, 1, 0)), "one\n");
	assert_string_equal(sample_listing(s, saved(s, 1, 1)), "three\n");
	assert_string_equal(sample_listing(s, saved(s, 1, 2)), "two\n");
	assert_string_equal(sample_listing(s, saved(s, 0, 0)), "one\n");
	assert_true(unsaved(s));
}

static enum rc
print_file(void *ctx, const struct model_saved_file *file)
{
	struct text *out = ctx;

	text_addf(out, "%d.%d %s %s\n", file->slot, file->generation,
	    file->at, file->comment);
	return text_rc(out);
}

static enum rc
stop_at_slot_2(void *ctx, const struct model_saved_file *file)
{
	(void)ctx;
	return file->slot == 2 ? RC_REFUSED : RC_OK;
}

static void
saved_ones_are_walked_and_deleted(void **state)
{
	struct sample *s = *state;
	struct text out = TEXT_INIT;

	sample_save(s, 2, "a b");
	sample_save(s, 2, "c");
	sample_save(s, 1, "");
	sample_journal(s, "one");
	assert_int_equal(model_walk_saved(s->model, print_file, &out,
	    &s->diag), RC_OK);
	assert_non_null(strstr(text_str(&out), "\n1.0 2026-01-02T00:00:00 \n"
	    "2.0 2026-01-02T00:00:00 c\n2.1 2026-01-02T00:00:00 a b\n"));
	assert_int_equal(model_walk_saved(s->model, stop_at_slot_2, NULL,
	    &s->diag), RC_REFUSED);
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_delete_saved(s->model, 2, 0, &s->diag), RC_OK);
	assert_int_equal(saved(s, 2, 0), 0);
	assert_int_not_equal(saved(s, 2, 1), 0);
	assert_int_equal(model_delete_all_saved(s->model, &s->diag), RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_string_equal(sample_query(s, "SELECT config, role "
	    "FROM configuration"), "1|running\n");
	/* That what was saved is gone makes nothing saved. */
	assert_true(unsaved(s));
	text_fini(&out);
}

static void
save_rolled_back_leaves_everything(void **state)
{
	struct sample *s = *state;
	struct text before = TEXT_INIT, after = TEXT_INIT;

	fill(s);
	sample_save(s, 0, "kept");
	sample_print(s, &before);
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_save(s->model, 0, "lost", "", &s->diag),
	    RC_OK);
	model_rollback(s->model);
	sample_print(s, &after);
	assert_string_equal(text_str(&after), text_str(&before));
	text_fini(&before);
	text_fini(&after);
}

/* BEHAVIOUR 11.15: accepted, even if the contents are the same again. */
static void
unsaved_goes_by_the_journal(void **state)
{
	struct sample *s = *state;

	assert_false(unsaved(s));
	sample_put(s, BLOCK_ROUTER, 0, "\x01", "one");
	assert_false(unsaved(s));
	sample_journal(s, "one");
	assert_true(unsaved(s));
	sample_save(s, 1, "");		/* not the start slot */
	assert_true(unsaved(s));
	sample_save(s, 0, "");
	assert_false(unsaved(s));
	sample_journal(s, "one");
	assert_true(unsaved(s));
}

static void
unsaved_without_a_saved_one(void **state)
{
	struct sample *s = *state;

	sample_execute(s, "UPDATE device SET start_slot = 3");
	assert_false(unsaved(s));
	sample_journal(s, "one");
	assert_true(unsaved(s));
}

/* What is started from a slot is what the slot holds. */
static void
nothing_is_unsaved_after_a_restart(void **state)
{
	struct sample *s = *state;

	sample_put(s, BLOCK_ROUTER, 0, "\x01", "saved");
	sample_save(s, 0, "");
	sample_put(s, BLOCK_ROUTER, 0, "\x01", "typed");
	sample_journal(s, "typed");
	assert_true(unsaved(s));
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_copy(s->model, saved(s, 0, 0), s->running,
	    &s->diag), RC_OK);
	assert_int_equal(model_nothing_unsaved(s->model, &s->diag), RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_false(unsaved(s));
	assert_string_equal(sample_listing(s, s->running), "saved\n");
}

static void
set_credential(struct sample *s, int64_t config, const char *who,
    const char *hash)
{
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_set_credential(s->model, config, who, hash,
	    &s->diag), RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
}

static const char *
credential(struct sample *s, int64_t config, const char *who)
{
	bool found;

	assert_int_equal(model_credential(s->model, config, who, &s->result,
	    &found, &s->diag), RC_OK);
	return found ? text_str(&s->result) : NULL;
}

static void
credentials_are_set_and_taken_out(void **state)
{
	struct sample *s = *state;

	assert_null(credential(s, s->running, "login"));
	set_credential(s, s->running, "login", "$5$a");
	set_credential(s, s->running, "user u1", "$5$b");
	assert_string_equal(credential(s, s->running, "login"), "$5$a");
	set_credential(s, s->running, "login", "$5$c");
	assert_string_equal(credential(s, s->running, "login"), "$5$c");
	set_credential(s, s->running, "login", NULL);
	assert_null(credential(s, s->running, "login"));
	assert_string_equal(credential(s, s->running, "user u1"), "$5$b");
}

static void
credentials_are_saved_and_copied_but_not_cleared(void **state)
{
	struct sample *s = *state;

	set_credential(s, s->running, "login", "$5$a");
	sample_save(s, 2, "");
	set_credential(s, s->running, "login", "$5$b");
	set_credential(s, s->running, "administrator", "$5$c");
	assert_string_equal(credential(s, saved(s, 2, 0), "login"), "$5$a");
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_clear(s->model, s->running, &s->diag), RC_OK);
	assert_string_equal(credential(s, s->running, "login"), "$5$b");
	assert_int_equal(model_copy(s->model, saved(s, 2, 0), s->running,
	    &s->diag), RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_string_equal(credential(s, s->running, "login"), "$5$a");
	assert_null(credential(s, s->running, "administrator"));
}

static void
clear_empties_one_configuration(void **state)
{
	struct sample *s = *state;
	struct text listed = TEXT_INIT;

	fill(s);
	sample_save(s, 0, "");
	text_adds(&listed, sample_listing(s, s->running));
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_clear(s->model, s->running, &s->diag), RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_string_equal(sample_listing(s, s->running), "");
	assert_string_equal(sample_query(s, "SELECT * FROM config_line "
	    "NATURAL JOIN running"), "");
	assert_string_equal(sample_query(s, "SELECT (SELECT count(*) FROM pp "
	    "NATURAL JOIN running) + (SELECT count(*) FROM tunnel "
	    "NATURAL JOIN running) + (SELECT count(*) FROM gateway "
	    "NATURAL JOIN running)"), "0\n");
	assert_string_equal(sample_listing(s, saved(s, 0, 0)),
	    text_str(&listed));
	text_fini(&listed);
}

static void
copy_replaces_what_was_there(void **state)
{
	struct sample *s = *state;
	struct text listed = TEXT_INIT;
	int64_t zero = saved(s, 0, 0);

	fill(s);
	text_adds(&listed, sample_listing(s, s->running));
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_copy(s->model, s->running, zero, &s->diag),
	    RC_OK);
	assert_int_equal(model_copy(s->model, s->running, zero, &s->diag),
	    RC_OK);
	assert_int_equal(model_copy(s->model, s->running, s->running,
	    &s->diag), RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_string_equal(sample_listing(s, zero), text_str(&listed));
	assert_string_equal(sample_listing(s, s->running),
	    text_str(&listed));
	/* The order typed goes on behind what was copied. */
	assert_string_equal(sample_query(s, "SELECT hex(place) FROM setting "
	    "WHERE config = 2 AND identity IS NOT NULL ORDER BY place"),
	    "0600000001\n0600000002\n");
	text_fini(&listed);
}

static enum rc
visit(void *ctx, int64_t config)
{
	struct sample *s = ctx;

	text_addf(&s->result, "%lld ", (long long)config);
	return model_clear(s->model, config, &s->diag);
}

static enum rc
refuse(void *ctx, int64_t config)
{
	(void)ctx;
	return config == 2 ? RC_REFUSED : RC_OK;
}

static void
configurations_are_walked_and_changed(void **state)
{
	struct sample *s = *state;

	fill(s);
	sample_save(s, 0, "");
	sample_save(s, 1, "");
	text_reset(&s->result);
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_walk_configurations(s->model, visit, s,
	    &s->diag), RC_OK);
	assert_string_equal(text_str(&s->result), "1 2 3 4 ");
	assert_int_equal(model_walk_configurations(s->model, refuse, s,
	    &s->diag), RC_REFUSED);
	assert_string_equal(sample_query(s, "SELECT * FROM config_line"), "");
}

static void
reset_makes_it_new(void **state)
{
	struct sample *s = *state;
	struct text fresh = TEXT_INIT, again = TEXT_INIT;
	const struct model_device *device;

	sample_print(s, &fresh);
	fill(s);
	sample_save(s, 0, "");
	sample_save(s, 2, "");
	set_credential(s, s->running, "login", "$5$a");
	sample_journal(s, "one");
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_reset(s->model, &s->diag), RC_OK);
	assert_int_equal(model_device(s->model, &device, &s->diag),
	    RC_CORRUPT);
	assert_string_equal(diag_text(&s->diag),
	    ":memory:: the database has no device");
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(sample_fill(s->model, &s->diag), RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	sample_print(s, &again);
	assert_string_equal(text_str(&again), text_str(&fresh));
	text_fini(&fresh);
	text_fini(&again);
}

static void
device_is_lent_until_the_end(void **state)
{
	struct sample *s = *state;
	const struct model_device *first, *second;
	struct model_device changed = sample_device;

	assert_int_equal(model_device(s->model, &first, &s->diag), RC_OK);
	assert_string_equal(first->profile, "RTX830");
	assert_string_equal(first->macs, sample_device.macs);
	assert_int_equal(model_device(s->model, &second, &s->diag), RC_OK);
	assert_ptr_equal(first, second);
	changed.serial = "another";
	changed.start_slot = 3;
	assert_int_equal(model_set_device(s->model, &changed, &s->diag),
	    RC_OK);
	assert_int_equal(model_device(s->model, &second, &s->diag), RC_OK);
	assert_string_equal(second->serial, "another");
	assert_int_equal(second->start_slot, 3);
	assert_string_equal(second->stamp, "made up");
	assert_string_equal(first->serial, sample_device.serial);
	assert_int_equal(first->start_slot, 0);
}

/* The anchors are the grammar's once the device is set. */
static void
device_brings_the_anchors(void **state)
{
	struct sample *s = *state;
	struct text expected = TEXT_INIT;
	const char *key;
	size_t i, len;

	assert_int_equal(model_set_device(s->model, &sample_device,
	    &s->diag), RC_OK);
	grammar_anchor(ANCHOR_POLICIES, &key, &len);
	for (i = 0; i < len; i++)
		text_addf(&expected, "%02X", (unsigned char)key[i]);
	text_addc(&expected, '\n');
	assert_string_equal(sample_query(s, "SELECT hex(place) "
	    "FROM fixed_place WHERE name = 'policies'"),
	    text_str(&expected));
	assert_string_equal(sample_query(s,
	    "SELECT count(*) FROM fixed_place"), "5\n");
	text_fini(&expected);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, sample_setup, sample_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(save_keeps_the_running_configuration),
		TEST(older_ones_become_generations),
		TEST(slots_have_generations_of_their_own),
		TEST(any_one_can_be_saved),
		TEST(saved_ones_are_walked_and_deleted),
		TEST(save_rolled_back_leaves_everything),
		TEST(unsaved_goes_by_the_journal),
		TEST(unsaved_without_a_saved_one),
		TEST(nothing_is_unsaved_after_a_restart),
		TEST(credentials_are_set_and_taken_out),
		TEST(credentials_are_saved_and_copied_but_not_cleared),
		TEST(clear_empties_one_configuration),
		TEST(copy_replaces_what_was_there),
		TEST(configurations_are_walked_and_changed),
		TEST(reset_makes_it_new),
		TEST(device_is_lent_until_the_end),
		TEST(device_brings_the_anchors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
