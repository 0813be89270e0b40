/*
 * The order of things: load, put aside, type, compare, find, go back.
 */
#include "rehearsal/parts.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/message.h"
#include "config/difference.h"
#include "config/secret.h"

#include "base/banned.h"

static enum rc
out_of_memory(struct diag *diag)
{
	return diag_set(diag, RC_NOMEM, "out of memory");
}

const char *
rehearsal_copy(struct rehearsal *r, const char *s, size_t len)
{
	return arena_strndup(&r->arena, s, len);
}

const char *
rehearsal_print(struct rehearsal *r, const char *fmt, ...)
{
	va_list ap;
	char *s;
	int len;

	va_start(ap, fmt);
	len = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	s = len < 0 ? NULL : arena_alloc(&r->arena, (size_t)len + 1);
	if (s == NULL)
		return NULL;
	va_start(ap, fmt);
	(void)vsnprintf(s, (size_t)len + 1, fmt, ap);
	va_end(ap);
	return s;
}

/* Adds the line without its secrets. What the console takes and a file does not
 * asks for its password: there is none in the line. */
static enum rc
add_masked(struct rehearsal *r, struct arena *arena, struct place *place,
    const char *line, struct text *out)
{
	const size_t len = strlen(line);
	struct command command;
	struct refused refused = { .why = REFUSED_NOT };
	const struct entry *entry;
	enum rc rc;

	rc = grammar_parse(place, arena, line, len, &command, &refused);
	entry = rc == RC_OK ? command.entry : refused.entry;
	if (rc == RC_REFUSED) {
		place->file = false;
		rc = grammar_parse(place, arena, line, len, &command,
		    &refused);
		if (rc == RC_OK && command.n_values == 0)
			entry = NULL;
	}
	if (rc == RC_NOMEM)
		return rc;
	if (entry != NULL && entry->secret)
		return secret_mask(r->profile, &place->selection,
		    entry->name, line, out);
	text_adds(out, line);
	return text_rc(out);
}

const char *
rehearsal_mask(struct rehearsal *r, const struct selection *selection,
    const char *line)
{
	struct place place = { .profile = r->profile, .administrator = true,
	    .file = true, .selection = *selection };
	struct arena arena = ARENA_INIT;
	struct text masked = TEXT_INIT;
	const char *copy = NULL;

	if (add_masked(r, &arena, &place, line, &masked) == RC_OK)
		copy = rehearsal_copy(r, text_str(&masked), masked.len);
	text_fini(&masked);
	arena_fini(&arena);
	return copy;
}

/* Loading CONFIG ----------------------------------------------------------- */

static enum rc
base_refused(void *ctx, const struct config_refusal *refusal)
{
	static const struct selection none = { .kind = SELECTION_NONE };
	struct rehearsal *r = ctx;
	struct rehearsal_refused *refused;

	refused = arena_alloc(&r->arena, sizeof(*refused));
	if (refused == NULL)
		return RC_NOMEM;
	*refused = (struct rehearsal_refused){ .base = true,
	    .line = refusal->line,
	    .text = rehearsal_mask(r, &none, refusal->text),
	    .message = message_text(message_of_refusal(refusal->why),
		LANGUAGE_EN),
	    .word = "", .nearest = "" };
	if (refused->text == NULL)
		return RC_NOMEM;
	if (r->refused == NULL)
		r->refused = refused;
	else
		r->last_refused->next = refused;
	r->last_refused = refused;
	return RC_OK;
}

/* What runs is also what the device was started from, and stands aside as it
 * is: a change may restart, or save. */
static enum rc
keep_base(struct rehearsal *r, struct diag *diag)
{
	struct model *model = r->device.model;
	enum rc rc;

	rc = model_save(model, 0, "", "2000-01-01T00:00:00", diag);
	return rc == RC_OK ?
	    model_copy_aside(model, r->after, &r->before, diag) : rc;
}

static enum rc
load_base(struct rehearsal *r, struct diag *diag)
{
	struct model *model = r->device.model;
	const struct text *config = r->in->config;
	size_t refused;
	enum rc rc = model_begin(model, diag);

	if (rc != RC_OK)
		return rc;
	rc = model_running(model, &r->after, diag);
	if (rc == RC_OK)
		rc = config_load(model, r->after, r->profile,
		    text_str(config), config->len, base_refused, r, &refused,
		    diag);
	if (rc == RC_OK)
		rc = keep_base(r, diag);
	return model_end(model, rc, diag);
}

