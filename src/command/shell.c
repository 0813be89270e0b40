/*
 * Variables are `$NAME`; one that is not set stays as it was typed, so that a
 * password with a `$` in it is not cut. '...' keeps them, as does a backslash
 * before the `$`. A first word that is an alias or a macro, letter by letter,
 * goes before a command of that name; quoted it does not.
 */
#include "command/shell.h"

#include <ctype.h>
#include <string.h>

#include "command/pipeline.h"
#include "command/standing.h"
#include "config/config.h"
#include "grammar/words.h"

#include "base/banned.h"

/* An alias may stand for another one, so often. */
#define ALIASES_MAX 16

/* How long the name at s is: a letter, then letters, digits and `_`. */
static size_t
name_length(const char *s, size_t len)
{
	size_t n = 0;

	if (len == 0 || !isalpha((unsigned char)s[0]))
		return 0;
	while (n < len && (isalnum((unsigned char)s[n]) || s[n] == '_'))
		n++;
	return n;
}

/* The value of a parameter in a line that is found. */
struct found_value {
	const char	*parameter;
	struct text	*value;
};

static enum rc
take_value(void *ctx, const struct command *command)
{
	const struct found_value *f = ctx;
	const struct value *value = grammar_value(command, f->parameter);

	if (value != NULL)
		text_adds(f->value, value->text);
	return RC_OK;
}

/* Looks `set NAME` or `alias NAME` up. */
static enum rc
look_up(struct session *s, const char *entry, const char *name, size_t len,
    struct text *value, bool *found)
{
	struct found_value f = { .parameter = "value", .value = value };
	struct text line = TEXT_INIT;
	int64_t running;
	enum rc rc;

	*found = false;
	text_addf(&line, "no %s ", entry);
	text_add(&line, name, len);
	rc = line.failed ? session_no_memory(s) :
	    model_running(s->device->model, &running, &s->diag);
	if (rc == RC_OK)
		rc = config_find(s->device->model, running,
		    s->device->profile, text_str(&line), take_value, &f,
		    found, &s->diag);
	text_fini(&line);
	return rc == RC_OK && value->failed ? session_no_memory(s) : rc;
}

/* `$*`: the arguments by position, with a blank between them. */
static void
all_arguments(const struct shell_scope *scope, struct text *value)
{
	size_t i;

	for (i = 1; i < scope->n_words; i++)
		if (strchr(scope->words[i].text, '=') == NULL)
			text_addf(value, "%s%s", value->len > 0 ? " " : "",
			    scope->words[i].text);
}

/* The argument of that position; false: there are fewer. */
static bool
argument(const struct shell_scope *scope, size_t position, struct text *value)
{
	size_t i, at = 0;

	for (i = 1; i < scope->n_words; i++) {
		if (strchr(scope->words[i].text, '=') != NULL)
			continue;
		if (++at == position) {
			text_adds(value, scope->words[i].text);
			return true;
		}
	}
	return false;
}

/* The argument that was given as NAME=VALUE; the last one counts. */
static bool
named_argument(const struct shell_scope *scope, const char *name, size_t len,
    struct text *value)
{
	size_t i;

	for (i = scope->n_words; i > 1; i--) {
		const char *word = scope->words[i - 1].text;

		if (strncmp(word, name, len) == 0 && word[len] == '=') {
			text_adds(value, word + len + 1);
			return true;
		}
	}
	return false;
}

/* What `$` and the text behind it stand for: *used is how many bytes of that
 * text belong to it, 0 when it is no variable that is set. A position that
 * has no argument is empty. */
static enum rc
variable(struct session *s, const char *text, size_t len, struct text *value,
    size_t *used)
{
	const struct shell_scope *scope = s->scope;
	const size_t n = name_length(text, len);
	size_t digits = 0, position = 0;
	bool found = false;
	enum rc rc = RC_OK;

	*used = 0;
	while (digits < len && digits < 4 &&
	    isdigit((unsigned char)text[digits]))
		position = position * 10 + (size_t)(text[digits++] - '0');
	if (scope != NULL && digits > 0) {
		if (position == 0)
			text_adds(value, scope->name);
		else
			(void)argument(scope, position, value);
		*used = digits;
	} else if (scope != NULL && len > 0 && text[0] == '*') {
		all_arguments(scope, value);
		*used = 1;
	} else if (n > 0) {
		if (scope != NULL)
			found = named_argument(scope, text, n, value);
		if (!found)
			rc = look_up(s, "set", text, n, value, &found);
		*used = found ? n : 0;
	}
	return rc;
}

