/*
 * Replays a transcript: reads a line at a time, types what stands behind the
 * prompt that the console would show, and holds what the device prints
 * against the lines that follow. What is a command and what is output cannot
 * be told from the text alone: a listing's header begins like a prompt.
 */
#include "transcript/replay.h"

#include <stdlib.h>
#include <string.h>

#include "command/help.h"
#include "transcript/log.h"

#include "base/banned.h"

/* What stands for a prompt where nobody is logged in. */
#define LOGIN_PROMPT "Password:"

/* So many characters behind a prompt tell that two lines of a listing's header
 * are the same one ("# RTX...", "# MAC...", "# Mem..."). */
#define ALIKE 3

/* A Thursday in 2024, the same for every replay. */
#define CLOCK_START ((time_t)1727311500)

static time_t
replay_now(void *ctx)
{
	const struct transcript_player *r = ctx;

	return r->now;
}

static enum rc
out_of_memory(struct transcript_player *r)
{
	return diag_set(r->diag, RC_NOMEM, "out of memory");
}

/* Hands on what went wrong in the session. */
static enum rc
session_trouble(struct transcript_player *r, enum rc rc)
{
	if (rc == RC_OK)
		return RC_OK;
	return diag_set(r->diag, rc, "%s", diag_text(&r->session.diag));
}

void
replay_end_session(struct transcript_player *r)
{
	if (r->started)
		session_fini(&r->session);
	r->started = false;
	script_reset(r);
}

/* Adds a line to the new text: as the file has it, or, when it is the
 * device's, in the file's own way of writing. */
static enum rc
keep_line(struct transcript_player *r, const struct line *line)
{
	struct text *out = &r->updated;
	struct recoder recoder = RECODER_INIT;
	const char *end = r->lines.crlf ? "\r\n" : "\n";
	enum rc rc = RC_OK;

	if (out->len > 0 && out->data[out->len - 1] != '\n')
		text_adds(out, end);
	if (line->raw != NULL) {
		text_add(out, line->raw, line->raw_len);
		return RC_OK;
	}
	if (r->lines.encoding == ENCODING_UTF8)
		text_add(out, line->text, line->len);
	else
		rc = recoder_init(&recoder, r->lines.encoding, false, r->diag);
	if (rc == RC_OK && r->lines.encoding != ENCODING_UTF8)
		rc = recoder_add(&recoder, line->text, line->len, out);
	recoder_fini(&recoder);
	text_adds(out, end);
	return rc;
}

/* The prompt as it stands on the screen: behind what an answer left without a
 * line end. */
static enum rc
read_prompt(struct transcript_player *r, const char *tail)
{
	enum rc rc = RC_OK;

	text_reset(&r->prompt);
	text_adds(&r->prompt, tail);
	if (r->session.over)
		text_adds(&r->prompt, LOGIN_PROMPT " ");
	else
		rc = session_prompt(&r->session, &r->prompt);
	if (r->prompt.failed)
		return out_of_memory(r);
	return session_trouble(r, rc);
}

enum rc
replay_prompt(struct transcript_player *r)
{
	return r->started ? read_prompt(r, "") : RC_OK;
}

/* Whether a line begins with the prompt; *typed is what stands behind it. The
 * prompt's own last blank may have been lost when nothing was typed. */
static bool
begins_with_prompt(const struct transcript_player *r, const struct line *line,
    const char **typed)
{
	const size_t len = r->prompt.len;
	const size_t trimmed = lines_trim(text_str(&r->prompt), len);

	*typed = "";
	if (strncmp(line->text, text_str(&r->prompt), len) == 0) {
		*typed = line->text + len;
		return true;
	}
	return lines_trim(line->text, line->len) == trimmed &&
	    strncmp(line->text, text_str(&r->prompt), trimmed) == 0;
}

static bool
is_command(struct transcript_player *r, const struct line *line)
{
	const char *typed;
	size_t len;

	if (begins_with_prompt(r, line, &typed))
		return true;
	return strpbrk(line->text, ">#") != NULL &&
	    script_is_prompt(r, line, &len);
}

/* How far the device's answer has been followed. */
struct follow {
	const struct lines *actual;
	size_t		 at;
	bool		 any;		/* `...` stands before */
};

/* Finds the actual line that an expected one is, from where we are on. */
static bool
follow_line(struct follow *f, const struct line *expected)
{
	size_t i;

	for (i = f->at; i < f->actual->n; i++)
		if (match_line(expected, &f->actual->line[i])) {
			f->at = i + 1;
			f->any = false;
			return true;
		}
	return false;
}

