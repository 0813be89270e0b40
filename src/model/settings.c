/*
 * Lines in the table `setting`: put, taken out and walked over. A line's key
 * is its identity and its place in the listing at once. Lines that list in
 * the order typed have a serial number at the end of their place, made here;
 * something else tells them apart.
 */
#include "model/statement.h"

#include <string.h>

#include "base/banned.h"

/* Bytes of a serial number: big-endian, so that places compare. */
#define SERIAL_LEN 4

/* Fills in found and empties old for a line that is not there. */
static void
none_found(struct text *old, bool *found)
{
	if (old != NULL)
		text_reset(old);
	if (found != NULL)
		*found = false;
}

/* Binds the key: parameters 1-4. */
static void
bind_key(struct statement *s, int64_t config, const struct model_line *line,
    const char *place, size_t place_len)
{
	statement_bind_int(s, 1, config);
	statement_bind_text(s, 2, block_name(line->block));
	statement_bind_int(s, 3, line->number);
	statement_bind_blob(s, 4, place, place_len);
}

/* Adds or replaces (SETTING_ADD, SETTING_UPDATE) the row at a place. */
static enum rc
setting_write(struct model *m, enum statement_id id, int64_t config,
    const struct model_line *line, const char *place, size_t place_len,
    struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, id, &s, diag);

	if (rc != RC_OK)
		return rc;
	bind_key(s, config, line, place, place_len);
	statement_bind_text(s, 5, line->entry);
	statement_bind_text(s, 6, line->object);
	if (line->identity != NULL)
		statement_bind_blob(s, 7, line->identity, line->identity_len);
	else
		statement_bind_null(s, 7);
	statement_bind_text(s, 8, line->line);
	return statement_run(s, diag);
}

/* The text of the row at a place. */
static enum rc
setting_get(struct model *m, int64_t config, const struct model_line *line,
    struct text *old, bool *found, struct diag *diag)
{
	struct statement *s;
	bool row;
	enum rc rc = statement_take(m, SETTING_GET, &s, diag);

	if (rc != RC_OK)
		return rc;
	bind_key(s, config, line, line->place, line->place_len);
	rc = statement_step(s, &row, diag);
	if (rc == RC_OK && row)
		rc = statement_copy(s, 0, old, diag);
	if (rc == RC_OK && row && found != NULL)
		*found = true;
	statement_give(s);
	return rc;
}

static enum rc
setting_remove(struct model *m, int64_t config, const struct model_line *line,
    const char *place, size_t place_len, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, SETTING_DELETE, &s, diag);

	if (rc != RC_OK)
		return rc;
	bind_key(s, config, line, place, place_len);
	return statement_run(s, diag);
}

/* Where the line with the identity of this one is, and its text. *place
 * stays empty when there is none. */
static enum rc
setting_by_identity(struct model *m, int64_t config,
    const struct model_line *line, struct text *place, struct text *old,
    bool *found, struct diag *diag)
{
	struct statement *s;
	const char *p;
	size_t len;
	bool row;
	enum rc rc = statement_take(m, SETTING_BY_IDENTITY, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, config);
	statement_bind_text(s, 2, block_name(line->block));
	statement_bind_int(s, 3, line->number);
	statement_bind_text(s, 4, line->entry);
	statement_bind_text(s, 5, line->object);
	statement_bind_blob(s, 6, line->identity, line->identity_len);
	rc = statement_step(s, &row, diag);
	if (rc == RC_OK && row) {
		p = statement_blob(s, 0, &len);
		if (p != NULL)
			text_add(place, p, len);
		rc = p == NULL || place->failed ? model_fail_nomem(m, diag) :
		    statement_copy(s, 1, old, diag);
	}
	if (rc == RC_OK && row && found != NULL)
		*found = true;
	statement_give(s);
	return rc;
}

/* Puts the number after the last of the lines whose places begin with the
 * `place` behind it. RC_FULL: the numbers have run out. */
static enum rc
serial_add(struct model *m, struct statement *last, struct text *place,
    struct diag *diag)
{
	const size_t len = place->len;
	unsigned char serial[SERIAL_LEN] = { 0 };
	const char *p;
	size_t p_len;
	bool row;
	int i = SERIAL_LEN - 1;
	enum rc rc = statement_step(last, &row, diag);

	if (rc != RC_OK)
		return rc;
	p = row ? statement_blob(last, 0, &p_len) : NULL;
	if (row && p == NULL)
		return model_fail_nomem(m, diag);
	if (row && p_len >= len + SERIAL_LEN)
		memcpy(serial, p + len, SERIAL_LEN);
	while (i >= 0 && ++serial[i] == 0)
		i--;
	if (i < 0)
		return diag_set(diag, RC_FULL,
		    "%s: too many lines of one kind", m->path);
	text_add(place, (const char *)serial, SERIAL_LEN);
	return place->failed ? model_fail_nomem(m, diag) : RC_OK;
}

