/*
 * A memory stick of tests: see stick.h.
 */
#include "support/stick.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/banned.h"

void
test_stick_open(struct test_stick *stick, struct device *device)
{
	static const char name[] = "/tmp/rtxsh-stick-XXXXXX";

	memcpy(stick->folder, name, sizeof(name));
	assert_non_null(mkdtemp(stick->folder));
	device->storage.usb = stick->folder;
}

void
test_stick_close(struct test_stick *stick)
{
	char *path = test_stick_path(stick);

	(void)unlink(path);
	free(path);
	assert_int_equal(rmdir(stick->folder), 0);
}

char *
test_stick_path(const struct test_stick *stick)
{
	struct text path = TEXT_INIT;
	char *s;

	text_addf(&path, "%s/a.conf", stick->folder);
	s = text_take(&path);
	assert_non_null(s);
	return s;
}

void
test_stick_put(const struct test_stick *stick, const char *bytes, size_t len)
{
	char *path = test_stick_path(stick);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
	free(path);
}