/* Whether the line that the device printed at this place begins with its
 * prompt too, and goes on alike: then the expected one is output that differs
 * and no command. */
static bool
prints_prompt(const struct transcript_player *r, struct follow *f,
    const struct line *expected)
{
	const char *typed, *printed;

	if (f->any || f->at >= f->actual->n ||
	    !begins_with_prompt(r, &f->actual->line[f->at], &printed) ||
	    !begins_with_prompt(r, expected, &typed) ||
	    strncmp(printed, typed, ALIKE) != 0)
		return false;
	f->at++;
	return true;
}

/* Where the expected output ends that begins at r->next: before the next
 * directive or the next line that is a command and not output. */
static size_t
find_end(struct transcript_player *r, const struct lines *actual)
{
	struct follow f = { .actual = actual };
	const struct line *line;
	size_t i;

	for (i = r->next; i < r->lines.n; i++) {
		line = &r->lines.line[i];
		if (line->kind == LINE_DIRECTIVE)
			break;
		if (line->kind == LINE_ANY)
			f.any = true;
		if (line->kind != LINE_TEXT || follow_line(&f, line))
			continue;
		if (is_command(r, line) && !prints_prompt(r, &f, line))
			break;
	}
	return i;
}

/* Where a run of lines ends that are not the same. */
static size_t
gap_end(const struct transcript_player *r, const struct alignment *alignment,
    size_t i, bool *missing)
{
	for (*missing = false; i < alignment->n; i++) {
		const struct match *match = &alignment->match[i];

		if (match->kind == MATCH_SAME || match->kind == MATCH_ANY ||
		    (match->kind == MATCH_PASSED &&
		    r->lines.line[match->e].kind == LINE_ANY))
			break;
		*missing = *missing || match->kind == MATCH_MISSING;
	}
	return i;
}

/* Whether the new lines of a run go here: in place of what is missing, or
 * before the comments on what comes behind the output. */
static bool
is_place(const struct transcript_player *r, const struct alignment *alignment,
    size_t i, size_t *end)
{
	const struct match *match = &alignment->match[i];
	bool missing;

	*end = gap_end(r, alignment, i, &missing);
	if (match->kind == MATCH_MISSING)
		return true;
	return match->kind == MATCH_PASSED && !missing &&
	    *end == alignment->n &&
	    (r->lines.line[match->e].kind == LINE_COMMENT ||
	    r->lines.line[match->e].kind == LINE_LAYOUT);
}

static enum rc
keep_extras(struct transcript_player *r, const struct alignment *alignment,
    const struct lines *actual, size_t i, size_t end)
{
	enum rc rc = RC_OK;

	for (; rc == RC_OK && i < end; i++)
		if (alignment->match[i].kind == MATCH_EXTRA)
			rc = keep_line(r, &actual->line[alignment->match[i].a]);
	return rc;
}

/* The text with the output as it came: everything that is not missing. */
static enum rc
update(struct transcript_player *r, const struct alignment *alignment,
    const struct lines *actual)
{
	bool gone = false;
	enum rc rc = RC_OK;
	size_t i, end, kept = 0;

	for (i = 0; rc == RC_OK && i < alignment->n; i++) {
		const struct match *match = &alignment->match[i];
		const struct line *line = &r->lines.line[match->e];

		if (i >= kept && is_place(r, alignment, i, &end)) {
			rc = keep_extras(r, alignment, actual, i, end);
			kept = end;
		}
		if (rc == RC_OK && i >= kept && match->kind == MATCH_EXTRA)
			rc = keep_line(r, &actual->line[match->a]);
		if (match->kind != MATCH_SAME && match->kind != MATCH_PASSED) {
			gone = match->kind == MATCH_MISSING;
			continue;
		}
		/* The rows of a line that is gone go with it. */
		gone = gone && line->kind == LINE_JOINED;
		if (rc == RC_OK && !gone)
			rc = keep_line(r, line);
	}
	return rc;
}

/* The person did not want the rest of what the device had to say. */
static void
break_off(struct alignment *alignment)
{
	size_t i = alignment->n;

	while (i > 0 && alignment->match[i - 1].kind == MATCH_EXTRA)
		alignment->match[--i].kind = MATCH_ANY;
	alignment->same = true;
	for (i = 0; i < alignment->n; i++)
		if (alignment->match[i].kind == MATCH_MISSING ||
		    alignment->match[i].kind == MATCH_EXTRA)
			alignment->same = false;
}

/* How many columns a row of the session's terminal holds; 0: rows have no
 * end. */
