/*
 * Lines: put, replaced, taken out, walked over; those that list in the order
 * typed; which pp, tunnels and gateways are there.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "model/sample.h"

#include "base/banned.h"

/* A line with a place that may hold any byte. */
static struct model_line
line_at(enum block block, int64_t number, const char *place, size_t len,
    const char *text)
{
	return (struct model_line){
		.block = block,
		.number = number,
		.place = place,
		.place_len = len,
		.entry = "entry",
		.object = "",
		.line = text,
	};
}

static void
put_returns_what_was_there(void **state)
{
	struct sample *s = *state;
	struct text old = TEXT_INIT;
	struct model_line line = line_at(BLOCK_ROUTER, 0, "\x01", 1, "one");
	bool found = true;

	text_adds(&old, "stale");
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_put(s->model, s->running, &line, &old, &found,
	    &s->diag), RC_OK);
	assert_false(found);
	assert_string_equal(text_str(&old), "");
	line.line = "uno";
	assert_int_equal(model_put(s->model, s->running, &line, &old, &found,
	    &s->diag), RC_OK);
	assert_true(found);
	assert_string_equal(text_str(&old), "one");
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_string_equal(sample_listing(s, s->running), "uno\n");
	text_fini(&old);
}

static void
delete_returns_what_was_there(void **state)
{
	struct sample *s = *state;
	struct text old = TEXT_INIT;
	const struct model_line line = line_at(BLOCK_ROUTER, 0, "\x01", 1,
	    "");
	bool found;

	sample_put(s, BLOCK_ROUTER, 0, "\x01", "one");
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_delete(s->model, s->running, &line, &old,
	    &found, &s->diag), RC_OK);
	assert_true(found);
	assert_string_equal(text_str(&old), "one");
	assert_int_equal(model_delete(s->model, s->running, &line, &old,
	    &found, &s->diag), RC_OK);
	assert_false(found);
	assert_string_equal(text_str(&old), "");
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	text_fini(&old);
}

static void
places_compare_byte_by_byte(void **state)
{
	static const struct { const char *place; size_t len; } places[] = {
		{ "\xff", 1 }, { "\x01\x00", 2 }, { "\x01", 1 },
		{ "\x80", 1 }, { "\x01\x00\x00", 3 }, { "\x7f\xff", 2 },
	};
	struct sample *s = *state;
	size_t i;

	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	for (i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		const char name[] = { (char)('a' + (char)i), '\0' };
		const struct model_line line = line_at(BLOCK_ROUTER, 0,
		    places[i].place, places[i].len, name);

		assert_int_equal(model_put(s->model, s->running, &line, NULL,
		    NULL, &s->diag), RC_OK);
	}
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_string_equal(sample_query(s, "SELECT line FROM setting "
	    "ORDER BY config, block, number, place"),
	    "c\nb\ne\nf\nd\na\n");
}

/* What a walk finds. */
struct found {
	struct text	text;
	struct sample	*sample;
	enum rc		 rc;		/* what its reader answers */
};

static enum rc
find_line(void *ctx, const struct model_line *line)
{
	struct found *f = ctx;

	text_addf(&f->text, "%d %lld %s %s %s;", (int)line->block,
	    (long long)line->number, line->entry, line->object, line->line);
	return f->rc;
}

static const char *
walk(struct sample *s, struct found *f, const char *from, const char *to)
{
	text_reset(&f->text);
	f->rc = model_walk(s->model, s->running, BLOCK_PP, 2, from,
	    strlen(from), to, strlen(to), find_line, f, &s->diag);
	return text_str(&f->text);
}

static void
walk_goes_from_place_to_place(void **state)
{
	struct sample *s = *state;
	struct found f = { .text = TEXT_INIT, .sample = s };

	sample_put(s, BLOCK_PP, 2, "\x30", "c");
	sample_put(s, BLOCK_PP, 2, "\x10", "a");
	sample_put(s, BLOCK_PP, 2, "\x20", "b");
	sample_put(s, BLOCK_PP, 1, "\x20", "other number");
	sample_put(s, BLOCK_TUNNEL, 2, "\x20", "other block");
	assert_string_equal(walk(s, &f, "", ""),
	    "1 2 entry  a;1 2 entry  b;1 2 entry  c;");
	assert_string_equal(walk(s, &f, "\x20", ""),
	    "1 2 entry  b;1 2 entry  c;");
	assert_string_equal(walk(s, &f, "", "\x20"), "1 2 entry  a;");
	assert_string_equal(walk(s, &f, "\x10\x01", "\x20\x01"),
	    "1 2 entry  b;");
	assert_string_equal(walk(s, &f, "\x40", ""), "");
	assert_int_equal(f.rc, RC_OK);
	text_fini(&f.text);
}

