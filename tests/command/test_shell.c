/*
 * Variables, aliases, macros and files of commands.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/console.h"

#include "base/banned.h"

static void
assert_types(struct test_console *c, const char *line, const char *output)
{
	assert_string_equal(test_console_type(c, line), output);
}

/* Types a line whose block is asked for. */
static void
assert_block(struct test_console *c, const char *line,
    const char *const *block, const char *output)
{
	c->answers = block;
	c->next_answer = 0;
	(void)test_console_type(c, line);
	assert_int_equal(c->session.failed_line, *output != '\0');
	if (*output != '\0')
		assert_non_null(strstr(text_str(&c->output), output));
}

static void
echo_prints_words(void **state)
{
	struct test_console *c = *state;

	assert_types(c, "echo", "\n");
	assert_types(c, "echo a   b", "a b\n");
	assert_types(c, "echo \"a   b\" 'c'", "a   b c\n");
	assert_types(c, "echo a | b > c", "a | b > c\n");
}

static void
variables_are_put_in(void **state)
{
	struct test_console *c = *state;

	test_console_set(c, "set LAN=lan1\nset Two=\"a b\"\n");
	assert_types(c, "echo $LAN ${LAN} x$LAN/24", "lan1 ${LAN} xlan1/24\n");
	assert_types(c, "echo '$LAN' \"$Two\" $Two", "$LAN a b a b\n");
	assert_types(c, "echo \\$LAN", "$LAN\n");
	/* Names are told apart by case; what is not set stays. */
	assert_types(c, "echo $lan $TWO $ $1 $*", "$lan $TWO $ $1 $*\n");
	test_console_set(c, "ip $LAN address 192.0.2.1/24\n"
	    "ipsec ike pre-shared-key 1 text pa$word$$\n");
	assert_string_equal(test_console_listing(c),
	    "ip lan1 address 192.0.2.1/24\n"
	    "ipsec ike pre-shared-key 1 text pa$word$$\n"
	    "set LAN=lan1\nset Two=\"a b\"\n");
	test_console_set(c, "no set LAN\n");
	assert_types(c, "echo $LAN", "$LAN\n");
}

static void
values_do_not_end_quotes(void **state)
{
	struct test_console *c = *state;

	test_console_set(c, "set Q='say \"hi\"'\n");
	assert_types(c, "echo \"$Q   there\"", "say \"hi\"   there\n");
}

static void
aliases_stand_for_first_words(void **state)
{
	struct test_console *c = *state;

	test_console_set(c, "alias ll=\"show config\"\nalias two=ll\n"
	    "alias save=\"echo no\"\nalias loop=loop\nalias e=echo\n"
	    "dns server 192.0.2.1\n");
	assert_types(c, "two | grep dns",
	    "Searching ...\ndns server 192.0.2.1\n");
	assert_types(c, "e ll", "ll\n");
	assert_types(c, "save", "no\n");
	assert_types(c, "\"save\"", "Saving ... CONFIG0 Done .\n");
	assert_types(c, "LL", "Error: Invalid command name\n");
	assert_types(c, "loop", "Error: Invalid command name\n");
	assert_types(c, "show alias ll", "ll=show config\n");
	test_console_set(c, "no alias save\n");
	assert_types(c, "save", "Saving ... CONFIG0 Done .\n");
}

static void
macros_run_their_lines(void **state)
{
	static const char *const plain[] = { "echo one", "", "# not this",
	    " echo two", "nonsense", "echo $1 $2 $0", "E", NULL };
	static const char *const inner[] = { "plain $*", "E", NULL };
	struct test_console *c = *state;

	assert_block(c, "macro plain <<E", plain, "");
	assert_block(c, "macro outer <<E", inner, "");
	assert_types(c, "plain x 'y z'", "one\ntwo\n"
	    "Error: Invalid command name\nx y z plain\n");
	assert_types(c, "plain", "one\ntwo\n"
	    "Error: Invalid command name\nplain\n");
	assert_types(c, "outer p N=1 q", "one\ntwo\n"
	    "Error: Invalid command name\np q plain\n");
	assert_types(c, "show macro outer", "macro outer <<E\nplain $*\nE\n");
	/* A macro's words are not seen behind it. */
	assert_types(c, "echo $1", "$1\n");
}

static void
macros_show_their_lines(void **state)
{
	static const char *const lines[] = { "echo $A", "E", NULL };
	struct test_console *c = *state;

	test_console_set(c, "set A=1\n");
	assert_block(c, "macro -v written <<E", lines, "");
	assert_block(c, "macro -x expanded <<E", lines, "");
	assert_types(c, "written", "echo $A\n1\n");
	assert_types(c, "expanded", "echo 1\n1\n");
	assert_types(c, "expanded A=2", "echo 2\n2\n");
}

static void
macro_that_calls_itself_ends(void **state)
{
	static const char *const lines[] = { "loop", "loop", "E", NULL };
	static const char *const fine[] = { "echo a", "E", NULL };
	struct test_console *c = *state;

	assert_block(c, "macro loop <<E", lines, "");
	/* Once, and not once more for every line of every one. */
	assert_types(c, "loop", "Error: Too many macros inside one another\n");
	assert_block(c, "macro fine <<E", fine, "");
	assert_types(c, "fine", "a\n");
}

static void
files_are_called(void **state)
{
	static const char *const lines[] = { "echo hi $1 $0", "E", NULL };
	static const char *const base64[] = { "ZWNobyBkZWNvZGVkCg==", "E",
	    NULL };
	static const char *const wrong[] = { "%%%", "E", NULL };
	struct test_console *c = *state;

	assert_block(c, "embedded file a.txt <<E", lines, "");
	assert_block(c, "embedded file -b b.txt <<E", base64, "");
	assert_types(c, "call emfs:a.txt you", "hi you emfs:a.txt\n");
	assert_types(c, "call -v emfs:a.txt you",
	    "echo hi $1 $0\nhi you emfs:a.txt\n");
	assert_types(c, "call emfs:b.txt", "decoded\n");
	assert_block(c, "embedded file -b c.txt <<E", wrong,
	    "Error: Illegal keyword\n");
	assert_types(c, "call emfs:c.txt", "Error: Cannot open the file\n");
	assert_types(c, "call usb1:a.txt",
	    "Error: External memory is not mounted\n");
	test_console_set(c, "no embedded file a.txt\n");
	assert_types(c, "call emfs:a.txt", "Error: Cannot open the file\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, \
	test_console_setup, test_console_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(echo_prints_words),
		TEST(variables_are_put_in),
		TEST(values_do_not_end_quotes),
		TEST(aliases_stand_for_first_words),
		TEST(macros_run_their_lines),
		TEST(macros_show_their_lines),
		TEST(macro_that_calls_itself_ends),
		TEST(files_are_called),
	};

	return cmocka_run_group_tests_name("shell", tests, NULL, NULL);
}
