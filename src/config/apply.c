/*
 * One setting goes into a configuration: by its store to the table that it
 * belongs to, with a row in the journal for each line that it changed.
 */
#include "config/config.h"

#include <stdlib.h>
#include <string.h>

#include "config/conflict.h"

#include "base/banned.h"

/* One config_apply() on its way. */
struct application {
	struct model		*model;
	int64_t			 config;
	const struct command	*command;
	const struct config_author *author;	/* NULL: no journal */
	const char		*typed;
	int64_t			 command_id;	/* in the journal */
	bool			 changed;
	struct diag		*diag;
};

/* The words of one line that changed. old and new: NULL when not there. */
struct line_change {
	const char	*entry;		/* NULL: the command's */
	enum block	 block;
	int64_t		 number;
	const char	*place;
	size_t		 place_len;
	const char	*old_line;
	const char	*new_line;
};

static enum rc
application_journal(struct application *a, const struct line_change *line)
{
	const struct config_author *author = a->author;
	const bool same = line->old_line != NULL && line->new_line != NULL &&
	    strcmp(line->old_line, line->new_line) == 0;

	if (!same && (line->old_line != NULL || line->new_line != NULL))
		a->changed = true;
	if (author == NULL)
		return RC_OK;
	/* Journalled even when nothing changed: that a setting was accepted is
	 * what "unsaved" goes by (BEHAVIOUR 11.15). */
	return model_journal(a->model, &(struct model_change){
	    .at = author->at,
	    .session = author->session,
	    .user = author->user,
	    .origin = author->origin,
	    .command = a->typed,
	    .block = line->block,
	    .number = line->number,
	    .place = line->place,
	    .place_len = line->place_len,
	    .entry = line->entry != NULL ? line->entry :
		a->command->entry->name,
	    .old_line = line->old_line,
	    .new_line = line->new_line,
	    .object = a->command->object }, &a->command_id, a->diag);
}

static enum rc
application_no_memory(struct application *a)
{
	return diag_set(a->diag, RC_NOMEM, "out of memory");
}

/* The texts that one line of the command has in the database. */
struct line_texts {
	struct text key, identity, line, old;
	struct text before, after;	/* whole places; see line_locate() */
};

static void
line_texts_fini(struct line_texts *t)
{
	text_fini(&t->key);
	text_fini(&t->identity);
	text_fini(&t->line);
	text_fini(&t->old);
	text_fini(&t->before);
	text_fini(&t->after);
}

/* Makes the row for one number of the command; it borrows the texts. */
static enum rc
setting_row(struct application *a, int64_t number, struct line_texts *t,
    struct model_line *row)
{
	const struct command *c = a->command;

	grammar_key(c, &t->key);
	if (c->entry->typed_order)
		grammar_identity(c, &t->identity);
	if (!c->negative)
		grammar_print(c, number, &t->line);
	*row = (struct model_line){
	    .block = c->block,
	    .number = c->block == BLOCK_ROUTER ? 0 : number,
	    .place = text_str(&t->key),
	    .place_len = t->key.len,
	    .entry = c->entry->name,
	    .object = c->object != NULL ? c->object : "",
	    .identity = c->entry->typed_order ? text_str(&t->identity) : NULL,
	    .identity_len = t->identity.len,
	    .line = text_str(&t->line) };
	return t->key.failed || t->identity.failed || t->line.failed ?
	    application_no_memory(a) : RC_OK;
}

/* Where a line stands that lists in the order typed: the journal has its whole
 * place, so that it can be put back there. Empty for all others. */
static enum rc
line_locate(struct application *a, const struct model_line *row,
    struct text *place)
{
	return a->author == NULL || row->identity == NULL ? RC_OK :
	    model_locate(a->model, a->config, row, place, a->diag);
}

