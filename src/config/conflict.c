/*
 * The rules of the .cmd files for a line and the settings that are there. What
 * a device prints for them nobody has seen (BEHAVIOUR 4.2), so each takes the
 * closest of the known errors (11.9): what cannot be given at all now is as if
 * it were not there, an invalid command name; a name that fits nothing there is
 * an illegal keyword; numbers and addresses that are taken are out of range,
 * and so is one line too many.
 */
#include "config/conflict.h"

#include <string.h>

#include "base/banned.h"

static enum rc
conflict_no_memory(struct judging *j)
{
	return diag_set(j->diag, RC_NOMEM, "out of memory");
}

enum rc
conflict_lines(struct judging *j, const char *entry, model_line_fn *f,
    void *ctx)
{
	const struct command *c = j->command;
	struct text from = TEXT_INIT, to = TEXT_INIT;
	enum rc rc;

	grammar_entry_range(grammar_entry_named(entry), c->block, &from, &to);
	rc = from.failed || to.failed ? conflict_no_memory(j) :
	    model_walk_entry(j->model, j->config, c->block,
	    c->block == BLOCK_ROUTER ? 0 : c->number, entry, text_str(&from),
	    from.len, text_str(&to), to.len, f, ctx, j->diag);
	text_fini(&from);
	text_fini(&to);
	return rc;
}

enum rc
conflict_read(struct judging *j, const struct model_line *line,
    struct command *command)
{
	const struct place place = { .profile = j->command->profile,
	    .administrator = true, .file = true, .stored = true };
	struct refused refused;
	enum rc rc;

	arena_reset(&j->reading);
	rc = grammar_parse(&place, &j->reading, line->line,
	    strlen(line->line), command, &refused);
	return rc == RC_NOMEM ? conflict_no_memory(j) : rc;
}

enum rc
conflict_displace(struct judging *j, const struct model_line *line)
{
	struct displaced *d = arena_alloc(&j->arena, sizeof(*d));
	const char *place = arena_strndup(&j->arena, line->place,
	    line->place_len);
	const char *entry = arena_strndup(&j->arena, line->entry,
	    strlen(line->entry));

	if (d == NULL || place == NULL || entry == NULL)
		return conflict_no_memory(j);
	*d = (struct displaced){ .next = j->displaced, .entry = entry,
	    .place = place, .place_len = line->place_len };
	j->displaced = d;
	return RC_OK;
}

static enum rc
displaced_line(void *ctx, const struct model_line *line)
{
	return conflict_displace(ctx, line);
}

/* That there is a line says it all. */
static enum rc
conflicting_line(void *ctx, const struct model_line *line)
{
	struct judging *j = ctx;

	(void)line;
	j->why = REFUSED_NAME;
	return RC_OK;
}

/* What tells a line from others of its entry: key, or identity. */
struct own {
	struct judging *judging;
	const char     *parameter;
	struct text	key;
	int64_t		lines;		/* others */
	bool		found;
};

static enum rc
own_init(struct own *own, struct judging *j, const char *parameter)
{
	*own = (struct own){ .judging = j, .parameter = parameter };
	if (j->command->entry->typed_order)
		grammar_identity(j->command, &own->key);
	else
		grammar_key(j->command, &own->key);
	return own->key.failed ? conflict_no_memory(j) : RC_OK;
}

/* Whether the command is going to replace the line. */
static bool
own_is(const struct own *own, const struct model_line *line)
{
	const bool typed = own->judging->command->entry->typed_order;
	const char *key = typed ? line->identity : line->place;
	const size_t len = typed ? line->identity_len : line->place_len;

	return key != NULL && len == own->key.len &&
	    memcmp(key, text_str(&own->key), len) == 0;
}

static enum rc
counted_line(void *ctx, const struct model_line *line)
{
	struct own *own = ctx;

	if (!own_is(own, line))
		own->lines++;
	return RC_OK;
}

static enum rc
judge_count(struct judging *j, const struct rule *rule)
{
	struct own own;
	enum rc rc;

	rc = own_init(&own, j, NULL);
	if (rc == RC_OK)
		rc = conflict_lines(j, j->command->entry->name, counted_line,
		    &own);
	if (rc == RC_OK && own.lines >= rule->number)
		j->why = REFUSED_RANGE;
	text_fini(&own.key);
	return rc;
}

