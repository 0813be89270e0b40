/*
 * Where lines live, the order of their keys, what replaces what, how lines
 * print that are not printed as typed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "grammar/reading.h"

#include "base/banned.h"

static void
key_of(struct reading *r, const char *line, struct text *key)
{
	const char *got = reading_line(r, line);

	if (got[0] == '!')
		fail_msg("`%s' becomes `%s'", line, got);
	text_reset(key);
	grammar_key(&r->command, key);
	assert_int_equal(text_rc(key), RC_OK);
}

static int
compare(const struct text *a, const struct text *b)
{
	size_t n = a->len < b->len ? a->len : b->len;
	int c = memcmp(a->data, b->data, n);

	return c != 0 ? c : a->len < b->len ? -1 : a->len > b->len;
}

/* Each line's key must be above that of the line before; "=" before a line:
 * the same. */
static void
assert_order(struct reading *r, const char *const *lines)
{
	struct text one = TEXT_INIT, two = TEXT_INIT;
	size_t i;
	int c;

	for (i = 1; lines[i] != NULL; i++) {
		key_of(r, lines[i - 1] + (lines[i - 1][0] == '='), &one);
		key_of(r, lines[i] + (lines[i][0] == '='), &two);
		c = compare(&one, &two);
		if (lines[i][0] == '=' ? c != 0 : c >= 0)
			fail_msg("`%s' stands not before `%s'", lines[i - 1],
			    lines[i]);
	}
	text_fini(&one);
	text_fini(&two);
}

static void
test_order_router(void **state)
{
	static const char *const lines[] = {
		"number 5", "=number 6", "=no number",
		"optional",
		"host none", "=host NONE", "host 1", "host 2", "host 10",
		"host 100", "host 9.0.0.0", "host 10.0.0.0", "=host 010.0.0.0",
		"host vlan1", "host lan1", "host lan2", "host loopback1",
		"host a", "host ab", "host b",
		"prefix 9.0.0.0/8", "prefix 10.0.0.0/8", "prefix 10.0.0.0/24",
		"=prefix 10.0.0.0/255.255.255.0", "prefix 10.0.0.0",
		"=prefix 10.0.0.0/32",
		"ip bridge1 mtu 100", "ip vlan1 mtu 100",
		"ip lan1 mtu 100", "=ip LAN1 mtu 200",
		"ip lan1 filter in 1", "=ip lan1 filter in 2 3",
		"ip lan1 filter out 1", "ip lan1.1 mtu 100",
		"ip lan1/1 mtu 100",
		"ip lan1/2 mtu 100", "ip lan2 mtu 100", "ip lan1.2 mtu 100",
		"nat type 1 nat", "=nat type 1 masquerade",
		"nat inner 1 10.0.0.1", "nat type 2 nat",
		"composite default null", "=composite default pp 1",
		"composite 10.0.0.0/8 null", NULL,
	};
	struct reading r;

	(void)state;
	reading_init(&r);
	assert_order(&r, lines);
	reading_fini(&r);
}

static void
test_order_more(void **state)
{
	static const char *const options[] = {
		"option 1 5=a", "=option 1 05=b", "option 1 10=a",
		"option 2 5=a", NULL,
	};
	static const char *const tunnel[] = {
		"tunnel mode one", "bind 1", "ip tunnel mtu 100",
		"ip tunnel filter in 1", "tunnel enable 3", "both 3", NULL,
	};
	static const char *const pp[] = {
		"pp bind lan1", "ip pp address 10.0.0.1",
		"ip pp filter in 1", "ip pp mtu 100", "both 3", NULL,
	};
	struct reading r;

	(void)state;
	reading_init(&r);
	assert_order(&r, options);
	r.place.selection = (struct selection){ .kind = SELECTION_TUNNEL,
	    .number = 3 };
	assert_order(&r, tunnel);
	r.place.selection = (struct selection){ .kind = SELECTION_PP,
	    .number = 3 };
	assert_order(&r, pp);
	reading_fini(&r);
}

static void
assert_lives(struct reading *r, const char *line, enum block block,
    int64_t number, const char *object)
{
	const char *got = reading_line(r, line);

	if (got[0] == '!')
		fail_msg("`%s' becomes `%s'", line, got);
	assert_int_equal(r->command.block, block);
	assert_int_equal(r->command.number, number);
	if (object == NULL)
		assert_null(r->command.object);
	else
		assert_string_equal(r->command.object, object);
}

