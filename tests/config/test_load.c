/*
 * Files as a device reads them: what is passed over, what opens a block, what
 * is refused and where.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "config/config.h"
#include "support/configuration.h"

#include "base/banned.h"

/* The lines that were refused. */
struct refusals {
	size_t lines[8];
	size_t n;
};

static enum rc
on_refusal(void *ctx, const struct config_refusal *refusal)
{
	struct refusals *r = ctx;

	assert_in_range(r->n, 0, 7);
	r->lines[r->n++] = refusal->line;
	return RC_OK;
}

/* Loads a text on a device; its listing is what is expected, and just those
 * lines are refused. */
static void
check(const char *file, size_t len, const char *expected,
    const struct refusals *refused)
{
	struct text text = TEXT_INIT, listing = TEXT_INIT;
	struct refusals r = { .n = 0 };
	struct device device;
	size_t i;

	text_add(&text, file, len);
	test_device_open(&device, profile_default());
	(void)test_load(&device, &text, on_refusal, &r, &listing);
	assert_string_equal(text_str(&listing), expected);
	assert_int_equal(r.n, refused->n);
	for (i = 0; i < r.n; i++)
		assert_int_equal(r.lines[i], refused->lines[i]);
	device_close(&device);
	text_fini(&text);
	text_fini(&listing);
}

static void
loads(const char *file, const char *expected)
{
	check(file, strlen(file), expected, &(struct refusals){ .n = 0 });
}

static void
blanks_and_comments(void **state)
{
	(void)state;
	loads("", "");
	loads("\n\n# a comment\n  # another\n\t\n", "");
	loads("  ip routing on  \n\tip lan1 mtu 1400\n",
	    "ip routing on\nip lan1 mtu 1400\n");
	loads("ip routing on", "ip routing on\n");
	loads("ip routing on\r\n\r\nip lan1 mtu 1400\r\n",
	    "ip routing on\nip lan1 mtu 1400\n");
}

static void
encodings(void **state)
{
	static const char utf8[] = "description lan1 "
	    "\xe3\x81\xae\xe8\xa1\xa8\xe7\xa4\xba\n";
	static const char sjis[] = "description lan1 "
	    "\x82\xcc\x95\x5c\x8e\xa6\r\n";
	static const char euc[] = "description lan1 "
	    "\xa4\xce\xc9\xbd\xbc\xa8\n";
	const struct refusals none = { .n = 0 };

	(void)state;
	check(utf8, strlen(utf8), utf8, &none);
	check(sjis, strlen(sjis), utf8, &none);
	check(euc, strlen(euc), utf8, &none);
}

/* 79 characters, then the rest on rows without a #. */
static void
wrapped_header(void **state)
{
	static const char text[] =
	    "# RTX830 Rev.15.02.17 (Fri Jul 10 09:59:21 2020)\n"
	    "# main:  RTX830 ver=00 serial=S00000000 "
	    "MAC-Address=ac:44:f2:00:00:01 MAC-Addre\n"
	    "ss=ac:44:f2:00:00:02\n"
	    "ip routing on\n";
	static const char long_rest[] =
	    "# main:  RTX1210 ver=00 serial=S0000000 "
	    "MAC-Address=ac:44:f2:00:00:01 MAC-Addre\n"
	    "ss=ac:44:f2:00:00:02 MAC-Address=ac:44:f2:00:00:03 "
	    "MAC-Address=ac:44:f2:00:00:0\n"
	    "4 TAM=11\n"
	    "ip routing on\n";
	/* any other comment of that length is a comment alone */
	static const char comment[] =
	    "# -----------------------------------------------------------"
	    "------------------\n"
	    "ip routing on\n";

	(void)state;
	assert_int_equal(strcspn(comment, "\n"), 79);
	loads(text, "ip routing on\n");
	loads(long_rest, "ip routing on\n");
	loads(comment, "ip routing on\n");
}