/* Journals the line of one number. One that moved went and came. */
static enum rc
journal_setting_line(struct application *a, const struct model_line *row,
    const struct line_texts *t, bool found)
{
	const struct text *at = t->after.len > 0 ? &t->after : &t->before;
	struct line_change change = {
	    .block = row->block,
	    .number = row->number,
	    .place = at->len > 0 ? text_str(at) : row->place,
	    .place_len = at->len > 0 ? at->len : row->place_len,
	    .old_line = found ? text_str(&t->old) : NULL,
	    .new_line = a->command->negative ? NULL : row->line };
	enum rc rc;

	if (t->before.len > 0 && t->after.len > 0 &&
	    (t->before.len != t->after.len || memcmp(text_str(&t->before),
	    text_str(&t->after), t->before.len) != 0)) {
		rc = application_journal(a, &(struct line_change){
		    .block = row->block,
		    .number = row->number,
		    .place = text_str(&t->before),
		    .place_len = t->before.len,
		    .old_line = change.old_line });
		if (rc != RC_OK)
			return rc;
		change.old_line = NULL;
	}
	return application_journal(a, &change);
}

/* Puts in or takes out the line of one number of the command. */
static enum rc
apply_setting_line(struct application *a, int64_t number)
{
	struct line_texts t = { .key = TEXT_INIT };
	const bool negative = a->command->negative;
	struct model_line row;
	bool found = false;
	enum rc rc;

	rc = setting_row(a, number, &t, &row);
	if (rc == RC_OK)
		rc = line_locate(a, &row, &t.before);
	if (rc == RC_OK)
		rc = negative ?
		    model_delete(a->model, a->config, &row, &t.old, &found,
			a->diag) :
		    model_put(a->model, a->config, &row, &t.old, &found,
			a->diag);
	if (rc == RC_OK && !negative)
		rc = line_locate(a, &row, &t.after);
	if (rc == RC_OK)
		rc = journal_setting_line(a, &row, &t, found);
	line_texts_fini(&t);
	return rc;
}

/* Lines that one `no` takes out together. */
struct doomed {
	const struct application *application;
	const struct text	*beginning;	/* of key or identity */
	bool			 typed_order;
	struct text		 places;	/* each after its length */
};

/* Whether the bytes begin so. */
static bool
begins_with(const char *s, size_t len, const struct text *beginning)
{
	return len >= beginning->len &&
	    memcmp(s, text_str(beginning), beginning->len) == 0;
}

static enum rc
doomed_line(void *ctx, const struct model_line *line)
{
	struct doomed *d = ctx;
	const char *s = d->typed_order ? line->identity : line->place;
	const size_t len = d->typed_order ? line->identity_len :
	    line->place_len;

	if (s == NULL || !begins_with(s, len, d->beginning) ||
	    strcmp(line->entry, d->application->command->entry->name) != 0)
		return RC_OK;
	text_add(&d->places, (const char *)&line->place_len,
	    sizeof(line->place_len));
	text_add(&d->places, line->place, line->place_len);
	return RC_OK;
}

/* Takes the entry's line at a place of the command's block out. */
static enum rc
remove_place(struct application *a, const char *entry, const char *place,
    size_t place_len)
{
	const struct command *c = a->command;
	const struct model_line row = { .block = c->block,
	    .number = c->block == BLOCK_ROUTER ? 0 : c->number,
	    .place = place, .place_len = place_len, .entry = entry,
	    .object = "", .line = "" };
	struct text old = TEXT_INIT;
	bool found = false;
	enum rc rc;

	rc = model_delete(a->model, a->config, &row, &old, &found, a->diag);
	if (rc == RC_OK)
		rc = application_journal(a, &(struct line_change){
		    .entry = entry,
		    .block = row.block,
		    .number = row.number,
		    .place = place,
		    .place_len = place_len,
		    .old_line = found ? text_str(&old) : NULL });
	text_fini(&old);
	return rc;
}

static enum rc
remove_places(struct application *a, const struct text *places)
{
	size_t at = 0, len;
	enum rc rc = RC_OK;

	if (places->len == 0)	/* nothing was there: accepted all the same */
		return application_journal(a, &(struct line_change){
		    .block = a->command->block, .number = a->command->number,
		    .place = "" });
	while (rc == RC_OK && at < places->len) {
		memcpy(&len, places->data + at, sizeof(len));
		at += sizeof(len);
		rc = remove_place(a, a->command->entry->name,
		    places->data + at, len);
		at += len;
	}
	return rc;
}

