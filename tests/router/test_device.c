/*
 * Devices: what a new one holds, that it stays the same one, and which a
 * program refuses.
 */
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "support/console.h"

#include "base/banned.h"

static const char factory[] =
    "ip lan1 address 192.168.100.1/24\n"
    "telnetd host lan\n"
    "dhcp service server\n"
    "dhcp server rfc2131 compliant except remain-silent\n"
    "dhcp scope 1 192.168.100.2-192.168.100.191/24\n";

static void
new_device_has_the_factory_configuration(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, true);
	assert_string_equal(test_console_listing(&c), factory);
	test_console_close(&c);
}

static void
header_and_banner(void **state)
{
	struct text out = TEXT_INIT;
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	device_listing_header(&c.device, &out);
	assert_string_equal(text_str(&out),
	    "# RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\n"
	    "# MAC Address : ac:44:f2:00:00:01, ac:44:f2:00:00:02\n"
	    "# Memory 256Mbytes, 2LAN\n"
	    "# main:  RTX830 ver=00 serial=S3K000001 "
	    "MAC-Address=ac:44:f2:00:00:01 MAC-Address=ac:44:f2:00:00:02\n"
	    "# Reporting Date: Sep 26 02:29:05 2024\n");
	text_reset(&out);
	device_banner(&c.device, &out);
	assert_string_equal(text_str(&out),
	    "\nRTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\n"
	    "Copyright (c) 1994-2022 Yamaha Corporation. "
	    "All Rights Reserved.\n"
	    "To display the software copyright statement, use "
	    "'show copyright' command.\n"
	    "ac:44:f2:00:00:01, ac:44:f2:00:00:02\n"
	    "Memory 256Mbytes, 2LAN\n");
	text_fini(&out);
	test_console_close(&c);
}

static void
reset_goes_back_to_new(void **state)
{
	struct diag diag = DIAG_INIT;
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, true);
	test_console_set(&c, "ipsec auto refresh on\ntunnel enable 1\n");
	assert_int_equal(device_reset(&c.device, &(struct device_options){
	    .path = ":memory:", .clock = test_clock() }, &diag), RC_OK);
	assert_string_equal(test_console_listing(&c), factory);
	test_console_close(&c);
}

/* A private folder with a path for a database in it. */
static char *
new_path(char *folder)
{
	struct text path = TEXT_INIT;

	assert_non_null(mkdtemp(folder));
	text_addf(&path, "%s/router.db", folder);
	return text_take(&path);
}

static void
device_in_a_file_stays_the_same(void **state)
{
	char folder[] = "test-device-XXXXXX";
	char *path = new_path(folder), *serial;
	struct diag diag = DIAG_INIT;
	struct test_console c;

	(void)state;
	test_console_open(&c, path, true);
	assert_true(c.device.made);
	serial = strdup(c.device.identity->serial);
	test_console_set(&c, "tunnel enable 4\n");
	test_console_close(&c);
	test_console_open(&c, path, true);
	assert_false(c.device.made);
	assert_string_equal(c.device.identity->serial, serial);
	assert_non_null(strstr(test_console_listing(&c), "tunnel enable 4"));
	test_console_close(&c);
	/* Another model's database is refused. */
	assert_int_equal(device_open(&c.device, &(struct device_options){
	    .path = path, .profile = profile_find("RTX1210"),
	    .clock = test_clock() }, &diag), RC_REFUSED);
	assert_non_null(strstr(diag_text(&diag), "RTX830"));
	diag_fini(&diag);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
	free(serial);
	free(path);
}