static void
test_places(void **state)
{
	struct reading r;

	(void)state;
	reading_init(&r);
	assert_lives(&r, "number 5", BLOCK_ROUTER, 0, NULL);
	assert_lives(&r, "ip LAN1 mtu 100", BLOCK_ROUTER, 0, "lan1");
	assert_lives(&r, "ike 3 on", BLOCK_GATEWAY, 3, NULL);
	assert_lives(&r, "ike on", BLOCK_ROUTER, 0, NULL);
	assert_lives(&r, "tunnel enable 4", BLOCK_TUNNEL, 4, NULL);
	assert_lives(&r, "policy 7 3", BLOCK_ROUTER, 0, NULL);
	assert_int_equal(r.command.entry->store, STORE_POLICY);
	r.place.selection = (struct selection){ .kind = SELECTION_TUNNEL,
	    .number = 2 };
	assert_lives(&r, "tunnel mode one", BLOCK_TUNNEL, 2, NULL);
	assert_lives(&r, "ip tunnel mtu 100", BLOCK_TUNNEL, 2, NULL);
	assert_lives(&r, "ip lan1 mtu 100", BLOCK_ROUTER, 0, "lan1");
	assert_lives(&r, "both 1", BLOCK_TUNNEL, 2, NULL);
	assert_lives(&r, "dig", BLOCK_ROUTER, 0, NULL);
	r.place.selection = (struct selection){ .kind = SELECTION_PP,
	    .number = PP_ANONYMOUS };
	assert_lives(&r, "pp bind lan1", BLOCK_PP, PP_ANONYMOUS, NULL);
	assert_lives(&r, "both 1", BLOCK_PP, PP_ANONYMOUS, NULL);
	assert_lives(&r, "answer", BLOCK_ROUTER, 0, NULL);
	r.place.selection = (struct selection){ SELECTION_SWITCH, 0,
	    "lan1:1" };
	assert_lives(&r, "switch port 1", BLOCK_SWITCH, 0, "lan1:1");
	reading_fini(&r);
}

/* Fails unless the line's key is where all those of its entry are; returns
 * whether the range ends before the block. */
static bool
assert_among(struct reading *r, const char *line)
{
	struct text key = TEXT_INIT, from = TEXT_INIT, to = TEXT_INIT;
	bool ends;

	key_of(r, line, &key);
	grammar_entry_range(r->command.entry, r->command.block, &from, &to);
	ends = to.len > 0;
	if (from.failed || to.failed || compare(&from, &key) > 0 ||
	    (ends && compare(&key, &to) >= 0))
		fail_msg("`%s' stands not among those of its entry", line);
	text_fini(&key);
	text_fini(&from);
	text_fini(&to);
	return ends;
}

static void
test_ranges(void **state)
{
	static const char *const lines[] = { "number 5", "no number",
		"host none", "host 100", "host lan1", "ip bridge1 mtu 100",
		"ip vlan1 mtu 100", "ip lan1.2 mtu 100",
		"ip lan2 filter out 1", "nat type 1 nat",
		"nat inner 1 10.0.0.1", "composite 10.0.0.0/8 null", NULL };
	struct reading r;
	size_t i;

	(void)state;
	reading_init(&r);
	for (i = 0; lines[i] != NULL; i++)
		assert_true(assert_among(&r, lines[i]));
	reading_fini(&r);
}

static void
test_selection(void **state)
{
	static const struct expected none[] = {
		{ "pp bind lan1", "! no-pp" },
		{ "no pp bind", "! no-pp" },
		{ "tunnel mode one", "! name" },
		{ "ip pp mtu 100", "! no-pp" },
		{ "ip tunnel mtu 100", "! name" },
		{ "ip tunnel mtu 1", "! range" },
		{ "connect", "! no-pp" },
		{ "dig", "! name" },
		{ "answer", "! no-pp" },
		{ "switch port 1", "! name" },
	};
	static const struct expected tunnel[] = {
		{ "pp bind lan1", "! no-pp" },
		{ "ip pp mtu 100", "! no-pp" },
		{ "ip pp address 10.0.0.1", "! no-pp" },
		{ "ip tunnel mtu 100", NULL },
		{ "dig", NULL },
	};
	static const struct expected pp[] = {
		{ "ip pp address 10.0.0.1", NULL },
		{ "ip pp mtu 100", NULL },
		{ "ip p mtu 100", "ip pp mtu 100" },
		{ "connect", NULL },
		{ "answer", "! no-pp" },
		{ "tunnel mode one", "! name" },
	};
	struct reading r;

	(void)state;
	reading_init(&r);
	READING_EXPECT(&r, none);
	r.place.selection = (struct selection){ .kind = SELECTION_TUNNEL,
	    .number = 1 };
	READING_EXPECT(&r, tunnel);
	r.place.selection = (struct selection){ .kind = SELECTION_PP,
	    .number = 1 };
	READING_EXPECT(&r, pp);
	reading_fini(&r);
}

static void
test_each(void **state)
{
	static const struct expected lines[] = {
		{ "tunnel enable 1-3 5", "tunnel enable 1\ntunnel enable 5" },
		{ "tunnel enable all", "tunnel enable 1" },
		{ "tunnel enable 7-", "tunnel enable 7" },
		{ "tunnel enable 9", "! range" },
		{ "no tunnel enable 2", NULL },
		{ "pp enable anonymous", NULL },
		{ "pp enable all", "pp enable 1\npp enable anonymous" },
	};
	struct reading r;

	(void)state;
	reading_init(&r);
	READING_EXPECT(&r, lines);
	(void)reading_line(&r, "tunnel enable 1-3 -5 7-");
	assert_int_equal(r.command.n_ranges, 3);
	assert_int_equal(r.command.ranges[0].last, 3);
	assert_int_equal(r.command.ranges[1].first, 1);
	assert_int_equal(r.command.ranges[1].last, 5);
	assert_int_equal(r.command.ranges[2].last, 8);
	(void)reading_line(&r, "pp enable all");
	assert_int_equal(r.command.n_ranges, 2);
	assert_int_equal(r.command.ranges[0].last, 30);
	assert_int_equal(r.command.ranges[1].first, PP_ANONYMOUS);
	(void)reading_line(&r, "number 5");
	assert_int_equal(r.command.n_ranges, 1);
	reading_fini(&r);
}

