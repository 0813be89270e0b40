/*
 * The listing of a configuration, section by section: each is one walk over
 * an index, so nothing is sorted. Which policy and gateway stand under which
 * tunnel is found here by following the bindings; nothing owns them.
 */
#include "config/listing.h"

#include <string.h>

#include "base/banned.h"

enum rc
listing_emit(const struct listing *l, int depth, const char *text)
{
	return l->line(l->ctx, &(struct config_line){
	    .depth = depth, .text = text });
}

enum rc
listing_emit_number(const struct listing *l, int depth, const char *words,
    int64_t number)
{
	struct text text = TEXT_INIT;
	enum rc rc;

	text_addf(&text, "%s %lld", words, (long long)number);
	rc = text.failed ? diag_set(l->diag, RC_NOMEM, "out of memory") :
	    listing_emit(l, depth, text_str(&text));
	text_fini(&text);
	return rc;
}

/* A walk that gives its lines on at one depth. */
struct depth_walk {
	const struct listing	*listing;
	int			 depth;
};

static enum rc
walk_line(void *ctx, const struct model_line *line)
{
	const struct depth_walk *w = ctx;

	return listing_emit(w->listing, w->depth, line->line);
}

enum rc
listing_walk(const struct listing *l, int depth, enum block block,
    int64_t number, const struct listing_place *from,
    const struct listing_place *to)
{
	static const struct listing_place whole = { NULL, 0 };
	struct depth_walk w = { l, depth };

	if (from == NULL)
		from = &whole;
	if (to == NULL)
		to = &whole;
	return model_walk(l->model, l->config, block, number, from->key,
	    from->len, to->key, to->len, walk_line, &w, l->diag);
}

static struct listing_place
anchor(enum anchor anchor)
{
	struct listing_place place;

	grammar_anchor(anchor, &place.key, &place.len);
	return place;
}

/* What stands under `ipsec tunnel P`: the policy and, through it, a gateway
 * (BEHAVIOUR 11.4, 11.5). */
static enum rc
listing_policy(const struct listing *l, int64_t policy)
{
	struct text line = TEXT_INIT;
	int64_t gateway;
	bool found;
	enum rc rc;

	rc = model_policy(l->model, l->config, policy, &gateway, &line, &found,
	    l->diag);
	if (rc == RC_OK && found) {
		rc = listing_emit(l, 2, text_str(&line));
		if (rc == RC_OK)
			rc = listing_walk(l, 2, BLOCK_GATEWAY, gateway, NULL,
			    NULL);
	}
	text_fini(&line);
	return rc;
}

/* `ipsec tunnel P` and what it shows. Without one, a tunnel that another's
 * template covers shows its own lines of the gateway of its number
 * (BEHAVIOUR 11.10). */
static enum rc
listing_binding(const struct listing *l, int64_t tunnel)
{
	int64_t policy, source;
	enum rc rc;

	rc = model_binding(l->model, l->config, tunnel, &policy, l->diag);
	if (rc != RC_OK)
		return rc;
	if (policy != 0) {
		rc = listing_emit_number(l, 1, "ipsec tunnel", policy);
		return rc == RC_OK ? listing_policy(l, policy) : rc;
	}
	rc = model_template_source(l->model, l->config, tunnel, &source,
	    l->diag);
	if (rc != RC_OK || source == 0)
		return rc;
	return listing_walk(l, 2, BLOCK_GATEWAY, tunnel, NULL, NULL);
}

static enum rc
listing_template(const struct listing *l, int64_t tunnel)
{
	struct text line = TEXT_INIT;
	bool found;
	enum rc rc;

	rc = model_template(l->model, l->config, tunnel, &line, &found,
	    l->diag);
	if (rc == RC_OK && found)
		rc = listing_emit(l, 1, text_str(&line));
	text_fini(&line);
	return rc;
}

