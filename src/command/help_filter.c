/*
 * There are two filters and a way into a file. Which commands they stand
 * behind is in pipeline.c.
 */
#include "command/help_filter.h"

#include <string.h>
#include <strings.h>

#include "command/message.h"
#include "command/pipeline.h"

#include "base/banned.h"

static const struct filter_help {
	const char	*name;
	enum message	 block;
	const char	*options[4];	/* NULL-ended */
} filters[] = {
	{ "grep", MESSAGE_HELP_GREP, { "-i", "-v", "-w" } },
	{ "less", MESSAGE_HELP_LESS, { NULL } },
};
#define FILTERS (sizeof(filters) / sizeof(filters[0]))

/* Where the last operator begins; len: there is none. */
static size_t
last_operator(const char *line, size_t len, size_t first)
{
	size_t at = len, next;

	for (next = first; next < len;
	    next = pipeline_operator(line, len, next + 1))
		at = next;
	return at;
}

/* The filters that begin with a word; the last of them. */
static const struct filter_help *
find_filters(const char *word, size_t len, struct text *list)
{
	const struct filter_help *found = NULL;
	size_t i;

	for (i = 0; i < FILTERS; i++) {
		if (len > strlen(filters[i].name) ||
		    strncasecmp(filters[i].name, word, len) != 0)
			continue;
		text_addf(list, "%s%s", found == NULL ? "? " : " ",
		    filters[i].name);
		found = &filters[i];
	}
	text_adds(list, found == NULL ? "" : "\n");
	return found;
}

/* What stands behind a `|`. */
static enum rc
help_pipe(struct session *s, const char *rest, size_t len)
{
	const struct filter_help *found;
	struct text list = TEXT_INIT;
	size_t from, word;
	enum rc rc;

	for (from = 0; from < len && strchr(" \t", rest[from]) != NULL;)
		from++;
	for (word = from; word < len && strchr(" \t", rest[word]) == NULL;)
		word++;
	found = find_filters(rest + from, word - from, &list);
	if (list.failed)
		rc = session_no_memory(s);
	else if (found == NULL)
		rc = session_error(s, MESSAGE_REFUSED_KEYWORD);
	else if (word < len)
		rc = session_say(s, found->block);
	else
		rc = session_write_take(s, &list);
	text_fini(&list);
	return rc;
}

/* Looks for the last operator behind a command that filters may follow; *at:
 * where. */
static enum rc
find_filter(struct session *s, const char *line, size_t len, size_t *at,
    bool *taken)
{
	const size_t first = pipeline_operator(line, len, 0);
	enum rc rc = RC_OK;

	*taken = false;
	*at = len;
	if (first < len)
		rc = pipeline_follows(s, line, first, taken);
	if (rc == RC_OK && *taken)
		*at = last_operator(line, len, first);
	return rc;
}

enum rc
help_filter(struct session *s, const char *line, size_t len, bool *taken)
{
	size_t at;
	enum rc rc = find_filter(s, line, len, &at, taken);

	if (rc != RC_OK || !*taken)
		return rc;
	if (line[at] == '>')
		return session_say(s, MESSAGE_HELP_REDIRECT);
	return help_pipe(s, line + at + 1, len - at - 1);
}

/* Counts the words that begin so; *only becomes the last of them. */
static size_t
count_words(const char *const *words, const char *word, size_t len,
    const char **only)
{
	size_t n = 0;

	for (; *words != NULL; words++) {
		if (len <= strlen(*words) &&
		    strncasecmp(*words, word, len) == 0) {
			*only = *words;
			n++;
		}
	}
	return n;
}

/* The options that may follow the words from..word of a filter: those of its
 * name while nothing but options stands between. NULL: none. */
static const char *const *
options_of(const char *from, const char *word)
{
	static const char *const blanks = " \t";
	const struct filter_help *found = NULL;
	size_t i, len = strcspn(from, blanks);

	for (i = 0; i < FILTERS; i++)
		if (len == strlen(filters[i].name) &&
		    strncasecmp(filters[i].name, from, len) == 0)
			found = &filters[i];
	for (from += len; found != NULL; from += strcspn(from, blanks)) {
		from += strspn(from, blanks);
		if (from >= word)
			return found->options;
		if (*from != '-')
			break;
	}
	return NULL;
}

enum rc
help_filter_complete(struct session *s, const char *line, size_t len,
    const char **only, size_t *n, size_t *partial, bool *taken)
{
	static const char *const names[] = { "grep", "less", NULL };
	const char *from, *word = line + len;
	const char *const *words = names;
	size_t at;
	enum rc rc = find_filter(s, line, len, &at, taken);

	*only = NULL;
	*n = *partial = 0;
	if (rc != RC_OK || !*taken || line[at] != '|')
		return rc;
	from = line + at + 1;
	from += strspn(from, " \t");
	while (word > from && word[-1] != ' ' && word[-1] != '\t')
		word--;
	/* An option is not offered before its `-` is there. */
	if (word > from)
		words = *word == '-' ? options_of(from, word) : NULL;
	*partial = (size_t)(line + len - word);
	if (words != NULL)
		*n = count_words(words, word, *partial, only);
	if (*n > 1)
		*only = NULL;
	return RC_OK;
}
