/*
 * What people see who query the database: the views against BEHAVIOUR
 * 11.4-11.12, and against what the program lists, on configurations made at
 * random.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/sample.h"

#include "base/banned.h"

/* Two tunnels that have nothing in common: tunnel 1 with policy 101 and
 * gateway 1, tunnel 11 with policy 1101 and gateway 11. */
static void
two_tunnels(struct sample *s)
{
	sample_put(s, BLOCK_ROUTER, 0, "\x01", "console character en.ascii");
	sample_put(s, BLOCK_ROUTER, 0, "\x08", "ipsec auto refresh on");
	sample_put(s, BLOCK_TUNNEL, 1, "\x10", "tunnel encapsulation l2tp");
	sample_put(s, BLOCK_TUNNEL, 1, "\x30", "l2tp syslog on");
	sample_bind(s, 1, 101);
	sample_policy(s, 101, 1);
	sample_put(s, BLOCK_GATEWAY, 1, "\x02",
	    "ipsec ike remote address 1 any");
	sample_put(s, BLOCK_GATEWAY, 1, "\x01",
	    "ipsec ike pre-shared-key 1 text Kobe-7");
	sample_bind(s, 11, 1101);
	sample_policy(s, 1101, 11);
	sample_put(s, BLOCK_GATEWAY, 11, "\x01",
	    "ipsec ike pre-shared-key 11 text Osaka-3");
	sample_put(s, BLOCK_TUNNEL, 11, "\x40", "tunnel enable 11");
}

#define TUNNEL_1							\
	"tunnel select 1\n"						\
	" tunnel encapsulation l2tp\n"					\
	" ipsec tunnel 101\n"						\
	"  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"		\
	"  ipsec ike pre-shared-key 1 text Kobe-7\n"			\
	"  ipsec ike remote address 1 any\n"				\
	" l2tp syslog on\n"
#define TUNNEL_11							\
	"tunnel select 11\n"						\
	" ipsec tunnel 1101\n"						\
	"  ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n"		\
	"  ipsec ike pre-shared-key 11 text Osaka-3\n"			\
	" tunnel enable 11\n"

static const char tunnel_1[] =
    "SELECT line FROM running_tunnel_listing WHERE tunnel = 1";
static const char all[] = "SELECT line FROM running_listing";

static void
tunnels_list_with_policy_and_gateway(void **state)
{
	struct sample *s = *state;

	two_tunnels(s);
	assert_string_equal(sample_query(s, tunnel_1), TUNNEL_1);
	assert_string_equal(sample_query(s, all),
	    "console character en.ascii\n" TUNNEL_1 TUNNEL_11
	    "ipsec auto refresh on\n");
	assert_string_equal(sample_query(s,
	    "SELECT line FROM running_tunnel_listing WHERE tunnel = 2"), "");
	assert_string_equal(sample_query(s, "SELECT * FROM shared_policy"),
	    "");
	assert_string_equal(sample_query(s, "SELECT * FROM shared_gateway"),
	    "");
}

/* BEHAVIOUR 11.4: what is shared shows under both, and is one thing. */
static void
shared_policy_shows_under_both(void **state)
{
	struct sample *s = *state;

	two_tunnels(s);
	sample_bind(s, 1, 1101);
	sample_put(s, BLOCK_GATEWAY, 11, "\x01",
	    "ipsec ike pre-shared-key 11 text Nara-9");
	assert_string_equal(sample_query(s, tunnel_1),
	    "tunnel select 1\n"
	    " tunnel encapsulation l2tp\n"
	    " ipsec tunnel 1101\n"
	    "  ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n"
	    "  ipsec ike pre-shared-key 11 text Nara-9\n"
	    " l2tp syslog on\n");
	assert_string_equal(sample_query(s,
	    "SELECT policy_id, tunnels, named_by FROM shared_policy "
	    "NATURAL JOIN running"), "1101|2|1 11\n");
	assert_string_equal(sample_query(s,
	    "SELECT gateway_id, tunnels, reached_by FROM shared_gateway "
	    "NATURAL JOIN running"), "11|2|1 11\n");
	assert_string_equal(sample_query(s,
	    "SELECT policy_id, gateway_id FROM unreachable_policy"),
	    "101|1\n");
	assert_string_equal(sample_query(s,
	    "SELECT gateway_id FROM unreachable_gateway"), "1\n");
	/* And back. */
	sample_bind(s, 1, 101);
	assert_string_equal(sample_query(s, tunnel_1), TUNNEL_1);
}

/* Two policies, one gateway: shared although no policy is. */
static void
gateway_is_shared_through_two_policies(void **state)
{
	struct sample *s = *state;

	two_tunnels(s);
	sample_policy(s, 101, 11);
	assert_string_equal(sample_query(s, "SELECT * FROM shared_policy"),
	    "");
	assert_string_equal(sample_query(s,
	    "SELECT gateway_id, reached_by FROM shared_gateway"),
	    "11|1 11\n");
	assert_string_equal(sample_query(s, "SELECT tunnel, policy_id, "
	    "gateway_id FROM reach ORDER BY tunnel"),
	    "1|101|11\n11|1101|11\n");
}