static unsigned int
row_columns(const struct transcript_player *r)
{
	return r->session.console.columns > 1 ?
	    r->session.console.columns - 1 : 0;
}

/* Holds what was printed against the lines from r->next on. */
static enum rc
compare(struct transcript_player *r, const char *after)
{
	struct alignment alignment;
	struct lines actual;
	const char *tail;
	size_t end;
	enum rc rc;

	if (script_lines(r, &actual, &tail) != RC_OK)
		return out_of_memory(r);
	rc = read_prompt(r, tail);
	if (rc != RC_OK)
		return rc;
	if (log_join_output(&r->lines, &r->arena, r->next, &actual,
	    row_columns(r)) != RC_OK)
		return out_of_memory(r);
	end = find_end(r, &actual);
	if (match_align(&alignment, &r->step_arena, &r->lines, r->next, end,
	    &actual) != RC_OK)
		return out_of_memory(r);
	if (end < r->lines.n && r->lines.line[end].broken_off)
		break_off(&alignment);
	if (!alignment.same)
		difference_add(&r->difference, after, &alignment, &r->lines,
		    &actual);
	r->next = end;
	return update(r, &alignment, &actual);
}

static enum rc
login(struct transcript_player *r)
{
	enum rc rc = RC_OK;

	script_reset(r);
	r->answer_from = r->next;
	if (session_login(&r->session) != ANSWER_GIVEN) {
		rc = session_trouble(r, r->session.diag.rc);
		r->session.over = true;
	}
	return rc == RC_OK ? compare(r, "login") : rc;
}

/* The level at which a session starts shows in its first line. */
static enum rc
find_level(struct transcript_player *r, const struct line *line)
{
	const char *typed;
	enum rc rc;
	int i;

	for (i = 0; i < 2; i++) {
		r->session.administrator = i == 1;
		rc = read_prompt(r, "");
		if (rc != RC_OK || begins_with_prompt(r, line, &typed))
			return rc;
	}
	difference_say(&r->difference, r->next,
	    "a session begins with \"" LOGIN_PROMPT "\" or a prompt",
	    line->text);
	r->stopped = true;
	return RC_OK;
}

static enum rc
start_session(struct transcript_player *r, const struct line *line)
{
	const struct terminal terminal = script_terminal(r);
	enum rc rc;

	r->used = true;
	rc = session_init(&r->session, &r->device, &terminal, "Serial");
	r->started = true;
	if (rc != RC_OK)
		return session_trouble(r, rc);
	r->session.language = r->language;
	if (r->user[0] != '\0') {
		free(r->session.user);
		r->session.user = strdup(r->user);
		if (r->session.user == NULL)
			return out_of_memory(r);
	}
	if (strncmp(line->text, LOGIN_PROMPT, strlen(LOGIN_PROMPT)) == 0)
		return login(r);
	return find_level(r, line);
}

/* Types a line, up to a `?` that is the help key. */
static enum rc
type_line(struct transcript_player *r, const char *typed)
{
	const size_t len = lines_trim(typed, strlen(typed));
	size_t help;
	enum rc rc;

	script_reset(r);
	r->answer_from = r->next;
	if (help_key(typed, len, &help))
		rc = session_help(&r->session, typed, help);
	else
		rc = session_line(&r->session, typed, len);
	return session_trouble(r, rc);
}

/* A command behind the prompt, or behind one that is not the console's. */
static enum rc
command(struct transcript_player *r, const struct line *line)
{
	struct text right = TEXT_INIT;
	struct line shown;
	const char *typed;
	size_t len;
	enum rc rc;

	if (log_join_typed(&r->lines, &r->arena, r->next, row_columns(r)) !=
	    RC_OK)
		return out_of_memory(r);
	shown = *line;
	if (!begins_with_prompt(r, line, &typed)) {
		(void)script_is_prompt(r, line, &len);
		typed = line->text + len;
		text_adds(&right, text_str(&r->prompt));
		text_adds(&right, typed);
		if (right.failed)
			return out_of_memory(r);
		shown.text = text_str(&right);
		shown.len = right.len;
		shown.raw = NULL;
		difference_add_prompt(&r->difference, r->next, line,
		    shown.text);
	}
	rc = keep_line(r, &shown);
	r->next++;
	if (rc == RC_OK)
		rc = type_line(r, typed);
	if (rc == RC_OK)
		rc = compare(r, shown.text);
	text_fini(&right);
	return rc;
}

