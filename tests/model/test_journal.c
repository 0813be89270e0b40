/*
 * The journal: rows of one command belong together, and come back as they
 * went in.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/sample.h"

#include "base/banned.h"

static const struct model_change example = {
	.at = "2026-01-01T10:00:00",
	.session = "7",
	.user = "u1",
	.origin = "SSH 192.0.2.1",
	.command = "ipsec sa policy 101 2 esp",
	.block = BLOCK_GATEWAY,
	.number = 2,
	.place = "\x01\x00\x02",
	.place_len = 3,
	.entry = "ipsec sa policy",
	.old_line = "before",
	.new_line = "after",
	.object = "lan1",
};

static void
journal(struct sample *s, const struct model_change *change, int64_t *id)
{
	assert_int_equal(model_journal(s->model, change, id, &s->diag),
	    RC_OK);
}

static enum rc
note(void *ctx, int64_t id, const struct model_change *c)
{
	struct text *text = ctx;

	text_addf(text, "%lld:%s>%s;", (long long)id,
	    c->old_line != NULL ? c->old_line : "-",
	    c->new_line != NULL ? c->new_line : "-");
	return RC_OK;
}

static const char *
changes(struct sample *s, int64_t after)
{
	text_reset(&s->result);
	assert_int_equal(model_walk_changes(s->model, after, note,
	    &s->result, &s->diag), RC_OK);
	return text_str(&s->result);
}

static enum rc
compare(void *ctx, int64_t id, const struct model_change *c)
{
	int *calls = ctx;

	++*calls;
	assert_int_equal(id, 1);
	assert_string_equal(c->at, example.at);
	assert_string_equal(c->session, example.session);
	assert_string_equal(c->user, example.user);
	assert_string_equal(c->origin, example.origin);
	assert_string_equal(c->command, example.command);
	assert_int_equal(c->block, example.block);
	assert_int_equal(c->number, example.number);
	assert_int_equal(c->place_len, example.place_len);
	assert_memory_equal(c->place, example.place, example.place_len);
	assert_string_equal(c->entry, example.entry);
	assert_string_equal(c->old_line, example.old_line);
	assert_string_equal(c->new_line, example.new_line);
	assert_string_equal(c->object, example.object);
	return RC_OK;
}

static void
change_comes_back_whole(void **state)
{
	struct sample *s = *state;
	int64_t id = 0;
	int calls = 0;

	journal(s, &example, &id);
	assert_int_equal(id, 1);
	assert_int_equal(model_walk_changes(s->model, 0, compare, &calls,
	    &s->diag), RC_OK);
	assert_int_equal(calls, 1);
}

static void
lines_of_one_command_have_its_number(void **state)
{
	struct sample *s = *state;
	struct model_change change = example;
	int64_t id = 0, next = 0;

	assert_string_equal(changes(s, 0), "");
	change.old_line = NULL;
	change.new_line = "a";
	journal(s, &change, &id);
	change.new_line = "b";
	journal(s, &change, &id);
	assert_int_equal(id, 1);
	change.old_line = "a";
	change.new_line = NULL;
	change.place = "";
	change.place_len = 0;
	journal(s, &change, &next);
	assert_true(next > id);
	assert_string_equal(changes(s, 0), "1:->a;1:->b;3:a>-;");
	assert_string_equal(changes(s, id), "3:a>-;");
	assert_string_equal(changes(s, next), "");
}

static void
one_session_is_read_backwards(void **state)
{
	struct sample *s = *state;
	struct model_change change = example;
	int64_t first = 0, second = 0, third = 0;

	change.object = NULL;
	change.new_line = "a";
	journal(s, &change, &first);
	change.session = "8";
	journal(s, &change, &second);
	change.session = "7";
	change.new_line = "b";
	journal(s, &change, &third);
	text_reset(&s->result);
	assert_int_equal(model_walk_session_changes(s->model, "7", note,
	    &s->result, &s->diag), RC_OK);
	assert_string_equal(text_str(&s->result), "3:before>b;1:before>a;");
	text_reset(&s->result);
	assert_int_equal(model_walk_session_changes(s->model, "9", note,
	    &s->result, &s->diag), RC_OK);
	assert_string_equal(text_str(&s->result), "");
}

static enum rc
note_password(void *ctx, const struct model_password_change *c)
{
	text_addf(ctx, "%s:%s>%s;", c->who,
	    c->old_hash != NULL ? c->old_hash : "-",
	    c->new_hash != NULL ? c->new_hash : "-");
	return RC_OK;
}

static void
passwords_of_a_command(void **state)
{
	struct sample *s = *state;
	int64_t id = 0;

	journal(s, &example, &id);
	assert_int_equal(model_journal_password(s->model, id,
	    &(struct model_password_change){ "login", NULL, "$5$a" },
	    &s->diag), RC_OK);
	assert_int_equal(model_journal_password(s->model, id,
	    &(struct model_password_change){ "user u1", "$5$b", NULL },
	    &s->diag), RC_OK);
	text_reset(&s->result);
	assert_int_equal(model_walk_password_changes(s->model, id,
	    note_password, &s->result, &s->diag), RC_OK);
	assert_string_equal(text_str(&s->result),
	    "login:->$5$a;user u1:$5$b>-;");
	text_reset(&s->result);
	assert_int_equal(model_walk_password_changes(s->model, id + 1,
	    note_password, &s->result, &s->diag), RC_OK);
	assert_string_equal(text_str(&s->result), "");
}

static enum rc
stop(void *ctx, int64_t id, const struct model_change *c)
{
	(void)ctx;
	(void)id;
	(void)c;
	return RC_REFUSED;
}

static void
reader_ends_the_walk(void **state)
{
	struct sample *s = *state;
	int64_t id = 0;

	journal(s, &example, &id);
	assert_int_equal(model_walk_changes(s->model, 0, stop, NULL,
	    &s->diag), RC_REFUSED);
}

/* A command that is rolled back leaves no row, and its number is free. */
static void
rolled_back_command_leaves_no_row(void **state)
{
	struct sample *s = *state;
	int64_t id = 0, again = 0;

	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	journal(s, &example, &id);
	model_rollback(s->model);
	assert_string_equal(changes(s, 0), "");
	journal(s, &example, &again);
	assert_int_equal(again, id);
}

