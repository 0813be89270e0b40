/*
 * Configurations as files: the device's form, its bytes, and that a load brings
 * everything back. The corpus is no part of the project; without it that test
 * has less to do.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "config/file.h"
#include "support/configuration.h"
#include "support/corpus.h"

#include "base/banned.h"

static struct text
text_of(const char *s)
{
	struct text text = TEXT_INIT;

	text_adds(&text, s);
	return text;
}

/* The running configuration as a file. */
static struct text
file_of(struct device *device, bool form)
{
	struct text out = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	int64_t running;

	assert_int_equal(model_running(device->model, &running, &diag),
	    RC_OK);
	if (config_file(device->model, running, device->profile, form, &out,
	    &diag) != RC_OK)
		fail_msg("%s", diag_text(&diag));
	return out;
}

static void
assert_file(const char *config, bool form, const char *expected)
{
	struct text text = text_of(config), listing = TEXT_INIT, file;
	struct device device;

	test_device_open(&device, profile_default());
	assert_int_equal(test_load(&device, &text, NULL, NULL, &listing), 0);
	file = file_of(&device, form);
	assert_string_equal(text_str(&file), expected);
	device_close(&device);
	text_fini(&text);
	text_fini(&listing);
	text_fini(&file);
}

static void
pps_and_tunnels_are_off_before_they_begin(void **state)
{
	(void)state;
	assert_file("", true, "pp disable all\nno tunnel enable all\n");
	assert_file("", false, "");
	assert_file("ip route default gateway pp 1\npp select 1\n"
	    "pp enable 1\ntunnel select 2\ntunnel enable 2\n"
	    "telnetd host lan\n", true,
	    "ip route default gateway pp 1\npp disable all\npp select 1\n"
	    " pp enable 1\nno tunnel enable all\ntunnel select 2\n"
	    " tunnel enable 2\ntelnetd host lan\n");
}

static void
passwords_are_hashes(void **state)
{
	static const char config[] =
	    "login password encrypted $y$j9T$F5Jx5fExrKuPp53xLKQ..1$"
	    "X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7\n"
	    "administrator password *\n"
	    "login user a encrypted $y$j9T$F5Jx5fExrKuPp53xLKQ..1$"
	    "X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7\n"
	    "login user b *\n";

	(void)state;
	/* What the database does not have stays a star. */
	assert_file(config, true,
	    "login password encrypted $y$j9T$F5Jx5fExrKuPp53xLKQ..1$"
	    "X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7\n"
	    "administrator password *\n"
	    "login user a encrypted $y$j9T$F5Jx5fExrKuPp53xLKQ..1$"
	    "X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7\n"
	    "login user b *\npp disable all\nno tunnel enable all\n");
	assert_file(config, false,
	    "login password encrypted *\nadministrator password *\n"
	    "login user a encrypted *\nlogin user b *\n");
}

static void
assert_bytes(const char *utf8, enum encoding encoding, bool crlf,
    const char *expected, size_t expected_lost)
{
	struct text text = text_of(utf8), bytes = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	size_t lost;

	assert_int_equal(config_file_bytes(&text, encoding, crlf, &bytes,
	    &lost, &diag), RC_OK);
	assert_string_equal(text_str(&bytes), expected);
	assert_int_equal(lost, expected_lost);
	text_fini(&text);
	text_fini(&bytes);
}

static void
bytes_have_an_encoding_and_line_ends(void **state)
{
	(void)state;
	assert_bytes("a 表\nb", ENCODING_UTF8, false, "a 表\nb", 0);
	assert_bytes("a 表\n\nb\n", ENCODING_SJIS, true,
	    "a \x95\x5c\r\n\r\nb\r\n", 0);
	assert_bytes("表\n", ENCODING_EUCJP, false, "\xc9\xbd\n", 0);
	assert_bytes("a 表示\n", ENCODING_ASCII, true, "a ??\r\n", 2);
	assert_bytes("", ENCODING_SJIS, true, "", 0);
}

static void
device_writes_what_it_can_read(void **state)
{
	struct text text = text_of("表\n"), bytes = TEXT_INIT;
	struct text other = text_of("表\xf0\x9f\x97\xbb\n");

	(void)state;
	assert_int_equal(config_file_device(&text, &bytes, NULL), RC_OK);
	assert_string_equal(text_str(&bytes), "\x95\x5c\r\n");
	assert_int_equal(config_file_device(&other, &bytes, NULL), RC_OK);
	assert_string_equal(text_str(&bytes),
	    "\x95\x5c\r\n表\xf0\x9f\x97\xbb\r\n");
	text_fini(&text);
	text_fini(&other);
	text_fini(&bytes);
}

/* Whether the bytes are a configuration, of which so many lines are
 * refused. */
