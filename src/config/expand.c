/*
 * What a tunnel runs with when another tunnel's template covers it (reference
 * 15.49.6): the source's lines with its number replaced by the tunnel's, under
 * the tunnel's own, which win. Nothing of it is stored: it is worked out for
 * `show config tunnel N expand`.
 */
#include "config/listing.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* A line of the block, with what it sorts by: the place in the tunnel's block,
 * then `ipsec tunnel` itself, its policy, its gateway's lines. */
enum item_part {
	PART_LINE,
	PART_POLICY,
	PART_GATEWAY
};

struct item {
	struct text	 at;		/* place in the tunnel's block */
	enum item_part	 part;
	struct text	 place;		/* in the gateway's block */
	struct text	 line;
};

/* The block as it grows. */
struct expansion {
	const struct listing	*listing;
	int64_t			 tunnel;
	int64_t			 source;	/* 0: no template covers it */
	struct item		*items;
	size_t			 n, size;
	struct text		 scratch;
};

static enum rc
expansion_no_memory(const struct expansion *e)
{
	return diag_set(e->listing->diag, RC_NOMEM, "out of memory");
}

static void
item_fini(struct item *item)
{
	text_fini(&item->at);
	text_fini(&item->place);
	text_fini(&item->line);
}

static void
expansion_fini(struct expansion *e)
{
	size_t i;

	for (i = 0; i < e->n; i++)
		item_fini(&e->items[i]);
	free(e->items);
	text_fini(&e->scratch);
}

static int
text_compare(const struct text *a, const struct text *b)
{
	const size_t len = a->len < b->len ? a->len : b->len;
	const int order = memcmp(text_str(a), text_str(b), len);

	if (order != 0)
		return order;
	return a->len < b->len ? -1 : a->len > b->len;
}

static int
item_compare(const void *a, const void *b)
{
	const struct item *x = a, *y = b;
	const int order = text_compare(&x->at, &y->at);

	if (order != 0)
		return order;
	if (x->part != y->part)
		return x->part < y->part ? -1 : 1;
	return text_compare(&x->place, &y->place);
}

static bool
expansion_has(const struct expansion *e, const struct item *item)
{
	size_t i;

	for (i = 0; i < e->n; i++)
		if (item_compare(&e->items[i], item) == 0)
			return true;
	return false;
}

static bool
expansion_grow(struct expansion *e)
{
	const size_t size = e->size * 2 + 16;
	struct item *items;

	if (e->n < e->size)
		return true;
	items = realloc(e->items, size * sizeof(*items));
	if (items == NULL)
		return false;
	e->items = items;
	e->size = size;
	return true;
}

/* Adds a line unless one stands at its place: the first to come wins. */
static enum rc
expansion_add(struct expansion *e, struct listing_place at,
    enum item_part part, struct listing_place place, const char *line)
{
	struct item item = { .at = TEXT_INIT, .part = part,
	    .place = TEXT_INIT, .line = TEXT_INIT };

	text_add(&item.at, at.key, at.len);
	text_add(&item.place, place.key, place.len);
	text_adds(&item.line, line);
	if (item.at.failed || item.place.failed || item.line.failed ||
	    !expansion_grow(e)) {
		item_fini(&item);
		return expansion_no_memory(e);
	}
	if (expansion_has(e, &item))
		item_fini(&item);
	else
		e->items[e->n++] = item;
	return RC_OK;
}

static struct listing_place
binding_place(void)
{
	struct listing_place place;

	grammar_anchor(ANCHOR_BINDING, &place.key, &place.len);
	return place;
}

static const struct listing_place no_place = { "", 0 };

/* The tunnel's own lines. */
static enum rc
own_line(void *ctx, const struct model_line *line)
{
	const struct listing_place at = { line->place, line->place_len };

	return expansion_add(ctx, at, PART_LINE, no_place, line->line);
}

static enum rc
gateway_line(void *ctx, const struct model_line *line)
{
	const struct listing_place place = { line->place, line->place_len };

	return expansion_add(ctx, binding_place(), PART_GATEWAY, place,
	    line->line);
}

/* Whether a source's line in its tunnel block goes over to its members. */
static bool
template_takes(const char *entry)
{
	static const char *const taken[] = { "tunnel encapsulation",
	    "tunnel ngn ", "l2tp ", "tunnel enable" };
	size_t i;

	for (i = 0; i < sizeof(taken) / sizeof(taken[0]); i++)
		if (strncmp(entry, taken[i], strlen(taken[i])) == 0)
			return true;
	return false;
}

/*
 * The line with its first number, the tunnel's or gateway's own, replaced:
 * "ipsec ike version 1 2" becomes "ipsec ike version 31 2". The name of
 * `ipsec ike remote name` gets the number behind it.
 */
static void
renumber(const char *line, int64_t number, struct text *out)
{
	static const char remote_name[] = "ipsec ike remote name ";
	const char *p = line, *end;

	while (*p != '\0' && strspn(p, "0123456789") != strcspn(p, " ")) {
		p += strcspn(p, " ");
		p += strspn(p, " ");
	}
	text_add(out, line, (size_t)(p - line));
	if (*p == '\0')
		return;
	text_addf(out, "%lld", (long long)number);
	p += strcspn(p, " ");
	if (strncmp(line, remote_name, strlen(remote_name)) == 0 &&
	    *p == ' ') {
		end = p[1] == '"' ? strchr(p + 2, '"') :
		    p + 1 + strcspn(p + 1, " ");
		if (end != NULL) {
			text_add(out, p, (size_t)(end - p));
			text_addf(out, "%lld", (long long)number);
			p = end;
		}
	}
	text_adds(out, p);
}

