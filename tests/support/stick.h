/*
 * A folder with one file that is a router's memory stick, usb1:/a.conf. For
 * tests; what fails ends the test.
 */
#ifndef RTXSH_TESTS_SUPPORT_STICK_H
#define RTXSH_TESTS_SUPPORT_STICK_H

#include <stddef.h>

#include "router/device.h"

struct test_stick {
	char	folder[32];
};

/* Makes the folder and plugs it in; takes it away with its file. The device
 * must not need it any more. */
void test_stick_open(struct test_stick *, struct device *);
void test_stick_close(struct test_stick *);

/* The file's path; the caller frees it. */
char *test_stick_path(const struct test_stick *);
/* Writes the file. */
void test_stick_put(const struct test_stick *, const char *bytes, size_t len);

#endif
