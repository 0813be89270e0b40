/*
 * Saved configurations: slots, files in external memory, and what the router
 * starts from.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "model/sample.h"
#include "support/console.h"

#include "base/banned.h"

/* A console on a factory-fresh device, and a folder to be its memory. */
struct fixture {
	struct test_console	 console;
	char			*memory;	/* a path in a folder */
};

static int
setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	assert_non_null(f);
	test_console_open(&f->console, NULL, true);
	f->memory = sample_path("usb");
	assert_non_null(f->memory);
	assert_int_equal(mkdir(f->memory, 0700), 0);
	*state = f;
	return 0;
}

/* Removes what a test left in the memory. */
static int
teardown(void **state)
{
	static const char *const names[] = { "config.txt", "a.txt", "sub" };
	struct fixture *f = *state;
	struct text path = TEXT_INIT;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		text_reset(&path);
		text_addf(&path, "%s/%s", f->memory, names[i]);
		(void)remove(text_str(&path));
	}
	text_fini(&path);
	assert_int_equal(rmdir(f->memory), 0);
	sample_remove(f->memory);
	test_console_close(&f->console);
	free(f);
	return 0;
}

static const char *
type(struct fixture *f, const char *line)
{
	return test_console_type(&f->console, line);
}

/* The next answers, to a NULL. */
static void
answers(struct fixture *f, const char *const *list)
{
	f->console.answers = list;
	f->console.next_answer = 0;
}

/* The session ends; what follows is typed in a new one. */
static void
log_in_again(struct fixture *f)
{
	const struct terminal terminal = f->console.session.terminal;

	assert_true(f->console.session.over);
	assert_true(f->console.session.restarted);
	session_fini(&f->console.session);
	assert_int_equal(session_init(&f->console.session, &f->console.device,
	    &terminal, "Serial"), RC_OK);
	f->console.session.language = LANGUAGE_EN;
	f->console.session.language_fixed = true;
	f->console.session.administrator = true;
}

static void
restart(struct fixture *f, const char *line)
{
	assert_string_equal(type(f, line), "");
	log_in_again(f);
}

static void
insert_memory(struct fixture *f)
{
	f->console.device.storage.usb = f->memory;
}

static void
pull_memory(struct fixture *f)
{
	f->console.device.storage.usb = NULL;
}

static void
write_file(struct fixture *f, const char *name, const char *bytes, size_t len)
{
	struct text path = TEXT_INIT;
	FILE *file;

	text_addf(&path, "%s/%s", f->memory, name);
	file = fopen(text_str(&path), "w");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
	text_fini(&path);
}

/* What a file holds; the caller frees it. */
static char *
read_file(struct fixture *f, const char *name)
{
	struct text path = TEXT_INIT, bytes = TEXT_INIT;
	char piece[4096];
	FILE *file;
	size_t n;

	text_addf(&path, "%s/%s", f->memory, name);
	file = fopen(text_str(&path), "r");
	assert_non_null(file);
	while ((n = fread(piece, 1, sizeof(piece), file)) > 0)
		text_add(&bytes, piece, n);
	assert_int_equal(fclose(file), 0);
	text_fini(&path);
	return text_take(&bytes);
}

static bool
lists(struct fixture *f, const char *line)
{
	return strstr(test_console_listing(&f->console), line) != NULL;
}

static void
what_is_not_saved_is_gone(void **state)
{
	struct fixture *f = *state;

	(void)type(f, "ip lan1 mtu 1400");
	(void)type(f, "save");
	(void)type(f, "ip lan1 mtu 1300");
	(void)type(f, "tunnel select 1");
	restart(f, "restart");
	assert_true(lists(f, "ip lan1 mtu 1400\n"));
	assert_string_equal(test_console_prompt(&f->console), "# ");
	assert_string_equal(type(f, "exit"), "");
}

/* Nor does what a rollback timer would bring back. */
static void
rollback_timer_does_not_outlive_it(void **state)
{
	struct fixture *f = *state;

	(void)type(f, "ip lan1 mtu 1400");
	(void)type(f, "rollback timer 100");
	restart(f, "restart");
	assert_false(lists(f, "mtu"));
}

static void
restart_takes_an_older_one(void **state)
{
	struct fixture *f = *state;

	(void)type(f, "ip lan1 mtu 1400");
	(void)type(f, "save");
	restart(f, "restart 0.1");
	assert_false(lists(f, "mtu"));
	assert_non_null(strstr(type(f, "show environment"),
	    "Config. file: config0.1  Default config. file: config0.1"));
	/* It is saved to its slot, where it pushes the others down. */
	(void)type(f, "ip lan1 mtu 1280");
	assert_string_equal(type(f, "save"), "Saving ... CONFIG0 Done .\n");
	assert_string_equal(type(f, "exit"), "");
	/* What was saved is what the next start takes. */
	f->console.session.administrator = true;
	restart(f, "restart");
	assert_true(lists(f, "ip lan1 mtu 1280"));
}

