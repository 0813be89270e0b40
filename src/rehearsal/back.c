/*
 * The way back: the commands that turn what the change left into what was,
 * typed onto it to see that they do. Passwords are no part of it (BEHAVIOUR
 * 11.14).
 */
#include "rehearsal/parts.h"

#include <string.h>

#include "command/session.h"
#include "config/difference.h"

#include "base/banned.h"

/* The difference is a walk of the database that is typed at: it is found
 * first. */
struct commands {
	struct rehearsal *rehearsal;
	struct text	 texts;		/* each ends with a NUL */
};

static enum rc
add_command(void *ctx, const struct config_line *line)
{
	struct commands *c = ctx;
	struct rehearsal *r = c->rehearsal;

	text_addf(&r->back.commands, "%*s%s\n", line->depth, "", line->text);
	r->back.n++;
	text_add(&c->texts, line->text, strlen(line->text) + 1);
	return c->texts.failed ? RC_NOMEM : text_rc(&r->back.commands);
}

/* The commands, each from where its text begins; a block of several lines is
 * one command. */
struct typing {
	struct rehearsal *rehearsal;
	struct typist	 typist;
	struct session	 session;
	const char	*rest;		/* of a block that is being typed */
};

static const char *
more_of_block(void *ctx, bool hidden, size_t *len)
{
	struct typing *t = ctx;
	const char *line = t->rest;

	if (hidden || line == NULL)
		return typist_no_more(ctx, hidden, len);
	*len = strcspn(line, "\n");
	t->rest = line[*len] == '\n' ? line + *len + 1 : NULL;
	return line;
}

static enum rc
type_command(void *ctx, const struct config_line *line)
{
	struct typing *t = ctx;
	struct rehearsal *r = t->rehearsal;
	const size_t len = strcspn(line->text, "\n");
	bool refused;
	enum rc rc;

	t->rest = line->text[len] == '\n' ? line->text + len + 1 : NULL;
	rc = typist_type(&t->typist, line->text, len, &refused);
	if (rc != RC_OK || !refused || r->back.fails[0] != '\0')
		return rc;
	r->back.fails = rehearsal_mask(r, &t->session.selection, line->text);
	return r->back.fails == NULL ? RC_NOMEM : RC_OK;
}

static enum rc
type_commands(struct rehearsal *r, const struct text *texts,
    struct diag *diag)
{
	struct typing t = { .rehearsal = r };
	const char *line = text_str(texts), *end = line + texts->len;
	enum rc rc;

	t.typist = (struct typist){ .ctx = &t, .more = more_of_block,
	    .key = typist_no_key };
	rc = typist_begin(&t.typist, &t.session, &r->device);
	for (; rc == RC_OK && line < end; line += strlen(line) + 1)
		rc = type_command(&t, &(struct config_line){ .text = line });
	if (rc != RC_OK)
		(void)diag_set(diag, rc, "%s", diag_text(&t.session.diag));
	typist_end(&t.typist);
	return rc;
}

static enum rc
count_command(void *ctx, const struct config_line *line)
{
	size_t *n = ctx;

	(void)line;
	(*n)++;
	return RC_OK;
}

/* It is one when every command is taken and nothing differs any more. */
static enum rc
prove(struct rehearsal *r, const struct text *texts, struct diag *diag)
{
	size_t left = 0;
	enum rc rc = type_commands(r, texts, diag);

	if (rc == RC_OK)
		rc = config_difference(r->device.model, r->after, r->before,
		    r->profile, count_command, &left, NULL, diag);
	r->back.proven = rc == RC_OK && left == 0 &&
	    r->back.fails[0] == '\0';
	return rc;
}

static enum rc
tell_none(struct rehearsal *r)
{
	struct finding *f = finding_add(r, FINDING_NO_WAY_BACK);

	if (f == NULL)
		return RC_NOMEM;
	f->text = "no commands lead back to what was";
	if (r->back.fails[0] != '\0')
		f->detail[0] = rehearsal_print(r, "refused is: %s",
		    r->back.fails);
	return RC_OK;
}

enum rc
back_find(struct rehearsal *r, struct diag *diag)
{
	struct commands commands = { .rehearsal = r, .texts = TEXT_INIT };
	struct model *model = r->device.model;
	enum rc rc;

	r->back.fails = "";
	rc = config_difference(model, r->after, r->before, r->profile,
	    add_command, &commands, &r->back.passwords, diag);
	if (rc == RC_OK)
		rc = prove(r, &commands.texts, diag);
	else if (rc == RC_REFUSED)
		rc = RC_OK;	/* a line that no command takes back */
	if (rc == RC_OK && !r->back.proven)
		rc = tell_none(r);
	text_fini(&commands.texts);
	return rc;
}
