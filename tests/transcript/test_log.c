/*
 * Sessions as terminal programs write them down: each replays as it is, and
 * an update leaves every byte of it alone.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "transcript/transcript.h"

#include "base/banned.h"

static struct transcript_player *player;

static int
player_make(void **state)
{
	(void)state;
	return transcript_player_new(&player, NULL, NULL) == RC_OK ? 0 : -1;
}

static int
player_free(void **state)
{
	(void)state;
	transcript_player_free(player);
	return 0;
}

static void
play(const char *text, size_t len, struct transcript_result *result)
{
	struct diag diag = DIAG_INIT;

	if (transcript_play(player, "t.txt", text, len, result, &diag) !=
	    RC_OK)
		fail_msg("%s", diag_text(&diag));
	diag_fini(&diag);
}

static void
assert_same(const char *text)
{
	struct transcript_result result;

	play(text, strlen(text), &result);
	assert_string_equal(text_str(&result.report), "");
	assert_true(result.same);
	assert_string_equal(text_str(&result.updated), text);
	transcript_result_fini(&result);
}

static void
assert_update(const char *text, const char *updated)
{
	struct transcript_result result;

	play(text, strlen(text), &result);
	assert_false(result.same);
	assert_string_equal(text_str(&result.updated), updated);
	transcript_result_fini(&result);
}

#define ENTER		" \b \b"
#define HEADER		"# RTX830 Rev.{{any}}\n...\n"

static void
echoes_and_line_ends(void **state)
{
	(void)state;
	assert_same("# ip routing off" ENTER "\r\n# show config tunnel 1\r\n"
	    "# ");
	assert_same("# ip routnig\b \b\b \b\b \bing off\n"
	    "# show config" ENTER "\n" HEADER "ip routing off\n");
	/* A line that is edited in its middle is printed over. */
	assert_same("# ip outing off\b\b\b\b\b\b\b\b\b\brouting off\n"
	    "# show config\n" HEADER "ip routing off\n");
	/* Bell, colours, a carriage return too many. */
	assert_same("# ip routing off\a\r\r\n# show config\r\r\n"
	    "# RTX830 Rev.{{any}}\r\r\n...\r\r\n"
	    "\033[1mip routing\033[0m off\r\r\n");
}

static void
blanks_up_to_the_edge(void **state)
{
	(void)state;
	assert_same("# ip routing off                    \n"
	    "# show config            \n"
	    "# RTX830 Rev.{{any}}\n...\n"
	    "ip routing off                \n");
	/* One alone says nothing: it counts. */
	assert_update("# ip routing off\n# show config | grep off\n"
	    "Searching ...\nip routing off \n",
	    "# ip routing off\n# show config | grep off\n"
	    "Searching ...\nip routing off\n");
}

static void
what_the_pager_leaves(void **state)
{
	(void)state;
	assert_same("# ip routing off\n# ip stealth lan1\n# show config\n"
	    HEADER "---more---\r            \rip routing off\n"
	    "---more---\r            \rip stealth lan1\n# ip routing on\n");
	/* Without its carriage returns, in Japanese, twice in a row. */
	assert_same(";; lang ja\n# ip routing off\n# ip stealth lan1\n"
	    "# show config\n" HEADER
	    "---つづく---            ip routing off\n"
	    "---つづく---            ---つづく---            "
	    "ip stealth lan1\n");
	/* On a line of its own. */
	assert_same("# ip routing off\n# ip stealth lan1\n# show config\n"
	    HEADER "ip routing off\n---more---\nip stealth lan1\n");
}

static void
output_that_was_not_wanted(void **state)
{
	(void)state;
	assert_same("# ip routing off\n# ip stealth lan1\n# show config\n"
	    HEADER "ip routing off\n"
	    "---more---\r            \r# ip routing on\n");
	/* What is missing before it still is. */
	assert_update("# ip routing off\n# ip stealth lan1\n# show config\n"
	    "# RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\n"
	    "ip routing on\n---more---\r            \r# ip routing on\n",
	    "# ip routing off\n# ip stealth lan1\n# show config\n"
	    "# RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\n"
	    "---more---\r            \r# ip routing on\n");
}

#define FILTER	"ip filter 1 pass 192.0.2.1,192.0.2.2,192.0.2.3,192.0.2.4," \
		"192.0.2.5,192.0.2.6 * udp * *"
