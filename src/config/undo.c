/*
 * A command of the journal taken back, row by row, the newest first, and told
 * without its secrets. Rules that settings have among themselves (conflict.h)
 * are not asked: what was there once may be there.
 */
#include "config/undo_command.h"

#include <string.h>

#include "config/secret.h"

#include "base/banned.h"

void
undo_fini(struct undo *u)
{
	text_fini(&u->command);
	text_fini(&u->where);
	text_fini(&u->entries);
	text_fini(&u->now);
}

/* Taking it back ----------------------------------------------------------- */

static struct selection
selection_of(const struct undo_row *row)
{
	struct selection s = { .kind = SELECTION_NONE,
	    .number = row->line.number };
	const struct entry *entry = grammar_entry_named(row->line.entry);
	const char *scope = entry != NULL ? grammar_entry_scope(entry) : NULL;
	const size_t len = strlen(row->line.object);

	if (row->line.block == BLOCK_PP)
		s.kind = SELECTION_PP;
	else if (row->line.block == BLOCK_TUNNEL)
		s.kind = SELECTION_TUNNEL;
	else if (row->line.block == BLOCK_SWITCH && len < sizeof(s.object)) {
		s.kind = scope != NULL && strcmp(scope, "ap") == 0 ?
		    SELECTION_AP : SELECTION_SWITCH;
		memcpy(s.object, row->line.object, len + 1);
	}
	return s;
}

/* The row was changed again since; what stands there now is told without its
 * secrets. */
static enum rc
overtaken(struct undoing *u, const struct undo_row *row, const char *now)
{
	const struct selection selection = selection_of(row);

	u->report->end = UNDO_OVERTAKEN;
	text_reset(&u->report->now);
	return now[0] == '\0' || secret_mask(u->profile, &selection,
	    row->line.entry, now, &u->report->now) == RC_OK ? RC_OK :
	    undo_no_memory(u);
}

/* Reads a line of the row's block; the command is good until the next. */
static enum rc
read_line(struct undoing *u, const struct undo_row *row, const char *line,
    struct command *command)
{
	const struct place place = { .profile = u->profile,
	    .administrator = true, .selection = selection_of(row),
	    .file = true, .stored = true };
	struct refused refused;
	enum rc rc;

	arena_reset(&u->reading);
	rc = grammar_parse(&place, &u->reading, line, strlen(line), command,
	    &refused);
	if (rc == RC_NOMEM)
		return undo_no_memory(u);
	return rc == RC_OK ? RC_OK : diag_set(u->diag, RC_CORRUPT,
	    "a line of the journal is none of the model's: %s", line);
}

/* Where a line that lists in the order typed stands, if it does. Its identity
 * is the line's from then on. */
static enum rc
locate(struct undoing *u, const struct command *command,
    struct model_line *line, struct text *place)
{
	struct text identity = TEXT_INIT;

	line->object = command->object != NULL ? command->object : "";
	if (!command->entry->typed_order)
		return RC_OK;
	grammar_identity(command, &identity);
	line->identity_len = identity.len;
	line->identity = identity.failed ? NULL : arena_strndup(&u->reading,
	    text_str(&identity), identity.len);
	text_fini(&identity);
	return line->identity == NULL ? undo_no_memory(u) :
	    model_locate(u->model, u->config, line, place, u->diag);
}

/* A line in the order typed may have moved since, with others. */
static enum rc
find_row(struct undoing *u, struct undo_row *row)
{
	const struct entry *entry = grammar_entry_named(row->line.entry);
	struct model_line line = row->line;
	struct text place = TEXT_INIT;
	struct command command;
	enum rc rc = RC_OK;

	if (row->now == NULL || entry == NULL || !entry->typed_order)
		return RC_OK;
	rc = read_line(u, row, row->now, &command);
	if (rc == RC_OK)
		rc = locate(u, &command, &line, &place);
	if (rc == RC_OK && place.len > 0) {
		row->line.place = arena_strndup(&u->arena, text_str(&place),
		    place.len);
		row->line.place_len = place.len;
		rc = row->line.place == NULL ? undo_no_memory(u) : RC_OK;
	}
	text_fini(&place);
	return rc;
}

/* Puts a line back where it stood. Who has put it, or another, in since has
 * overtaken us. */
static enum rc
put_back(struct undoing *u, const struct undo_row *row)
{
	struct text place = TEXT_INIT;
	struct model_line line = row->line;
	struct command command;
	bool taken = false;
	enum rc rc;

	rc = read_line(u, row, line.line, &command);
	if (rc == RC_OK)
		rc = locate(u, &command, &line, &place);
	if (rc == RC_OK && place.len == 0)
		rc = model_put_back(u->model, u->config, &line, &taken,
		    u->diag);
	if (rc == RC_OK && (place.len > 0 || taken))
		rc = overtaken(u, row, line.line);
	text_fini(&place);
	return rc;
}