/* Puts what makes a configuration into the running one. */
static void
fill(struct sample *s, bool first)
{
	sample_put(s, BLOCK_ROUTER, 0, "\x01", first ? "one" : "two");
	sample_put(s, BLOCK_PP, 1, "\x04\x01", "same");
	sample_put(s, BLOCK_GATEWAY, first ? 2 : 3, "\x01", "key");
	sample_policy(s, 101, first ? 1 : 2);
	sample_bind(s, first ? 1 : 2, 101);
	sample_template(s, 4, first ? 5 : 6, 7);
	assert_int_equal(model_set_credential(s->model, s->running,
	    "user u1", first ? "$5$a" : "$5$b", &s->diag), RC_OK);
}

/* Every table has its part, and the command is a row of its own. */
static void
replaced_configuration_is_told_line_by_line(void **state)
{
	struct sample *s = *state;
	struct model_change head = example;
	int64_t before;

	fill(s, true);
	assert_int_equal(model_copy_aside(s->model, s->running, &before,
	    &s->diag), RC_OK);
	assert_int_equal(model_clear(s->model, s->running, &s->diag), RC_OK);
	fill(s, false);
	head.old_line = head.new_line = NULL;
	assert_int_equal(model_journal_replaced(s->model, &head, before,
	    s->running, &s->diag), RC_OK);
	assert_string_equal(changes(s, 0), "1:->-;1:one>two;1:key>-;1:->key;"
	    "1:ipsec sa policy 101 1 esp aes-cbc sha-hmac>"
	    "ipsec sa policy 101 2 esp aes-cbc sha-hmac;"
	    "1:ipsec tunnel 101>-;1:->ipsec tunnel 101;"
	    "1:tunnel template 5-7>tunnel template 6-7;");
	text_reset(&s->result);
	assert_int_equal(model_walk_password_changes(s->model, 1,
	    note_password, &s->result, &s->diag), RC_OK);
	assert_string_equal(text_str(&s->result), "user u1:$5$a>$5$b;");
}

/* Lines that list in the order typed: by what they are, and in which order. */
static void
replaced_lines_in_the_order_typed(void **state)
{
	struct sample *s = *state;
	struct model_change head = example;
	int64_t before;

	sample_put_typed(s, "\x02", "a", "line a");
	sample_put_typed(s, "\x02", "b", "line b");
	sample_put_typed(s, "\x03", "c", "line c");
	sample_put_typed(s, "\x03", "d", "line d");
	assert_int_equal(model_copy_aside(s->model, s->running, &before,
	    &s->diag), RC_OK);
	assert_int_equal(model_clear(s->model, s->running, &s->diag), RC_OK);
	sample_put_typed(s, "\x02", "b", "line b");
	sample_put_typed(s, "\x02", "a", "line a");
	sample_put_typed(s, "\x03", "d", "line d");
	head.old_line = head.new_line = NULL;
	assert_int_equal(model_journal_replaced(s->model, &head, before,
	    s->running, &s->diag), RC_OK);
	assert_string_equal(changes(s, 0), "1:->-;1:line a>-;1:line b>-;"
	    "1:line c>-;1:line d>-;1:->line b;1:->line a;1:->line d;");
	assert_int_equal(model_journal_replaced(s->model, &head, s->running,
	    s->running, &s->diag), RC_OK);
	assert_string_equal(changes(s, 8), "9:->-;");
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, sample_setup, sample_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(change_comes_back_whole),
		TEST(lines_of_one_command_have_its_number),
		TEST(one_session_is_read_backwards),
		TEST(passwords_of_a_command),
		TEST(reader_ends_the_walk),
		TEST(rolled_back_command_leaves_no_row),
		TEST(replaced_configuration_is_told_line_by_line),
		TEST(replaced_lines_in_the_order_typed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
