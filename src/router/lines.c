/*
 * Walks over the lines of the running configuration. Most lines are none of
 * those that are looked for: only these are read.
 */
#include "router/lines.h"

#include <string.h>

#include "base/banned.h"

struct walk {
	const struct device	*device;
	const char *const	*entries;
	config_command_fn	*f;
	void			*ctx;
	struct diag		*diag;
};

static bool
is_wanted(const struct walk *w, const char *entry)
{
	size_t i;

	for (i = 0; w->entries[i] != NULL; i++)
		if (strcmp(w->entries[i], entry) == 0)
			return true;
	return false;
}

static struct selection
selection_of(const struct model_line *line)
{
	struct selection selection = { .kind = SELECTION_NONE };

	if (line->block == BLOCK_PP)
		selection.kind = SELECTION_PP;
	else if (line->block == BLOCK_TUNNEL)
		selection.kind = SELECTION_TUNNEL;
	if (selection.kind != SELECTION_NONE)
		selection.number = line->number;
	return selection;
}

static enum rc
walk_line(void *ctx, const struct model_line *line)
{
	const struct walk *w = ctx;
	const struct place place = { .profile = w->device->profile,
	    .administrator = true, .file = true, .stored = true,
	    .selection = selection_of(line) };
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	enum rc rc;

	if (!is_wanted(w, line->entry))
		return RC_OK;
	rc = grammar_parse(&place, &arena, line->line, strlen(line->line),
	    &command, &refused);
	if (rc == RC_NOMEM)
		diag_set(w->diag, rc, "out of memory");
	else if (rc == RC_OK)
		rc = w->f(w->ctx, &command);
	else
		rc = RC_OK;
	arena_fini(&arena);
	return rc;
}

/* From the least place of the wanted lines up to before `to`, which is empty at
 * the end of the block. */
struct range {
	struct text	from, to;
	bool		any;
};

static int
compare(const struct text *a, const struct text *b)
{
	const size_t len = a->len < b->len ? a->len : b->len;
	const int order = memcmp(text_str(a), text_str(b), len);

	return order != 0 ? order : (a->len > b->len) - (a->len < b->len);
}

static void
swap(struct text *a, struct text *b)
{
	const struct text kept = *a;

	*a = *b;
	*b = kept;
}

static void
widen(struct range *range, const struct entry *entry, enum block block)
{
	struct text from = TEXT_INIT, to = TEXT_INIT;

	grammar_entry_range(entry, block, &from, &to);
	if (!range->any || from.failed || compare(&from, &range->from) < 0)
		swap(&from, &range->from);
	if (!range->any || to.failed || (range->to.len > 0 &&
	    (to.len == 0 || compare(&to, &range->to) > 0)))
		swap(&to, &range->to);
	range->any = true;
	text_fini(&from);
	text_fini(&to);
}

static void
range_of(struct range *range, const char *const *entries, enum block block)
{
	const struct entry *entry;

	for (; *entries != NULL; entries++) {
		entry = grammar_entry_named(*entries);
		if (entry != NULL)
			widen(range, entry, block);
	}
}

enum rc
lines_walk(struct device *device, enum block block, int64_t number,
    const char *const *entries, config_command_fn *f, void *ctx,
    struct diag *diag)
{
	struct walk w = { .device = device, .entries = entries, .f = f,
	    .ctx = ctx, .diag = diag };
	struct range range = { .from = TEXT_INIT, .to = TEXT_INIT };
	int64_t running;
	enum rc rc = model_running(device->model, &running, diag);

	if (rc != RC_OK)
		return rc;
	range_of(&range, entries, block);
	if (range.from.failed || range.to.failed)
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	else if (range.any)
		rc = model_walk(device->model, running, block, number,
		    text_str(&range.from), range.from.len,
		    text_str(&range.to), range.to.len, walk_line, &w, diag);
	text_fini(&range.from);
	text_fini(&range.to);
	return rc;
}

struct search {
	const char	*object, *parameter;
	struct text	*value;
	bool		 found;
};

static enum rc
take_value(void *ctx, const struct command *command)
{
	struct search *search = ctx;
	const struct value *value = grammar_value(command, search->parameter);

	if (value == NULL || search->found)
		return RC_OK;
	if (search->object != NULL && (command->object == NULL ||
	    strcmp(search->object, command->object) != 0))
		return RC_OK;
	text_adds(search->value, value->text);
	search->found = true;
	return RC_OK;
}

enum rc
lines_value(struct device *device, enum block block, int64_t number,
    const char *entry, const char *object, const char *parameter,
    struct text *value, bool *found, struct diag *diag)
{
	const char *const entries[] = { entry, NULL };
	struct search search = { .object = object, .parameter = parameter,
	    .value = value };
	enum rc rc;

	text_reset(value);
	rc = lines_walk(device, block, number, entries, take_value, &search,
	    diag);
	*found = search.found;
	if (rc == RC_OK && value->failed)
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	return rc;
}

enum rc
lines_walk_numbers(struct device *device, enum block block,
    model_number_fn *f, void *ctx, struct diag *diag)
{
	int64_t running;
	enum rc rc = model_running(device->model, &running, diag);

	if (rc != RC_OK)
		return rc;
	return model_walk_numbers(device->model, running, block, 0,
	    INT64_MAX, f, ctx, diag);
}