enum rc
shell_variable(struct session *s, const char *name, struct text *value,
    bool *found)
{
	const size_t len = strlen(name);

	*found = s->scope != NULL &&
	    named_argument(s->scope, name, len, value);
	if (!*found)
		return look_up(s, "set", name, len, value, found);
	return value->failed ? session_no_memory(s) : RC_OK;
}

/* Adds a value where it is put in; inside "..." it must not end them. */
static void
add_value(struct text *out, const struct text *value, bool quoted)
{
	const char *c;

	for (c = text_str(value); *c != '\0'; c++) {
		if (quoted && (*c == '"' || *c == '\\'))
			text_addc(out, '\\');
		text_addc(out, *c);
	}
}

/* Puts the variables of a line in. */
static enum rc
put_variables_in(struct session *s, const char *line, size_t len,
    struct text *out)
{
	struct text value = TEXT_INIT;
	char quote = '\0';
	size_t i, used;
	enum rc rc = RC_OK;

	for (i = 0; i < len && rc == RC_OK; i++) {
		const bool escaped = i > 0 && line[i - 1] == '\\';

		if (quote != '\0' && line[i] == quote && !escaped)
			quote = '\0';
		else if (quote == '\0' && !escaped &&
		    (line[i] == '"' || line[i] == '\''))
			quote = line[i];
		used = 0;
		text_reset(&value);
		if (line[i] == '$' && quote != '\'')
			rc = variable(s, line + i + 1, len - i - 1, &value,
			    &used);
		if (used == 0) {
			text_addc(out, line[i]);
		} else if (escaped) {
			text_truncate(out, out->len - 1);
			text_add(out, line + i, used + 1);
		} else {
			add_value(out, &value, quote == '"');
		}
		i += used;
	}
	text_fini(&value);
	return rc == RC_OK && out->failed ? session_no_memory(s) : rc;
}

/* Puts what an alias stands for in the place of the first word, as long as
 * that is one. */
static enum rc
put_alias_in(struct session *s, struct text *line)
{
	struct text value = TEXT_INIT;
	bool found = true;
	size_t n;
	int i;
	enum rc rc = RC_OK;

	for (i = 0; i < ALIASES_MAX && found && rc == RC_OK; i++) {
		n = name_length(text_str(line), line->len);
		found = n > 0 && (n == line->len || line->data[n] == ' ');
		if (!found)
			break;
		text_reset(&value);
		rc = look_up(s, "alias", line->data, n, &value, &found);
		if (rc != RC_OK || !found)
			break;
		text_adds(&value, line->data + n);
		text_reset(line);
		text_add(line, text_str(&value), value.len);
		if (line->failed || value.failed)
			rc = session_no_memory(s);
	}
	text_fini(&value);
	return rc;
}

enum rc
shell_expand(struct session *s, const char *line, size_t len, struct text *out)
{
	enum rc rc;

	if (memchr(line, '$', len) == NULL) {
		text_add(out, line, len);
		rc = out->failed ? session_no_memory(s) : RC_OK;
	} else {
		rc = put_variables_in(s, line, len, out);
	}
	return rc == RC_OK && standing_names(s) ? put_alias_in(s, out) : rc;
}

/* A macro that is found: its lines and how it shows them. */
struct found_macro {
	struct text	 body;
	struct shell_tracing tracing;
};

static enum rc
take_macro(void *ctx, const struct command *command)
{
	struct found_macro *f = ctx;
	const struct value *body = grammar_value(command, "body");
	const char *first, *last;

	f->tracing.as_written = grammar_value(command, "verbose") != NULL;
	f->tracing.expanded = grammar_value(command, "expanded") != NULL;
	if (body == NULL)
		return RC_OK;
	first = strchr(body->text, '\n');
	last = strrchr(body->text, '\n');
	if (first != NULL && last > first)
		text_add(&f->body, first + 1, (size_t)(last - first));
	return RC_OK;
}

