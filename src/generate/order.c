/*
 * schema/commands/listing.order: where a setting stands in a listing. Gives
 * every setting its rank in the sections in which it can live, and the
 * anchors and interface groups their ranks.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

static const char *const section_names[SECTIONS] = {
	[SECTION_ROUTER] = "router",
	[SECTION_INTERFACE] = "interface",
	[SECTION_PP] = "pp",
	[SECTION_TUNNEL] = "tunnel",
	[SECTION_GATEWAY] = "gateway",
	[SECTION_SWITCH] = "switch",
};

struct order_line {
	struct at at;
	VEC(char *) words;
	bool	  rest;		/* `...`: whatever has no other place */
	bool	  by_number;
	bool	  used;
	int	  rank;
};

struct order {
	VEC(struct order_line) lines[SECTIONS];
};

static const char *const anchor_names[] = {
	[ANCHOR_PP] = "@pp",
	[ANCHOR_TUNNEL] = "@tunnel",
	[ANCHOR_SWITCH] = "@switch",
	[ANCHOR_POLICIES] = "@policies",
	[ANCHOR_BINDING] = "@binding",
};

/* Whether the line is a place for interfaces: `interface *`. */
static bool
read_interfaces(struct schema *schema, const struct order_line *line)
{
	enum interface_kind kind;
	size_t i;
	int k;

	if (strcmp(line->words.v[0], "interface") != 0 || line->words.n < 2)
		return false;
	for (i = 1; i < line->words.n; i++) {
		if (strcmp(line->words.v[i], "*") == 0) {
			for (k = 0; k < INTERFACE_KINDS; k++) {
				if (schema->interface_rank[k] == TABLE_NONE)
					schema->interface_rank[k] = line->rank;
			}
		} else if (interface_kind_named(line->words.v[i], &kind)) {
			schema->interface_rank[kind] = line->rank;
		} else {
			return false;
		}
	}
	return true;
}

static void
read_anchor(struct schema *schema, const struct order_line *line)
{
	size_t i;

	for (i = 0; i < sizeof(anchor_names) / sizeof(*anchor_names); i++) {
		if (strcmp(line->words.v[0], anchor_names[i]) == 0) {
			schema->anchor_rank[i] = line->rank;
			return;
		}
	}
	fail(line->at, "unknown anchor %s", line->words.v[0]);
}

static void
read_words(struct order_line *line, char *rest)
{
	char *word;

	while ((word = next_word(&rest)) != NULL)
		PUSH(line->words, word);
	if (line->words.n > 2 &&
	    strcmp(line->words.v[line->words.n - 2], "by") == 0 &&
	    strcmp(line->words.v[line->words.n - 1], "number") == 0) {
		line->by_number = true;
		line->words.n -= 2;
	}
	if (line->words.n == 1 && strcmp(line->words.v[0], "...") == 0) {
		line->rest = true;
		line->words.n = 0;
	}
}

static void
read_line(struct schema *schema, struct order *order, int section,
    const struct line *source)
{
	struct order_line line = { .at = source->at };

	line.rank = (int)order->lines[section].n + 1;
	read_words(&line, xstrdup(source->text));
	if (section == SECTION_ROUTER && line.words.n > 0 &&
	    read_interfaces(schema, &line)) {
		line.used = true;
		line.words.n = 0;
	} else if (line.words.n > 0 && line.words.v[0][0] == '@') {
		read_anchor(schema, &line);
		line.used = true;
		line.words.n = 0;
	}
	PUSH(order->lines[section], line);
}

static void
read_lines(struct schema *schema, struct order *order, const char *path)
{
	line_vec lines = { 0 };
	int section = -1, k;
	size_t i;

	source_read(path, &lines);
	for (i = 0; i < lines.n; i++) {
		if (lines.v[i].indent > 0 && section >= 0) {
			read_line(schema, order, section, &lines.v[i]);
			continue;
		}
		section = -1;
		for (k = 0; k < SECTIONS; k++) {
			if (strcmp(lines.v[i].text, section_names[k]) == 0)
				section = k;
		}
		if (section < 0)
			fail(lines.v[i].at, "unknown section %s",
			    lines.v[i].text);
	}
}

/* Whether a word of an order line stands for a word of a name. */
static bool
word_fits(const char *word, const char *name, size_t len, int section)
{
	size_t n = strlen(word), k;

	if (strcmp(word, "*") == 0)
		return true;
	if (name[0] == '<') {
		return (section == SECTION_PP && strcmp(word, "pp") == 0) ||
		    (section == SECTION_TUNNEL && strcmp(word, "tunnel") == 0);
	}
	for (k = 0; k < len; ) {	/* a|b fits a and b */
		size_t part = strcspn(name + k, "| ");

		if (part > len - k)
			part = len - k;
		if (part == n && strncmp(name + k, word, n) == 0)
			return true;
		k += part + 1;
	}
	return false;
}