static void
reader_ends_a_walk(void **state)
{
	struct sample *s = *state;
	struct found f = { .text = TEXT_INIT, .rc = RC_REFUSED };

	sample_put(s, BLOCK_PP, 2, "\x10", "a");
	sample_put(s, BLOCK_PP, 2, "\x20", "b");
	assert_string_equal(walk(s, &f, "", ""), "1 2 entry  a;");
	assert_int_equal(f.rc, RC_REFUSED);
	f.rc = RC_OK;
	assert_string_equal(walk(s, &f, "", ""),
	    "1 2 entry  a;1 2 entry  b;");
	text_fini(&f.text);
}

/* Between the lines of an entry stand others. */
static void
walk_of_an_entry_passes_others_over(void **state)
{
	static const struct model_line other = { .block = BLOCK_PP,
	    .number = 2, .place = "\x18", .place_len = 1, .entry = "other",
	    .object = "", .line = "x" };
	struct sample *s = *state;
	struct found f = { .text = TEXT_INIT, .rc = RC_OK };

	sample_put(s, BLOCK_PP, 2, "\x10", "a");
	sample_put(s, BLOCK_PP, 2, "\x20", "b");
	sample_put(s, BLOCK_PP, 2, "\x30", "c");
	assert_int_equal(model_put(s->model, s->running, &other, NULL, NULL,
	    &s->diag), RC_OK);
	assert_int_equal(model_walk_entry(s->model, s->running, BLOCK_PP, 2,
	    "entry", "\x18", 1, "", 0, find_line, &f, &s->diag), RC_OK);
	assert_string_equal(text_str(&f.text), "1 2 entry  b;1 2 entry  c;");
	text_reset(&f.text);
	assert_int_equal(model_walk_entry(s->model, s->running, BLOCK_PP, 2,
	    "entry", "", 0, "\x30", 1, find_line, &f, &s->diag), RC_OK);
	assert_string_equal(text_str(&f.text), "1 2 entry  a;1 2 entry  b;");
	text_fini(&f.text);
}

/* Walks the same block again for each line of it, three deep. */
static enum rc
find_nested(void *ctx, const struct model_line *line)
{
	struct found *f = ctx;
	struct sample *s = f->sample;

	text_addf(&f->text, "%s(", line->line);
	if (f->rc == RC_OK) {
		f->rc = RC_REFUSED;
		assert_int_equal(model_walk(s->model, s->running, BLOCK_PP, 2,
		    "", 0, "", 0, find_nested, f, &s->diag), RC_OK);
		f->rc = RC_OK;
	}
	text_adds(&f->text, ")");
	return RC_OK;
}

static void
walks_nest(void **state)
{
	struct sample *s = *state;
	struct found f = { .text = TEXT_INIT, .sample = s };

	sample_put(s, BLOCK_PP, 2, "\x10", "a");
	sample_put(s, BLOCK_PP, 2, "\x20", "b");
	assert_int_equal(model_walk(s->model, s->running, BLOCK_PP, 2, "", 0,
	    "", 0, find_nested, &f, &s->diag), RC_OK);
	assert_string_equal(text_str(&f.text), "a(a()b())b(a()b())");
	text_fini(&f.text);
}

static void
long_lines_and_bytes_come_back(void **state)
{
	struct sample *s = *state;
	struct text line = TEXT_INIT, old = TEXT_INIT;
	struct model_line row;
	bool found;
	int i;

	for (i = 0; i < 4095; i++)
		text_addc(&line, (char)('!' + i % 90));
	row = line_at(BLOCK_GATEWAY, INT64_MAX, "\x00\x01", 2,
	    text_str(&line));
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_put(s->model, s->running, &row, NULL, NULL,
	    &s->diag), RC_OK);
	assert_int_equal(model_delete(s->model, s->running, &row, &old,
	    &found, &s->diag), RC_OK);
	assert_true(found);
	assert_string_equal(text_str(&old), text_str(&line));
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	text_fini(&line);
	text_fini(&old);
}

