/*
 * Serial numbers of lines that list in the order typed, when one configuration
 * takes the place of another: lines that are in both keep theirs as long as
 * the order allows, so that the journal tells only of those that came, went or
 * really moved.
 */
#include <string.h>

#include "model/statement.h"

#include "base/banned.h"

#define SERIAL_LEN 4

/* A line that gets another place. */
struct moving {
	struct moving	*next;
	const char	*block, *was, *place;
	size_t		 was_len, len;
	int64_t		 number;
};

struct keeping {
	struct model	*model;
	int64_t		 config;
	struct moving	*rows, **last;
	struct arena	 arena;
	struct text	 block, place;	/* of the line before */
	int64_t		 number;
	struct diag	*diag;
};

/* Whether a line stands in one group with the one before it. */
static bool
goes_on(const struct keeping *k, const struct moving *row)
{
	return row->number == k->number && row->was_len == k->place.len &&
	    strcmp(row->block, text_str(&k->block)) == 0 &&
	    memcmp(row->was, text_str(&k->place), row->was_len - SERIAL_LEN)
	    == 0;
}

/* The serial number at the end becomes the next one. */
static void
count_up(struct text *place)
{
	size_t i = place->len;

	while (i > place->len - SERIAL_LEN &&
	    ++*(unsigned char *)&place->data[i - 1] == 0)
		i--;
}

/* Makes k->place the one of the row: `old`, where it is behind those before,
 * or else the next one. */
static void
choose_place(struct keeping *k, const struct moving *row, const char *old)
{
	if (!goes_on(k, row)) {
		text_reset(&k->block);
		text_adds(&k->block, row->block);
		text_reset(&k->place);
		text_add(&k->place, row->was, row->was_len);
		if (k->place.failed)
			return;
		memset(k->place.data + k->place.len - SERIAL_LEN, 0,
		    SERIAL_LEN);
		k->number = row->number;
	}
	if (old != NULL && memcmp(old, text_str(&k->place), row->was_len) > 0)
		memcpy(k->place.data, old, row->was_len);
	else
		count_up(&k->place);
}

static enum rc
note_row(struct keeping *k, const struct moving *row)
{
	struct moving *copy = arena_alloc(&k->arena, sizeof(*copy));

	if (copy == NULL)
		return model_fail_nomem(k->model, k->diag);
	*copy = (struct moving){
	    .block = arena_strndup(&k->arena, row->block, strlen(row->block)),
	    .number = row->number,
	    .was = arena_strndup(&k->arena, row->was, row->was_len),
	    .was_len = row->was_len,
	    .place = arena_strndup(&k->arena, k->place.data, k->place.len),
	    .len = k->place.len };
	if (copy->block == NULL || copy->was == NULL || copy->place == NULL)
		return model_fail_nomem(k->model, k->diag);
	*k->last = copy;
	k->last = &copy->next;
	return RC_OK;
}

static enum rc
look_at_row(struct keeping *k, struct statement *s)
{
	struct moving row = { .block = statement_text(s, 0),
	    .number = statement_int(s, 1) };
	const bool is_old = !statement_null(s, 3);
	const char *old;
	size_t old_len;

	row.was = statement_blob(s, 2, &row.was_len);
	old = statement_blob(s, 3, &old_len);
	if (row.block == NULL || row.was == NULL || (is_old && old == NULL))
		return model_fail_nomem(k->model, k->diag);
	if (row.was_len < SERIAL_LEN)
		return RC_OK;
	choose_place(k, &row, is_old && old_len == row.was_len &&
	    memcmp(old, row.was, row.was_len - SERIAL_LEN) == 0 ? old : NULL);
	if (k->block.failed || k->place.failed)
		return model_fail_nomem(k->model, k->diag);
	return memcmp(row.was, k->place.data, row.was_len) != 0 ?
	    note_row(k, &row) : RC_OK;
}

static enum rc
find_moving(struct keeping *k, int64_t from)
{
	struct statement *s;
	bool row;
	enum rc rc = statement_take(k->model, KEEP_PLACES_WALK, &s, k->diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, from);
	statement_bind_int(s, 2, k->config);
	while ((rc = statement_step(s, &row, k->diag)) == RC_OK && row) {
		rc = look_at_row(k, s);
		if (rc != RC_OK)
			break;
	}
	statement_give(s);
	return rc;
}

static enum rc
move(struct keeping *k, const struct moving *row)
{
	struct statement *s;
	enum rc rc = statement_take(k->model, KEEP_PLACE, &s, k->diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, k->config);
	statement_bind_text(s, 2, row->block);
	statement_bind_int(s, 3, row->number);
	statement_bind_blob(s, 4, row->was, row->was_len);
	statement_bind_blob(s, 5, row->place, row->len);
	return statement_run(s, k->diag);
}

enum rc
model_keep_places(struct model *m, int64_t from, int64_t to,
    struct diag *diag)
{
	struct keeping k = { .model = m, .config = to, .last = &k.rows,
	    .diag = diag };
	const struct moving *row;
	enum rc rc = find_moving(&k, from);

	for (row = k.rows; row != NULL && rc == RC_OK; row = row->next)
		rc = move(&k, row);
	if (rc == RC_OK && k.rows != NULL)
		rc = statement_run_numbers(m, KEEP_PLACES_DONE, &to, 1, diag);
	arena_fini(&k.arena);
	text_fini(&k.block);
	text_fini(&k.place);
	return rc;
}