static void
empty_default_leaves_the_factory_configuration(void **state)
{
	struct fixture *f = *state;
	char *factory = strdup(test_console_listing(&f->console));

	(void)type(f, "ip lan1 mtu 1400");
	(void)type(f, "save");
	(void)type(f, "delete config all");
	restart(f, "restart");
	assert_string_equal(test_console_listing(&f->console), factory);
	assert_string_equal(type(f, "restart 0"),
	    "Error: The configuration file does not exist\n");
	assert_false(f->console.session.over);
	free(factory);
}

static const char *const new_password[] = { "", "Adm-2024x", "Adm-2024x",
	"Adm-2024x", "", NULL };

static void
cold_start_forgets_everything(void **state)
{
	struct fixture *f = *state;
	char *factory = strdup(test_console_listing(&f->console));

	answers(f, new_password);
	(void)type(f, "administrator password");
	(void)type(f, "login user a abcdefgh");
	(void)type(f, "save 3");
	(void)type(f, "set-default-config 3");
	assert_string_equal(type(f, "cold start"), "Password: \n");
	log_in_again(f);
	assert_string_equal(test_console_listing(&f->console), factory);
	assert_null(strstr(type(f, "show config list"), "20"));
	/* The password is gone too: an empty one is right. */
	assert_string_equal(type(f, "exit"), "");
	assert_string_equal(type(f, "administrator"), "Password: \n");
	assert_true(f->console.session.administrator);
	free(factory);
}

static void
cold_start_wants_the_password(void **state)
{
	static const char *const wrong[] = { "wrong", NULL };
	struct fixture *f = *state;

	(void)type(f, "ip lan1 mtu 1400");
	answers(f, wrong);
	assert_string_equal(type(f, "cold start"),
	    "Password: \nError: Incorrect password\n");
	assert_false(f->console.session.over);
	assert_true(lists(f, "ip lan1 mtu 1400\n"));
}

/* A session in another process looks at its row once a second. */
static void
restart_logs_everybody_out(void **state)
{
	struct fixture *f = *state;
	int64_t login;
	bool over;

	assert_int_equal(model_begin(f->console.device.model, NULL), RC_OK);
	assert_int_equal(model_add_login(f->console.device.model,
	    &(struct model_login){ .process = getpid(), .user = "",
	    .way = "telnet", .address = "192.0.2.1" }, &login, NULL), RC_OK);
	assert_int_equal(model_commit(f->console.device.model, NULL), RC_OK);
	restart(f, "restart");
	assert_int_equal(model_login_over(f->console.device.model, login,
	    &over, NULL), RC_OK);
	assert_true(over);
}

static void
file_holds_what_the_device_writes(void **state)
{
	struct fixture *f = *state;
	char *file;

	insert_memory(f);
	(void)type(f, "login user a abcdefgh");
	(void)type(f, "pp select 1");
	(void)type(f, "description pp 表");
	assert_string_equal(type(f, "save usb1:a.txt remark"),
	    "Saving ... usb1:/a.txt Done .\n");
	file = read_file(f, "a.txt");
	assert_memory_equal(file, "# RTX830 Rev.", 13);
	assert_non_null(strstr(file, "# remark\r\n"));
	assert_non_null(strstr(file, "\r\nlogin user a encrypted $"));
	assert_non_null(strstr(file,
	    "\r\npp disable all\r\npp select 1\r\n description pp \x95\\\r\n"
	    "no tunnel enable all\r\n"));
	free(file);
	/* What Shift_JIS does not have keeps the file in UTF-8. */
	(void)type(f, "description pp \xf0\x9f\x97\xbb");
	(void)type(f, "save usb1:a.txt");
	file = read_file(f, "a.txt");
	assert_non_null(strstr(file, "pp \xf0\x9f\x97\xbb\r\n"));
	free(file);
}

static void
router_starts_from_a_file(void **state)
{
	struct fixture *f = *state;

	insert_memory(f);
	(void)type(f, "login user a abcdefgh");
	(void)type(f, "ip lan1 mtu 1400");
	(void)type(f, "save usb1:/config.txt");
	(void)type(f, "no ip lan1 mtu");
	restart(f, "restart");
	assert_true(lists(f, "login user a encrypted *\n"));
	assert_true(lists(f, "ip lan1 mtu 1400\n"));
	assert_string_equal(type(f, "exit"), "");
	f->console.session.administrator = true;
	/* A save that names nothing goes there, and then nothing is unsaved. */
	(void)type(f, "ip lan1 mtu 1280");
	assert_string_equal(type(f, "save"),
	    "Saving ... usb1:/config.txt Done .\n");
	assert_string_equal(type(f, "exit"), "");
	f->console.session.administrator = true;
	/* A slot that is named goes before the file. */
	restart(f, "restart 0");
	assert_false(lists(f, "mtu"));
}

