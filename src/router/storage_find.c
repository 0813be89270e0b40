/*
 * Looking for a file by its name alone: the one nearest to the root, then the
 * one in the folder that comes first in the alphabet (reference 56.3.4).
 */
#define _GNU_SOURCE		/* scandirat() */
#include "router/storage.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/banned.h"

/* Folders deeper than so many others are not searched. */
#define DEPTH_MAX 8

struct search {
	const char	*name;
	struct text	 path;		/* of the folder: "/a/b" */
	bool		 deeper;	/* there are folders below */
	bool		 found;
};

static bool
is_file_in(int folder, const char *name)
{
	struct stat status;

	return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
	    S_ISREG(status.st_mode);
}

static int
wanted(const struct dirent *entry)
{
	return entry->d_name[0] != '.' &&
	    (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN);
}

static void search_folder(struct search *, int folder, int depth);

/* Goes through the folders in a folder, so many levels further down. */
static void
search_below(struct search *s, int folder, int depth)
{
	const size_t len = s->path.len;
	struct dirent **entries;
	int n, i, below;

	n = scandirat(folder, ".", &entries, wanted, alphasort);
	for (i = 0; i < n; i++) {
		below = s->found ? -1 : openat(folder, entries[i]->d_name,
		    O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
		if (below >= 0) {
			text_addf(&s->path, "/%s", entries[i]->d_name);
			search_folder(s, below, depth - 1);
			if (!s->found)
				text_truncate(&s->path, len);
			(void)close(below);
		}
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
}

static void
search_folder(struct search *s, int folder, int depth)
{
	if (depth > 0) {
		search_below(s, folder, depth);
		return;
	}
	s->deeper = true;
	s->found = is_file_in(folder, s->name);
}

/* Searches one memory, level by level. */
static void
search_memory(const char *folder, const char *name, struct search *s)
{
	const int root = folder != NULL ?
	    open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
	int depth;

	if (root < 0)
		return;
	s->name = name;
	s->deeper = true;
	for (depth = 0; depth < DEPTH_MAX && s->deeper && !s->found;
	    depth++) {
		s->deeper = false;
		text_reset(&s->path);
		search_folder(s, root, depth);
	}
	(void)close(root);
}

/* Looks in one memory; adds the whole name when it is there. */
static bool
find_in(const struct storage *storage, const char *prefix, const char *path,
    struct text *found)
{
	const char *folder = prefix[0] == 'u' ? storage->usb : storage->sd;
	struct search s = { .path = TEXT_INIT };
	struct diag why = DIAG_INIT;
	struct text name = TEXT_INIT;
	bool there = false;

	text_addf(&name, "%s%s", prefix, path);
	if (strchr(path, '/') == NULL)
		search_memory(folder, path, &s);
	else if (storage_exists(storage, text_str(&name), &there, &why) ==
	    STORAGE_DONE && there)
		text_adds(found, text_str(&name));
	if (s.found)
		text_addf(found, "%s%s/%s", prefix, text_str(&s.path), path);
	found->failed |= name.failed || s.path.failed;
	there = there || s.found;
	diag_fini(&why);
	text_fini(&name);
	text_fini(&s.path);
	return there;
}

bool
storage_find(const struct storage *storage, const char *name,
    struct text *found)
{
	const char *colon = strchr(name, ':');

	if (colon == NULL || colon[1] == '\0')
		return false;
	if (strncmp(name, "sd1:", 4) == 0 || strncmp(name, "*:", 2) == 0)
		if (find_in(storage, "sd1:", colon + 1, found))
			return true;
	if (strncmp(name, "usb1:", 5) == 0 || strncmp(name, "*:", 2) == 0)
		return find_in(storage, "usb1:", colon + 1, found);
	return false;
}