static void
typed_order_is_kept(void **state)
{
	struct sample *s = *state;

	sample_put(s, BLOCK_ROUTER, 0, "\x06", "before");
	sample_put(s, BLOCK_ROUTER, 0, "\x08", "behind");
	sample_put_typed(s, "\x07", "z", "first");
	sample_put_typed(s, "\x07", "a", "second");
	sample_put_typed(s, "\x07", "m", "third");
	assert_string_equal(sample_listing(s, s->running),
	    "before\nfirst\nsecond\nthird\nbehind\n");
	/* Typed again, a line stays where it is. */
	sample_put_typed(s, "\x07", "z", "first anew");
	assert_string_equal(sample_listing(s, s->running),
	    "before\nfirst anew\nsecond\nthird\nbehind\n");
}

static void
typed_line_taken_out_goes_to_the_end_again(void **state)
{
	struct sample *s = *state;
	struct model_line line = line_at(BLOCK_ROUTER, 0, "\x07", 1, "");
	struct text old = TEXT_INIT;
	bool found;

	sample_put_typed(s, "\x07", "z", "first");
	sample_put_typed(s, "\x07", "a", "second");
	line.identity = "z";
	line.identity_len = 1;
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_delete(s->model, s->running, &line, &old,
	    &found, &s->diag), RC_OK);
	assert_true(found);
	assert_string_equal(text_str(&old), "first");
	assert_int_equal(model_delete(s->model, s->running, &line, &old,
	    &found, &s->diag), RC_OK);
	assert_false(found);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	sample_put_typed(s, "\x07", "z", "first");
	assert_string_equal(sample_listing(s, s->running), "second\nfirst\n");
	text_fini(&old);
}

static void
typed_line_moves_with_its_place(void **state)
{
	struct sample *s = *state;

	sample_put_typed(s, "\x07\x01", "a", "a");
	sample_put_typed(s, "\x07\x02", "b", "b");
	sample_put_typed(s, "\x07\x02", "a", "a moved");
	assert_string_equal(sample_listing(s, s->running), "b\na moved\n");
}

static void
empty_identity_is_one(void **state)
{
	struct sample *s = *state;
	struct found f = { .text = TEXT_INIT };

	sample_put_typed(s, "\x07", "", "one");
	sample_put_typed(s, "\x07", "", "uno");
	assert_string_equal(sample_query(s, "SELECT line, hex(place), "
	    "typeof(identity), length(identity) FROM setting"),
	    "uno|0700000001|blob|0\n");
	text_fini(&f.text);
}

/* The entry and the object tell identities apart, too. */
static void
identity_is_within_entry_and_object(void **state)
{
	struct sample *s = *state;
	struct model_line line = line_at(BLOCK_ROUTER, 0, "\x07", 1, "one");
	int i;

	line.identity = "a";
	line.identity_len = 1;
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	for (i = 0; i < 3; i++) {
		line.entry = i == 0 ? "ip lan1" : "ip";
		line.object = i == 2 ? "lan2" : "";
		assert_int_equal(model_put(s->model, s->running, &line, NULL,
		    NULL, &s->diag), RC_OK);
	}
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_string_equal(sample_query(s, "SELECT count(*) FROM setting"),
	    "3\n");
}

static void
serial_numbers_carry_and_run_out(void **state)
{
	struct sample *s = *state;
	const struct model_line line = {
		.place = "\x07", .place_len = 1, .entry = "entry",
		.object = "", .identity = "b", .identity_len = 1,
		.line = "last",
	};

	sample_query(s, "INSERT INTO setting VALUES (1, 'router', 0, "
	    "x'07000000FF', 'entry', '', x'61', 'a')");
	sample_put_typed(s, "\x07", "x", "x");
	assert_string_equal(sample_query(s, "SELECT hex(place) FROM setting "
	    "WHERE line = 'x'"), "0700000100\n");
	sample_query(s, "INSERT INTO setting VALUES (1, 'router', 0, "
	    "x'07FFFFFFFF', 'entry', '', x'62ff', 'end')");
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_put(s->model, s->running, &line, NULL, NULL,
	    &s->diag), RC_FULL);
	assert_string_equal(diag_text(&s->diag),
	    ":memory:: too many lines of one kind");
	model_rollback(s->model);
}

static enum rc
find_number(void *ctx, int64_t number)
{
	struct found *f = ctx;

	text_addf(&f->text, "%lld ", (long long)number);
	return f->rc;
}

