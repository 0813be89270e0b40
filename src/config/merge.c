/*
 * Merging two walks over a block. A line's key is its identity and its place
 * at once, so one look at what comes next on both sides tells what goes, comes
 * and gives way; only a line that goes is read again, for its `no` form.
 *
 * All that goes is taken back before anything comes, so that no line meets one
 * that it does not get on with. For the same reason, where the lines of an
 * entry have rules among themselves (conflict.h), several of them that change
 * are taken back too: two could have changed places.
 */
#include "config/merge.h"

#include <string.h>

#include "base/banned.h"

/* Bytes of the serial number at the end of the place of a line that lists in
 * the order typed (model_put()). */
#define SERIAL_LEN 4

static enum rc
no_memory(struct merge *m)
{
	return diag_set(m->diag, RC_NOMEM, "out of memory");
}

static enum rc
emit(struct merge *m, int depth, const char *text)
{
	return m->line(m->ctx, &(struct config_line){
	    .depth = depth, .text = text });
}

static bool
same_selection(const struct selection *a, const struct selection *b)
{
	return a->kind == b->kind && a->number == b->number &&
	    strcmp(a->object, b->object) == 0;
}

/* The command that makes a selection; one that ends another names it. */
static void
selection_text(const struct selection *to, const struct selection *before,
    struct text *t)
{
	static const char *const words[] = { [SELECTION_NONE] = "",
	    [SELECTION_PP] = "pp", [SELECTION_TUNNEL] = "tunnel",
	    [SELECTION_SWITCH] = "switch", [SELECTION_AP] = "ap" };

	if (to->kind == SELECTION_NONE)
		text_addf(t, "%s select none", words[before->kind]);
	else if (to->object[0] != '\0')
		text_addf(t, "%s select %s", words[to->kind], to->object);
	else if (to->kind == SELECTION_PP && to->number == PP_ANONYMOUS)
		text_adds(t, "pp select anonymous");
	else
		text_addf(t, "%s select %lld", words[to->kind],
		    (long long)to->number);
}

static enum rc
emit_selection(struct merge *m)
{
	struct text text = TEXT_INIT;
	enum rc rc;

	if (same_selection(&m->takeback.selection, &m->typed))
		return RC_OK;
	selection_text(&m->takeback.selection, &m->typed, &text);
	rc = text.failed ? no_memory(m) : emit(m, 0, text_str(&text));
	text_fini(&text);
	m->typed = m->takeback.selection;
	return rc;
}

static enum rc
emit_commands(struct merge *m, const struct text *commands)
{
	const int depth = m->typed.kind == SELECTION_NONE ? 0 : 1;
	const char *p = text_str(commands), *end = p + commands->len;
	enum rc rc = RC_OK;

	for (; rc == RC_OK && p < end; p += strlen(p) + 1)
		rc = emit(m, depth, p);
	return rc;
}

void
merge_end_entry(struct merge *m)
{
	if (m->coming > 1)
		text_add(&m->gone, text_str(&m->again), m->again.len);
	m->gone.failed |= m->again.failed;
	text_reset(&m->again);
	m->coming = 0;
	m->entry = NULL;
}

enum rc
merge_finish(struct merge *m)
{
	enum rc rc = RC_OK;

	merge_end_entry(m);
	if (m->gone.failed || m->come.failed)
		return no_memory(m);
	if (m->gone.len > 0 || m->come.len > 0)
		rc = emit_selection(m);
	if (rc == RC_OK)
		rc = emit_commands(m, &m->gone);
	if (rc == RC_OK)
		rc = emit_commands(m, &m->come);
	text_reset(&m->gone);
	text_reset(&m->come);
	return rc;
}

static void
add_command(struct text *commands, const char *command)
{
	text_add(commands, command, strlen(command) + 1);
}

/* The switches' and access points' lines stand in one walk: a block begins
 * where the name changes. */
static enum rc
follow_object(struct merge *m, const struct model_line *line)
{
	struct selection s = { .kind = SELECTION_SWITCH };
	const size_t len = strlen(line->object);
	enum rc rc;

	if (m->entry != NULL &&
	    strcmp(grammar_entry_scope(m->entry), "ap") == 0)
		s.kind = SELECTION_AP;
	if (len >= sizeof(s.object))
		return diag_set(m->diag, RC_CORRUPT, "no name of a switch: %s",
		    line->object);
	memcpy(s.object, line->object, len + 1);
	if (same_selection(&s, &m->takeback.selection))
		return RC_OK;
	rc = merge_finish(m);
	m->takeback.selection = s;
	return rc;
}

/* Goes over to the entry and the block of a line that differs, and finds out
 * about its password. */
static enum rc
follow_line(struct merge *m, const struct model_line *line,
    enum masking *masking)
{
	const struct entry *entry = m->entry;
	enum rc rc = RC_OK;

	if (entry == NULL || strcmp(entry->name, line->entry) != 0) {
		merge_end_entry(m);
		m->entry = entry = grammar_entry_named(line->entry);
	}
	if (line->block == BLOCK_SWITCH) {
		rc = follow_object(m, line);
		m->entry = entry;
	}
	return rc == RC_OK ? takeback_masking(&m->takeback, line, masking,
	    m->diag) : rc;
}