/* A line where nothing is running: it must be typed. */
static enum rc
read_text(struct transcript_player *r, const struct line *line)
{
	const char *typed;

	if (r->started && r->session.over &&
	    begins_with_prompt(r, line, &typed))
		replay_end_session(r);
	if (!r->started)
		return start_session(r, line);
	if (!r->session.over && is_command(r, line))
		return command(r, line);
	difference_say(&r->difference, r->next, r->session.over ?
	    "the session is over" : "nothing prints this", line->text);
	r->next++;
	return RC_OK;
}

static enum rc
replay_line(struct transcript_player *r)
{
	const struct line *line = &r->lines.line[r->next];
	enum rc rc;

	if (line->kind == LINE_TEXT)
		return read_text(r, line);
	rc = keep_line(r, line);
	if (rc != RC_OK)
		return rc;
	if (line->kind == LINE_DIRECTIVE)
		return directive_run(r, r->next++);
	if (line->kind == LINE_ANY)
		difference_say(&r->difference, r->next,
		    "nothing prints lines here", line->text);
	r->next++;
	return RC_OK;
}

/* The end of the text hangs up. Answers that are left were for questions that
 * did not come. */
static void
finish(struct transcript_player *r)
{
	const struct prepared *left;

	for (left = r->prepared; left != NULL && !r->stopped;
	    left = left->next)
		difference_say(&r->difference, left->index,
		    "nothing asked for this answer",
		    left->text != NULL ? left->text : "Ctrl-C");
	if (!r->stopped && !r->used)
		difference_say(&r->difference, r->lines.n > 0 ?
		    r->lines.n - 1 : 0, "nothing is typed", "");
}

static enum rc
replay_begin(struct transcript_player *r, const char *path, const char *text,
    size_t len, struct diag *diag)
{
	enum rc rc;

	r->path = path;
	r->diag = diag;
	r->next = 0;
	r->stopped = r->model_given = r->started = r->used = false;
	r->aside = false;
	r->now = CLOCK_START;
	r->language = LANGUAGE_EN;
	r->user = "";
	r->prepared = r->prepared_last = NULL;
	r->options = (struct device_options){ .path = ":memory:",
	    .new_profile = r->profile, .empty = true,
	    .clock = { .now = replay_now, .ctx = r } };
	difference_init(&r->difference, path);
	rc = lines_parse(&r->lines, &r->arena, text, len);
	if (rc != RC_OK)
		return diag_set(diag, rc, rc == RC_NOMEM ? "out of memory" :
		    "no conversion from its encoding");
	return device_reset(&r->device, &r->options, diag);
}

enum rc
transcript_play(struct transcript_player *r, const char *path,
    const char *text, size_t len, struct transcript_result *result,
    struct diag *diag)
{
	enum rc rc;

	*result = (struct transcript_result)TRANSCRIPT_RESULT_INIT;
	rc = replay_begin(r, path, text, len, diag);
	while (rc == RC_OK && !r->stopped && r->next < r->lines.n)
		rc = replay_line(r);
	if (rc == RC_OK)
		finish(r);
	replay_end_session(r);
	if (rc == RC_OK && (difference_end(&r->difference) != RC_OK ||
	    r->updated.failed))
		rc = out_of_memory(r);
	result->same = rc == RC_OK && !r->difference.found;
	result->report = r->difference.text;
	if (!r->stopped)
		result->updated = r->updated;
	else
		text_fini(&r->updated);
	r->difference.text = r->updated = (struct text)TEXT_INIT;
	arena_reset(&r->arena);
	return rc;
}

void
transcript_result_fini(struct transcript_result *result)
{
	text_fini(&result->report);
	text_fini(&result->updated);
}

enum rc
transcript_player_new(struct transcript_player **player,
    const struct profile *profile, struct diag *diag)
{
	struct transcript_player *r;
	enum rc rc;

	*player = NULL;
	r = calloc(1, sizeof(*r));
	if (r == NULL)
		return diag_set(diag, RC_NOMEM, "out of memory");
	r->profile = profile;
	r->now = CLOCK_START;
	rc = device_open(&r->device, &(struct device_options){
	    .path = ":memory:", .new_profile = profile, .empty = true,
	    .clock = { .now = replay_now, .ctx = r } }, diag);
	if (rc != RC_OK) {
		free(r);
		return rc;
	}
	*player = r;
	return RC_OK;
}

void
transcript_player_free(struct transcript_player *r)
{
	if (r == NULL)
		return;
	device_close(&r->device);
	text_fini(&r->screen);
	text_fini(&r->prompt);
	arena_fini(&r->arena);
	arena_fini(&r->step_arena);
	free(r);
}