static const char *
numbers(struct sample *s, struct found *f, enum block block, int64_t first,
    int64_t last)
{
	text_reset(&f->text);
	f->rc = RC_OK;
	assert_int_equal(model_walk_numbers(s->model, s->running, block,
	    first, last, find_number, f, &s->diag), RC_OK);
	return text_str(&f->text);
}

static void
numbers_come_and_go_with_their_lines(void **state)
{
	static const enum block blocks[] = { BLOCK_PP, BLOCK_TUNNEL,
	    BLOCK_GATEWAY, BLOCK_SWITCH };
	struct sample *s = *state;
	struct found f = { .text = TEXT_INIT };
	size_t i;

	for (i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++) {
		const enum block b = blocks[i];

		assert_string_equal(numbers(s, &f, b, 0, INT64_MAX), "");
		sample_put(s, b, 10, "\x01", "a");
		sample_put(s, b, 10, "\x02", "b");
		sample_put(s, b, 9, "\x01", "c");
		sample_put(s, b, PP_ANONYMOUS, "\x01", "d");
		assert_string_equal(numbers(s, &f, b, 0, INT64_MAX),
		    "9 10 2147483647 ");
		assert_string_equal(numbers(s, &f, b, 10, 10), "10 ");
		assert_string_equal(numbers(s, &f, b, 11, 20), "");
		sample_delete(s, b, 10, "\x01");
		assert_string_equal(numbers(s, &f, b, 10, 10), "10 ");
		sample_delete(s, b, 10, "\x02");
		assert_string_equal(numbers(s, &f, b, 0, 100), "9 ");
	}
	assert_string_equal(numbers(s, &f, BLOCK_ROUTER, 0, INT64_MAX), "");
	text_fini(&f.text);
}

static void
tunnel_is_there_with_binding_or_template(void **state)
{
	struct sample *s = *state;
	struct found f = { .text = TEXT_INIT };

	sample_bind(s, 3, 300);
	sample_template(s, 4, 5, 9);
	assert_string_equal(numbers(s, &f, BLOCK_TUNNEL, 0, 100), "3 4 ");
	/* 6 is covered and has lines for the gateway of its number. */
	sample_put(s, BLOCK_GATEWAY, 6, "\x01", "ipsec ike x 6");
	sample_put(s, BLOCK_GATEWAY, 60, "\x01", "ipsec ike x 60");
	assert_string_equal(numbers(s, &f, BLOCK_TUNNEL, 0, 100), "3 4 6 ");
	sample_unbind(s, 3);
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_delete_template(s->model, s->running, 4, NULL,
	    NULL, &s->diag), RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_string_equal(numbers(s, &f, BLOCK_TUNNEL, 0, 100), "");
	text_fini(&f.text);
}

/* In any order of coming and going, until the last thing is gone. */
static void
tunnel_stays_for_each_of_its_reasons(void **state)
{
	struct sample *s = *state;
	struct found f = { .text = TEXT_INIT };

	sample_put(s, BLOCK_TUNNEL, 1, "\x01", "a");
	sample_bind(s, 1, 100);
	sample_template(s, 1, 2, 2);
	sample_delete(s, BLOCK_TUNNEL, 1, "\x01");
	assert_string_equal(numbers(s, &f, BLOCK_TUNNEL, 1, 1), "1 ");
	sample_unbind(s, 1);
	assert_string_equal(numbers(s, &f, BLOCK_TUNNEL, 1, 1), "1 ");
	sample_put(s, BLOCK_TUNNEL, 1, "\x01", "a");
	sample_template(s, 1, 7, 8);
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	assert_int_equal(model_delete_template(s->model, s->running, 1, NULL,
	    NULL, &s->diag), RC_OK);
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
	assert_string_equal(numbers(s, &f, BLOCK_TUNNEL, 1, 1), "1 ");
	sample_delete(s, BLOCK_TUNNEL, 1, "\x01");
	assert_string_equal(numbers(s, &f, BLOCK_TUNNEL, 1, 1), "");
	text_fini(&f.text);
}

static void
reader_ends_a_walk_over_numbers(void **state)
{
	struct sample *s = *state;
	struct found f = { .text = TEXT_INIT, .rc = RC_REFUSED };

	sample_bind(s, 1, 1);
	sample_bind(s, 2, 1);
	assert_int_equal(model_walk_numbers(s->model, s->running,
	    BLOCK_TUNNEL, 0, 9, find_number, &f, &s->diag), RC_REFUSED);
	assert_string_equal(text_str(&f.text), "1 ");
	text_fini(&f.text);
}