/* A `no` that leaves the last keys off takes out every line that begins with
 * the others. */
static enum rc
apply_partial_no(struct application *a)
{
	const struct command *c = a->command;
	struct text from = TEXT_INIT, to = TEXT_INIT, identity = TEXT_INIT;
	struct doomed doomed = { .application = a,
	    .typed_order = c->entry->typed_order, .places = TEXT_INIT };
	enum rc rc;

	grammar_key(c, &from);
	text_add(&to, text_str(&from), from.len);
	text_successor(&to);
	if (c->entry->typed_order)
		grammar_identity(c, &identity);
	doomed.beginning = c->entry->typed_order ? &identity : &from;
	rc = from.failed || to.failed || identity.failed ?
	    application_no_memory(a) :
	    model_walk(a->model, a->config, c->block,
	    c->block == BLOCK_ROUTER ? 0 : c->number, text_str(&from),
	    from.len, text_str(&to), to.len, doomed_line, &doomed, a->diag);
	if (rc == RC_OK && doomed.places.failed)
		rc = application_no_memory(a);
	if (rc == RC_OK)
		rc = remove_places(a, &doomed.places);
	text_fini(&from);
	text_fini(&to);
	text_fini(&identity);
	text_fini(&doomed.places);
	return rc;
}

static enum rc
apply_setting(struct application *a)
{
	const struct command *c = a->command;
	enum rc rc = RC_OK;
	int64_t number;
	size_t i;

	if (c->negative && !grammar_key_whole(c))
		return apply_partial_no(a);
	for (i = 0; i < c->n_ranges && rc == RC_OK; i++)
		for (number = c->ranges[i].first;
		    number <= c->ranges[i].last && rc == RC_OK; number++)
			rc = apply_setting_line(a, number);
	return rc;
}

/* The listing line with its first skip words left out. */
static const char *
after_words(const char *line, int skip)
{
	while (skip-- > 0) {
		line += strcspn(line, " ");
		line += strspn(line, " ");
	}
	return line;
}

static enum rc
apply_policy(struct application *a)
{
	const struct value *policy = grammar_value(a->command, "policy_id");
	const struct value *gateway = grammar_value(a->command, "gateway_id");
	struct text line = TEXT_INIT, old = TEXT_INIT;
	bool found = false;
	enum rc rc;

	if (a->command->negative) {
		rc = model_delete_policy(a->model, a->config, policy->integer,
		    &old, &found, a->diag);
	} else {
		grammar_print(a->command, 0, &line);
		rc = line.failed ? application_no_memory(a) :
		    model_put_policy(a->model, a->config, policy->integer,
		    gateway->integer, after_words(text_str(&line), 5), &old,
		    &found, a->diag);
	}
	if (rc == RC_OK)
		rc = application_journal(a, &(struct line_change){
		    .block = BLOCK_ROUTER,
		    .number = policy->integer,
		    .place = "",
		    .old_line = found ? text_str(&old) : NULL,
		    .new_line = a->command->negative ? NULL :
			text_str(&line) });
	text_fini(&line);
	text_fini(&old);
	return rc;
}

static enum rc
apply_binding(struct application *a)
{
	const struct value *policy = grammar_value(a->command, "policy_id");
	const bool negative = a->command->negative;
	struct text line = TEXT_INIT, old_line = TEXT_INIT;
	const char *place;
	size_t place_len;
	int64_t old = 0;
	enum rc rc;

	rc = negative ?
	    model_unbind(a->model, a->config, a->command->number, &old,
		a->diag) :
	    model_bind(a->model, a->config, a->command->number,
		policy->integer, &old, a->diag);
	if (!negative)
		grammar_print(a->command, a->command->number, &line);
	if (old != 0)
		text_addf(&old_line, "ipsec tunnel %lld", (long long)old);
	if (rc == RC_OK && (line.failed || old_line.failed))
		rc = application_no_memory(a);
	grammar_anchor(ANCHOR_BINDING, &place, &place_len);
	if (rc == RC_OK)
		rc = application_journal(a, &(struct line_change){
		    .block = BLOCK_TUNNEL,
		    .number = a->command->number,
		    .place = place,
		    .place_len = place_len,
		    .old_line = old != 0 ? text_str(&old_line) : NULL,
		    .new_line = negative ? NULL : text_str(&line) });
	text_fini(&line);
	text_fini(&old_line);
	return rc;
}