/* Why two values may not stand in two lines. */
static enum refusal
values_meet(const char *a, const char *b)
{
	struct number_range x, y;

	if (grammar_span(a, &x.first, &x.last) &&
	    grammar_span(b, &y.first, &y.last))
		return x.first <= y.last && y.first <= x.last ?
		    REFUSED_RANGE : REFUSED_NOT;
	return strcmp(a, b) == 0 ? REFUSED_KEYWORD : REFUSED_NOT;
}

static enum refusal
commands_meet(const struct command *a, const struct command *b,
    const char *parameter)
{
	enum refusal why = REFUSED_NOT;
	size_t i, k;

	for (i = 0; i < a->n_values; i++) {
		if (strcmp(a->values[i].name, parameter) != 0)
			continue;
		for (k = 0; k < b->n_values && why == REFUSED_NOT; k++) {
			if (strcmp(b->values[k].name, parameter) == 0)
				why = values_meet(a->values[i].text,
				    b->values[k].text);
		}
	}
	return why;
}

static enum rc
unique_line(void *ctx, const struct model_line *line)
{
	struct own *own = ctx;
	struct judging *j = own->judging;
	struct command other;
	enum rc rc;

	if (j->why != REFUSED_NOT || own_is(own, line))
		return RC_OK;
	rc = conflict_read(j, line, &other);
	if (rc == RC_OK)
		j->why = commands_meet(j->command, &other, own->parameter);
	return rc == RC_REFUSED ? RC_OK : rc;
}

static enum rc
judge_unique(struct judging *j, const struct rule *rule)
{
	struct own own;
	enum rc rc;

	rc = own_init(&own, j, rule->parameter);
	if (rc == RC_OK)
		rc = conflict_lines(j, j->command->entry->name, unique_line,
		    &own);
	text_fini(&own.key);
	return rc;
}

static enum rc
wanted_line(void *ctx, const struct model_line *line)
{
	struct own *own = ctx;
	struct judging *j = own->judging;
	struct command other;
	enum rc rc;

	if (own->found)
		return RC_OK;
	rc = conflict_read(j, line, &other);
	if (rc == RC_OK)
		own->found = commands_meet(j->command, &other,
		    own->parameter) != REFUSED_NOT;
	return rc == RC_REFUSED ? RC_OK : rc;
}

static enum rc
judge_wanted(struct judging *j, const struct rule *rule)
{
	struct own own = { .judging = j, .parameter = rule->parameter };
	enum rc rc;

	if (j->command->file ||
	    grammar_value(j->command, rule->parameter) == NULL)
		return RC_OK;
	rc = conflict_lines(j, rule->other, wanted_line, &own);
	if (rc == RC_OK && !own.found)
		j->why = REFUSED_KEYWORD;
	return rc;
}

static enum rc
judge_by_guard(struct judging *j, const struct rule *rule)
{
	guard_fn *guard = guard_named(rule->guard);

	return guard != NULL ? guard(j) : diag_set(j->diag, RC_CORRUPT,
	    "no guard is named %s", rule->guard);
}

static enum rc
judge_rule(struct judging *j, const struct rule *rule)
{
	switch (rule->kind) {
	case RULE_CONFLICTS:
		return conflict_lines(j, rule->other, conflicting_line, j);
	case RULE_DISPLACES:
		return conflict_lines(j, rule->other, displaced_line, j);
	case RULE_UNIQUE:
		return judge_unique(j, rule);
	case RULE_WANTS:
		return judge_wanted(j, rule);
	case RULE_LINES:
		return judge_count(j, rule);
	case RULE_GUARD:
		break;
	}
	return judge_by_guard(j, rule);
}

enum rc
conflict_judge(struct judging *j)
{
	const struct rule *rules;
	enum rc rc = RC_OK;
	size_t i, n;

	rules = grammar_rules(j->command->entry, &n);
	if (j->command->negative || j->command->stored)
		return RC_OK;
	for (i = 0; i < n && rc == RC_OK && j->why == REFUSED_NOT; i++)
		rc = judge_rule(j, &rules[i]);
	return rc == RC_OK && j->why != REFUSED_NOT ? RC_REFUSED : rc;
}

void
conflict_fini(struct judging *j)
{
	arena_fini(&j->arena);
	arena_fini(&j->reading);
}