/* The difference ----------------------------------------------------------- */

/* While lines of the difference come: what they select. */
struct telling {
	struct rehearsal *rehearsal;
	struct selection selection;
};

static enum rc
select_by(struct telling *t, const char *line)
{
	const struct place place = { .profile = t->rehearsal->profile,
	    .administrator = true, .file = true };
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	enum rc rc;

	if (strstr(line, "select") == NULL)
		return RC_OK;
	rc = grammar_parse(&place, &arena, line, strlen(line), &command,
	    &refused);
	if (rc == RC_OK)
		(void)config_select(&command, &t->selection);
	arena_fini(&arena);
	return rc == RC_NOMEM ? rc : RC_OK;
}

static enum rc
tell_line(void *ctx, const struct config_line *line)
{
	struct telling *t = ctx;
	struct rehearsal *r = t->rehearsal;
	const char *masked = rehearsal_mask(r, &t->selection, line->text);

	if (masked == NULL)
		return RC_NOMEM;
	text_addf(&r->difference, "%*s%s\n", line->depth, "", masked);
	r->n_difference++;
	return select_by(t, line->text);
}

static enum rc
find_difference(struct rehearsal *r, struct diag *diag)
{
	struct telling t = { .rehearsal = r };
	enum rc rc = config_difference(r->device.model, r->before, r->after,
	    r->profile, tell_line, &t, &r->hidden, diag);

	return rc == RC_OK ? text_rc(&r->difference) : rc;
}

/* All of it ---------------------------------------------------------------- */

static enum rc
type_change(struct rehearsal *r, struct diag *diag)
{
	return r->in->form == REHEARSAL_CONFIGURATION ?
	    change_configure(r, diag) : change_type(r, diag);
}

static enum rc
find_all(struct rehearsal *r, struct diag *diag)
{
	enum rc rc = effects_read(&r->to, r->device.model, r->after, diag);

	if (rc == RC_OK)
		rc = effects_tell(r, diag);
	if (rc == RC_OK)
		rc = collateral_find(r);
	if (rc == RC_OK)
		rc = secrets_find(r, diag);
	if (rc == RC_OK)
		rc = access_find(r, diag);
	if (rc == RC_OK)
		rc = loose_find(r, diag);
	if (rc == RC_OK)
		rc = ike_find(r, diag);
	return rc;
}

static enum rc
tell_all(struct rehearsal *r, struct diag *diag)
{
	enum rc rc = find_difference(r, diag);

	if (rc == RC_OK)
		rc = find_all(r, diag);
	if (rc == RC_OK)
		rc = back_find(r, diag);
	if (rc == RC_OK)
		finding_sort(r);
	return rc;
}

static enum rc
rehearse_all(struct rehearsal *r, struct diag *diag)
{
	const struct rehearsal_input *in = r->in;
	enum rc rc = load_base(r, diag);

	if (rc == RC_OK)
		rc = effects_read(&r->from, r->device.model, r->before, diag);
	if (rc == RC_OK)
		rc = type_change(r, diag);
	if (rc == RC_OK)
		rc = model_running(r->device.model, &r->after, diag);
	if (rc != RC_OK)
		return rc;
	return in->look != NULL ? in->look(in->ctx, &r->device, r->before,
	    r->after, diag) : tell_all(r, diag);
}

enum rc
rehearse(struct rehearsal *r, const struct rehearsal_input *in,
    struct diag *diag)
{
	enum rc rc;

	*r = (struct rehearsal){ .in = in };
	rc = device_open(&r->device, &(struct device_options){
	    .path = ":memory:",
	    .new_profile = in->profile,
	    .empty = true,
	    .clock = clock_system() }, diag);
	if (rc != RC_OK)
		return rc;
	r->profile = r->device.profile;
	rc = rehearse_all(r, diag);
	device_close(&r->device);
	return rc == RC_NOMEM ? out_of_memory(diag) : rc;
}

void
rehearsal_fini(struct rehearsal *r)
{
	effects_free(r->from);
	effects_free(r->to);
	text_fini(&r->difference);
	text_fini(&r->back.commands);
	arena_fini(&r->arena);
}

int
rehearsal_status(const struct rehearsal *r)
{
	if (r->n_refused > 0)
		return 1;
	return r->n_findings > 0 ? 2 : 0;
}