/* The tunnels that `tunnel template 30-33 40` names; the caller frees. */
static struct number_range *
template_ranges(const struct command *c, size_t *n)
{
	struct number_range *ranges = calloc(c->n_values + 1, sizeof(*ranges));
	size_t i;

	*n = 0;
	for (i = 0; ranges != NULL && i < c->n_values; i++)
		ranges[(*n)++] = config_number_range(&c->values[i]);
	return ranges;
}

static enum rc
apply_template(struct application *a)
{
	const struct command *c = a->command;
	struct text line = TEXT_INIT, old = TEXT_INIT;
	struct number_range *ranges = NULL;
	bool found = false;
	size_t n = 0;
	enum rc rc;

	if (c->negative) {
		rc = model_delete_template(a->model, a->config, c->number,
		    &old, &found, a->diag);
	} else {
		ranges = template_ranges(c, &n);
		rc = ranges == NULL ? application_no_memory(a) :
		    model_put_template(a->model, a->config, c->number, ranges,
		    n, &old, &found, a->diag);
		/* As it lists: 3-3 is 3 there. */
		if (rc == RC_OK)
			rc = model_template(a->model, a->config, c->number,
			    &line, NULL, a->diag);
	}
	if (rc == RC_OK)
		rc = application_journal(a, &(struct line_change){
		    .block = BLOCK_TUNNEL,
		    .number = c->number,
		    .place = "",
		    .old_line = found ? text_str(&old) : NULL,
		    .new_line = c->negative ? NULL : text_str(&line) });
	free(ranges);
	text_fini(&line);
	text_fini(&old);
	return rc;
}

/* Judges the command by its entry's rules, and takes out what it displaces. */
static enum rc
apply_rules(struct application *a, enum refusal *why)
{
	struct judging j = { .model = a->model, .config = a->config,
	    .command = a->command, .diag = a->diag };
	const struct displaced *d;
	enum rc rc;

	rc = conflict_judge(&j);
	for (d = j.displaced; d != NULL && rc == RC_OK; d = d->next)
		rc = remove_place(a, d->entry, d->place, d->place_len);
	*why = j.why;
	conflict_fini(&j);
	return rc;
}

static enum rc
apply_store(struct application *a)
{
	switch (a->command->entry->store) {
	case STORE_NOTHING:
		break;
	case STORE_SETTING:
		return apply_setting(a);
	case STORE_POLICY:
		return apply_policy(a);
	case STORE_BINDING:
		return apply_binding(a);
	case STORE_TEMPLATE:
		return apply_template(a);
	}
	return diag_set(a->diag, RC_REFUSED, "%s is not a setting",
	    a->command->entry->name);
}

enum rc
config_apply(struct model *model, int64_t config,
    const struct command *command, const struct config_author *author,
    const char *typed, struct config_outcome *outcome, struct diag *diag)
{
	struct application a = { .model = model, .config = config,
	    .command = command, .author = author, .typed = typed,
	    .diag = diag };
	enum refusal why = REFUSED_NOT;
	enum rc rc = RC_OK;
	size_t n;

	(void)grammar_rules(command->entry, &n);
	if (n > 0)
		rc = apply_rules(&a, &why);
	if (rc == RC_OK)
		rc = apply_store(&a);
	if (outcome != NULL)
		*outcome = (struct config_outcome){ a.changed, why,
		    a.command_id };
	return rc;
}

enum rc
config_judge(struct model *model, int64_t config,
    const struct command *command, enum refusal *why, struct diag *diag)
{
	struct judging j = { .model = model, .config = config,
	    .command = command, .diag = diag };
	const enum rc rc = conflict_judge(&j);

	*why = j.why;
	conflict_fini(&j);
	return rc == RC_REFUSED && *why != REFUSED_NOT ? RC_OK : rc;
}