static void
assert_config(const char *s, size_t len, bool expected, size_t n_refused)
{
	struct text bytes = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	struct device device;
	bool is_config;
	size_t refused;
	int64_t running;

	text_add(&bytes, s, len);
	test_device_open(&device, profile_default());
	assert_int_equal(model_begin(device.model, &diag), RC_OK);
	assert_int_equal(model_running(device.model, &running, &diag), RC_OK);
	assert_int_equal(config_load_file(device.model, running,
	    device.profile, &bytes, NULL, NULL, &refused, &is_config, &diag),
	    RC_OK);
	assert_int_equal(is_config, expected);
	assert_int_equal(refused, n_refused);
	device_close(&device);
	text_fini(&bytes);
}

static void
what_is_no_configuration_is_told(void **state)
{
	(void)state;
	assert_config("", 0, false, 0);
	assert_config("\0\0\0\0", 4, false, 0);
	assert_config("ip lan1 mtu 1400\n\0", 18, false, 0);
	assert_config("PK\x03\x04 nonsense\n\x8e\n", 16, false, 2);
	assert_config("nonsense\nip lan1 mtu 1400\n\x8e", 27, false, 0);
	assert_config("ip lan1 mtu 1400\ndescription lan1 \xe8\xa1", 36,
	    false, 0);
	assert_config("# \x8e\nip lan1 mtu 1400", 20, true, 0);
	assert_config("nonsense\nip lan1 mtu 1400\n", 26, true, 1);
	/* An empty configuration is one. */
	assert_config("# nothing\n", 10, true, 0);
	assert_config("pp disable all\r\nno tunnel enable all\r\n", 38, true,
	    0);
}

/* A clear password in the text is an encrypted one in the file. */
static struct text
without_encrypted(const struct text *listing)
{
	static const char mark[] = " encrypted *\n";
	const char *s = text_str(listing), *found;
	struct text out = TEXT_INIT;

	while ((found = strstr(s, mark)) != NULL) {
		text_add(&out, s, (size_t)(found - s));
		text_adds(&out, " *\n");
		s = found + strlen(mark);
	}
	text_adds(&out, s);
	return out;
}

static void
assert_comes_back(const struct profile *profile, const char *name,
    const struct text *config)
{
	struct text first = TEXT_INIT, second = TEXT_INIT, bytes = TEXT_INIT;
	struct text file, before, after;
	struct device device, other;

	test_device_open(&device, profile);
	test_device_open(&other, profile);
	(void)test_load(&device, config, NULL, NULL, &first);
	file = file_of(&device, true);
	assert_int_equal(config_file_device(&file, &bytes, NULL), RC_OK);
	if (test_load(&other, &bytes, NULL, NULL, &second) != 0)
		fail_msg("%s: a line of its file is refused", name);
	before = without_encrypted(&first);
	after = without_encrypted(&second);
	if (strcmp(text_str(&before), text_str(&after)) != 0)
		fail_msg("%s: another listing:\n%s", name, text_str(&after));
	device_close(&device);
	device_close(&other);
	text_fini(&first);
	text_fini(&second);
	text_fini(&bytes);
	text_fini(&file);
	text_fini(&before);
	text_fini(&after);
}

/* A listing as it may be, where the corpus is not there. */
static const char sample[] =
    "login password secret\nlogin user a *\nip lan1 address 10.0.0.1/24\n"
    "pp select anonymous\n description pp 表\n pp enable anonymous\n"
    "tunnel select 1\n ipsec tunnel 101\n"
    "  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
    "  ipsec ike pre-shared-key 1 text *\n tunnel enable 1\n"
    "ipsec auto refresh on\n";

static void
load_brings_everything_back(void **state)
{
	struct text config = text_of(sample);
	struct corpus corpus;
	size_t i;

	(void)state;
	assert_comes_back(profile_default(), "the sample", &config);
	text_fini(&config);
	if (!corpus_is_there())
		return;
	assert_true(corpus_read(&corpus));
	for (i = 0; i < corpus.n; i++) {
		const struct corpus_file *file = &corpus.files[i];
		const struct profile *profile = file->profile;
		bool exact;

		if (profile == NULL)
			profile = profile_nearest(file->model, &exact);
		assert_comes_back(profile != NULL ? profile :
		    profile_default(), file->name, &file->content);
	}
	corpus_fini(&corpus);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pps_and_tunnels_are_off_before_they_begin),
		cmocka_unit_test(passwords_are_hashes),
		cmocka_unit_test(bytes_have_an_encoding_and_line_ends),
		cmocka_unit_test(device_writes_what_it_can_read),
		cmocka_unit_test(what_is_no_configuration_is_told),
		cmocka_unit_test(load_brings_everything_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
