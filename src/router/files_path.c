/*
 * Paths of files as texts: from what was typed to the whole, and its parts.
 * Whether something is there is not known here.
 */
#include <string.h>

#include "router/files_place.h"

#include "base/banned.h"

/* What may stand before the `/` of a whole path. */
static const struct prefix {
	const char			*name;
	const struct files_place	*place;
} prefixes[] = {
	{ "usb1:", &files_of_memory },
	{ "sd1:", &files_of_memory },
	{ "emfs:", &files_of_configuration },
};

static const struct prefix *
prefix_of(const char *path)
{
	size_t i;

	for (i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (strncmp(path, prefixes[i].name,
		    strlen(prefixes[i].name)) == 0)
			return &prefixes[i];
	return NULL;
}

const struct files_place *
files_place_of(const char *path)
{
	const struct prefix *prefix = prefix_of(path);

	if (prefix != NULL)
		return prefix->place;
	return path[0] == '/' ? &files_of_rtfs : NULL;
}

const char *
files_last(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

void
files_parent(const char *path, struct text *parent)
{
	const char *last = files_last(path), *root = strchr(path, '/');

	text_reset(parent);
	if (last == path || root == NULL)
		text_adds(parent, path);
	else
		text_add(parent, path, (size_t)(last - path) -
		    (last - 1 == root ? 0 : 1));
}

void
files_join(const char *directory, const char *name, struct text *path)
{
	text_reset(path);
	text_adds(path, directory);
	if (files_last(directory)[0] != '\0')
		text_addc(path, '/');
	text_adds(path, name);
}

/* Takes the last part of a path away that is `root` bytes long without any
 * part. False: it has none. */
static bool
go_up(struct text *path, size_t root)
{
	if (path->len == root)
		return false;
	while (path->data[path->len - 1] != '/')
		text_truncate(path, path->len - 1);
	if (path->len > root)
		text_truncate(path, path->len - 1);
	return true;
}

/* Goes the parts of a path one by one. */
static bool
go(const char *path, size_t root, struct text *full)
{
	size_t n;

	for (; *path != '\0'; path += n) {
		path += strspn(path, "/");
		n = strcspn(path, "/");
		if (n == 0 || (n == 1 && path[0] == '.'))
			continue;
		if (n == 2 && strncmp(path, "..", 2) == 0) {
			if (!go_up(full, root))
				return false;
			continue;
		}
		if (full->len > root)
			text_addc(full, '/');
		text_add(full, path, n);
		if (full->failed || full->len > FILES_PATH_MAX)
			return false;
	}
	return true;
}

/* Begins a whole path with its root; returns what follows in `path`. */
static const char *
begin(const char *path, struct text *full)
{
	const struct prefix *prefix = prefix_of(path);

	if (prefix != NULL)
		text_adds(full, prefix->name);
	text_addc(full, '/');
	return prefix != NULL ? path + strlen(prefix->name) : path;
}

bool
files_resolve(const char *pwd, const char *path, struct text *full)
{
	const bool whole = files_place_of(path) != NULL;
	const char *from = whole ? path : pwd, *rest;
	size_t root;

	if (files_place_of(from) == NULL)
		from = "/";
	text_reset(full);
	rest = begin(from, full);
	root = full->len;
	return !full->failed && go(rest, root, full) &&
	    (whole || go(path, root, full));
}