/* Its rows of 79 columns: as the only thing in the row, and behind "# ". */
#define ROW_1	"ip filter 1 pass 192.0.2.1,192.0.2.2,192.0.2.3,192.0.2.4," \
		"192.0.2.5,192.0.2.6 * "
#define ROW_2	"udp * *"
#define TYPED_1	"ip filter 1 pass 192.0.2.1,192.0.2.2,192.0.2.3,192.0.2.4," \
		"192.0.2.5,192.0.2.6 "
#define TYPED_2	"* udp * *"

static void
rows_that_ended(void **state)
{
	(void)state;
	assert_int_equal(strlen(ROW_1), 79);
	assert_int_equal(strlen(TYPED_1), 77);
	assert_same("# " FILTER "\n# show config\n" HEADER ROW_1 "\n" ROW_2
	    "\n# ip routing on\n");
	/* The blank at a row's end may be lost. */
	assert_same("# " FILTER "\n# show config\n" HEADER
	    "ip filter 1 pass 192.0.2.1,192.0.2.2,192.0.2.3,192.0.2.4,"
	    "192.0.2.5,192.0.2.6 *\n" ROW_2 "\n# ip routing on\n");
	/* What was typed ends there, too; line ends show that it is a log. */
	assert_same("# " TYPED_1 "\r\n" TYPED_2 "\r\n# show config\r\n"
	    "# RTX830 Rev.{{any}}\r\n...\r\n" ROW_1 "\r\n" ROW_2 "\r\n");
	/* Rows of another line are no rows of this one. */
	assert_update("# " FILTER "\n# show config | grep filter\n"
	    "Searching ...\n" ROW_1 "\ntcp * *\n# ip routing on\n",
	    "# " FILTER "\n# show config | grep filter\nSearching ...\n"
	    FILTER "\n# ip routing on\n");
}

#define WIDE_13		"東西南北東西南北東西南北中"
#define WIDE_39		WIDE_13 WIDE_13 WIDE_13

static void
rows_of_wide_characters(void **state)
{
	(void)state;
	/* A character of two columns has no room in the last one. */
	assert_same("# echo " WIDE_39 "東西南\n" WIDE_39 "\n東西南\n"
	    "# ip routing on\n");
	assert_same("# echo a" WIDE_39 "東西南\na" WIDE_39 "\n東西南\n"
	    "# ip routing on\n");
}

/* "# description 1 本社" in Shift_JIS and in EUC-JP, and the Japanese of an
 * error that the device answers with. */
static void
other_encodings(void **state)
{
	(void)state;
	assert_same("# description 1 \x96\x7b\x8e\xd0\n# show config\n"
	    HEADER "description 1 \x96\x7b\x8e\xd0\n");
	assert_same("# description 1 \xcb\xdc\xbc\xd2\xa4\xce\n"
	    "# show config\n" HEADER
	    "description 1 \xcb\xdc\xbc\xd2\xa4\xce\n");
	/* What comes new is written as the file is. */
	assert_update("# description 1 \x96\x7b\x8e\xd0\r\n"
	    "# show config | grep des\r\nSearching ...\r\n"
	    "description 1 \x96\x7b\r\n",
	    "# description 1 \x96\x7b\x8e\xd0\r\n"
	    "# show config | grep des\r\nSearching ...\r\n"
	    "description 1 \x96\x7b\x8e\xd0\r\n");
}

static void
an_update_keeps_what_is_equal(void **state)
{
	(void)state;
	assert_update("; a comment  \n\n# ip routing off" ENTER "\n"
	    "# show config | grep routing   \nSearching ...   \n"
	    "ip routing on\n# ip routing on",
	    "; a comment  \n\n# ip routing off" ENTER "\n"
	    "# show config | grep routing   \nSearching ...   \n"
	    "ip routing off\n# ip routing on");
	/* A last line without an end gets one when another follows. */
	assert_update("# ip routing off\n# show config | grep routing",
	    "# ip routing off\n# show config | grep routing\n"
	    "Searching ...\nip routing off\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(echoes_and_line_ends),
		cmocka_unit_test(blanks_up_to_the_edge),
		cmocka_unit_test(what_the_pager_leaves),
		cmocka_unit_test(output_that_was_not_wanted),
		cmocka_unit_test(rows_that_ended),
		cmocka_unit_test(rows_of_wide_characters),
		cmocka_unit_test(other_encodings),
		cmocka_unit_test(an_update_keeps_what_is_equal),
	};

	return cmocka_run_group_tests_name("log", tests, player_make,
	    player_free);
}
