/*
 * The chain of filters behind a command: each greps lines and hands them to
 * the next, the last one to a file, to the page viewer or to the terminal.
 */
#include "command/pipeline.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "command/grep.h"
#include "command/redirect.h"
#include "grammar/words.h"

#include "base/banned.h"

/* One `| grep`. */
struct filter {
	struct session	*session;
	struct grep_pattern *pattern;
	struct text	 line;		/* that has not ended yet */
	struct sink	 next;
	struct filter	*previous;	/* the one in front of it */
};

struct pipeline {
	struct session	*session;
	struct filter	*filters;	/* the last one first */
	bool		 page;
	struct text	 paged;		/* what the page viewer will show */
	const char	*file;		/* behind `>` or `>>`; NULL: none */
	bool		 add;
	struct redirect	*redirect;
	enum refusal	 wrong;		/* REFUSED_NOT: nothing */
};

/* Skips what stands at i inside quotes or behind a backslash; returns where
 * the next character is. */
static size_t
skip(const char *line, size_t len, size_t i)
{
	const char quote = line[i];

	if (quote == '\\')
		return i + 2;
	if (quote != '"' && quote != '\'')
		return i + 1;
	for (i++; i < len && line[i] != quote; i++)
		if (quote == '"' && line[i] == '\\')
			i++;
	return i + 1;
}

static bool
ends_word(const char *line, size_t len, size_t i)
{
	return i >= len || line[i] == ' ' || line[i] == '\t';
}

size_t
pipeline_operator(const char *line, size_t len, size_t from)
{
	size_t i;

	for (i = from; i < len; i = skip(line, len, i)) {
		if (i == 0 || !ends_word(line, len, i - 1))
			continue;
		if (line[i] == '>' ||
		    (line[i] == '|' && ends_word(line, len, i + 1)))
			return i;
	}
	return len;
}

/* The command that filters can stand behind: one that begins with `show`. */
static bool
is_show(const struct command *command)
{
	const char *name = command->entry->name;

	return strncmp(name, "show", strlen("show")) == 0 &&
	    !pipeline_is_less(command);
}

bool
pipeline_is_less(const struct command *command)
{
	const char *name = command->entry->name;

	if (strncmp(name, "show|less ", strlen("show|less ")) == 0)
		return strncasecmp(command->words[0].text, "l", 1) == 0;
	return strncmp(name, "less ", strlen("less ")) == 0;
}

/* A letter of `-i`, `-v`, `-w`. */
static bool
set_option(struct grep_options *options, char letter)
{
	switch (letter) {
	case 'i':
		options->ignore_case = true;
		return true;
	case 'v':
		options->invert = true;
		return true;
	case 'w':
		options->word = true;
		return true;
	default:
		return false;
	}
}

/* Whether a word is options, and sets them. */
static bool
set_options(struct grep_options *options, const struct word *word)
{
	struct grep_options more = *options;
	const char *c;

	if (word->quoted || word->text[0] != '-')
		return false;
	for (c = word->text + 1; *c != '\0'; c++)
		if (!set_option(&more, *c))
			return false;
	*options = more;
	return true;
}

/* Reads the options and the pattern. A word that is no option though it looks
 * like one is where the pattern begins, which then may have blanks: clients
 * ask for `-A100 'pp select 1'` and take no error for an answer (CLIENTS
 * 31). */
static enum refusal
read_grep(const struct word *words, size_t n, struct grep_options *options,
    struct text *pattern)
{
	size_t i = 1, k;

	while (i < n && set_options(options, &words[i]))
		i++;
	if (i == n || (i + 1 < n && (words[i].quoted ||
	    words[i].text[0] != '-')))
		return REFUSED_COUNT;
	for (k = i; k < n; k++)
		text_addf(pattern, "%s%s", k > i ? " " : "", words[k].text);
	return REFUSED_NOT;
}

/* Makes the pattern; *pattern is NULL and p->wrong says why when there is
 * none. */
static enum rc
make_pattern(struct pipeline *p, const struct word *words, size_t n,
    struct grep_pattern **pattern)
{
	struct grep_options options = { .ignore_case = false };
	struct text text = TEXT_INIT;
	enum rc rc = RC_OK;

	*pattern = NULL;
	p->wrong = read_grep(words, n, &options, &text);
	if (text.failed)
		rc = session_no_memory(p->session);
	else if (p->wrong == REFUSED_NOT)
		rc = grep_compile(pattern, text_str(&text), &options,
		    &p->session->diag);
	if (rc == RC_OK && p->wrong == REFUSED_NOT && *pattern == NULL)
		p->wrong = REFUSED_KEYWORD;
	text_fini(&text);
	return rc;
}

