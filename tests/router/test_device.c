/*
 * Devices: what a new one holds, that it stays the same one, and which a
 * program refuses.
 */
#include <setjmp.h>
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
		cmocka_unit_test(
		    every_profile_accepts_its_factory_configuration),
	};

	return cmocka_run_group_tests_name("devices", tests, NULL, NULL);
}