static void
configuration_may_forbid_files(void **state)
{
	struct fixture *f = *state;

	insert_memory(f);
	(void)type(f, "save usb1:/config.txt");
	(void)type(f, "ip lan1 mtu 1400");
	(void)type(f, "external-memory boot permit off");
	(void)type(f, "save 0");
	restart(f, "restart");
	assert_true(lists(f, "ip lan1 mtu 1400\n"));
	(void)type(f, "no external-memory boot permit");
	(void)type(f, "external-memory config filename off");
	(void)type(f, "save 0");
	restart(f, "restart");
	assert_true(lists(f, "ip lan1 mtu 1400\n"));
	(void)type(f,
	    "external-memory config filename usb1:a.txt,*:config.txt");
	(void)type(f, "save 0");
	restart(f, "restart");
	assert_false(lists(f, "mtu"));
}

static void
bad_file_is_passed_over(void **state)
{
	struct fixture *f = *state;

	insert_memory(f);
	(void)type(f, "ip lan1 mtu 1400");
	(void)type(f, "save");
	write_file(f, "config.txt", "nonsense\n", 9);
	restart(f, "restart");
	assert_true(lists(f, "ip lan1 mtu 1400\n"));
	assert_string_equal(type(f, "save"), "Saving ... CONFIG0 Done .\n");
}

/* BEHAVIOUR 3.4: it asks for another place. */
static void
save_without_its_memory_asks(void **state)
{
	static const char *const no[] = { "n", NULL };
	static const char *const five[] = { "y", "5", NULL };
	static const char *const two[] = { "Y", "2", NULL };
	struct fixture *f = *state;

	insert_memory(f);
	(void)type(f, "save usb1:/config.txt");
	restart(f, "restart");
	pull_memory(f);
	(void)type(f, "ip lan1 mtu 1400");
	answers(f, no);
	assert_string_equal(type(f, "save"), "Error: External memory is not "
	    "mounted\nSave to another configuration file ? (Y/N)n\n");
	assert_true(f->console.session.failed_line);
	answers(f, five);
	assert_non_null(strstr(type(f, "save"),
	    "(0-4): 5\nError: Parameter out of range\n"));
	answers(f, two);
	assert_non_null(strstr(type(f, "save"),
	    "(0-4): 2\nSaving ... CONFIG2 Done .\n"));
	assert_false(f->console.session.failed_line);
	/* From now on it is the place. */
	(void)type(f, "ip lan1 mtu 1300");
	assert_string_equal(type(f, "save"), "Saving ... CONFIG2 Done .\n");
	assert_string_equal(type(f, "exit"), "");
}

static void
save_with_a_number_asks_nothing(void **state)
{
	struct fixture *f = *state;

	insert_memory(f);
	(void)type(f, "save usb1:/config.txt");
	restart(f, "restart");
	pull_memory(f);
	assert_string_equal(type(f, "save 0"), "Saving ... CONFIG0 Done .\n");
	(void)type(f, "external-memory config filename off");
	assert_string_equal(type(f, "save"), "Saving ... CONFIG0 Done .\n");
}

static void
configurations_are_copied(void **state)
{
	struct fixture *f = *state;

	insert_memory(f);
	(void)type(f, "ip lan1 mtu 1400");
	assert_string_equal(type(f, "copy config 0 usb1:/a.txt"), "");
	(void)type(f, "save 1 \"with mtu\"");
	assert_string_equal(type(f, "copy config 1 2"), "");
	assert_non_null(strstr(type(f, "show config list"),
	    "  2    2024/09/26 02:29:05  with mtu\n"));
	/* It outlives a copy outside. */
	assert_string_equal(type(f, "copy config 1 usb1:/config.txt"), "");
	assert_string_equal(type(f, "copy config usb1:/config.txt 3"), "");
	assert_non_null(strstr(type(f, "show config list"),
	    "  3    2024/09/26 02:29:05  with mtu\n"));
	assert_string_equal(type(f, "copy config *:a.txt 2"), "");
	assert_null(strstr(type(f, "show config list"),
	    "  2    2024/09/26 02:29:05  with mtu\n"));
	restart(f, "restart 2");
	assert_false(lists(f, "mtu"));
	restart(f, "restart 2.1");
	assert_true(lists(f, "mtu"));
	/* The one that falls out may be the one that is copied. */
	(void)type(f, "save 2");
	assert_string_equal(type(f, "copy config 2.2 2"), "");
	restart(f, "restart 2");
	assert_true(lists(f, "mtu"));
	assert_non_null(strstr(type(f, "show config list"), "  2.2 "));
}

