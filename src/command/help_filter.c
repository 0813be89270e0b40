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
} filters[] = {
	{ "grep", MESSAGE_HELP_GREP },
	{ "less", MESSAGE_HELP_LESS },
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

enum rc
help_filter(struct session *s, const char *line, size_t len, bool *taken)
{
	const size_t first = pipeline_operator(line, len, 0);
	size_t at;
	enum rc rc;

	*taken = false;
	if (first == len)
		return RC_OK;
	rc = pipeline_follows(s, line, first, taken);
	if (rc != RC_OK || !*taken)
		return rc;
	at = last_operator(line, len, first);
	if (line[at] == '>')
		return session_say(s, MESSAGE_HELP_REDIRECT);
	return help_pipe(s, line + at + 1, len - at - 1);
}
