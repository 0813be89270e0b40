/*
 * A device with files, for tests, and short ways to them. What is trouble with
 * the machine fails the test.
 */
#ifndef RTXSH_TESTS_ROUTER_SHELF_H
#define RTXSH_TESTS_ROUTER_SHELF_H

#include "router/files.h"
#include "support/console.h"

struct shelf {
	struct test_console	 c;
	struct device		*device;
	char			 folder[64];	/* is usb1: */
	struct text		 result;
	struct diag		 diag;
};

/* For cmocka: *state is a struct shelf whose usb1: is an empty folder. */
int shelf_setup(void **state);
int shelf_teardown(void **state);

/* The places where files can be written: "", which is RTFS, and "usb1:". */
#define SHELF_PLACES 2
extern const char *const shelf_places[];
/* A path in a place; valid until the next but three. */
const char *shelf_in(size_t place, const char *path);

/* Each returns the answer. */
enum files_answer shelf_put(struct shelf *, const char *path,
    const char *content);
enum files_answer shelf_make(struct shelf *, const char *path);
enum files_answer shelf_copy(struct shelf *, const char *from,
    const char *to);
enum files_answer shelf_gone(struct shelf *, const char *path);
enum files_answer shelf_renamed(struct shelf *, const char *path,
    const char *name);

/* What a file holds, or "(ANSWER)". Valid until the next, also of the other. */
const char *shelf_content(struct shelf *, const char *path);
/* All that is in a directory: "a b(c d ) ". root has no `/` at its end. */
const char *shelf_tree(struct shelf *, const char *root);

#endif