static void
test_typed_order(void **state)
{
	struct text one = TEXT_INIT, two = TEXT_INIT;
	struct reading r;

	(void)state;
	reading_init(&r);
	key_of(&r, "user bob secret", &one);
	assert_true(r.command.entry->typed_order);
	assert_true(r.command.entry->secret);
	key_of(&r, "user alice other", &two);
	assert_int_equal(compare(&one, &two), 0);
	text_reset(&two);
	grammar_identity(&r.command, &two);
	assert_true(two.len > 0);
	text_reset(&one);
	(void)reading_line(&r, "no user alice");
	grammar_identity(&r.command, &one);
	assert_int_equal(compare(&one, &two), 0);
	text_reset(&one);
	(void)reading_line(&r, "user bob");
	grammar_identity(&r.command, &one);
	assert_int_not_equal(compare(&one, &two), 0);
	text_reset(&one);
	(void)reading_line(&r, "number 5");
	grammar_identity(&r.command, &one);
	assert_int_equal(one.len, 0);
	text_fini(&one);
	text_fini(&two);
	reading_fini(&r);
}

/* A `no` with the first of two keys: its key is how the others begin. */
static void
test_partial_keys(void **state)
{
	struct text whole = TEXT_INIT, part = TEXT_INIT;
	struct reading r;

	(void)state;
	reading_init(&r);
	key_of(&r, "sides left in 1", &whole);
	assert_true(grammar_key_whole(&r.command));
	key_of(&r, "no sides left", &part);
	assert_false(grammar_key_whole(&r.command));
	assert_true(part.len < whole.len);
	assert_memory_equal(part.data, whole.data, part.len);
	key_of(&r, "no sides left in", &part);
	assert_true(grammar_key_whole(&r.command));
	assert_int_equal(compare(&part, &whole), 0);
	key_of(&r, "no option 1", &part);
	assert_false(grammar_key_whole(&r.command));
	key_of(&r, "option 1 5=a", &whole);
	assert_memory_equal(part.data, whole.data, part.len);
	text_fini(&whole);
	text_fini(&part);
	reading_fini(&r);
}

static void
test_anchors(void **state)
{
	struct text before = TEXT_INIT, after = TEXT_INIT;
	const char *key;
	struct reading r;
	size_t len;

	(void)state;
	reading_init(&r);
	key_of(&r, "ip lan2 mtu 100", &before);
	key_of(&r, "nat type 1 nat", &after);
	grammar_anchor(ANCHOR_PP, &key, &len);
	assert_true(memcmp(before.data, key, len) < 0);
	assert_true(memcmp(key, after.data, len) < 0);
	grammar_anchor(ANCHOR_TUNNEL, &key, &len);
	assert_true(memcmp(key, after.data, len) < 0);
	grammar_anchor(ANCHOR_POLICIES, &key, &len);
	assert_true(memcmp(key, after.data, len) > 0);
	r.place.selection = (struct selection){ .kind = SELECTION_TUNNEL,
	    .number = 1 };
	key_of(&r, "tunnel mode one", &before);
	key_of(&r, "ip tunnel mtu 100", &after);
	grammar_anchor(ANCHOR_BINDING, &key, &len);
	assert_true(memcmp(before.data, key, len) < 0);
	assert_true(memcmp(key, after.data, len) < 0);
	assert_int_equal(strlen(grammar_stamp()), 32);
	text_fini(&before);
	text_fini(&after);
	reading_fini(&r);
}

static void
test_prints(void **state)
{
	static const struct expected lines[] = {
		{ "schedule 1 0:00 * ntpdate x",
		    "schedule 1 */* 00:00 * ntpdate x" },
		{ "schedule 1 */Wed 0:00:01 * a  \"b c\"",
		    "schedule 1 */Wed 00:00:01 * a  \"b c\"" },
		{ "no schedule 1", NULL },
		{ "incoming 1 reject", "incoming 1 reject " },
		{ "incoming 1 forward 10.0.0.1", NULL },
		{ "incoming 1 forward", NULL },
	};
	struct reading r;

	(void)state;
	reading_init(&r);
	READING_EXPECT(&r, lines);
	reading_fini(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order_router),
		cmocka_unit_test(test_order_more),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_ranges),
		cmocka_unit_test(test_selection),
		cmocka_unit_test(test_each),
		cmocka_unit_test(test_typed_order),
		cmocka_unit_test(test_partial_keys),
		cmocka_unit_test(test_anchors),
		cmocka_unit_test(test_prints),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