/* Makes the place behind all that begin like the line's. */
static enum rc
setting_last_place(struct model *m, int64_t config,
    const struct model_line *line, struct text *place, struct diag *diag)
{
	static const char beyond[SERIAL_LEN + 1] = "\xff\xff\xff\xff\xff";
	struct text end = TEXT_INIT;
	struct statement *s = NULL;
	enum rc rc;

	text_reset(place);
	text_add(place, line->place, line->place_len);
	text_add(&end, line->place, line->place_len);
	text_add(&end, beyond, sizeof(beyond));
	if (place->failed || end.failed) {
		rc = model_fail_nomem(m, diag);
		goto out;
	}
	rc = statement_take(m, SETTING_LAST, &s, diag);
	if (rc != RC_OK)
		goto out;
	bind_key(s, config, line, line->place, line->place_len);
	statement_bind_blob(s, 5, text_str(&end), end.len);
	rc = serial_add(m, s, place, diag);
out:
	statement_give(s);
	text_fini(&end);
	return rc;
}

static bool
begins_with_place(const struct text *place, const struct model_line *line)
{
	return place->len == line->place_len + SERIAL_LEN &&
	    memcmp(text_str(place), line->place, line->place_len) == 0;
}

/* A line that lists in the order typed. One that has its identity and lists
 * elsewhere gives way. */
static enum rc
put_in_order(struct model *m, int64_t config, const struct model_line *line,
    struct text *old, bool *found, struct diag *diag)
{
	struct text place = TEXT_INIT;
	enum rc rc;

	rc = setting_by_identity(m, config, line, &place, old, found, diag);
	if (rc != RC_OK)
		goto out;
	if (begins_with_place(&place, line)) {
		rc = setting_write(m, SETTING_UPDATE, config, line,
		    text_str(&place), place.len, diag);
		goto out;
	}
	if (place.len > 0)
		rc = setting_remove(m, config, line, text_str(&place),
		    place.len, diag);
	if (rc == RC_OK)
		rc = setting_last_place(m, config, line, &place, diag);
	if (rc == RC_OK)
		rc = setting_write(m, SETTING_ADD, config, line,
		    text_str(&place), place.len, diag);
out:
	text_fini(&place);
	return rc;
}

enum rc
model_put(struct model *m, int64_t config, const struct model_line *line,
    struct text *old, bool *found, struct diag *diag)
{
	enum rc rc;

	none_found(old, found);
	if (line->identity != NULL)
		return put_in_order(m, config, line, old, found, diag);
	rc = setting_write(m, SETTING_ADD, config, line, line->place,
	    line->place_len, diag);
	if (rc != RC_OK || sqlite3_changes(m->db) != 0)
		return rc;
	rc = setting_get(m, config, line, old, found, diag);
	if (rc == RC_OK)
		rc = setting_write(m, SETTING_UPDATE, config, line,
		    line->place, line->place_len, diag);
	return rc;
}

enum rc
model_delete(struct model *m, int64_t config, const struct model_line *line,
    struct text *old, bool *found, struct diag *diag)
{
	struct text place = TEXT_INIT;
	bool there = false;
	enum rc rc;

	none_found(old, found);
	if (line->identity != NULL)
		rc = setting_by_identity(m, config, line, &place, old, &there,
		    diag);
	else
		rc = setting_get(m, config, line, old, &there, diag);
	if (rc == RC_OK && there)
		rc = setting_remove(m, config, line,
		    line->identity != NULL ? text_str(&place) : line->place,
		    line->identity != NULL ? place.len : line->place_len, diag);
	if (rc == RC_OK && found != NULL)
		*found = there;
	text_fini(&place);
	return rc;
}

enum rc
model_locate(struct model *m, int64_t config, const struct model_line *line,
    struct text *place, struct diag *diag)
{
	text_reset(place);
	return setting_by_identity(m, config, line, place, NULL, NULL, diag);
}

enum rc
model_at(struct model *m, int64_t config, const struct model_line *line,
    struct text *old, bool *found, struct diag *diag)
{
	none_found(old, found);
	return setting_get(m, config, line, old, found, diag);
}

enum rc
model_put_back(struct model *m, int64_t config, const struct model_line *line,
    bool *taken, struct diag *diag)
{
	const enum rc rc = setting_write(m, SETTING_ADD, config, line,
	    line->place, line->place_len, diag);

	*taken = rc == RC_OK && sqlite3_changes(m->db) == 0;
	return rc;
}