/* Each is one error, and everything is as it was. */
static void
what_cannot_be_changes_nothing(void **state)
{
	static const struct {
		const char *line, *answer;
	} cases[] = {
		{ "copy config 3 1", "The configuration file does not exist" },
		{ "copy config 0.1 1",
		    "The configuration file does not exist" },
		{ "copy config 0 0", "Parameter out of range" },
		{ "copy config 3 usb1:/a.txt",
		    "The configuration file does not exist" },
		{ "copy config 0 sd1:/a.txt",
		    "External memory is not mounted" },
		{ "copy config 0 usb1:/none/a.txt",
		    "Cannot write to the external memory" },
		{ "copy config 0 usb1:/sub",
		    "Cannot write to the external memory" },
		{ "copy config 0 usb1:/a.rtfg aes256",
		    "Encrypted configuration files cannot be used" },
		{ "copy config usb1:/a.rtfg 0 password1",
		    "Encrypted configuration files cannot be used" },
		{ "copy config usb1:/a.txt usb1:/b.txt", "Illegal keyword" },
		{ "copy config emfs:none 1", "Cannot open the file" },
		{ "copy config usb1:none 1", "Cannot open the file" },
		{ "copy config sd1:none 1",
		    "External memory is not mounted" },
		{ "copy config usb1:config.txt 1",
		    "The file is not a configuration file" },
		{ "copy config usb1:a.txt 1",
		    "The file is not a configuration file" },
		{ "delete config 4", "The configuration file does not exist" },
		{ "delete config 0.2",
		    "The configuration file does not exist" },
		{ "set-default-config 2",
		    "The configuration file does not exist" },
		{ "restart 0.1", "The configuration file does not exist" },
		{ "show config 2", "The configuration file does not exist" },
		{ "less config 0.1", "The configuration file does not exist" },
		{ "save sd1:/a.txt", "External memory is not mounted" },
		{ "save usb1:/sub", "Cannot write to the external memory" },
		{ "save 5", "Parameter out of range" },
	};
	static const char zeros[100000];
	struct fixture *f = *state;
	struct text expected = TEXT_INIT, path = TEXT_INIT;
	char *before, *listing;
	size_t i;

	insert_memory(f);
	text_addf(&path, "%s/sub", f->memory);
	assert_int_equal(mkdir(text_str(&path), 0700), 0);
	write_file(f, "a.txt", zeros, sizeof(zeros));
	write_file(f, "config.txt", "# only\nnonsense \x8e\n\n", 19);
	before = strdup(type(f, "show config list"));
	listing = strdup(test_console_listing(&f->console));
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		text_reset(&expected);
		text_addf(&expected, "Error: %s\n", cases[i].answer);
		assert_string_equal(type(f, cases[i].line),
		    text_str(&expected));
		assert_true(f->console.session.failed_line);
	}
	assert_string_equal(type(f, "show config list"), before);
	assert_string_equal(test_console_listing(&f->console), listing);
	assert_string_equal(type(f, "exit"), "");
	text_fini(&expected);
	text_fini(&path);
	free(before);
	free(listing);
}

/* A file of 1 GB is not read to its end, and is no configuration. */
static void
huge_file_is_refused(void **state)
{
	struct fixture *f = *state;
	struct text path = TEXT_INIT;

	insert_memory(f);
	write_file(f, "a.txt", "", 0);
	text_addf(&path, "%s/a.txt", f->memory);
	assert_int_equal(truncate(text_str(&path), (off_t)1 << 30), 0);
	assert_string_equal(type(f, "copy config usb1:/a.txt 1"),
	    "Error: Cannot open the file\n");
	text_fini(&path);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_not_saved_is_gone),
		TEST(rollback_timer_does_not_outlive_it),
		TEST(restart_takes_an_older_one),
		TEST(empty_default_leaves_the_factory_configuration),
		TEST(cold_start_forgets_everything),
		TEST(cold_start_wants_the_password),
		TEST(restart_logs_everybody_out),
		TEST(file_holds_what_the_device_writes),
		TEST(router_starts_from_a_file),
		TEST(configuration_may_forbid_files),
		TEST(bad_file_is_passed_over),
		TEST(save_without_its_memory_asks),
		TEST(save_with_a_number_asks_nothing),
		TEST(configurations_are_copied),
		TEST(what_cannot_be_changes_nothing),
		TEST(huge_file_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
