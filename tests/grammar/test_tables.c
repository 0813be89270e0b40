/*
 * What can be asked without a line: entries, forms, blocks, profiles.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "grammar/grammar.h"

#include "base/banned.h"

static void
test_entries(void **state)
{
	const struct entry *e;
	size_t i;

	(void)state;
	assert_true(grammar_entries() > 90);
	for (i = 0; i < grammar_entries(); i++) {
		e = grammar_entry(i);
		assert_int_equal(e->number, i);
		assert_true(e->help_en[0] != '\0' && e->help_ja[0] != '\0');
	}
	assert_null(grammar_entry(grammar_entries()));
	e = grammar_entry_named("leave|quit");
	assert_non_null(e);
	assert_string_equal(e->sections, "1.23");
	assert_string_equal(e->act, "leave");
	assert_true(e->user);
	assert_false(e->setting);
	assert_int_equal(e->store, STORE_NOTHING);
	assert_true(grammar_entry_named("login password")->setting);
	assert_null(grammar_entry_named("login"));
}

static void
test_on(void **state)
{
	const struct entry *e = grammar_entry_named("only beta");

	(void)state;
	assert_false(grammar_entry_on(e, profile_find("ALPHA")));
	assert_true(grammar_entry_on(e, profile_find("BETA")));
	e = grammar_entry_named("number");
	assert_true(grammar_entry_on(e, profile_find("ALPHA")));
}

static void
assert_forms(const char *name, const char *model, const char *want)
{
	struct text t = TEXT_INIT;

	grammar_entry_forms(grammar_entry_named(name), profile_find(model),
	    &t);
	assert_int_equal(text_rc(&t), RC_OK);
	assert_string_equal(text_str(&t), want);
	text_fini(&t);
}

static void
test_forms(void **state)
{
	(void)state;
	assert_forms("set", "ALPHA",
	    "set { [alpha=<n>] [metric <m>] beta=<word> [fast] }\n"
	    "no set [{ [alpha=<n>] [metric <m>] beta=<word> [fast] }]\n");
	assert_forms("nat inner", "ALPHA", "nat inner <number> <address>\n"
	    "no nat inner <number> [<address>]\n");
	assert_forms("explicit", "ALPHA",
	    "explicit <n> <m>\nno explicit\nno explicit all\n");
	assert_forms("lasting", "ALPHA", "lasting <n>\n");
	assert_forms("only beta", "ALPHA", "");
	assert_forms("leave|quit", "ALPHA", "leave|quit [save]\n");
	assert_forms("repeat", "ALPHA",
	    "repeat <n> ...3 [end]\nno repeat [<n> ...3 [end]]\n");
}

static void
test_parameters(void **state)
{
	const struct entry *e = grammar_entry_named("ike");
	struct parameter p;

	(void)state;
	assert_int_equal(grammar_entry_parameters(e), 2);
	p = grammar_entry_parameter(e, 0, profile_find("ALPHA"));
	assert_string_equal(p.name, "switch");
	assert_string_equal(p.type, "SWITCH default on");
	assert_string_equal(p.usual, "on");
	assert_false(p.secret);
	p = grammar_entry_parameter(e, 1, profile_find("ALPHA"));
	assert_string_equal(p.name, "gateway_id");
	assert_string_equal(p.help_en, "number of a gateway");
	assert_string_equal(p.usual, "");
	e = grammar_entry_named("user");
	p = grammar_entry_parameter(e, 1, profile_find("ALPHA"));
	assert_string_equal(p.name, "password");
	assert_true(p.secret);
	assert_int_equal(grammar_entry_parameters(
	    grammar_entry_named("show status")), 0);
}

static void
test_blocks(void **state)
{
	enum block b;

	(void)state;
	for (b = BLOCK_ROUTER; b < BLOCKS; b++)
		assert_int_equal(block_of_name(block_name(b)), b);
	assert_int_equal(block_of_name("nothing"), BLOCKS);
}

static void
test_profiles(void **state)
{
	const struct profile *p = profile_default();

	(void)state;
	assert_string_equal(p->name, "ALPHA");
	assert_ptr_equal(profile_find("alpha"), p);
	assert_null(profile_find("GAMMA"));
	assert_ptr_equal(profile_at(0), p);
	assert_string_equal(profile_at(1)->model, "BETA");
	assert_null(profile_at(2));
	assert_string_equal(p->revision, "10.01.05");
	assert_string_equal(p->memory, "Memory 1Mbytes");
	assert_int_equal(p->macs, 1);
	assert_int_equal(p->interfaces[INTERFACE_LAN], 2);
	assert_int_equal(p->interfaces[INTERFACE_WAN], 0);
	assert_int_equal(p->interfaces[INTERFACE_NULL], 1);
	assert_int_equal(profile_limit(p, "tunnels", 7), 8);
	assert_int_equal(profile_limit(p, "nothing", 7), 7);
	assert_int_equal(p->n_factory, 2);
	assert_string_equal(p->factory[1], "name \"a b\"");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_entries),
		cmocka_unit_test(test_on),
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_parameters),
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_profiles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