/* Writes into a database as a program with other rules left it. */
static void
write_older(const char *path, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(db));
	assert_int_equal(sqlite3_exec(db, "UPDATE device SET stamp = 'older'",
	    NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* None of these lines could be typed or loaded any more: two that exclude each
 * other, one that says the opposite of itself, ranges that overlap. */
static void
lines_outlive_later_rules(void **state)
{
	static const char lines[] =
	    "ip lan1 address 192.168.100.1/24\n"
	    "pp select 1\n"
	    " pp keepalive interval 30 time=20\n"
	    "dhcp scope 1 192.168.100.2-192.168.100.9/24\n"
	    "dhcp scope 2 192.168.100.2-192.168.100.7/24\n"
	    "yno access code operator abcdefgh\n"
	    "yno zero-config id text operator a\n";
	char folder[] = "test-device-XXXXXX";
	char *path = new_path(folder);
	struct test_console c;

	(void)state;
	test_console_open(&c, path, false);
	test_console_set(&c, "ip lan1 address 192.168.100.1/24\n"
	    "pp select 1\npp keepalive interval 30 time=40\npp select none\n"
	    "dhcp scope 1 192.168.100.2-192.168.100.9/24\n"
	    "dhcp scope 2 192.168.101.2-192.168.101.7/24\n"
	    "yno access code operator abcdefgh\nyno use on\n");
	test_console_close(&c);
	write_older(path, "UPDATE setting SET line = replace(replace(replace("
	    "line, 'time=40', 'time=20'), '.101.', '.100.'), 'yno use on', "
	    "'yno zero-config id text operator a')");
	test_console_open(&c, path, false);
	assert_string_equal(test_console_listing(&c), lines);
	/* They can be read back and go like any other. */
	test_console_set(&c, "no dhcp scope 2\nno yno access code\n"
	    "pp select 1\npp keepalive interval 30 time=60\n");
	test_console_close(&c);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
	free(path);
}

/* Opens what holds a line that no program reads; it must say which. */
static void
refuses_line(const char *path, const char *sql, const char *why)
{
	struct diag diag = DIAG_INIT;
	struct device device;

	write_older(path, sql);
	assert_int_equal(device_open(&device, &(struct device_options){
	    .path = path, .clock = test_clock() }, &diag), RC_REFUSED);
	assert_memory_equal(diag_text(&diag), path, strlen(path));
	assert_string_equal(diag_text(&diag) + strlen(path), why);
	diag_fini(&diag);
}

static void
unknown_line_is_named(void **state)
{
	char folder[] = "test-device-XXXXXX";
	char *path = new_path(folder);
	struct test_console c;

	(void)state;
	test_console_open(&c, path, false);
	test_console_set(&c, "tunnel select 3\ntunnel name a\n"
	    "tunnel select none\nip routing on\n");
	(void)test_console_type(&c, "save 2");
	test_console_set(&c, "tunnel select 3\ntunnel name b\n");
	test_console_close(&c);
	refuses_line(path, "UPDATE setting SET line = 'tunnel nomen c' "
	    "WHERE line = 'tunnel name b'", ": running configuration: "
	    "this program does not know a line: tunnel select 3: "
	    "tunnel nomen c");
	refuses_line(path, "UPDATE setting SET line = 'tunnel name b' "
	    "WHERE line = 'tunnel nomen c'; UPDATE setting SET "
	    "line = 'ip routing of course' WHERE line = 'ip routing on' AND "
	    "config = (SELECT config FROM configuration WHERE slot = 2)",
	    ": saved configuration 2: this program does not know a line: "
	    "ip routing of course");
	/* Nothing was lost on the way. */
	write_older(path, "UPDATE setting SET line = 'ip routing on' "
	    "WHERE line = 'ip routing of course'");
	test_console_open(&c, path, false);
	assert_string_equal(test_console_listing(&c), "ip routing on\n"
	    "tunnel select 3\n tunnel name b\n");
	test_console_close(&c);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
	free(path);
}

static void
every_profile_accepts_its_factory_configuration(void **state)
{
	const struct profile *profile;
	struct diag diag = DIAG_INIT;
	struct device device;
	size_t i;

	(void)state;
	for (i = 0; (profile = profile_at(i)) != NULL; i++) {
		if (device_open(&device, &(struct device_options){
		    .path = ":memory:", .profile = profile,
		    .clock = test_clock() }, &diag) != RC_OK)
			fail_msg("%s: %s", profile->name, diag_text(&diag));
		device_close(&device);
	}
	assert_true(i > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(new_device_has_the_factory_configuration),
		cmocka_unit_test(header_and_banner),
		cmocka_unit_test(reset_goes_back_to_new),
		cmocka_unit_test(device_in_a_file_stays_the_same),
		cmocka_unit_test(lines_outlive_later_rules),
		cmocka_unit_test(unknown_line_is_named),
		cmocka_unit_test(
		    every_profile_accepts_its_factory_configuration),
	};

	return cmocka_run_group_tests_name("devices", tests, NULL, NULL);
}
