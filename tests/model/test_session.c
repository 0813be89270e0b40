/*
 * Who is logged in: rows come, are noted, end, and are forgotten at last.
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
add(struct sample *s, const char *user, const char *way)
{
	const struct model_login l = { .process = 7, .started = 8,
	    .user = user, .way = way, .address = "192.0.2.1", .since = 100,
	    .administrator = true };
	int64_t login;

	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_add_login(s->model, &l, &login, &s->diag),
	    RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_true(login > 0);
	return login;
}

static enum rc
note(void *ctx, const struct model_login *l)
{
	struct text *text = ctx;

	text_addf(text, "%lld %lld.%lld %s %s%lld %s %lld-%lld %d%d;",
	    (long long)l->login, (long long)l->process,
	    (long long)l->started, l->user, l->way, (long long)l->number,
	    l->address, (long long)l->since, (long long)l->last_key,
	    l->administrator, l->over);
	return RC_OK;
}

static const char *
logins(struct sample *s)
{
	text_reset(&s->result);
	assert_int_equal(model_walk_logins(s->model, note, &s->result,
	    &s->diag), RC_OK);
	return text_str(&s->result);
}

static void
login_is_kept_as_it_came(void **state)
{
	struct sample *s = *state;
	bool over;

	add(s, "u", "ssh");
	assert_string_equal(logins(s),
	    "1 7.8 u ssh1 192.0.2.1 100-100 10;");
	assert_int_equal(model_touch_login(s->model, 1, 105, false,
	    &s->diag), RC_OK);
	assert_string_equal(logins(s),
	    "1 7.8 u ssh1 192.0.2.1 100-105 00;");
	assert_int_equal(model_login_over(s->model, 1, &over, &s->diag),
	    RC_OK);
	assert_false(over);
	assert_int_equal(model_end_login(s->model, 1, &s->diag), RC_OK);
	assert_string_equal(logins(s),
	    "1 7.8 u ssh1 192.0.2.1 100-105 01;");
	assert_int_equal(model_login_over(s->model, 1, &over, &s->diag),
	    RC_OK);
	assert_true(over);
	assert_int_equal(model_login_over(s->model, 99, &over, &s->diag),
	    RC_OK);
	assert_true(over);
}

/* Each way counts by itself, and a number is given out again. */
static void
numbers_are_the_lowest_that_are_free(void **state)
{
	struct sample *s = *state;

	add(s, "a", "telnet");
	add(s, "b", "telnet");
	add(s, "c", "ssh");
	add(s, "d", "telnet");
	assert_int_equal(model_end_login(s->model, 2, &s->diag), RC_OK);
	add(s, "e", "telnet");
	add(s, "f", "telnet");
	assert_string_equal(sample_query(s,
	    "SELECT user || way || number FROM login ORDER BY login"),
	    "atelnet1\nbtelnet2\ncssh1\ndtelnet3\netelnet2\nftelnet4\n");
}

static void
old_ones_are_forgotten_but_none_that_is_there(void **state)
{
	struct sample *s = *state;
	int i;

	add(s, "stays", "serial");
	for (i = 0; i < MODEL_LOGINS + 10; i++)
		assert_int_equal(model_end_login(s->model,
		    add(s, "goes", "ssh"), &s->diag), RC_OK);
	assert_string_equal(sample_query(s, "SELECT count(*), min(login), "
	    "sum(over) FROM login"), "51|1|50\n");
}

/* Nothing of it is unsaved, and a reset device knows nobody. */
static void
logins_are_no_configuration(void **state)
{
	struct sample *s = *state;
	bool unsaved;

	add(s, "u", "serial");
	assert_int_equal(model_unsaved(s->model, &unsaved, &s->diag), RC_OK);
	assert_false(unsaved);
	assert_int_equal(model_reset(s->model, &s->diag), RC_OK);
	assert_string_equal(logins(s), "");
}

/* Somebody else writes: a key is noted later, and nobody waits. */
static void
noting_a_key_does_not_wait(void **state)
{
	char *path = sample_path("test.db");
	struct sample one, two;

	(void)state;
	sample_open(&one, path);
	sample_open(&two, path);
	add(&one, "u", "serial");
	assert_int_equal(model_begin(two.model, &two.diag), RC_OK);
	assert_int_equal(model_touch_login(one.model, 1, 105, true,
	    &one.diag), RC_BUSY);
	model_rollback(two.model);
	assert_int_equal(model_touch_login(one.model, 1, 105, true,
	    &one.diag), RC_OK);
	/* Nor may it become part of what is being read. */
	assert_int_equal(model_begin_reading(one.model, &one.diag), RC_OK);
	assert_int_equal(model_touch_login(one.model, 1, 106, true,
	    &one.diag), RC_BUSY);
	model_end_reading(one.model);
	assert_string_equal(sample_query(&two,
	    "SELECT last_key FROM login"), "105\n");
	sample_close(&two);
	sample_close(&one);
	sample_remove(path);
}

static enum rc
owner(void *ctx, const char *who)
{
	struct sample *s = ctx;

	text_addf(&s->result, "%s;", who);
	return strcmp(who, "login") != 0 ? RC_OK :
	    model_set_credential(s->model, s->running, who, NULL, &s->diag);
}

static void
owners_of_passwords(void **state)
{
	static const char *const who[] = { "login", "user a", "user b" };
	struct sample *s = *state;
	size_t i;

	for (i = 0; i < 3; i++)
		assert_int_equal(model_set_credential(s->model, s->running,
		    who[i], "hash", &s->diag), RC_OK);
	text_reset(&s->result);
	assert_int_equal(model_walk_credentials(s->model, s->running, owner,
	    s, &s->diag), RC_OK);
	assert_string_equal(text_str(&s->result), "login;user a;user b;");
	assert_string_equal(sample_query(s, "SELECT who FROM credential "
	    "ORDER BY who"), "user a\nuser b\n");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, sample_setup, \
	sample_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(login_is_kept_as_it_came),
		TEST(numbers_are_the_lowest_that_are_free),
		TEST(old_ones_are_forgotten_but_none_that_is_there),
		TEST(logins_are_no_configuration),
		TEST(noting_a_key_does_not_wait),
		TEST(owners_of_passwords),
	};

	return cmocka_run_group_tests_name("logins", tests, NULL, NULL);
}
