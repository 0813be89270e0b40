/*
 * Byte sequences that devices were seen to print, as far as no other test has
 * them: banners of several models, prompts, saving and leaving, errors in both
 * languages, one row of help (BEHAVIOUR 1-6, BEHAVIOUR2 1-3).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/text.h"
#include "end-to-end/pty.h"
#include "model/sample.h"

#include "base/banned.h"

/* A line, and what is printed for it. */
struct answer_of {
	const char	*line, *answer;
};

static void
start(struct pty *pty, const char *model, const char *language)
{
	const char *const arguments[] = { "--db", ":memory:", "--model",
		model, "--lang", language, "console", "--admin", NULL };

	/* Wide enough for every `console columns`. */
	pty_start_on(pty, "vt100", 250, 24, arguments);
	pty_find(pty, "# ");
}

/* Types a line; its echo, the answer and the prompt must come. */
static void
type(struct pty *pty, const char *line, const char *answer,
    const char *prompt)
{
	pty_send(pty, line);
	pty_send(pty, "\r");
	pty_expect(pty, line);
	pty_expect(pty, ENTER);
	pty_expect(pty, answer);
	pty_expect(pty, prompt);
}

static void
type_all(struct pty *pty, const struct answer_of *lines, size_t n,
    const char *error, const char *prompt)
{
	size_t i;

	for (i = 0; i < n; i++) {
		pty_send(pty, lines[i].line);
		pty_send(pty, "\r");
		pty_expect(pty, lines[i].line);
		pty_expect(pty, ENTER);
		pty_expect(pty, error);
		pty_expect(pty, lines[i].answer);
		pty_expect(pty, "\r\n");
		pty_expect(pty, prompt);
	}
}

#define TYPE_ALL(pty, lines, error, prompt) \
	type_all(pty, lines, sizeof(lines) / sizeof((lines)[0]), error, prompt)

/* Logs in with the factory's empty password: the rows from the MAC addresses
 * on. The banner is in English whatever the language. */
static void
assert_banner(const char *model, const char *language, const char *rows)
{
	const char *const arguments[] = { "--db", ":memory:", "--model",
		model, "--lang", language, NULL };
	struct pty pty;

	pty_start(&pty, arguments);
	pty_find(&pty, "\r\n\r\nPassword: ");
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\n\r\n");
	pty_expect(&pty, model);
	pty_expect(&pty, " Rev.");
	pty_find(&pty, "Yamaha Corporation. All Rights Reserved.\r\n"
	    "To display the software copyright statement, use "
	    "'show copyright' command.\r\n");
	pty_expect(&pty, rows);
	pty_find(&pty, "> ");
	pty_leave(&pty);
}

/* BEHAVIOUR 1.2, 1.3, 7.1. */
static void
banners_of_models(void **state)
{
	(void)state;
	assert_banner("RTX830", "ja", "ac:44:f2:00:00:01, ac:44:f2:00:00:02"
	    "\r\nMemory 256Mbytes, 2LAN\r\n"
	    "\r\nThe login password is factory default setting. "
	    "Please request an administrator \r\nto change the password by "
	    "the 'login password' command.\r\n");
	assert_banner("RTX1210", "en", "ac:44:f2:00:00:01, "
	    "ac:44:f2:00:00:02, ac:44:f2:00:00:03\r\n"
	    "Memory 256Mbytes, 3LAN, 1BRI\r\n\r\nThe login password is ");
	assert_banner("RTX1220", "en", "ac:44:f2:00:00:01, "
	    "ac:44:f2:00:00:02, ac:44:f2:00:00:03\r\n"
	    "Memory 256Mbytes, 3LAN\r\n");
	assert_banner("RTX1300", "en", "ac:44:f2:00:00:01 - "
	    "ac:44:f2:00:00:08\r\nMemory 1024Mbytes, 8LAN\r\n");
}