/* A number cannot change under a line: the tables of what is there would be
 * wrong, and a person with the sqlite3 shell is told so. */
static void
numbers_of_rows_stay(void **state)
{
	static const char *const updates[] = {
		"UPDATE setting SET number = 2",
		"UPDATE setting SET block = 'pp'",
		"UPDATE tunnel_policy SET tunnel = 2",
		"UPDATE tunnel_template SET source = 2",
	};
	struct sample *s = *state;
	struct text before = TEXT_INIT, after = TEXT_INIT;
	size_t i;

	sample_put(s, BLOCK_TUNNEL, 1, "\x01", "a");
	sample_bind(s, 1, 100);
	sample_template(s, 1, 2, 2);
	sample_print(s, &before);
	for (i = 0; i < sizeof(updates) / sizeof(updates[0]); i++)
		assert_int_not_equal(sample_execute(s, updates[i]), 0);
	sample_print(s, &after);
	assert_string_equal(text_str(&after), text_str(&before));
	assert_int_equal(sample_execute(s,
	    "UPDATE tunnel_policy SET policy_id = 7"), 0);
	text_fini(&before);
	text_fini(&after);
}

/* What was taken out of the middle goes back there; where something stands,
 * nothing is done. */
static void
line_goes_back_to_its_place(void **state)
{
	struct sample *s = *state;
	struct model_line line = line_at(BLOCK_ROUTER, 0, "a", 1, "one");
	struct text place = TEXT_INIT, text = TEXT_INIT;
	bool found, taken = true;

	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
	line.identity = "1";
	line.identity_len = 1;
	assert_int_equal(model_put(s->model, s->running, &line, NULL, NULL,
	    &s->diag), RC_OK);
	assert_int_equal(model_locate(s->model, s->running, &line, &place,
	    &s->diag), RC_OK);
	assert_int_equal(place.len, 5);
	line.identity = "2";
	line.line = "two";
	assert_int_equal(model_put(s->model, s->running, &line, NULL, NULL,
	    &s->diag), RC_OK);
	line.identity = "1";
	line.line = "one";
	assert_int_equal(model_delete(s->model, s->running, &line, NULL,
	    &found, &s->diag), RC_OK);
	assert_true(found);
	line.place = text_str(&place);
	line.place_len = place.len;
	assert_int_equal(model_at(s->model, s->running, &line, &text, &found,
	    &s->diag), RC_OK);
	assert_false(found);
	assert_int_equal(model_put_back(s->model, s->running, &line, &taken,
	    &s->diag), RC_OK);
	assert_false(taken);
	assert_string_equal(sample_listing(s, s->running), "one\ntwo\n");
	line.line = "three";
	assert_int_equal(model_put_back(s->model, s->running, &line, &taken,
	    &s->diag), RC_OK);
	assert_true(taken);
	assert_int_equal(model_at(s->model, s->running, &line, &text, &found,
	    &s->diag), RC_OK);
	assert_true(found);
	assert_string_equal(text_str(&text), "one");
	line.identity = "3";
	assert_int_equal(model_locate(s->model, s->running, &line, &place,
	    &s->diag), RC_OK);
	assert_int_equal(place.len, 0);
	text_fini(&place);
	text_fini(&text);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, sample_setup, sample_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(put_returns_what_was_there),
		TEST(delete_returns_what_was_there),
		TEST(places_compare_byte_by_byte),
		TEST(walk_goes_from_place_to_place),
		TEST(reader_ends_a_walk),
		TEST(walk_of_an_entry_passes_others_over),
		TEST(walks_nest),
		TEST(long_lines_and_bytes_come_back),
		TEST(typed_order_is_kept),
		TEST(typed_line_taken_out_goes_to_the_end_again),
		TEST(typed_line_moves_with_its_place),
		TEST(line_goes_back_to_its_place),
		TEST(empty_identity_is_one),
		TEST(identity_is_within_entry_and_object),
		TEST(serial_numbers_carry_and_run_out),
		TEST(numbers_come_and_go_with_their_lines),
		TEST(tunnel_is_there_with_binding_or_template),
		TEST(tunnel_stays_for_each_of_its_reasons),
		TEST(reader_ends_a_walk_over_numbers),
		TEST(numbers_of_rows_stay),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
