/*
 * Reads the texts of schema/: lines with their place, comments and blank
 * lines left out, lines that end in a backslash joined with the next one.
 * Knows nothing of what the lines say.
 */
#include <sys/types.h>

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

/* Cuts the line end and trailing blanks off, but leaves `\ ` at the end. */
static void
line_trim(char *s)
{
	size_t len = strlen(s);

	while (len > 0 && (s[len - 1] == '\n' || s[len - 1] == '\r' ||
	    s[len - 1] == ' ' || s[len - 1] == '\t')) {
		if (s[len - 1] == ' ' && len > 1 && s[len - 2] == '\\')
			break;
		s[--len] = '\0';
	}
}

static void
line_add(line_vec *lines, struct at at, char *s)
{
	struct line line = { .at = at };

	while (s[line.indent] == ' ' || s[line.indent] == '\t')
		line.indent++;
	line.text = xstrdup(s + line.indent);
	PUSH(*lines, line);
}

void
source_read(const char *path, line_vec *lines)
{
	char *buf = NULL, *joined = NULL;
	size_t size = 0, len;
	struct at at = { path, 0 };
	int number = 0;
	FILE *f;

	f = fopen(path, "r");
	if (f == NULL)
		die("cannot read %s", path);
	while (getline(&buf, &size, f) >= 0) {
		number++;
		line_trim(buf);
		if (joined == NULL)
			at.line = number;
		if (joined == NULL && (buf[0] == '#' || buf[0] == '\0'))
			continue;
		joined = joined == NULL ? xstrdup(buf) :
		    xformat("%s%s", joined, buf + strspn(buf, " \t"));
		len = strlen(joined);
		if (len > 0 && joined[len - 1] == '\\') {
			joined[len - 1] = ' ';
			continue;
		}
		if (strspn(joined, " \t") < len)
			line_add(lines, at, joined);
		joined = NULL;
	}
	if (ferror(f) || joined != NULL)
		die("cannot read %s to its end", path);
	(void)fclose(f);
	free(buf);
}

static int
name_compare(const void *a, const void *b)
{
	const char *x = *(char *const *)a, *y = *(char *const *)b;
	const char *first = "/types.cmd";
	size_t nx = strlen(x), ny = strlen(y), n = strlen(first);
	bool fx = nx >= n && strcmp(x + nx - n, first) == 0;
	bool fy = ny >= n && strcmp(y + ny - n, first) == 0;

	if (fx != fy)
		return fx ? -1 : 1;
	return strcmp(x, y);
}

char **
source_list(const char *dir, const char *suffix, size_t *n)
{
	VEC(char *) names = { 0 };
	struct dirent *e;
	size_t len;
	DIR *d;

	d = opendir(dir);
	if (d == NULL)
		die("cannot read %s", dir);
	while ((e = readdir(d)) != NULL) {
		len = strlen(e->d_name);
		if (e->d_name[0] == '.' || len <= strlen(suffix) ||
		    strcmp(e->d_name + len - strlen(suffix), suffix) != 0)
			continue;
		PUSH(names, xformat("%s/%s", dir, e->d_name));
	}
	(void)closedir(d);
	if (names.n > 0)
		qsort(names.v, names.n, sizeof(char *), name_compare);
	*n = names.n;
	return names.v;
}