/* Adds a source's line under the tunnel's number. */
static enum rc
expansion_add_renumbered(struct expansion *e, struct listing_place at,
    enum item_part part, struct listing_place place, const char *line)
{
	text_reset(&e->scratch);
	renumber(line, e->tunnel, &e->scratch);
	if (e->scratch.failed)
		return expansion_no_memory(e);
	return expansion_add(e, at, part, place, text_str(&e->scratch));
}

static enum rc
template_line(void *ctx, const struct model_line *line)
{
	const struct listing_place at = { line->place, line->place_len };

	if (!template_takes(line->entry))
		return RC_OK;
	if (strcmp(line->entry, "tunnel enable") != 0)
		return expansion_add(ctx, at, PART_LINE, no_place, line->line);
	return expansion_add_renumbered(ctx, at, PART_LINE, no_place,
	    line->line);
}

static enum rc
template_gateway_line(void *ctx, const struct model_line *line)
{
	const struct listing_place place = { line->place, line->place_len };

	return expansion_add_renumbered(ctx, binding_place(), PART_GATEWAY,
	    place, line->line);
}

static enum rc
expansion_walk(struct expansion *e, enum block block, int64_t number,
    model_line_fn *f)
{
	return model_walk(e->listing->model, e->listing->config, block, number,
	    NULL, 0, NULL, 0, f, e, e->listing->diag);
}

/* The source's policy under the tunnel's number: the proposal stays. */
static enum rc
template_policy(struct expansion *e, struct text *line, bool *found)
{
	static const char head[] = "ipsec sa policy ";
	const struct listing *l = e->listing;
	struct text source = TEXT_INIT;
	const char *proposal;
	int64_t gateway;
	enum rc rc;

	rc = model_policy(l->model, l->config, e->source, &gateway, &source,
	    found, l->diag);
	if (rc == RC_OK && *found) {
		proposal = text_str(&source) + strlen(head);
		proposal += strcspn(proposal, " ") + 1;
		proposal += strcspn(proposal, " ");
		text_reset(line);
		text_addf(line, "%s%lld %lld%s", head, (long long)e->tunnel,
		    (long long)e->tunnel, proposal);
		if (line->failed)
			rc = expansion_no_memory(e);
	}
	text_fini(&source);
	return rc;
}

/* The tunnel's policy: its own, or that of the template. *gateway: whose
 * lines follow. */
static enum rc
expansion_policy(struct expansion *e, int64_t policy, bool templated,
    int64_t *gateway)
{
	const struct listing *l = e->listing;
	struct text line = TEXT_INIT;
	bool found;
	enum rc rc;

	rc = model_policy(l->model, l->config, policy, gateway, &line, &found,
	    l->diag);
	if (rc == RC_OK && !found && templated && policy == e->tunnel) {
		*gateway = e->tunnel;
		rc = template_policy(e, &line, &found);
	}
	if (rc == RC_OK && found)
		rc = expansion_add(e, binding_place(), PART_POLICY, no_place,
		    text_str(&line));
	else
		*gateway = 0;
	text_fini(&line);
	return rc;
}

/* `ipsec tunnel` and everything under it. */
static enum rc
expansion_binding(struct expansion *e)
{
	const struct listing *l = e->listing;
	int64_t policy, source_policy = 0, gateway = e->tunnel;
	bool templated;
	enum rc rc;

	rc = model_binding(l->model, l->config, e->tunnel, &policy, l->diag);
	if (rc == RC_OK && e->source != 0)
		rc = model_binding(l->model, l->config, e->source,
		    &source_policy, l->diag);
	if (rc != RC_OK)
		return rc;
	templated = e->source != 0 && source_policy == e->source;
	if (policy == 0 && templated)
		policy = e->tunnel;
	if (policy != 0) {
		text_reset(&e->scratch);
		text_addf(&e->scratch, "ipsec tunnel %lld", (long long)policy);
		rc = e->scratch.failed ? expansion_no_memory(e) :
		    expansion_add(e, binding_place(), PART_LINE, no_place,
		    text_str(&e->scratch));
		if (rc == RC_OK)
			rc = expansion_policy(e, policy, templated, &gateway);
	} else if (e->source == 0)
		gateway = 0;
	if (rc == RC_OK && gateway != 0)
		rc = expansion_walk(e, BLOCK_GATEWAY, gateway, gateway_line);
	if (rc == RC_OK && gateway == e->tunnel && e->source != 0)
		rc = expansion_walk(e, BLOCK_GATEWAY, e->source,
		    template_gateway_line);
	return rc;
}

static enum rc
expansion_emit(struct expansion *e)
{
	size_t i;
	enum rc rc = RC_OK;

	if (e->n == 0)
		return RC_OK;
	qsort(e->items, e->n, sizeof(e->items[0]), item_compare);
	rc = listing_emit_number(e->listing, 0, "tunnel select", e->tunnel);
	for (i = 0; i < e->n && rc == RC_OK; i++)
		rc = listing_emit(e->listing,
		    e->items[i].part == PART_LINE ? 1 : 2,
		    text_str(&e->items[i].line));
	return rc;
}

enum rc
listing_tunnel_expanded(const struct listing *l, int64_t tunnel)
{
	struct expansion e = { .listing = l, .tunnel = tunnel,
	    .scratch = TEXT_INIT };
	enum rc rc;

	rc = model_template_source(l->model, l->config, tunnel, &e.source,
	    l->diag);
	if (rc == RC_OK)
		rc = expansion_walk(&e, BLOCK_TUNNEL, tunnel, own_line);
	if (rc == RC_OK && e.source != 0)
		rc = expansion_walk(&e, BLOCK_TUNNEL, e.source, template_line);
	if (rc == RC_OK)
		rc = expansion_binding(&e);
	if (rc == RC_OK)
		rc = expansion_emit(&e);
	expansion_fini(&e);
	return rc;
}