static enum rc
add_grep(struct pipeline *p, const struct word *words, size_t n)
{
	struct grep_pattern *pattern;
	struct filter *filter;
	enum rc rc;

	rc = make_pattern(p, words, n, &pattern);
	if (pattern == NULL)
		return rc;
	filter = calloc(1, sizeof(*filter));
	if (filter == NULL) {
		grep_free(pattern);
		return session_no_memory(p->session);
	}
	*filter = (struct filter){ .session = p->session, .pattern = pattern,
	    .line = TEXT_INIT, .previous = p->filters };
	p->filters = filter;
	return RC_OK;
}

static bool
is_word(const struct word *word, const char *name)
{
	return word->len > 0 && word->len <= strlen(name) &&
	    strncasecmp(word->text, name, word->len) == 0;
}

/* What stands behind a `|`. */
static enum rc
add_stage(struct pipeline *p, const char *text, size_t len)
{
	const struct word *words;
	size_t n;

	if (words_split(&p->session->arena, text, len, &words, &n, NULL) !=
	    RC_OK)
		return session_no_memory(p->session);
	if (n == 0 || p->page)
		p->wrong = REFUSED_COUNT;
	else if (is_word(&words[0], "grep"))
		return add_grep(p, words, n);
	else if (!is_word(&words[0], "less"))
		p->wrong = REFUSED_KEYWORD;
	else if (n > 1)
		p->wrong = REFUSED_COUNT;
	else
		p->page = true;
	return RC_OK;
}

/* What stands behind a `>` or `>>`: one name, and the end of the line. */
static enum rc
add_file(struct pipeline *p, const char *text, size_t len)
{
	const struct word *words;
	size_t n;

	p->add = len > 0 && text[0] == '>';
	if (words_split(&p->session->arena, text + p->add, len - p->add,
	    &words, &n, NULL) != RC_OK)
		return session_no_memory(p->session);
	if (n != 1 || p->page)
		p->wrong = REFUSED_COUNT;
	else
		p->file = words[0].text;
	return RC_OK;
}

/* Reads everything from the operator at `at` on. */
static enum rc
pipeline_read(struct pipeline *p, const char *line, size_t len, size_t at)
{
	size_t next;
	enum rc rc = RC_OK;

	while (at < len && rc == RC_OK && p->wrong == REFUSED_NOT) {
		if (line[at] == '>') {
			next = len;
			rc = add_file(p, line + at + 1, len - at - 1);
		} else {
			next = pipeline_operator(line, len, at + 1);
			rc = add_stage(p, line + at + 1, next - at - 1);
		}
		at = next;
	}
	return rc;
}

static enum rc
write_page(void *ctx, const char *s, size_t len)
{
	struct pipeline *p = ctx;

	text_add(&p->paged, s, len);
	return p->paged.failed ? session_no_memory(p->session) : RC_OK;
}

static enum rc
write_terminal(void *ctx, const char *s, size_t len)
{
	struct session *session = ctx;

	return session->terminal.write(session->terminal.ctx, s, len);
}

/* Hands on the line that has ended if it is one to show. */
static enum rc
filter_line(struct filter *f, bool ended)
{
	enum rc rc = RC_OK;

	if (f->line.failed)
		return session_no_memory(f->session);
	if (grep_matches(f->pattern, text_str(&f->line))) {
		if (ended)
			text_addc(&f->line, '\n');
		rc = f->line.failed ? session_no_memory(f->session) :
		    f->next.write(f->next.ctx, f->line.data, f->line.len);
	}
	text_reset(&f->line);
	return rc;
}

static enum rc
filter_write(void *ctx, const char *s, size_t len)
{
	struct filter *f = ctx;
	const char *newline;
	size_t n;
	enum rc rc = RC_OK;

	while (len > 0 && rc == RC_OK) {
		newline = memchr(s, '\n', len);
		n = newline != NULL ? (size_t)(newline - s) : len;
		text_add(&f->line, s, n);
		if (newline == NULL)
			break;
		rc = filter_line(f, true);
		s += n + 1;
		len -= n + 1;
	}
	return rc;
}

/* Joins the filters; the first one takes the command's output. */
static struct sink
pipeline_join(struct pipeline *p)
{
	struct sink sink = { .ctx = p->session, .write = write_terminal };
	struct filter *f;

	if (p->redirect != NULL)
		sink = redirect_sink(p->redirect);
	else if (p->page)
		sink = (struct sink){ .ctx = p, .write = write_page };
	for (f = p->filters; f != NULL; f = f->previous) {
		f->next = sink;
		sink = (struct sink){ .ctx = f, .write = filter_write };
	}
	return sink;
}

