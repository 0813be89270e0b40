/*
 * Copying files and directories from any place to any other (reference
 * 56.5.3). In RTFS a copy is one transaction; a directory that goes to
 * external memory is made under another name first.
 */
#include <string.h>
#include <unistd.h>

#include "router/files_place.h"

#include "base/banned.h"

/* How many names are tried for a directory that is not whole yet. */
#define TRIES 100

struct copy {
	struct device		*device;
	enum files_answer	*answer;
	struct diag		*diag;
};

/* A directory that is being copied. */
struct level {
	struct copy	*copy;
	const char	*from;
	const char	*to;
};

static enum rc
out_of_memory(struct copy *c)
{
	return diag_set(c->diag, RC_NOMEM, "out of memory");
}

static bool
goes_on(const struct copy *c, enum rc rc)
{
	return rc == RC_OK && *c->answer == FILES_DONE;
}

static enum rc
copy_file(struct copy *c, const char *from, const char *to)
{
	struct text content = TEXT_INIT;
	enum rc rc;

	rc = files_read(c->device, from, c->answer, &content, c->diag);
	if (goes_on(c, rc))
		rc = content.failed ? out_of_memory(c) :
		    files_place_of(to)->write(c->device, to,
		    text_str(&content), content.len, c->answer, c->diag);
	text_fini(&content);
	return rc;
}

static enum rc copy_directory(struct copy *, const char *from,
    const char *to);

static enum rc
copy_one(void *ctx, const char *name, const struct files_status *status)
{
	const struct level *level = ctx;
	struct copy *c = level->copy;
	struct text from = TEXT_INIT, to = TEXT_INIT;
	enum rc rc = RC_OK;

	if (*c->answer != FILES_DONE)
		return RC_OK;
	files_join(level->from, name, &from);
	files_join(level->to, name, &to);
	if (from.failed || to.failed)
		rc = out_of_memory(c);
	else if (to.len > FILES_PATH_MAX || from.len > FILES_PATH_MAX)
		*c->answer = FILES_NO_NAME;
	else if (status->directory)
		rc = copy_directory(c, text_str(&from), text_str(&to));
	else
		rc = copy_file(c, text_str(&from), text_str(&to));
	text_fini(&from);
	text_fini(&to);
	return rc;
}

/* Makes a directory and fills it. How deep they lie is bounded by the length
 * of a path. */
static enum rc
copy_directory(struct copy *c, const char *from, const char *to)
{
	struct level level = { .copy = c, .from = from, .to = to };
	enum files_answer listed = FILES_DONE;
	enum rc rc;

	rc = files_place_of(to)->make_directory(c->device, to, c->answer,
	    c->diag);
	if (goes_on(c, rc))
		rc = files_place_of(from)->list(c->device, from, copy_one,
		    &level, &listed, c->diag);
	if (goes_on(c, rc))
		*c->answer = listed;
	return rc;
}

/* Finds a name that nothing has beside a path. */
static enum rc
name_beside(struct copy *c, const char *path, struct text *beside)
{
	struct text parent = TEXT_INIT, name = TEXT_INIT;
	struct files_status status;
	enum rc rc = RC_OK;
	int i;

	files_parent(path, &parent);
	for (i = 0; i < TRIES && rc == RC_OK; i++) {
		text_reset(&name);
		text_addf(&name, "%ld-%d", (long)getpid(), i);
		files_join(text_str(&parent), text_str(&name), beside);
		if (parent.failed || name.failed || beside->failed)
			rc = out_of_memory(c);
		else
			rc = files_stat(c->device, text_str(beside),
			    c->answer, &status, c->diag);
		if (*c->answer != FILES_DONE)
			break;
	}
	if (rc == RC_OK && *c->answer == FILES_MISSING)
		*c->answer = FILES_DONE;
	else if (rc == RC_OK && *c->answer == FILES_DONE)
		*c->answer = FILES_EXISTS;
	text_fini(&parent);
	text_fini(&name);
	return rc;
}

/* Where there are no transactions: the directory gets its name when it is
 * whole, and goes when it does not become so. */
static enum rc
copy_directory_aside(struct copy *c, const char *from, const char *to)
{
	const struct files_place *place = files_place_of(to);
	struct text beside = TEXT_INIT;
	enum files_answer gone;
	enum rc rc;

	rc = name_beside(c, to, &beside);
	if (goes_on(c, rc)) {
		rc = copy_directory(c, from, text_str(&beside));
		if (goes_on(c, rc))
			rc = place->rename(c->device, text_str(&beside), to,
			    c->answer, c->diag);
		if (!goes_on(c, rc))
			(void)place->remove(c->device, text_str(&beside),
			    &gone, NULL);
	}
	text_fini(&beside);
	return rc;
}

/* Whether a path is the other or lies in it. */
static bool
is_inside(const char *path, const char *other)
{
	const size_t n = strlen(other);

	return strncmp(path, other, n) == 0 &&
	    (path[n] == '\0' || path[n] == '/' || other[n - 1] == '/');
}

/* Copies to the very path `to`, where *there says what is (NULL: nothing). */
static enum rc
copy_to(struct copy *c, const char *from, bool directory, const char *to,
    const struct files_status *there)
{
	if (files_place_of(to)->write == NULL)
		*c->answer = FILES_READ_ONLY;
	else if (directory ? is_inside(to, from) : strcmp(to, from) == 0)
		*c->answer = FILES_INSIDE;
	else if (there != NULL && (directory || there->directory))
		*c->answer = FILES_EXISTS;
	else
		*c->answer = FILES_DONE;
	if (*c->answer != FILES_DONE)
		return RC_OK;
	if (!directory)
		return copy_file(c, from, to);
	return to[0] == '/' ? copy_directory(c, from, to) :
	    copy_directory_aside(c, from, to);
}

/* What is at a path, as copy_to() wants it. False: the answer is no. */
static bool
look(struct copy *c, const char *path, struct files_status *status,
    const struct files_status **there, enum rc *rc)
{
	*rc = files_stat(c->device, path, c->answer, status, c->diag);
	*there = *c->answer == FILES_DONE ? status : NULL;
	return *rc == RC_OK && (*c->answer == FILES_DONE ||
	    *c->answer == FILES_MISSING);
}

/* Copies to a path, or into the directory that is there. */
static enum rc
copy(struct copy *c, const char *from, const char *to)
{
	struct files_status source, target;
	const struct files_status *there;
	struct text inside = TEXT_INIT;
	enum rc rc;

	rc = files_stat(c->device, from, c->answer, &source, c->diag);
	if (!goes_on(c, rc) || !look(c, to, &target, &there, &rc))
		return rc;
	if (there != NULL && there->directory && files_last(from)[0] != '\0') {
		files_join(to, files_last(from), &inside);
		if (inside.failed)
			rc = out_of_memory(c);
		else if (inside.len > FILES_PATH_MAX)
			*c->answer = FILES_NO_NAME;
		else if (look(c, text_str(&inside), &target, &there, &rc))
			rc = copy_to(c, from, source.directory,
			    text_str(&inside), there);
	} else {
		rc = copy_to(c, from, source.directory, to, there);
	}
	text_fini(&inside);
	return rc;
}

enum rc
files_copy(struct device *device, const char *from, const char *to,
    enum files_answer *answer, struct diag *diag)
{
	struct copy c = { .device = device, .answer = answer, .diag = diag };
	enum rc rc = files_begin(device, to, diag);

	if (rc != RC_OK)
		return rc;
	rc = copy(&c, from, to);
	return files_end(device, to, rc, answer, diag);
}
