/*
 * A device with files, for tests.
 */
#define _DEFAULT_SOURCE		/* mkdtemp() */
#include "router/shelf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/banned.h"

int
shelf_setup(void **state)
{
	static struct shelf f;

	f = (struct shelf){ .folder = "/tmp/rtxsh-files-XXXXXX",
	    .result = TEXT_INIT, .diag = DIAG_INIT };
	assert_non_null(mkdtemp(f.folder));
	test_console_open(&f.c, NULL, false);
	f.device = &f.c.device;
	f.device->storage.usb = f.folder;
	*state = &f;
	return 0;
}

/* Empties usb1:. */
static enum rc
remove_one(void *ctx, const char *name, const struct files_status *status)
{
	struct shelf *f = ctx;
	enum files_answer answer;
	struct text path = TEXT_INIT;

	(void)status;
	text_addf(&path, "usb1:/%s", name);
	assert_int_equal(files_remove(f->device, text_str(&path), &answer,
	    &f->diag), RC_OK);
	text_fini(&path);
	return RC_OK;
}

int
shelf_teardown(void **state)
{
	struct shelf *f = *state;
	enum files_answer answer;

	f->device->storage.usb = f->folder;
	assert_int_equal(files_list(f->device, "usb1:/", remove_one, f,
	    &answer, &f->diag), RC_OK);
	test_console_close(&f->c);
	text_fini(&f->result);
	diag_fini(&f->diag);
	return rmdir(f->folder);
}

enum files_answer
shelf_put(struct shelf *f, const char *path, const char *content)
{
	enum files_answer answer;

	assert_int_equal(files_write(f->device, path, content,
	    strlen(content), &answer, &f->diag), RC_OK);
	return answer;
}

enum files_answer
shelf_make(struct shelf *f, const char *path)
{
	enum files_answer answer;

	assert_int_equal(files_make_directory(f->device, path, &answer,
	    &f->diag), RC_OK);
	return answer;
}

enum files_answer
shelf_copy(struct shelf *f, const char *from, const char *to)
{
	enum files_answer answer;

	assert_int_equal(files_copy(f->device, from, to, &answer, &f->diag),
	    RC_OK);
	return answer;
}

enum files_answer
shelf_gone(struct shelf *f, const char *path)
{
	enum files_answer answer;

	assert_int_equal(files_remove(f->device, path, &answer, &f->diag),
	    RC_OK);
	return answer;
}

enum files_answer
shelf_renamed(struct shelf *f, const char *path, const char *name)
{
	enum files_answer answer;

	assert_int_equal(files_rename(f->device, path, name, &answer,
	    &f->diag), RC_OK);
	return answer;
}

const char *
shelf_content(struct shelf *f, const char *path)
{
	enum files_answer answer;

	text_reset(&f->result);
	assert_int_equal(files_read(f->device, path, &answer, &f->result,
	    &f->diag), RC_OK);
	if (answer != FILES_DONE)
		text_addf(&f->result, "(%d)", answer);
	return text_str(&f->result);
}

struct tree {
	struct shelf	*f;
	const char	*path;
};

static enum rc
note(void *ctx, const char *name, const struct files_status *status)
{
	const struct tree *tree = ctx;
	struct shelf *f = tree->f;
	struct text path = TEXT_INIT;
	enum files_answer answer;

	text_addf(&f->result, "%s%s", name, status->directory ? "(" : " ");
	if (!status->directory)
		return RC_OK;
	text_addf(&path, "%s/%s", tree->path, name);
	assert_int_equal(files_list(f->device, text_str(&path), note,
	    &(struct tree){ .f = f, .path = text_str(&path) }, &answer,
	    &f->diag), RC_OK);
	text_adds(&f->result, ") ");
	text_fini(&path);
	return RC_OK;
}

const char *
shelf_tree(struct shelf *f, const char *root)
{
	struct tree tree = { .f = f, .path = root };
	struct text path = TEXT_INIT;
	enum files_answer answer;

	text_reset(&f->result);
	text_addf(&path, "%s/", root);
	assert_int_equal(files_list(f->device, text_str(&path), note, &tree,
	    &answer, &f->diag), RC_OK);
	assert_int_equal(answer, FILES_DONE);
	text_fini(&path);
	return text_str(&f->result);
}

const char *const shelf_places[] = { "", "usb1:" };

const char *
shelf_in(size_t place, const char *path)
{
	static char paths[4][FILES_PATH_MAX + 8];
	static unsigned int next;
	char *made = paths[next++ % 4];

	(void)snprintf(made, sizeof(paths[0]), "%s%s", shelf_places[place],
	    path);
	return made;
}

