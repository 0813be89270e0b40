/*
 * Memory, errors and words for the generator. Memory is never given back and
 * running out of it ends the program: it lives for a second at build time.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

static int failed;

void
die(const char *fmt, ...)
{
	va_list ap;

	(void)fputs("gencommands: ", stderr);
	va_start(ap, fmt);
	(void)vfprintf(stderr, fmt, ap);
	va_end(ap);
	(void)fputc('\n', stderr);
	exit(1);
}

void
fail(struct at at, const char *fmt, ...)
{
	va_list ap;

	(void)fprintf(stderr, "%s:%d: ", at.file, at.line);
	va_start(ap, fmt);
	(void)vfprintf(stderr, fmt, ap);
	va_end(ap);
	(void)fputc('\n', stderr);
	failed++;
}

int
failures(void)
{
	return failed;
}

void *
xalloc(size_t size)
{
	void *p = calloc(1, size == 0 ? 1 : size);

	if (p == NULL)
		die("out of memory");
	return p;
}

char *
xstrndup(const char *s, size_t len)
{
	char *copy = xalloc(len + 1);

	memcpy(copy, s, len);
	return copy;
}

char *
xstrdup(const char *s)
{
	return xstrndup(s, strlen(s));
}

char *
xformat(const char *fmt, ...)
{
	va_list ap;
	char *s;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		die("cannot format");
	s = xalloc((size_t)n + 1);
	va_start(ap, fmt);
	(void)vsnprintf(s, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return s;
}

void *
vec_grow(void *v, size_t n, size_t *size, size_t each)
{
	if (n < *size)
		return v;
	*size = *size == 0 ? 4 : *size * 2;
	v = realloc(v, *size * each);
	if (v == NULL)
		die("out of memory");
	return v;
}

bool
parse_number(const char *s, int64_t *value)
{
	char *end;

	if (!isdigit((unsigned char)s[0]) &&
	    !(s[0] == '-' && isdigit((unsigned char)s[1])))
		return false;
	*value = strtoll(s, &end, 10);
	return *end == '\0';
}

char *
lower_case(const char *s)
{
	char *copy = xstrdup(s), *p;

	for (p = copy; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	return copy;
}

char *
next_word(char **s)
{
	char *p = *s, *word;
	bool quoted = false;

	while (*p == ' ' || *p == '\t')
		p++;
	if (*p == '\0')
		return NULL;
	word = p;
	while (*p != '\0' && (quoted || (*p != ' ' && *p != '\t'))) {
		if (*p == '\'')
			quoted = !quoted;
		p++;
	}
	if (*p != '\0')
		*p++ = '\0';
	*s = p;
	return word;
}