/* Whether the name begins with the words of the line. */
static bool
line_fits(const struct order_line *line, const char *name, int section)
{
	size_t i, len;

	for (i = 0; i < line->words.n; i++) {
		name += strspn(name, " ");
		len = strcspn(name, " ");
		if (len == 0 ||
		    !word_fits(line->words.v[i], name, len, section))
			return false;
		name += len;
	}
	return line->words.n > 0;
}

/* Finds the entry's line in a section. */
static bool
place_in(struct order *order, struct entry_def *e, int section)
{
	struct order_line *line, *best = NULL;
	size_t i;

	for (i = 0; i < order->lines[section].n; i++) {
		line = &order->lines[section].v[i];
		if (line->rest && best == NULL)
			best = line;
		if (line_fits(line, e->name, section) &&
		    (best == NULL || line->words.n > best->words.n))
			best = line;
	}
	if (best == NULL)
		return false;
	best->used = true;
	e->rank[section] = best->rank;
	if (best->by_number)
		e->by_number |= 1u << section;
	return true;
}

static void
must_place(struct order *order, struct entry_def *e, int section)
{
	if (!place_in(order, e, section))
		fail(e->at, "%s has no place in section %s of listing.order",
		    e->name, section_names[section]);
}

static bool
scope_may_lack(const struct entry_def *e)
{
	size_t i;

	if (!element_may_lack(e->name_root, e->scope_param))
		return false;
	for (i = 0; i < e->forms.n; i++) {
		if (element_may_lack(e->forms.v[i].root, e->scope_param))
			return true;
	}
	return false;
}

static void
place_interface(struct schema *schema, struct order *order,
    struct entry_def *e)
{
	const struct param_def *p = param_find(schema, e, e->scope_param);
	bool real = false, pp = false, tunnel = false, other = false;
	const struct alt *alt;
	size_t i;

	if (p == NULL || p->type == NULL)
		return;
	for (i = 0; i < p->type->alts.n; i++) {
		alt = &p->type->alts.v[i];
		if (alt->kind == ALT_LITERAL && strcmp(alt->word, "pp") == 0)
			pp = true;
		else if (alt->kind == ALT_LITERAL &&
		    strcmp(alt->word, "tunnel") == 0)
			tunnel = true;
		else if (alt->kind == ALT_INTERFACE ||
		    alt->kind == ALT_LITERAL || alt->kind == ALT_PATTERN)
			real = true;
		else
			other = true;
	}
	if (other)
		fail(e->at, "scope: <%s> is not an interface", e->scope_param);
	if (real || scope_may_lack(e))
		must_place(order, e, SECTION_INTERFACE);
	if (pp)
		must_place(order, e, SECTION_PP);
	if (tunnel)
		must_place(order, e, SECTION_TUNNEL);
}

static void
place_entry(struct schema *schema, struct order *order, struct entry_def *e)
{
	switch (e->scope) {
	case SCOPE_NONE:
		break;
	case SCOPE_ROUTER:
		must_place(order, e, SECTION_ROUTER);
		break;
	case SCOPE_PP:
	case SCOPE_PP_NUMBER:
		must_place(order, e, SECTION_PP);
		break;
	case SCOPE_TUNNEL:
	case SCOPE_TUNNEL_NUMBER:
		must_place(order, e, SECTION_TUNNEL);
		break;
	case SCOPE_GATEWAY:
		must_place(order, e, SECTION_GATEWAY);
		if (scope_may_lack(e))
			must_place(order, e, SECTION_ROUTER);
		break;
	case SCOPE_INTERFACE:
		place_interface(schema, order, e);
		break;
	case SCOPE_SWITCH:
	case SCOPE_AP:
		must_place(order, e, SECTION_SWITCH);
		break;
	}
	if (e->store == STORE_BINDING && e->rank[SECTION_TUNNEL] != TABLE_NONE)
		schema->anchor_rank[ANCHOR_BINDING] = e->rank[SECTION_TUNNEL];
}

void
order_read(struct schema *schema, const char *path)
{
	struct order order = { 0 };
	size_t i;
	int k;

	for (k = 0; k < INTERFACE_KINDS; k++)
		schema->interface_rank[k] = TABLE_NONE;
	for (k = 0; k <= ANCHOR_BINDING; k++)
		schema->anchor_rank[k] = TABLE_NONE;
	read_lines(schema, &order, path);
	for (i = 0; i < schema->entries.n; i++) {
		if (schema->entries.v[i]->store != STORE_NOTHING)
			place_entry(schema, &order, schema->entries.v[i]);
	}
}