enum rc
listing_tunnel(const struct listing *l, int64_t tunnel)
{
	const struct listing_place binding = anchor(ANCHOR_BINDING);
	enum rc rc;

	rc = listing_emit_number(l, 0, "tunnel select", tunnel);
	if (rc == RC_OK)
		rc = listing_template(l, tunnel);
	if (rc == RC_OK)
		rc = listing_walk(l, 1, BLOCK_TUNNEL, tunnel, NULL, &binding);
	if (rc == RC_OK)
		rc = listing_binding(l, tunnel);
	if (rc == RC_OK)
		rc = listing_walk(l, 1, BLOCK_TUNNEL, tunnel, &binding, NULL);
	return rc;
}

static enum rc
listing_pp(const struct listing *l, int64_t number)
{
	enum rc rc;

	rc = number == PP_ANONYMOUS ?
	    listing_emit(l, 0, "pp select anonymous") :
	    listing_emit_number(l, 0, "pp select", number);
	if (rc == RC_OK)
		rc = listing_walk(l, 1, BLOCK_PP, number, NULL, NULL);
	return rc;
}

/* The lines of switches and access points stand by these, in one walk; a
 * block begins where the name changes. */
struct switch_walk {
	const struct listing	*listing;
	const char		*only;	/* the head of one block, or NULL */
	struct text		 head;
};

static enum rc
walk_switch_line(void *ctx, const struct model_line *line)
{
	const struct entry *entry = grammar_entry_named(line->entry);
	struct switch_walk *w = ctx;
	struct text head = TEXT_INIT;
	enum rc rc = RC_OK;

	text_addf(&head, "%s select %s",
	    entry != NULL ? grammar_entry_scope(entry) : "switch",
	    line->object);
	if (w->only != NULL && strcmp(w->only, text_str(&head)) != 0) {
		text_fini(&head);
		return RC_OK;
	}
	if (strcmp(text_str(&w->head), text_str(&head)) != 0) {
		text_reset(&w->head);
		text_adds(&w->head, text_str(&head));
		rc = head.failed || w->head.failed ?
		    diag_set(w->listing->diag, RC_NOMEM, "out of memory") :
		    listing_emit(w->listing, 0, text_str(&head));
	}
	text_fini(&head);
	return rc == RC_OK ? listing_emit(w->listing, 1, line->line) : rc;
}

static enum rc
listing_switches(const struct listing *l, const char *only)
{
	struct switch_walk w = { l, only, TEXT_INIT };
	const enum rc rc = model_walk(l->model, l->config, BLOCK_SWITCH, 0,
	    NULL, 0, NULL, 0, walk_switch_line, &w, l->diag);

	text_fini(&w.head);
	return rc;
}

static enum rc
walk_pp(void *ctx, int64_t number)
{
	return listing_pp(ctx, number);
}

static enum rc
walk_tunnel(void *ctx, int64_t number)
{
	return listing_tunnel(ctx, number);
}

static enum rc
walk_unreached(void *ctx, const char *line, int64_t gateway)
{
	const struct listing *l = ctx;
	enum rc rc = RC_OK;

	if (line != NULL)
		rc = listing_emit(l, 0, line);
	if (rc == RC_OK && gateway != 0)
		rc = listing_walk(l, 0, BLOCK_GATEWAY, gateway, NULL, NULL);
	return rc;
}

/* The whole listing: the router's lines, with the blocks and what nothing
 * reaches where their anchors stand. */
