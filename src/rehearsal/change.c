/*
 * A change that is typed: a file of commands, or a transcript, of which only
 * what somebody typed counts. Hidden answers and keys are read where the form
 * has them.
 */
#include "rehearsal/parts.h"

#include <string.h>

#include "command/help.h"
#include "command/message.h"
#include "command/session.h"
#include "transcript/log.h"

#include "base/banned.h"

/* The lines of the change, and where its typing stands. */
struct typing {
	struct rehearsal *rehearsal;
	struct session	 session;
	struct typist	 typist;
	struct lines	 lines;
	struct arena	 arena;
	size_t		 next;		/* the line to be read */
	size_t		 answers;	/* where hidden ones are looked for */
	bool		 transcript;
	int64_t		 journal;	/* noted up to there */
};

/* How much of the line was typed: not the CR of its end. */
static size_t
typed_len(const struct line *line)
{
	return line->len - (line->len > 0 &&
	    line->text[line->len - 1] == '\r');
}

/* The answer of a `;; answer TEXT`, in their order; none is empty. */
static const char *
next_answer(struct typing *t, size_t *len)
{
	struct directive directive;

	for (; t->answers < t->lines.n; t->answers++) {
		const struct line *line = &t->lines.line[t->answers];

		if (line->kind != LINE_DIRECTIVE ||
		    lines_directive(line, &t->arena, &directive) != RC_OK ||
		    (strcmp(directive.name, "answer") != 0 &&
		    strcmp(directive.name, "break") != 0))
			continue;
		t->answers++;
		if (directive.name[0] == 'b')
			break;
		*len = strlen(directive.argument);
		return directive.argument;
	}
	*len = 0;
	return NULL;
}

static const char *
typing_more(void *ctx, bool hidden, size_t *len)
{
	struct typing *t = ctx;
	const struct line *line;

	if (t->transcript && hidden)
		return next_answer(t, len);
	if (t->next >= t->lines.n)
		return NULL;
	line = &t->lines.line[t->next++];
	*len = typed_len(line);
	return line->text;
}

/* In a transcript the key stands behind the question. */
static char
typing_key(void *ctx, const char *question)
{
	struct typing *t = ctx;
	const char *last = strrchr(question, '\n');
	const struct line *line;
	size_t len;

	last = last != NULL ? last + 1 : question;
	len = strlen(last);
	if (t->next >= t->lines.n)
		return 'N';
	line = &t->lines.line[t->next];
	if (!t->transcript) {
		t->next++;
		return line->len > 0 ? line->text[0] : 'N';
	}
	if (line->len <= len || strncmp(line->text, last, len) != 0)
		return 'N';
	return line->text[len];
}

/* Whether a line begins with the prompt that the console shows; a `>` stands
 * for a `#`. *level is that character. */
static bool
behind_prompt(struct typing *t, const char **text, size_t *len, char *level,
    enum rc *rc)
{
	struct text prompt = TEXT_INIT;
	bool there;
	size_t n;

	*rc = session_prompt(&t->session, &prompt);
	n = prompt.len;
	there = *rc == RC_OK && n >= 2 && *len + 1 >= n &&
	    strncmp(*text, text_str(&prompt), n - 2) == 0 &&
	    ((*text)[n - 2] == '#' || (*text)[n - 2] == '>') &&
	    (*len + 1 == n || (*text)[n - 1] == ' ');
	if (there) {
		*level = (*text)[n - 2];
		*text += *len < n ? *len : n;
		*len -= *len < n ? *len : n;
	}
	text_fini(&prompt);
	return there;
}

/* Whether it makes an administrator of who types: he is one here. */
static bool
is_administrator(const struct typing *t, const char *text, size_t len)
{
	const struct place place = { .profile = t->rehearsal->profile,
	    .administrator = true, .selection = t->session.selection };
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	const bool is = grammar_parse(&place, &arena, text, len, &command,
	    &refused) == RC_OK &&
	    strcmp(command.entry->name, "administrator") == 0;

	arena_fini(&arena);
	return is;
}

/* So many characters tell that two lines of a header are the same one. */
#define ALIKE 5

/* Whether the last answer has a line that begins as this one: a listing's
 * header begins like a prompt. */
static bool
was_answered(const struct typing *t, const struct line *line)
{
	const char *p = text_str(&t->typist.answer);

	while (p != NULL && line->len > ALIKE) {
		if (strncmp(p, line->text, ALIKE) == 0)
			return true;
		p = strchr(p, '\n');
		p = p != NULL ? p + 1 : NULL;
	}
	return false;
}