/* BEHAVIOUR 11.6, 11.7, 11.12. */
static void
unreached_lists_at_top_level(void **state)
{
	struct sample *s = *state;

	two_tunnels(s);
	sample_policy(s, 500, 1);	/* names a gateway that is reached */
	sample_policy(s, 400, 5);
	sample_policy(s, 300, 5);
	sample_put(s, BLOCK_GATEWAY, 5, "\x01", "ipsec ike a 5");
	sample_put(s, BLOCK_GATEWAY, 4, "\x01", "ipsec ike a 4");
	assert_string_equal(sample_query(s, all),
	    "console character en.ascii\n" TUNNEL_1 TUNNEL_11
	    "ipsec sa policy 300 5 esp aes-cbc sha-hmac\n"
	    "ipsec ike a 5\n"
	    "ipsec sa policy 400 5 esp aes-cbc sha-hmac\n"
	    "ipsec sa policy 500 1 esp aes-cbc sha-hmac\n"
	    "ipsec ike a 4\n"
	    "ipsec auto refresh on\n");
}

/* BEHAVIOUR 11.5. */
static void
what_is_missing_prints_nothing(void **state)
{
	struct sample *s = *state;

	sample_bind(s, 1, 101);
	assert_string_equal(sample_query(s, tunnel_1),
	    "tunnel select 1\n ipsec tunnel 101\n");
	assert_string_equal(sample_query(s,
	    "SELECT who, misses FROM dangling"), "tunnel 1|policy 101\n");
	assert_string_equal(sample_query(s,
	    "SELECT tunnel, policy_id, gateway_id FROM reach"), "1|101|\n");
	sample_policy(s, 101, 7);
	assert_string_equal(sample_query(s, tunnel_1),
	    "tunnel select 1\n ipsec tunnel 101\n"
	    "  ipsec sa policy 101 7 esp aes-cbc sha-hmac\n");
	assert_string_equal(sample_query(s,
	    "SELECT who, misses FROM dangling"), "policy 101|gateway 7\n");
	sample_put(s, BLOCK_GATEWAY, 7, "\x01", "ipsec ike a 7");
	assert_string_equal(sample_query(s, "SELECT * FROM dangling"), "");
}

/* BEHAVIOUR 11.10. */
static void
template_nests_lines_of_the_gateway(void **state)
{
	struct sample *s = *state;

	sample_bind(s, 30, 30);
	sample_policy(s, 30, 30);
	sample_put(s, BLOCK_GATEWAY, 30, "\x01", "ipsec ike a 30");
	sample_template(s, 30, 31, 33);
	sample_put(s, BLOCK_TUNNEL, 31, "\x40", "tunnel enable 31");
	sample_put(s, BLOCK_GATEWAY, 31, "\x01", "ipsec ike a 31");
	sample_put(s, BLOCK_GATEWAY, 32, "\x01", "ipsec ike a 32");
	sample_put(s, BLOCK_TUNNEL, 33, "\x40", "tunnel enable 33");
	assert_string_equal(sample_query(s, all),
	    "tunnel select 30\n"
	    " tunnel template 31-33\n"
	    " ipsec tunnel 30\n"
	    "  ipsec sa policy 30 30 esp aes-cbc sha-hmac\n"
	    "  ipsec ike a 30\n"
	    "tunnel select 31\n"
	    "  ipsec ike a 31\n"
	    " tunnel enable 31\n"
	    "tunnel select 32\n"
	    "  ipsec ike a 32\n"
	    "tunnel select 33\n"
	    " tunnel enable 33\n");
	assert_string_equal(sample_query(s,
	    "SELECT * FROM unreachable_gateway"), "");
}

static void
anonymous_lists_behind_the_others(void **state)
{
	struct sample *s = *state;

	sample_put(s, BLOCK_PP, PP_ANONYMOUS, "\x01", "pp auth accept chap");
	sample_put(s, BLOCK_PP, 1, "\x01", "pppoe use lan2");
	sample_put(s, BLOCK_ROUTER, 0, SAMPLE_PP, "behind the blocks");
	assert_string_equal(sample_query(s, all),
	    "pp select 1\n pppoe use lan2\n"
	    "pp select anonymous\n pp auth accept chap\n"
	    "behind the blocks\n");
}