static enum rc
listing_whole(struct listing *l)
{
	const struct listing_place pps = anchor(ANCHOR_PP);
	const struct listing_place tunnels = anchor(ANCHOR_TUNNEL);
	const struct listing_place policies = anchor(ANCHOR_POLICIES);
	const struct listing_place switches = anchor(ANCHOR_SWITCH);
	enum rc rc;

	rc = listing_walk(l, 0, BLOCK_ROUTER, 0, NULL, &pps);
	if (rc == RC_OK && l->file)
		rc = listing_emit(l, 0, "pp disable all");
	if (rc == RC_OK)
		rc = model_walk_numbers(l->model, l->config, BLOCK_PP, 0,
		    INT64_MAX, walk_pp, l, l->diag);
	if (rc == RC_OK)
		rc = listing_walk(l, 0, BLOCK_ROUTER, 0, &pps, &tunnels);
	if (rc == RC_OK && l->file)
		rc = listing_emit(l, 0, "no tunnel enable all");
	if (rc == RC_OK)
		rc = model_walk_numbers(l->model, l->config, BLOCK_TUNNEL, 0,
		    INT64_MAX, walk_tunnel, l, l->diag);
	if (rc == RC_OK)
		rc = listing_walk(l, 0, BLOCK_ROUTER, 0, &tunnels, &policies);
	if (rc == RC_OK)
		rc = model_walk_unreached(l->model, l->config, walk_unreached,
		    l, l->diag);
	if (rc == RC_OK)
		rc = listing_walk(l, 0, BLOCK_ROUTER, 0, &policies,
		    &switches);
	if (rc == RC_OK)
		rc = listing_switches(l, NULL);
	if (rc == RC_OK)
		rc = listing_walk(l, 0, BLOCK_ROUTER, 0, &switches, NULL);
	return rc;
}

static enum rc
listing_make(struct listing *l)
{
	enum rc rc = model_begin_reading(l->model, l->diag);

	if (rc != RC_OK)
		return rc;
	rc = listing_whole(l);
	model_end_reading(l->model);
	return rc;
}

enum rc
config_list(struct model *model, int64_t config, config_line_fn *f, void *ctx,
    struct diag *diag)
{
	return listing_make(&(struct listing){ .model = model,
	    .config = config, .line = f, .ctx = ctx, .diag = diag });
}

enum rc
config_list_file(struct model *model, int64_t config, config_line_fn *f,
    void *ctx, struct diag *diag)
{
	return listing_make(&(struct listing){ .model = model,
	    .config = config, .line = f, .ctx = ctx, .diag = diag,
	    .file = true });
}

/* Tunnel by tunnel: a template can make one that has no line of its own. */
static enum rc
listing_expanded(const struct listing *l, int64_t first, int64_t last)
{
	int64_t number;
	enum rc rc = RC_OK;

	for (number = first; number <= last && rc == RC_OK; number++)
		rc = listing_tunnel_expanded(l, number);
	return rc;
}

enum rc
config_list_tunnels(struct model *model, int64_t config, int64_t first,
    int64_t last, bool expand, config_line_fn *f, void *ctx,
    struct diag *diag)
{
	struct listing l = { model, config, f, ctx, diag, false };
	enum rc rc = model_begin_reading(model, diag);

	if (rc != RC_OK)
		return rc;
	rc = expand ? listing_expanded(&l, first, last) :
	    model_walk_numbers(model, config, BLOCK_TUNNEL, first, last,
	    walk_tunnel, &l, diag);
	model_end_reading(model);
	return rc;
}

enum rc
config_list_pps(struct model *model, int64_t config, int64_t first,
    int64_t last, config_line_fn *f, void *ctx, struct diag *diag)
{
	struct listing l = { model, config, f, ctx, diag, false };
	enum rc rc = model_begin_reading(model, diag);

	if (rc != RC_OK)
		return rc;
	rc = model_walk_numbers(model, config, BLOCK_PP, first, last, walk_pp,
	    &l, diag);
	model_end_reading(model);
	return rc;
}

enum rc
config_list_device(struct model *model, int64_t config, const char *head,
    config_line_fn *f, void *ctx, struct diag *diag)
{
	struct listing l = { model, config, f, ctx, diag, false };
	enum rc rc = model_begin_reading(model, diag);

	if (rc != RC_OK)
		return rc;
	rc = listing_switches(&l, head);
	model_end_reading(model);
	return rc;
}