/* The row as a line of the block; its strings are the statement's. */
static enum rc
walk_row(struct statement *s, struct model_line *line, struct diag *diag)
{
	line->place = statement_blob(s, 0, &line->place_len);
	line->entry = statement_text(s, 1);
	line->object = statement_text(s, 2);
	line->identity = statement_blob(s, 3, &line->identity_len);
	line->line = statement_text(s, 4);
	if (line->place == NULL || line->entry == NULL ||
	    line->object == NULL || line->line == NULL ||
	    (line->identity == NULL && !statement_null(s, 3)))
		return model_fail_nomem(s->model, diag);
	return RC_OK;
}

enum rc
model_cursor_open(struct model *m, struct model_cursor *cursor,
    int64_t config, enum block block, int64_t number, const char *from,
    size_t from_len, const char *to, size_t to_len, struct diag *diag)
{
	enum rc rc;

	*cursor = (struct model_cursor){ .line = { .block = block,
	    .number = number } };
	rc = statement_take(m, to_len > 0 ? SETTING_WALK_TO : SETTING_WALK,
	    &cursor->statement, diag);
	if (rc != RC_OK)
		return rc;
	bind_key(cursor->statement, config, &cursor->line, from, from_len);
	if (to_len > 0)
		statement_bind_blob(cursor->statement, 5, to, to_len);
	return RC_OK;
}

enum rc
model_cursor_next(struct model_cursor *cursor, struct diag *diag)
{
	const enum rc rc = statement_step(cursor->statement, &cursor->there,
	    diag);

	return rc == RC_OK && cursor->there ?
	    walk_row(cursor->statement, &cursor->line, diag) : rc;
}

void
model_cursor_close(struct model_cursor *cursor)
{
	statement_give(cursor->statement);
	cursor->statement = NULL;
	cursor->there = false;
}

/* Hands the rest of the lines to f. */
static enum rc
cursor_drain(struct model_cursor *cursor, model_line_fn *f, void *ctx,
    struct diag *diag)
{
	enum rc rc = RC_OK;

	while (rc == RC_OK) {
		rc = model_cursor_next(cursor, diag);
		if (rc != RC_OK || !cursor->there)
			break;
		rc = f(ctx, &cursor->line);
	}
	model_cursor_close(cursor);
	return rc;
}

enum rc
model_walk(struct model *m, int64_t config, enum block block, int64_t number,
    const char *from, size_t from_len, const char *to, size_t to_len,
    model_line_fn *f, void *ctx, struct diag *diag)
{
	struct model_cursor cursor;
	const enum rc rc = model_cursor_open(m, &cursor, config, block,
	    number, from, from_len, to, to_len, diag);

	return rc == RC_OK ? cursor_drain(&cursor, f, ctx, diag) : rc;
}

enum rc
model_walk_entry(struct model *m, int64_t config, enum block block,
    int64_t number, const char *entry, const char *from, size_t from_len,
    const char *to, size_t to_len, model_line_fn *f, void *ctx,
    struct diag *diag)
{
	struct model_cursor cursor = { .line = { .block = block,
	    .number = number } };
	const enum rc rc = statement_take(m, to_len > 0 ?
	    SETTING_WALK_ENTRY_TO : SETTING_WALK_ENTRY, &cursor.statement,
	    diag);

	if (rc != RC_OK)
		return rc;
	bind_key(cursor.statement, config, &cursor.line, from, from_len);
	statement_bind_text(cursor.statement, 5, entry);
	if (to_len > 0)
		statement_bind_blob(cursor.statement, 6, to, to_len);
	return cursor_drain(&cursor, f, ctx, diag);
}

enum rc
model_walk_numbers(struct model *m, int64_t config, enum block block,
    int64_t first, int64_t last, model_number_fn *f, void *ctx,
    struct diag *diag)
{
	static const enum statement_id walks[BLOCKS] = {
		[BLOCK_PP] = NUMBERS_PP,
		[BLOCK_TUNNEL] = NUMBERS_TUNNEL,
		[BLOCK_GATEWAY] = NUMBERS_GATEWAY,
		[BLOCK_SWITCH] = NUMBERS_SWITCH,
	};
	struct statement *s;
	enum rc rc;

	if (block == BLOCK_ROUTER)	/* it has no number */
		return RC_OK;
	rc = statement_take(m, walks[block], &s, diag);
	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, config);
	statement_bind_int(s, 2, first);
	statement_bind_int(s, 3, last);
	return statement_each_number(s, f, ctx, diag);
}