/* Whether the line of a transcript is one that was typed; *text is then what,
 * and the prompt tells at which level. */
static bool
was_typed(struct typing *t, const struct line *line, const char **text,
    size_t *len, enum rc *rc)
{
	char level;

	*rc = RC_OK;
	if (line->kind != LINE_TEXT || was_answered(t, line) ||
	    !behind_prompt(t, text, len, &level, rc))
		return false;
	t->session.administrator = level == '#';
	return true;
}

/* Joins the rows of what was typed, in a log. */
static bool
join_rows(struct typing *t, size_t index, const char **text, size_t *len,
    enum rc *rc)
{
	const struct line *line = &t->lines.line[index];
	const unsigned int columns = t->session.console.columns;
	const size_t prompt = (size_t)(*text - line->text);

	*rc = log_join_typed(&t->lines, &t->arena, index, columns > 1 ?
	    columns - 1 : 0);
	*text = line->text + prompt;
	*len = typed_len(line) - prompt;
	return *rc == RC_OK;
}

/* The device's answer in one line, without the word that begins it. */
static const char *
refusal_message(struct typing *t)
{
	const char *answer = text_str(&t->typist.answer);
	const char *prefix = message_text(MESSAGE_ERROR_PREFIX, LANGUAGE_EN);

	if (strncmp(answer, prefix, strlen(prefix)) == 0)
		answer += strlen(prefix);
	return rehearsal_copy(t->rehearsal, answer, strcspn(answer, "\n"));
}

static enum rc
note_refused(struct typing *t, struct rehearsal_act *act, const char *text,
    size_t len)
{
	struct rehearsal *r = t->rehearsal;
	const struct place place = { .profile = r->profile,
	    .administrator = true, .selection = act->where };
	const char *line = rehearsal_copy(r, text, len);

	act->refused = true;
	act->message = refusal_message(t);
	r->n_refused++;
	if (act->message == NULL || line == NULL)
		return RC_NOMEM;
	return suggest(r, &place, line, act);
}

static enum rc
type_text(struct typing *t, size_t number, const char *text, size_t len,
    struct diag *diag)
{
	struct rehearsal *r = t->rehearsal;
	struct rehearsal_act *act;
	bool refused = false;
	enum rc rc;

	act = change_add_act(r, number, text, len, &t->session.selection);
	if (act == NULL)
		return RC_NOMEM;
	rc = typist_type(&t->typist, text, len, &refused);
	if (rc != RC_OK)
		return diag_set(diag, rc, "%s", diag_text(&t->session.diag));
	if (refused)
		rc = note_refused(t, act, text, len);
	return rc == RC_OK ? change_note_edits(r, act, &t->journal, diag) :
	    rc;
}

static enum rc
type_next(struct typing *t, struct diag *diag)
{
	const size_t number = t->next + 1;
	const struct line *line = &t->lines.line[t->next++];
	const char *text = line->text;
	size_t len = typed_len(line), at;
	enum rc rc = RC_OK;

	if (t->transcript && (!was_typed(t, line, &text, &len, &rc) ||
	    !join_rows(t, number - 1, &text, &len, &rc)))
		return rc;
	while (len > 0 && (*text == ' ' || *text == '\t')) {
		text++;
		len--;
	}
	len = lines_trim(text, len);
	if (len == 0 || *text == '#' || help_key(text, len, &at) ||
	    is_administrator(t, text, len))
		return RC_OK;
	return type_text(t, number, text, len, diag);
}

/* The lines of a command file are no transcript's: what begins with `;` is a
 * line like others. */
static enum rc
split(struct typing *t)
{
	const struct text *change = t->rehearsal->in->change;

	return t->transcript ? lines_parse(&t->lines, &t->arena,
	    text_str(change), change->len) : lines_split(&t->lines, &t->arena,
	    text_str(change), change->len);
}

enum rc
change_type(struct rehearsal *r, struct diag *diag)
{
	struct typing t = { .rehearsal = r, .arena = ARENA_INIT,
	    .transcript = r->in->form == REHEARSAL_TRANSCRIPT };
	enum rc rc = split(&t);

	t.typist = (struct typist){ .ctx = &t, .more = typing_more,
	    .key = typing_key };
	if (rc == RC_OK) {
		rc = typist_begin(&t.typist, &t.session, &r->device);
		while (rc == RC_OK && t.next < t.lines.n)
			rc = type_next(&t, diag);
		typist_end(&t.typist);
	}
	arena_fini(&t.arena);
	return rc;
}