/* The header of a listing is in English, too. */
static void
header_of_a_listing(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "RTX1300", "ja");
	pty_send(&pty, "console columns 200\rshow config\r");
	pty_find(&pty, "show config" ENTER "# RTX1300 Rev.");
	pty_find(&pty, ")\r\n"
	    "# MAC Address : ac:44:f2:00:00:01 - ac:44:f2:00:00:08\r\n"
	    "# Memory 1024Mbytes, 8LAN\r\n"
	    "# main:  RTX1300 ver=00 serial=S3K000001 "
	    "MAC-Address=ac:44:f2:00:00:01 - ac:44:f2:00:00:08\r\n"
	    "# Reporting Date: ");
	pty_find(&pty, "\r\n# ");
	pty_leave(&pty);
}

/* BEHAVIOUR 1.1: an empty answer leads to the named users. */
static void
login_by_name(void **state)
{
	char *path = sample_path("db");
	const char *const setting[] = { "--db", path, "exec", NULL };
	const char *const arguments[] = { "--db", path, "--lang", "en", NULL };
	struct text output = TEXT_INIT;
	struct pty pty;

	(void)state;
	assert_non_null(path);
	assert_int_equal(program_run(setting,
	    "login user admin opensesame\nsave\n", &output), 0);
	text_fini(&output);
	pty_start(&pty, arguments);
	pty_expect(&pty, "\r\nPassword: ");
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\nUsername: ");
	pty_send(&pty, "admin\r");
	pty_expect(&pty, "admin\r\nPassword: ");
	pty_send(&pty, "opensesame\r");
	pty_expect(&pty, "\r\n\r\nRTX830 Rev.15.02.28 (");
	pty_find(&pty, "2LAN\r\n> ");
	pty_leave(&pty);
	sample_remove(path);
}

/* BEHAVIOUR 2.2-2.6. */
static void
prompts(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "RTX830", "en");
	type(&pty, "pp select 1", "", "pp1# ");
	type(&pty, "pp select none", "", "# ");
	type(&pty, "pp select anonymous", "", "anonymous# ");
	type(&pty, "no pp select", "", "# ");
	type(&pty, "tunnel select 1", "", "tunnel1# ");
	type(&pty, "pp select 2", "", "pp2# ");
	type(&pty, "tunnel select 10", "", "tunnel10# ");
	type(&pty, "tunnel select none", "", "# ");
	type(&pty, "console prompt YAMAHA-SUDOU", "", "YAMAHA-SUDOU# ");
	type(&pty, "pp select 1", "", "YAMAHA-SUDOUpp1# ");
	type(&pty, "no console prompt", "", "pp1# ");
	pty_leave(&pty);
}

/* BEHAVIOUR 3.2-3.4: saved first, nothing is asked; asked, one key answers,
 * and the save's row goes on behind it. */
static void
leaving_in_japanese(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "RTX830", "ja");
	type(&pty, "console character ja.utf8", "", "# ");
	type(&pty, "save", "セーブ中... CONFIG0 終了\r\n", "# ");
	type(&pty, "exit", "", "> ");
	pty_send(&pty, "administrator\r\r");
	pty_expect(&pty, "administrator" ENTER "Password: \r\n# ");
	type(&pty, "tunnel enable 1", "", "# ");
	type(&pty, "exit", "", "新しい設定を保存しますか? (Y/N)");
	/* Other keys, Enter among them, are no answer. */
	pty_send(&pty, "\r\n e?\x1b[AY");
	pty_expect(&pty, "Yセーブ中... CONFIG0 終了\r\n> ");
	pty_send(&pty, "administrator\r\rtunnel enable 2\rexit save\r");
	pty_expect(&pty, "administrator" ENTER "Password: \r\n"
	    "# tunnel enable 2" ENTER "# exit save" ENTER
	    "セーブ中... CONFIG0 終了\r\n> ");
	pty_leave(&pty);
}

/* BEHAVIOUR 3.3, 3.4, 3.12: on external memory a save is named after its
 * file; another file is not overwritten unasked. */