/* Looks for a macro of the first word's name and runs it. */
static enum rc
run_macro(struct session *s, const char *line, size_t len, bool *ran)
{
	struct found_macro macro = { .body = TEXT_INIT };
	const size_t n = name_length(line, len);
	struct text name = TEXT_INIT;
	const struct word *words;
	size_t n_words;
	int64_t running;
	enum rc rc = RC_OK;

	*ran = false;
	if (n == 0 || (n < len && line[n] != ' ') || !standing_names(s))
		return RC_OK;
	text_adds(&name, "no macro ");
	text_add(&name, line, n);
	rc = name.failed ? session_no_memory(s) :
	    model_running(s->device->model, &running, &s->diag);
	if (rc == RC_OK)
		rc = config_find(s->device->model, running,
		    s->device->profile, text_str(&name), take_macro, &macro,
		    ran, &s->diag);
	if (rc == RC_OK && *ran && (macro.body.failed ||
	    words_split(&s->arena, line, len, &words, &n_words, NULL) !=
	    RC_OK))
		rc = session_no_memory(s);
	if (rc == RC_OK && *ran)
		rc = shell_run_lines(s, text_str(&macro.body), macro.body.len,
		    words, n_words, &macro.tracing);
	text_fini(&macro.body);
	text_fini(&name);
	return rc;
}

/* Carries out a line whose variables and aliases are put in. */
static enum rc
run_expanded(struct session *s, const struct text *line)
{
	const char *copy = arena_strndup(&s->arena, text_str(line), line->len);
	bool ran;
	enum rc rc;

	if (copy == NULL)
		return session_no_memory(s);
	rc = run_macro(s, copy, line->len, &ran);
	return rc == RC_OK && !ran ? pipeline_run(s, copy, line->len) : rc;
}

enum rc
shell_run(struct session *s, const char *line, size_t len)
{
	struct text expanded = TEXT_INIT;
	enum rc rc;

	rc = shell_expand(s, line, len, &expanded);
	if (rc == RC_OK)
		rc = run_expanded(s, &expanded);
	text_fini(&expanded);
	return rc;
}

static enum rc
show_line(struct session *s, const char *line, size_t len)
{
	struct text text = TEXT_INIT;

	text_add(&text, line, len);
	text_addc(&text, '\n');
	return session_write_take(s, &text);
}

/* One line of a macro. */
static enum rc
run_line(struct session *s, const char *line, size_t len,
    const struct shell_tracing *tracing)
{
	const size_t blanks = strspn(line, " \t");
	struct text expanded = TEXT_INIT;
	enum rc rc = RC_OK;

	if (blanks >= len || line[blanks] == '#')
		return RC_OK;
	line += blanks;
	len -= blanks;
	if (tracing->as_written)
		rc = show_line(s, line, len);
	if (rc == RC_OK)
		rc = shell_expand(s, line, len, &expanded);
	if (rc == RC_OK && tracing->expanded)
		rc = show_line(s, text_str(&expanded), expanded.len);
	if (rc == RC_OK)
		rc = run_expanded(s, &expanded);
	text_fini(&expanded);
	return rc;
}

/* Whether whoever runs a macro wants no more of it. */
static bool
is_stopped(const struct session *s)
{
	const struct terminal *t = &s->terminal;

	return s->over || s->macros_end ||
	    (t->interrupted != NULL && t->interrupted(t->ctx));
}

enum rc
shell_run_lines(struct session *s, const char *text, size_t len,
    const struct word *args, size_t n_args,
    const struct shell_tracing *tracing)
{
	const struct shell_scope *outer = s->scope;
	const struct shell_scope scope = { .name = args[0].text,
	    .words = args, .n_words = n_args,
	    .depth = outer != NULL ? outer->depth + 1 : 1 };
	const char *line = text, *end;
	enum rc rc = RC_OK;

	if (scope.depth > SHELL_DEPTH_MAX) {
		s->macros_end = true;
		return session_error(s, MESSAGE_MACRO_DEPTH);
	}
	s->scope = &scope;
	for (; line < text + len && rc == RC_OK && !is_stopped(s);
	    line = end + 1) {
		end = memchr(line, '\n', (size_t)(text + len - line));
		if (end == NULL)
			end = text + len;
		rc = run_line(s, line, (size_t)(end - line), tracing);
	}
	s->scope = outer;
	if (outer == NULL)
		s->macros_end = false;
	return rc;
}