/* Every line once, by key. */
static void
each_line_is_in_config_line_once(void **state)
{
	struct sample *s = *state;

	two_tunnels(s);
	sample_bind(s, 1, 1101);
	sample_template(s, 11, 12, 12);
	assert_string_equal(sample_query(s,
	    "SELECT block, number, line FROM config_line "
	    "ORDER BY block, number, place"),
	    "gateway|1|ipsec ike pre-shared-key 1 text Kobe-7\n"
	    "gateway|1|ipsec ike remote address 1 any\n"
	    "gateway|11|ipsec ike pre-shared-key 11 text Osaka-3\n"
	    "policy|101|ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
	    "policy|1101|ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n"
	    "router|0|console character en.ascii\n"
	    "router|0|ipsec auto refresh on\n"
	    "tunnel|1|tunnel encapsulation l2tp\n"
	    "tunnel|1|ipsec tunnel 1101\n"
	    "tunnel|1|l2tp syslog on\n"
	    "tunnel|11|tunnel template 12\n"
	    "tunnel|11|ipsec tunnel 1101\n"
	    "tunnel|11|tunnel enable 11\n");
	assert_string_equal(sample_query(s, "SELECT count(*) FROM setting "
	    "WHERE line LIKE 'ipsec tunnel%' OR line LIKE 'ipsec sa policy%' "
	    "OR line LIKE 'tunnel template%'"), "0\n");
}

/* The views tell configurations apart. */
static void
saved_configuration_lists_as_it_was(void **state)
{
	struct sample *s = *state;
	struct text before = TEXT_INIT;

	two_tunnels(s);
	sample_save(s, 3, "before");
	text_adds(&before, sample_query(s, all));
	sample_bind(s, 1, 1101);
	sample_delete(s, BLOCK_GATEWAY, 11, "\x01");
	assert_string_equal(sample_query(s,
	    "SELECT printf('%*s%s', depth, '', line) FROM listing "
	    "JOIN configuration USING (config) "
	    "WHERE slot = 3 AND generation = 0 "
	    "ORDER BY top, section, number, listing.at, part, place"),
	    text_str(&before));
	text_fini(&before);
}

static void
policy_and_gateway_belong_to_no_tunnel(void **state)
{
	assert_string_equal(sample_query(*state,
	    "SELECT t.name, group_concat(c.name, ' ') FROM sqlite_schema t, "
	    "pragma_table_info(t.name) c WHERE t.type = 'table' "
	    "AND t.name IN ('sa_policy', 'gateway') GROUP BY t.name"),
	    "gateway|config gateway_id\n"
	    "sa_policy|config policy_id gateway_id proposal\n");
}

/* The same numbers each time: xorshift. */
static uint32_t
next_random(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

/* One change of any kind, with numbers so small that they meet. */
static void
change_at_random(struct sample *s, uint32_t *seed)
{
	const char place[] = { (char)(1 + next_random(seed) % 9 * 8), '\0' };
	const int64_t a = 1 + next_random(seed) % 5;
	const int64_t b = 1 + next_random(seed) % 5;
	const enum block block = (enum block)(next_random(seed) % 4);
	struct text line = TEXT_INIT;

	text_addf(&line, "line %u", (unsigned int)next_random(seed) % 1000);
	switch (next_random(seed) % 12) {
	case 0: case 1: case 2: case 3: case 4:
		sample_put(s, block, block == BLOCK_ROUTER ? 0 : a, place,
		    text_str(&line));
		break;
	case 5:
		sample_delete(s, block, block == BLOCK_ROUTER ? 0 : a, place);
		break;
	case 6: case 7:
		sample_policy(s, a, b);
		break;
	case 8:
		sample_no_policy(s, a);
		break;
	case 9:
		sample_bind(s, a, b);
		break;
	case 10:
		sample_unbind(s, a);
		break;
	case 11:
		sample_template(s, a, b, b + a % 2);
		break;
	}
	text_fini(&line);
}

static void
views_list_what_the_program_lists(void **state)
{
	struct sample *s = *state;
	struct text listed = TEXT_INIT;
	uint32_t seed = 2463534242u;
	int i;

	for (i = 0; i < 600; i++) {
		change_at_random(s, &seed);
		text_reset(&listed);
		text_adds(&listed, sample_listing(s, s->running));
		assert_string_equal(sample_query(s, all), text_str(&listed));
		text_reset(&listed);
		text_adds(&listed, sample_tunnel_listing(s, s->running, 1));
		assert_string_equal(sample_query(s, tunnel_1),
		    text_str(&listed));
	}
	/* No line is lost and none is printed that is not there. */
	assert_string_equal(sample_query(s,
	    "SELECT line FROM (SELECT line FROM config_line NATURAL JOIN "
	    "running EXCEPT SELECT ltrim(line) FROM running_listing)"), "");
	assert_string_equal(sample_query(s,
	    "SELECT line FROM (SELECT ltrim(line) AS line "
	    "FROM running_listing EXCEPT SELECT line FROM config_line "
	    "NATURAL JOIN running) WHERE line NOT LIKE '%select%'"), "");
	text_fini(&listed);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, sample_setup, sample_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(tunnels_list_with_policy_and_gateway),
		TEST(shared_policy_shows_under_both),
		TEST(gateway_is_shared_through_two_policies),
		TEST(unreached_lists_at_top_level),
		TEST(what_is_missing_prints_nothing),
		TEST(template_nests_lines_of_the_gateway),
		TEST(anonymous_lists_behind_the_others),
		TEST(each_line_is_in_config_line_once),
		TEST(saved_configuration_lists_as_it_was),
		TEST(policy_and_gateway_belong_to_no_tunnel),
		TEST(views_list_what_the_program_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
