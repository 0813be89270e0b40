/*
 * Splits a line into words. Knows quotes and backslashes, nothing of what
 * the words mean.
 */
#include "grammar/words.h"

#include <limits.h>
#include <string.h>

#include "base/banned.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Whether a backslash before c makes it a plain character. Inside "..." only
 * the quote and the backslash need one. */
static bool
is_escaped(char c, char quote)
{
	if (quote == '"')
		return c == '"' || c == '\\';
	return c != '\0' && strchr("?#|>\\'\" ", c) != NULL;
}

/* Lines up to so long are not looked at twice. */
#define SHORT_LINE 256

/* At most as many words as there are blanks before something else. */
static size_t
count_words(const char *line, size_t len)
{
	bool blank, before = true;
	size_t n = 0, i;

	if (len <= SHORT_LINE)
		return (len + 1) / 2;
	for (i = 0; i < len; i++) {
		blank = is_blank(line[i]);
		n += before && !blank;
		before = blank;
	}
	return n;
}

/* How many characters from line + i on mean nothing but themselves. */
static size_t
plain_run(const char *line, size_t len, size_t i)
{
	static const bool special[UCHAR_MAX + 1] = { [' '] = true,
	    ['\t'] = true, ['"'] = true, ['\''] = true, ['\\'] = true };
	size_t from = i;

	while (i < len && !special[(unsigned char)line[i]])
		i++;
	return i - from;
}

/* Reads one word from line + i into out; returns where it ends. */
static size_t
read_word(const char *line, size_t len, size_t i, char *out,
    struct word *word)
{
	size_t run = plain_run(line, len, i);
	char quote = '\0';

	word->text = out;
	word->start = i;
	memcpy(out, line + i, run);
	out += run;
	for (i += run; i < len && (quote != '\0' || !is_blank(line[i])); i++) {
		if (quote != '\0' && line[i] == quote) {
			quote = '\0';
		} else if (quote == '\0' &&
		    (line[i] == '"' || line[i] == '\'')) {
			quote = line[i];
			word->quoted = true;
		} else if (line[i] == '\\' && quote != '\'' && i + 1 < len &&
		    is_escaped(line[i + 1], quote)) {
			*out++ = line[++i];
			word->quoted = true;
		} else {
			*out++ = line[i];
		}
	}
	*out = '\0';
	word->len = (size_t)(out - word->text);
	word->end = i;
	return i;
}

enum rc
words_split(struct arena *arena, const char *line, size_t len,
    const struct word **words, size_t *n_words, bool *open)
{
	size_t i = 0, n = 0, most = count_words(line, len);
	struct word *w;
	char *out;

	/* each word needs a byte for its NUL, and there is a blank before */
	out = arena_alloc(arena, len + 1);
	w = arena_array(arena, most + 1, sizeof(*w));
	if (out == NULL || w == NULL)
		return RC_NOMEM;
	for (;;) {
		while (i < len && is_blank(line[i]))
			i++;
		if (i == len)
			break;
		i = read_word(line, len, i, out, &w[n]);
		out += w[n].len + 1;
		n++;
	}
	if (open != NULL)
		*open = n > 0 && w[n - 1].end == len;
	*words = w;
	*n_words = n;
	return RC_OK;
}
