/*
 * Reads the corpus, its index and tests/corpus-exceptions, whose own head says
 * what it may hold.
 */
#include "support/corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* Makes "FOLDER/NAME" the content of a text. */
static bool
read_file(const char *folder, const char *name, struct text *out)
{
	struct text path = TEXT_INIT;
	char piece[4096];
	bool read = false;
	FILE *f;
	size_t n;

	text_addf(&path, "%s/%s", folder, name);
	f = path.failed ? NULL : fopen(text_str(&path), "r");
	text_fini(&path);
	if (f == NULL)
		return false;
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		text_add(out, piece, n);
	read = ferror(f) == 0 && !out->failed;
	return fclose(f) == 0 && read;
}

/* The folder of the corpus. */
static const char *
folder(struct text *path)
{
	const char *given = getenv("RTXSH_CORPUS");
	const char *srcdir = getenv("srcdir");

	if (given != NULL)
		text_adds(path, given);
	else
		text_addf(path, "%s/../shared/corpus",
		    srcdir != NULL ? srcdir : ".");
	return text_str(path);
}

static bool
read_corpus_file(const char *name, struct text *out)
{
	struct text path = TEXT_INIT;
	bool there = read_file(folder(&path), name, out);

	text_fini(&path);
	return there;
}

bool
corpus_is_there(void)
{
	struct text index = TEXT_INIT;
	bool there = read_corpus_file("index.tsv", &index);

	text_fini(&index);
	return there;
}

/* Cuts the next piece that ends with one of the characters off; NULL at the
 * end. */
static char *
cut(char **rest, const char *ends)
{
	char *piece = *rest;

	if (piece == NULL || *piece == '\0')
		return NULL;
	*rest = piece + strcspn(piece, ends);
	if (**rest != '\0')
		*(*rest)++ = '\0';
	return piece;
}

static size_t
count_lines(const struct text *t)
{
	size_t n = 1, i;

	for (i = 0; i < t->len; i++)
		n += t->data[i] == '\n';
	return n;
}

/* A line of the index: name, model, kind, number of lines, notes. */
static bool
add_file(struct corpus *corpus, char *line)
{
	struct corpus_file *files, *file;
	char *name = cut(&line, "\t"), *model = cut(&line, "\t");
	char *kind = cut(&line, "\t");

	if (kind == NULL)
		return false;
	files = realloc(corpus->files, (corpus->n + 1) * sizeof(*files));
	if (files == NULL)
		return false;
	corpus->files = files;
	file = &files[corpus->n++];
	model[strcspn(model, " /(")] = '\0';
	*file = (struct corpus_file){ .name = strdup(name),
	    .model = strdup(model), .kind = strdup(kind) };
	if (file->name == NULL || file->model == NULL || file->kind == NULL ||
	    !read_corpus_file(name, &file->content))
		return false;
	file->n_lines = count_lines(&file->content);
	file->exceptions = calloc(file->n_lines, sizeof(bool));
	return file->exceptions != NULL;
}

static bool
read_index(struct corpus *corpus)
{
	struct text index = TEXT_INIT;
	char *rest, *line;
	bool read = read_corpus_file("index.tsv", &index) && index.len > 0;

	rest = index.data;
	if (read)
		(void)cut(&rest, "\n");		/* the names of the columns */
	while (read && (line = cut(&rest, "\n")) != NULL)
		read = add_file(corpus, line);
	text_fini(&index);
	return read;
}

static struct corpus_file *
find_file(const struct corpus *corpus, const char *name)
{
	size_t i;

	for (i = 0; i < corpus->n; i++) {
		if (strcmp(corpus->files[i].name, name) == 0)
			return &corpus->files[i];
	}
	return NULL;
}

/* "12" or "12-15". */
static bool
except_range(struct corpus_file *file, char *range)
{
	char *end;
	unsigned long first = strtoul(range, &end, 10), last = first;

	if (*end == '-')
		last = strtoul(end + 1, &end, 10);
	if (*end != '\0' || first == 0 || last < first ||
	    last > file->n_lines)
		return false;
	for (; first <= last; first++)
		file->exceptions[first - 1] = true;
	return true;
}

/* FILE, lines or @MODEL, reason. */
static bool
except_lines(struct corpus *corpus, char *line)
{
	struct corpus_file *file;
	char *name = cut(&line, "\t"), *which = cut(&line, "\t"), *range;
	char *reason = cut(&line, "");

	file = name != NULL ? find_file(corpus, name) : NULL;
	if (file == NULL || which == NULL || reason == NULL)
		return false;
	if (which[0] == '@') {
		file->profile = profile_find(which + 1);
		return file->profile != NULL;
	}
	while ((range = cut(&which, ",")) != NULL) {
		if (!except_range(file, range))
			return false;
	}
	return true;
}

static bool
read_exceptions(struct corpus *corpus)
{
	static const char name[] = "tests/corpus-exceptions";
	const char *srcdir = getenv("srcdir");
	struct text list = TEXT_INIT;
	char *rest, *end;
	size_t n = 0;
	bool good;

	good = read_file(srcdir != NULL ? srcdir : ".", name, &list);
	for (rest = list.data; good && rest != NULL && *rest != '\0';
	    rest = end) {
		n++;
		end = rest + strcspn(rest, "\n");
		if (*end != '\0')
			*end++ = '\0';
		if (*rest == '#' || *rest == '\0')
			continue;
		good = except_lines(corpus, rest);
	}
	if (!good)
		(void)fprintf(stderr, "%s:%zu: not of the form that its head "
		    "says\n", name, n);
	text_fini(&list);
	return good;
}

bool
corpus_read(struct corpus *corpus)
{
	*corpus = (struct corpus){ .files = NULL };
	return read_index(corpus) && read_exceptions(corpus);
}

void
corpus_fini(struct corpus *corpus)
{
	size_t i;

	for (i = 0; i < corpus->n; i++) {
		free(corpus->files[i].name);
		free(corpus->files[i].model);
		free(corpus->files[i].kind);
		free(corpus->files[i].exceptions);
		text_fini(&corpus->files[i].content);
	}
	free(corpus->files);
	*corpus = (struct corpus){ .files = NULL };
}