static void
selections(void **state)
{
	static const char closed[] = "pp select 1\nno pp select\n"
	    "pp always-on on\n";

	(void)state;
	loads("pp select 1\npp always-on on\npp select none\n"
	    "tunnel select 2\nip tunnel mtu 1400\ntunnel select none\n"
	    "ip lan1 mtu 1400\n",
	    "ip lan1 mtu 1400\n"
	    "pp select 1\n pp always-on on\n"
	    "tunnel select 2\n ip tunnel mtu 1400\n");
	check(closed, strlen(closed), "", &(struct refusals){ { 3 }, 1 });
}

static void
operations_are_passed_over(void **state)
{
	(void)state;
	loads("ip routing on\nsave\nshow config\nip lan1 mtu 1400\n",
	    "ip routing on\nip lan1 mtu 1400\n");
}

/* What was there before goes, as on the device. */
static void
clear_configuration(void **state)
{
	(void)state;
	loads("clear configuration\nip routing on\nsave\n",
	    "ip routing on\n");
	loads("ip lan1 mtu 1400\n Clear Configuration \nip routing on\n",
	    "ip routing on\n");
}

static void
refused_lines(void **state)
{
	static const char text[] = "ip routing on\n"
	    "no such thing\n"
	    "\n"
	    "ip lan1 mtu 99999\n"
	    "ip lan1 mtu 1400\n"
	    "ip tunnel mtu 1400\n";

	(void)state;
	check(text, strlen(text), "ip routing on\nip lan1 mtu 1400\n",
	    &(struct refusals){ { 2, 4, 6 }, 3 });
}

static void
blocks(void **state)
{
	static const char lua[] = "embedded file a.lua <<EOF\n"
	    "# no comment\n"
	    "\n"
	    "  print(\"a b\")   \n"
	    "ip routing off\n"
	    "EOF\n";
	static const char both[] = "macro first <<END1\n"
	    "show ip route\n"
	    "END\n"
	    "END1\n"
	    "ip routing on\n";
	static const char listed[] = "ip routing on\n"
	    "macro first <<END1\n"
	    "show ip route\n"
	    "END\n"
	    "END1\n";

	(void)state;
	loads(lua, lua);
	loads(both, listed);
	loads(listed, listed);
	/* it comes again, and goes */
	loads("macro a <<E\nb\nE\nmacro a <<E\nc\nE\n",
	    "macro a <<E\nc\nE\n");
	loads("macro a <<E\nb\nE\nno macro a\n", "");
	loads("macro a <<E\r\nb\r\nE\r\n", "macro a <<E\nb\nE\n");
}

/* Without its end a block is refused; what follows are plain lines. */
static void
block_without_end(void **state)
{
	static const char text[] = "ip lan1 mtu 1400\n"
	    "macro a <<EOF\n"
	    "ip routing on\n"
	    "nonsense\n";

	(void)state;
	check(text, strlen(text), "ip routing on\nip lan1 mtu 1400\n",
	    &(struct refusals){ { 2, 4 }, 2 });
}

static void
assert_header(const char *text, const char *model, const char *revision)
{
	struct text m = TEXT_INIT, r = TEXT_INIT;

	config_header(text, strlen(text), &m, &r);
	assert_string_equal(text_str(&m), model);
	assert_string_equal(text_str(&r), revision);
	text_fini(&m);
	text_fini(&r);
}

static void
headers(void **state)
{
	(void)state;
	assert_header("# RTX1210 Rev.14.01.42 (Fri Jul  5 11:17:45 2024)\n",
	    "RTX1210", "14.01.42");
	assert_header("# from elsewhere\n\n#\tN58i Rev.9.01.36 (Fri)\r\n",
	    "N58i", "9.01.36");
	assert_header("ip routing on\n# RTX1210 Rev.14.01.42\n", "", "");
	assert_header("", "", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blanks_and_comments),
		cmocka_unit_test(encodings),
		cmocka_unit_test(wrapped_header),
		cmocka_unit_test(selections),
		cmocka_unit_test(operations_are_passed_over),
		cmocka_unit_test(clear_configuration),
		cmocka_unit_test(refused_lines),
		cmocka_unit_test(blocks),
		cmocka_unit_test(block_without_end),
		cmocka_unit_test(headers),
	};

	return cmocka_run_group_tests_name("load", tests, NULL, NULL);
}
