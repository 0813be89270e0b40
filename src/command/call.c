/*
 * call, echo, embedded file (reference 4.93, 56.7.33, 56.7.34): files of
 * commands that are run, wherever they are.
 */
#include <string.h>

#include "command/call.h"
#include "base/base64.h"
#include "command/command.h"
#include "command/paths.h"
#include "command/shell.h"
#include "grammar/words.h"
#include "router/embedded.h"

#include "base/banned.h"

enum rc
call_read_embedded(struct session *s, const char *name, struct text *out,
    bool *found)
{
	enum files_answer answer = FILES_DONE;
	struct text path = TEXT_INIT;
	enum rc rc;

	text_addf(&path, "emfs:/%s", name);
	rc = path.failed ? session_no_memory(s) :
	    files_read(s->device, text_str(&path), &answer, out, &s->diag);
	*found = rc == RC_OK && answer == FILES_DONE;
	text_fini(&path);
	return rc;
}

/* A file with commands, in any of the encodings that a configuration file may
 * have. */
static enum rc
read_commands(struct session *s, const char *name, struct text *out,
    bool *read)
{
	struct text bytes = TEXT_INIT;
	enum rc rc;

	rc = paths_read(s, name, &bytes, read);
	if (rc == RC_OK && *read)
		rc = encoding_to_utf8(text_str(&bytes), bytes.len, out, NULL,
		    &s->diag);
	text_fini(&bytes);
	return rc;
}

/* Takes the CR of CR LF out. */
static void
drop_returns(struct text *text)
{
	size_t i, n = 0;

	for (i = 0; i < text->len; i++)
		if (text->data[i] != '\r' || i + 1 == text->len ||
		    text->data[i + 1] != '\n')
			text->data[n++] = text->data[i];
	text_truncate(text, n);
}

static enum rc
call_run(struct session *s, const struct command *command,
    const struct value *name, struct text *text)
{
	const struct shell_tracing tracing = {
	    .as_written = grammar_value(command, "verbose") != NULL,
	    .expanded = grammar_value(command, "expanded") != NULL };

	drop_returns(text);
	return shell_run_lines(s, text_str(text), text->len,
	    command->words + name->word, command->n_words - name->word,
	    &tracing);
}

enum rc
command_call(struct session *s, const struct command *command)
{
	const struct value *name = grammar_value(command, "filename");
	struct text text = TEXT_INIT;
	bool read;
	enum rc rc;

	rc = read_commands(s, name->text, &text, &read);
	if (rc == RC_OK && text.failed)
		rc = session_no_memory(s);
	if (rc == RC_OK && read)
		rc = call_run(s, command, name, &text);
	text_fini(&text);
	return rc;
}

enum rc
command_echo(struct session *s, const struct command *command)
{
	const struct value *string = grammar_value(command, "string");
	const char *text = string != NULL ? string->text : "";
	struct text line = TEXT_INIT;
	const struct word *words;
	size_t n, i;

	if (words_split(&s->arena, text, strlen(text), &words, &n, NULL) !=
	    RC_OK)
		return session_no_memory(s);
	for (i = 0; i < n; i++)
		text_addf(&line, "%s%s", i > 0 ? " " : "", words[i].text);
	text_addc(&line, '\n');
	return session_write_take(s, &line);
}

/* A file that says that it is BASE64 must be. */
enum rc
command_embedded_file(struct session *s, const struct command *command)
{
	const struct value *body = grammar_value(command, "body");
	struct text lines = TEXT_INIT, bytes = TEXT_INIT, typed = TEXT_INIT;
	bool valid = true;
	enum rc rc;

	if (!command->negative && body != NULL &&
	    grammar_value(command, "base64") != NULL) {
		embedded_lines(body->text, &lines);
		valid = base64_decode(text_str(&lines), &bytes);
	}
	grammar_print(command, 0, &typed);
	if (lines.failed || bytes.failed || typed.failed)
		rc = session_no_memory(s);
	else if (!valid)
		rc = session_error(s, MESSAGE_REFUSED_KEYWORD);
	else
		rc = session_set(s, command, text_str(&typed), NULL);
	text_fini(&lines);
	text_fini(&typed);
	text_fini(&bytes);
	return rc;
}