/* A line that only `from` has. */
static enum rc
line_goes(struct merge *m, const struct model_line *line)
{
	enum masking masking;
	enum rc rc;

	rc = follow_line(m, line, &masking);
	if (rc == RC_OK && masking != MASKING_ASKED)
		return takeback_line(&m->takeback, line, &m->gone, m->diag);
	m->hidden = true;
	return rc;
}

/* A line that only `to` has. */
static enum rc
line_comes(struct merge *m, const struct model_line *line)
{
	enum masking masking;
	enum rc rc;

	rc = follow_line(m, line, &masking);
	if (rc != RC_OK)
		return rc;
	if (masking == MASKING_NONE) {
		add_command(&m->come, line->line);
		m->coming++;
	} else
		m->hidden = true;
	return RC_OK;
}

/* Whether two lines of the entry may be in each other's way. Where the order
 * typed counts none has such rules. */
static bool
has_rules(const struct entry *entry)
{
	const struct rule *rules;
	size_t i, n;

	if (entry == NULL || entry->typed_order)
		return false;
	rules = grammar_rules(entry, &n);
	for (i = 0; i < n; i++)
		if (rules[i].kind == RULE_UNIQUE || rules[i].kind == RULE_GUARD)
			return true;
	return false;
}

/* A line that has another text in `to`. */
static enum rc
line_changes(struct merge *m, const struct model_line *from,
    const struct model_line *to)
{
	const size_t coming = m->coming;
	enum rc rc = line_comes(m, to);

	if (rc == RC_OK && m->coming != coming && has_rules(m->entry))
		rc = takeback_line(&m->takeback, from, &m->again, m->diag);
	return rc;
}

static size_t
key_len(const struct model_line *line)
{
	return line->identity != NULL && line->place_len >= SERIAL_LEN ?
	    line->place_len - SERIAL_LEN : line->place_len;
}

/* Which line stands first; no line stands behind all. */
static int
compare_cursors(const struct model_cursor *a, const struct model_cursor *b)
{
	size_t a_len, b_len;
	int order;

	if (!a->there || !b->there)
		return b->there - a->there;
	a_len = key_len(&a->line);
	b_len = key_len(&b->line);
	order = memcmp(a->line.place, b->line.place,
	    a_len < b_len ? a_len : b_len);
	if (order != 0)
		return order;
	return a_len < b_len ? -1 : a_len > b_len;
}

/* Of lines with one key: whether they replace one another. Those that list in
 * the order typed have only their beginning in common. */
static bool
same_identity(const struct model_line *a, const struct model_line *b)
{
	if (a->identity == NULL || b->identity == NULL)
		return a->identity == b->identity;
	return a->identity_len == b->identity_len &&
	    memcmp(a->identity, b->identity, a->identity_len) == 0;
}

/*
 * Looks at the lines that come next on both sides and goes on behind the one
 * that stands first, or behind both. Lines that list in the order typed can
 * only be added at the end: as long as both sides have some, one of `from`
 * that is not the next of `to` goes, and comes again in its turn.
 */
static enum rc
merge_step(struct merge *m, struct model_cursor *a,
    struct model_cursor *b)
{
	int order = compare_cursors(a, b);
	enum rc rc = RC_OK;

	if (order == 0 && !same_identity(&a->line, &b->line))
		order = -1;
	if (order < 0)
		rc = line_goes(m, &a->line);
	else if (order > 0)
		rc = line_comes(m, &b->line);
	else if (strcmp(a->line.line, b->line.line) != 0)
		rc = line_changes(m, &a->line, &b->line);
	if (rc == RC_OK && order <= 0)
		rc = model_cursor_next(a, m->diag);
	if (rc == RC_OK && order >= 0)
		rc = model_cursor_next(b, m->diag);
	return rc;
}

enum rc
merge_lines(struct merge *m, enum block block, int64_t number,
    struct merge_place from, struct merge_place to)
{
	struct model_cursor a, b = { .statement = NULL };
	enum rc rc;

	rc = model_cursor_open(m->model, &a, m->from, block, number, from.key,
	    from.len, to.key, to.len, m->diag);
	if (rc == RC_OK)
		rc = model_cursor_open(m->model, &b, m->to, block, number,
		    from.key, from.len, to.key, to.len, m->diag);
	if (rc == RC_OK)
		rc = model_cursor_next(&a, m->diag);
	if (rc == RC_OK)
		rc = model_cursor_next(&b, m->diag);
	while (rc == RC_OK && (a.there || b.there))
		rc = merge_step(m, &a, &b);
	model_cursor_close(&a);
	model_cursor_close(&b);
	return rc;
}

void
merge_change(struct merge *m, const char *name, const char *from,
    const char *to)
{
	if (strcmp(from, to) == 0)
		return;
	if (to[0] != '\0') {
		add_command(&m->come, to);
	} else {
		text_addf(&m->gone, "no %s", name);
		text_addc(&m->gone, '\0');
	}
}

void
merge_fini(struct merge *m)
{
	takeback_fini(&m->takeback);
	text_fini(&m->gone);
	text_fini(&m->come);
	text_fini(&m->again);
}