static enum rc
undo_setting(struct undoing *u, const struct undo_row *row)
{
	enum rc rc = RC_OK;

	if (row->now != NULL)
		rc = model_delete(u->model, u->config, &row->line, NULL, NULL,
		    u->diag);
	if (rc == RC_OK && row->line.line != NULL)
		rc = put_back(u, row);
	return rc;
}

/* What is no row of setting: a command does it. */
static enum rc
undo_by_command(struct undoing *u, const struct undo_row *row,
    enum store store)
{
	struct text line = TEXT_INIT;
	struct command command;
	enum rc rc;

	if (row->line.line != NULL)
		text_adds(&line, row->line.line);
	else if (store == STORE_POLICY)
		text_addf(&line, "no ipsec sa policy %lld",
		    (long long)row->line.number);
	else
		text_addf(&line, "no %s", row->line.entry);
	rc = line.failed ? undo_no_memory(u) :
	    read_line(u, row, text_str(&line), &command);
	if (rc == RC_OK)
		rc = config_apply(u->model, u->config, &command, NULL, "",
		    NULL, u->diag);
	text_fini(&line);
	return rc == RC_REFUSED ? overtaken(u, row, "") : rc;
}

/* The text that stands now where the row was; empty: nothing does. */
static enum rc
line_now(struct undoing *u, const struct undo_row *row, enum store store,
    struct text *now)
{
	const int64_t number = row->line.number;
	int64_t policy;
	enum rc rc;

	switch (store) {
	case STORE_POLICY:
		return model_policy(u->model, u->config, number, NULL, now,
		    NULL, u->diag);
	case STORE_TEMPLATE:
		return model_template(u->model, u->config, number, now, NULL,
		    u->diag);
	case STORE_BINDING:
		rc = model_binding(u->model, u->config, number, &policy,
		    u->diag);
		if (rc == RC_OK && policy != 0)
			text_addf(now, "ipsec tunnel %lld",
			    (long long)policy);
		return rc;
	case STORE_SETTING:
	case STORE_NOTHING:
		break;
	}
	return model_at(u->model, u->config, &row->line, now, NULL, u->diag);
}

/* Journals that the row was taken back. */
static enum rc
journal_row(struct undoing *u, const struct undo_row *row)
{
	return model_journal(u->model, &(struct model_change){
	    .at = u->author->at,
	    .session = u->author->session,
	    .user = u->author->user,
	    .origin = u->author->origin,
	    .command = text_str(&u->typed),
	    .block = row->line.block,
	    .number = row->line.number,
	    .place = row->line.place,
	    .place_len = row->line.place_len,
	    .entry = row->line.entry,
	    .old_line = row->now,
	    .new_line = row->line.line,
	    .object = row->line.object }, &u->journal_id, u->diag);
}

static enum rc
undo_row(struct undoing *u, struct undo_row *row)
{
	const struct entry *entry = grammar_entry_named(row->line.entry);
	const enum store store = entry != NULL ? entry->store : STORE_SETTING;
	struct text now = TEXT_INIT;
	enum rc rc;

	rc = find_row(u, row);
	if (rc == RC_OK)
		rc = line_now(u, row, store, &now);
	if (rc == RC_OK && now.failed)
		rc = undo_no_memory(u);
	else if (rc == RC_OK && !undo_same_line(text_str(&now),
	    row->now != NULL ? row->now : ""))
		rc = overtaken(u, row, text_str(&now));
	else if (rc == RC_OK)
		rc = store == STORE_SETTING ? undo_setting(u, row) :
		    undo_by_command(u, row, store);
	text_fini(&now);
	if (rc != RC_OK || u->report->end == UNDO_OVERTAKEN)
		return rc;
	text_add(&u->report->entries, row->line.entry,
	    strlen(row->line.entry) + 1);
	return journal_row(u, row);
}

/* A password of the command becomes what it was. */
static enum rc
undo_password(void *ctx, const struct model_password_change *change)
{
	struct undoing *u = ctx;
	struct text hash = TEXT_INIT;
	bool set;
	enum rc rc;

	rc = model_credential(u->model, u->config, change->who, &hash, &set,
	    u->diag);
	if (rc == RC_OK &&
	    !undo_same_line(set ? text_str(&hash) : NULL, change->new_hash)) {
		u->report->password = true;
		u->report->end = UNDO_OVERTAKEN;
	} else if (rc == RC_OK) {
		rc = model_set_credential(u->model, u->config, change->who,
		    change->old_hash, u->diag);
	}
	text_fini(&hash);
	if (rc != RC_OK || u->report->end == UNDO_OVERTAKEN)
		return rc;
	return model_journal_password(u->model, u->journal_id,
	    &(struct model_password_change){ .who = change->who,
	    .old_hash = change->new_hash, .new_hash = change->old_hash },
	    u->diag);
}