static void
saving_on_external_memory(void **state)
{
	char folder[] = "/tmp/rtxsh-XXXXXX";
	const char *const arguments[] = { "--db", ":memory:", "--lang", "ja",
		"--usb", folder, "console", "--admin", NULL };
	struct text name = TEXT_INIT;
	struct pty pty;

	(void)state;
	assert_non_null(mkdtemp(folder));
	pty_start(&pty, arguments);
	pty_find(&pty, "# ");
	type(&pty, "save usb1:/config.txt",
	    "セーブ中... usb1:/config.txt 終了\r\n", "# ");
	type(&pty, "external-memory config filename usb1:/config.txt", "",
	    "# ");
	pty_send(&pty, "restart\r\radministrator\r\r");
	pty_find(&pty, "\r\nPassword: \r\n# ");
	type(&pty, "tunnel enable 1", "", "# ");
	type(&pty, "exit", "", "新しい設定を保存しますか? (Y/N)");
	pty_send(&pty, "Y");
	pty_expect(&pty, "Yセーブ中... usb1:/config.txt 終了\r\n> ");
	type(&pty, "show ip route > usb1:/config.txt",
	    "指定したファイルは既に存在しています。上書きしますか? (Y/N)",
	    "");
	pty_send(&pty, "n");
	pty_expect(&pty, "n\r\n> ");
	/* Without it a save asks where else. */
	text_addf(&name, "%s/config.txt", folder);
	assert_int_equal(unlink(text_str(&name)), 0);
	assert_int_equal(rmdir(folder), 0);
	text_fini(&name);
	pty_send(&pty, "administrator\r\r");
	pty_find(&pty, "\r\n# ");
	type(&pty, "save",
	    "エラー: 外部メモリがマウントされていません\r\n"
	    "保存先の設定ファイルを変更しますか? (Y/N)", "");
	pty_send(&pty, "n");
	pty_expect(&pty, "n\r\n# ");
	pty_leave(&pty);
}

/* BEHAVIOUR 3.9. */
static void
administrator_password(void **state)
{
	static const struct {
		const char	*model, *again;
	} models[] = {
		{ "RTX830", "New_Password: " },
		{ "RTX1210", "New_Password: " },
		{ "RTX1300", "New_Password(Confirm): " },
	};
	struct pty pty;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(models) / sizeof(models[0]); i++) {
		start(&pty, models[i].model, "ja");
		type(&pty, "administrator password", "", "Old_Password: ");
		pty_send(&pty, "\r");
		pty_expect(&pty, "\r\nNew_Password: ");
		pty_send(&pty, "Tengo-2024-rtx\r");
		pty_expect(&pty, "\r\n");
		pty_expect(&pty, models[i].again);
		pty_send(&pty, "Tengo-2024-rtx\r");
		pty_expect(&pty,
		    "\r\nPassword Strength : Very strong\r\n# ");
		pty_leave(&pty);
	}
}

/* BEHAVIOUR 4, BEHAVIOUR2 1. */
static void
errors_in_japanese(void **state)
{
	static const struct answer_of lines[] = {
		{ "shwo config", "コマンド名を確認してください" },
		{ "administrator", "すでに管理レベルです" },
		{ "ip tunnel1 secure filter in 1",
		    "コマンド名を確認してください" },
		{ "show dhcp status", "コマンド名を確認してください" },
		{ "show ip interface", "コマンド名を確認してください" },
		{ "show status lan3/1", "コマンド名を確認してください" },
		{ "ip lan9 address 192.168.1.1/24",
		    "コマンド名を確認してください" },
		{ "snmp syslocation A B", "パラメータの数が不適当です" },
		{ "tunnel select 2001",
		    "パラメータが範囲を越えています" },
		{ "console character ja.utf16",
		    "パラメータのキーワードが認識できません" },
		{ "nat descriptor masquerade static 1000 2 "
		    "ipcp:500=192.168.1.253:500 udp",
		    "IPアドレスが認識できません" },
		{ "snmp community read-only 0123456789abcdefg",
		    "コミュニティ名称が認識できません" },
	};
	struct pty pty;

	(void)state;
	start(&pty, "RTX1300", "ja");
	/* The lines are as wide as they are. */
	type(&pty, "console columns 200", "", "# ");
	TYPE_ALL(&pty, lines, "エラー: ", "# ");
	type(&pty, "exit", "", "新しい設定を保存しますか? (Y/N)");
	pty_send(&pty, "n");
	pty_expect(&pty, "n\r\n> ");
	type(&pty, "administrator password X",
	    "エラー: このコマンドは管理レベルでのみ使用できます\r\n", "> ");
	pty_leave(&pty);
}

