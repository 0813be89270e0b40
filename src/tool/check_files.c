/*
 * Finds transcripts. A folder is walked in the order of the names, so that
 * two runs print the same; names that begin with a dot are passed over.
 */
#include "tool/check_files.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/text.h"
#include "tool/tool.h"

#include "base/banned.h"

static int
add_path(struct check_files *files, const char *path)
{
	char **grown = realloc(files->path,
	    (files->n + 1) * sizeof(*files->path));

	if (grown != NULL) {
		files->path = grown;
		grown[files->n] = strdup(path);
	}
	if (grown == NULL || grown[files->n] == NULL) {
		tool_warn("out of memory");
		return TOOL_IO;
	}
	files->n++;
	return 0;
}

static bool
is_transcript(const char *name)
{
	const size_t len = strlen(name);

	return len > 4 && strcmp(name + len - 4, ".txt") == 0;
}

static bool
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static int
visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static int add_folder(struct check_files *, const char *);

/* One name in a folder. */
static int
add_entry(struct check_files *files, const char *folder, const char *name)
{
	const size_t len = strlen(folder);
	struct text path = TEXT_INIT;
	int status = 0;

	text_addf(&path, "%s%s%s", folder,
	    len > 0 && folder[len - 1] == '/' ? "" : "/", name);
	if (path.failed) {
		tool_warn("out of memory");
		status = TOOL_IO;
	} else if (is_folder(text_str(&path))) {
		status = add_folder(files, text_str(&path));
	} else if (is_transcript(name)) {
		status = add_path(files, text_str(&path));
	}
	text_fini(&path);
	return status;
}

static int
add_folder(struct check_files *files, const char *folder)
{
	struct dirent **names;
	int i, n, status = 0;

	n = scandir(folder, &names, visible, by_name);
	if (n < 0) {
		tool_warn("%s: %s", folder, strerror(errno));
		return TOOL_IO;
	}
	for (i = 0; i < n; i++) {
		if (status == 0)
			status = add_entry(files, folder, names[i]->d_name);
		free(names[i]);
	}
	free(names);
	return status;
}

int
check_files_add(struct check_files *files, const char *path)
{
	return is_folder(path) ? add_folder(files, path) :
	    add_path(files, path);
}

void
check_files_fini(struct check_files *files)
{
	size_t i;

	for (i = 0; i < files->n; i++)
		free(files->path[i]);
	free(files->path);
	*files = (struct check_files){ NULL, 0 };
}