/* The row of the command itself, where one of its lines is none: that changed
 * no line but a password, or is an operation, such as `load`. */
static enum rc
journal_head(struct undoing *u)
{
	const struct undo_row none = { .line = { .block = BLOCK_ROUTER,
	    .place = "", .entry = text_str(&u->entry), .object = "" } };

	return u->rows != NULL && !u->operation ? RC_OK :
	    journal_row(u, &none);
}

/* Telling ------------------------------------------------------------------ */

static bool
is_secret(const struct undoing *u, const struct command *c, size_t word)
{
	const size_t n = grammar_entry_parameters(c->entry);
	size_t i, j;

	for (i = 0; i < c->n_values; i++)
		for (j = 0; c->values[i].word == word && j < n; j++) {
			const struct parameter p = grammar_entry_parameter(
			    c->entry, j, u->profile);

			if (p.secret &&
			    strcmp(p.name, c->values[i].name) == 0)
				return true;
		}
	return false;
}

/* Reads a line as it is typed, or else as a file has it. */
static bool
read_told(struct undoing *u, const struct text *line, struct command *c)
{
	static const struct undo_row nowhere = { .line = {
	    .block = BLOCK_ROUTER, .entry = "", .object = "" } };
	struct place place = { .profile = u->profile, .administrator = true,
	    .selection = selection_of(u->rows != NULL ? u->rows : &nowhere) };
	struct refused refused;

	arena_reset(&u->reading);
	if (grammar_parse(&place, &u->reading, text_str(line), line->len, c,
	    &refused) == RC_OK)
		return true;
	place.file = true;
	return grammar_parse(&place, &u->reading, text_str(line), line->len,
	    c, &refused) == RC_OK;
}

/* Writes stars where secrets stand. What cannot be read any more stays away
 * if it may have one. */
static void
hide_secrets(struct undoing *u, struct text *line)
{
	const struct entry *entry = grammar_entry_named(text_str(&u->entry));
	struct text hidden = TEXT_INIT;
	struct command c;
	size_t i, at = 0;

	if (line->len == 0)
		return;
	if (!read_told(u, line, &c)) {
		if (entry != NULL && entry->secret) {
			text_reset(line);
			text_addf(line, "%s ...", entry->name);
		}
		return;
	}
	for (i = 0; c.entry->secret && i < c.n_words; i++) {
		if (!is_secret(u, &c, i))
			continue;
		text_add(&hidden, text_str(line) + at, c.words[i].start - at);
		text_addc(&hidden, '*');
		at = c.words[i].end;
	}
	text_adds(&hidden, text_str(line) + at);
	hidden.failed |= line->failed;
	text_fini(line);
	*line = hidden;
}

/* Where a command was typed, as far as its lines tell. */
static void
tell_where(struct undoing *u)
{
	const struct model_line *line = &u->rows->line;
	struct text *where = &u->report->where;

	if (line->block == BLOCK_PP && line->number == PP_ANONYMOUS)
		text_adds(where, "pp anonymous");
	else if (line->block == BLOCK_PP || line->block == BLOCK_TUNNEL)
		text_addf(where, "%s %lld", block_name(line->block),
		    (long long)line->number);
	else if (line->block == BLOCK_SWITCH)
		text_adds(where, line->object);
}

static enum rc
take_back(struct undoing *u)
{
	struct undo *report = u->report;
	struct undo_row *row;
	enum rc rc = RC_OK;

	report->end = UNDO_DONE;
	text_addf(&u->typed, UNDO_WORD " %s", text_str(&report->command));
	if (u->rows != NULL && !u->operation)
		tell_where(u);
	if (u->typed.failed || u->entry.failed)
		return undo_no_memory(u);
	rc = journal_head(u);
	for (row = u->rows; row != NULL && rc == RC_OK &&
	    report->end == UNDO_DONE; row = row->next)
		rc = undo_row(u, row);
	if (rc == RC_OK && report->end == UNDO_DONE)
		rc = model_walk_password_changes(u->model, u->command_id,
		    undo_password, u, u->diag);
	return rc;
}

enum rc
config_undo(struct model *model, int64_t config, const struct profile *profile,
    const struct config_author *author, struct undo *report,
    struct diag *diag)
{
	struct undoing u = { .model = model, .config = config,
	    .profile = profile, .author = author, .report = report,
	    .diag = diag };
	enum rc rc;

	rc = undo_find(&u);
	if (rc == RC_OK && !u.found)
		text_reset(&report->command);
	else if (rc == RC_OK)
		rc = take_back(&u);
	if (rc == RC_OK && u.found)
		hide_secrets(&u, &report->command);
	if (rc == RC_OK && (report->command.failed || report->where.failed ||
	    report->entries.failed || report->now.failed))
		rc = undo_no_memory(&u);
	arena_fini(&u.arena);
	arena_fini(&u.reading);
	text_fini(&u.typed);
	text_fini(&u.entry);
	return rc;
}