static void
errors_in_english(void **state)
{
	static const struct answer_of lines[] = {
		{ "login", "Invalid command name" },
		{ "console lines 0", "Parameter out of range" },
		{ "ip tunnel1 secure filter in 1", "Invalid command name" },
		{ "ipv6 bridge1 rtadv send 1 o_flag=on",
		    "Invalid command name" },
		{ "administrator password X",
		    "Insufficient or too many parameters" },
		{ "show config grep dhcp",
		    "Insufficient or too many parameters" },
		{ "show config|grep dhcp", "Invalid command name" },
	};
	struct pty pty;

	(void)state;
	start(&pty, "RTX1210", "en");
	TYPE_ALL(&pty, lines, "Error: ", "# ");
	type(&pty, "tunnel select 1", "", "tunnel1# ");
	type(&pty, "description NAME",
	    "Error: Insufficient or too many parameters\r\n", "tunnel1# ");
	/* What is named need not be there. */
	type(&pty, "ipsec transport 3 3 udp 1701", "", "tunnel1# ");
	pty_send(&pty, "exit\rn");
	pty_find(&pty, "(Y/N)n\r\ntunnel1> ");
	/* The level is looked at before the parameters. */
	type(&pty, "administrator password X",
	    "Error: Administrator use only\r\n", "tunnel1> ");
	pty_leave(&pty);
}

/* BEHAVIOUR 5.2, BEHAVIOUR2 3.1: the line comes again without the `?`. */
static void
candidates(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "RTX830", "ja");
	type(&pty, "console prompt YAMAHA-MARIO", "", "YAMAHA-MARIO# ");
	pty_send(&pty, "show status pp?");
	pty_expect(&pty, "show status pp?\r\n? pp pptp\r\n"
	    "YAMAHA-MARIO# show status pp");
	pty_send(&pty, "\x15show ?");
	pty_find(&pty, "show ?\r\n? account alias arp ");
	pty_find(&pty, "\r\nYAMAHA-MARIO# show ");
	pty_send(&pty, "\x03");
	pty_expect(&pty, "^C\r\nYAMAHA-MARIO# ");
	pty_leave(&pty);
}

/* BEHAVIOUR 6.6, 6.7: listed as typed. */
static void
console_character_is_listed_as_typed(void **state)
{
	static const char *const names[] = { "ascii", "en.ascii", "sjis",
		"ja.sjis", "euc", "ja.euc", "ja.utf8" };
	struct text line = TEXT_INIT;
	struct pty pty;
	size_t i;

	(void)state;
	start(&pty, "RTX830", "en");
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		text_reset(&line);
		text_addf(&line, "console character %s", names[i]);
		assert_int_equal(text_rc(&line), RC_OK);
		type(&pty, text_str(&line), "", "# ");
		text_adds(&line, "\r\n");
		type(&pty, "show config | grep character",
		    "Searching ...\r\n", text_str(&line));
		pty_expect(&pty, "# ");
	}
	text_fini(&line);
	pty_leave(&pty);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(banners_of_models),
		cmocka_unit_test(header_of_a_listing),
		cmocka_unit_test(login_by_name),
		cmocka_unit_test(prompts),
		cmocka_unit_test(leaving_in_japanese),
		cmocka_unit_test(saving_on_external_memory),
		cmocka_unit_test(administrator_password),
		cmocka_unit_test(errors_in_japanese),
		cmocka_unit_test(errors_in_english),
		cmocka_unit_test(candidates),
		cmocka_unit_test(console_character_is_listed_as_typed),
	};

	return cmocka_run_group_tests_name("device bytes", tests, NULL, NULL);
}