/* The ends of output without a line end, in the order that it flows. */
static enum rc
filters_end(struct filter *f)
{
	enum rc rc;

	if (f == NULL)
		return RC_OK;
	rc = filters_end(f->previous);
	return rc == RC_OK && f->line.len > 0 ? filter_line(f, false) : rc;
}

/* Shows the page, writes the file. */
static enum rc
pipeline_end(struct pipeline *p)
{
	struct session *s = p->session;
	const struct terminal *t = &s->terminal;
	enum rc rc = RC_OK, closed;

	rc = filters_end(p->filters);
	if (p->redirect != NULL) {
		closed = redirect_close(p->redirect, !s->failed_line);
		rc = rc == RC_OK ? closed : rc;
		p->redirect = NULL;
	}
	if (rc == RC_OK && p->paged.len > 0)
		rc = (t->page != NULL ? t->page : t->write)(t->ctx,
		    text_str(&p->paged), p->paged.len);
	return rc;
}

static void
pipeline_free(struct pipeline *p)
{
	struct filter *f;

	while ((f = p->filters) != NULL) {
		p->filters = f->previous;
		grep_free(f->pattern);
		text_fini(&f->line);
		free(f);
	}
	text_fini(&p->paged);
}

/* Runs the command in front of the filters. */
static enum rc
pipeline_flow(struct pipeline *p, const char *head, size_t len)
{
	struct session *s = p->session;
	const struct sink *before = s->sink;
	struct sink first;
	enum rc rc = RC_OK, ended;

	if (p->file != NULL) {
		rc = redirect_open(&p->redirect, s, p->file, p->add);
		if (rc != RC_OK || p->redirect == NULL)
			return rc;
	}
	if (p->filters != NULL)
		rc = session_say(s, MESSAGE_GREP_SEARCHING);
	first = pipeline_join(p);
	s->sink = &first;
	if (rc == RC_OK)
		rc = session_command(s, head, len);
	s->sink = before;
	ended = pipeline_end(p);
	return rc == RC_OK ? ended : rc;
}

/* What the words in front of the first operator are. */
enum head {
	HEAD_REFUSED,
	HEAD_SHOWS,		/* filters may stand behind it */
	HEAD_OTHER
};

static enum rc
look_at_head(struct session *s, const char *text, size_t len, enum head *head)
{
	const struct place place = { .profile = s->device->profile,
	    .administrator = s->administrator, .selection = s->selection };
	struct command command;
	struct refused refused;
	enum rc rc;

	rc = grammar_parse(&place, &s->arena, text, len, &command, &refused);
	if (rc == RC_OK)
		*head = is_show(&command) ? HEAD_SHOWS : HEAD_OTHER;
	else
		*head = HEAD_REFUSED;
	return rc == RC_NOMEM ? session_no_memory(s) : RC_OK;
}

enum rc
pipeline_follows(struct session *s, const char *text, size_t len, bool *does)
{
	enum head head = HEAD_OTHER;
	enum rc rc = look_at_head(s, text, len, &head);

	*does = rc == RC_OK && head == HEAD_SHOWS;
	return rc;
}

/* Carries out a `show` command with what stands behind it. */
static enum rc
run_filtered(struct session *s, const char *line, size_t len, size_t at)
{
	struct pipeline p = { .session = s, .paged = TEXT_INIT };
	enum rc rc;

	rc = pipeline_read(&p, line, len, at);
	if (rc == RC_OK && p.wrong != REFUSED_NOT)
		rc = session_error(s, message_of_refusal(p.wrong));
	else if (rc == RC_OK)
		rc = pipeline_flow(&p, line, at);
	pipeline_free(&p);
	return rc;
}

enum rc
pipeline_run(struct session *s, const char *line, size_t len)
{
	const size_t at = pipeline_operator(line, len, 0);
	enum head head = HEAD_OTHER;
	enum rc rc;

	if (at == len)
		return session_command(s, line, len);
	rc = look_at_head(s, line, at, &head);
	if (rc != RC_OK)
		return rc;
	switch (head) {
	case HEAD_REFUSED:
		return session_command(s, line, at);
	case HEAD_SHOWS:
		return run_filtered(s, line, len, at);
	case HEAD_OTHER:
		break;
	}
	return session_command(s, line, len);
}

enum rc
pipeline_page(struct session *s, const struct command *command,
    enum rc (*operation)(struct session *, const struct command *))
{
	struct pipeline p = { .session = s, .paged = TEXT_INIT, .page = true };
	const struct sink *before = s->sink;
	const struct sink sink = pipeline_join(&p);
	enum rc rc, ended;

	s->sink = &sink;
	rc = operation(s, command);
	s->sink = before;
	ended = pipeline_end(&p);
	pipeline_free(&p);
	return rc == RC_OK ? ended : rc;
}
