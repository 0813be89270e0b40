/*
 * The terminal of a replay: keeps what the device prints and takes the answers
 * to its questions from the transcript: hidden ones from `;; answer`, shown
 * ones from the line that shows them.
 */
#include "transcript/replay.h"

#include <string.h>

#include "base/banned.h"

static enum rc
script_write(void *ctx, const char *s, size_t len)
{
	struct transcript_player *r = ctx;

	text_add(&r->screen, s, len);
	return text_rc(&r->screen);
}

/* Prints a question. Gives the line that it stands on so far, or NULL without
 * memory. */
static const char *
script_question(struct transcript_player *r, const char *question)
{
	struct asked *asked;
	size_t at;

	text_adds(&r->screen, question);
	asked = arena_alloc(&r->step_arena, sizeof(*asked));
	if (asked == NULL || r->screen.failed)
		return NULL;
	at = r->screen.len;
	while (at > 0 && r->screen.data[at - 1] != '\n')
		at--;
	*asked = (struct asked){ .at = at, .next = r->asked };
	r->asked = asked;
	return text_str(&r->screen) + at;
}

/* What the transcript shows behind a question: on the first line from
 * answer_from on that begins with it. NULL: it does not show it. */
static const char *
script_shown(struct transcript_player *r, const char *question)
{
	const size_t len = strlen(question);
	const struct line *line;
	size_t i, prompt_len;

	for (i = r->answer_from; i < r->lines.n; i++) {
		line = &r->lines.line[i];
		if (line->kind == LINE_DIRECTIVE)
			break;
		if (line->kind != LINE_TEXT)
			continue;
		if (strncmp(line->text, question, len) == 0) {
			r->answer_from = i + 1;
			return line->text + len;
		}
		if (script_is_prompt(r, line, &prompt_len))
			break;
	}
	return NULL;
}

/* The next prepared answer; without one, just Enter. */
static enum answer
script_hidden(struct transcript_player *r, struct text *answer)
{
	const struct prepared *given = r->prepared;

	if (given != NULL)
		r->prepared = given->next;
	text_addc(&r->screen, '\n');
	if (given == NULL)
		return ANSWER_GIVEN;
	if (given->text == NULL)
		return ANSWER_BREAK;
	text_adds(answer, given->text);
	return ANSWER_GIVEN;
}

static enum answer
script_ask_line(void *ctx, const char *prompt, bool hidden,
    struct text *answer)
{
	struct transcript_player *r = ctx;
	const char *question, *shown;

	question = script_question(r, prompt);
	if (question == NULL)
		return ANSWER_END;
	if (hidden)
		return script_hidden(r, answer);
	shown = script_shown(r, question);
	if (shown == NULL)
		return ANSWER_END;
	text_add(answer, shown, lines_trim(shown, strlen(shown)));
	text_addf(&r->screen, "%s\n", text_str(answer));
	return ANSWER_GIVEN;
}

static enum answer
script_ask_key(void *ctx, const char *text, char *key)
{
	struct transcript_player *r = ctx;
	const char *question, *shown;

	question = script_question(r, text);
	if (question == NULL)
		return ANSWER_END;
	shown = script_shown(r, question);
	if (shown == NULL || shown[0] == '\0')
		return ANSWER_END;
	*key = shown[0];
	text_addc(&r->screen, *key);
	return ANSWER_GIVEN;
}

struct terminal
script_terminal(struct transcript_player *r)
{
	/* Our own words stand among the device's, if they are asked for. */
	return (struct terminal){ .ctx = r, .write = script_write,
	    .ask_line = script_ask_line, .ask_key = script_ask_key,
	    .aside = r->aside ? script_write : NULL };
}

void
script_reset(struct transcript_player *r)
{
	text_reset(&r->screen);
	arena_reset(&r->step_arena);
	r->asked = NULL;
}

enum rc
script_lines(struct transcript_player *r, struct lines *lines,
    const char **tail)
{
	const char *screen = text_str(&r->screen);
	size_t len = r->screen.len, i, at = 0;
	const struct asked *asked;

	if (r->screen.failed)
		return RC_NOMEM;
	while (len > 0 && screen[len - 1] != '\n')
		len--;
	*tail = screen + len;
	if (lines_split(lines, &r->step_arena, screen, len) != RC_OK)
		return RC_NOMEM;
	for (i = 0; i < lines->n; i++) {
		for (asked = r->asked; asked != NULL; asked = asked->next)
			if (asked->at == at)
				lines->line[i].asked = true;
		at += lines->line[i].len + 1;
	}
	return RC_OK;
}

/* What stands before the level's sign: nothing, or what is selected. */
static size_t
selection_length(const char *s)
{
	static const char *const words[] = { "pp", "tunnel" };
	size_t i, len;

	if (strncmp(s, "anonymous", 9) == 0)
		return 9;
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		len = strlen(words[i]);
		if (strncmp(s, words[i], len) == 0)
			return len + strspn(s + len, "0123456789");
	}
	return 0;
}

bool
script_is_prompt(struct transcript_player *r, const struct line *line,
    size_t *len)
{
	const struct selection selection = r->session.selection;
	struct text base = TEXT_INIT;
	size_t n = 0;
	bool is = false;

	r->session.selection = (struct selection){ .kind = SELECTION_NONE };
	if (session_prompt(&r->session, &base) == RC_OK && base.len >= 2)
		n = base.len - 2;
	r->session.selection = selection;
	if (!base.failed && strncmp(line->text, text_str(&base), n) == 0) {
		n += selection_length(line->text + n);
		if (line->text[n] == '>' || line->text[n] == '#') {
			n++;
			is = line->text[n] == ' ' || line->text[n] == '\0';
			n += line->text[n] == ' ';
		}
	}
	text_fini(&base);
	*len = n;
	return is;
}
