/*
 * The difference of two configurations as commands, section by section: which
 * blocks there are, and what is no row of setting. How the lines of a block
 * become commands is in merge.c.
 */
#include "config/difference.h"

#include <stdlib.h>
#include <string.h>

#include "config/merge.h"

#include "base/banned.h"

static const struct merge_place whole = { NULL, 0 };

static struct merge_place
anchor(enum anchor anchor)
{
	struct merge_place place;

	grammar_anchor(anchor, &place.key, &place.len);
	return place;
}

/* The router's lines between the blocks. */
enum router_section {
	ROUTER_TO_PPS,
	ROUTER_TO_TUNNELS,
	ROUTER_TO_POLICIES,
	ROUTER_TO_SWITCHES,
	ROUTER_TO_END,
	ROUTER_SECTIONS
};

struct difference {
	struct merge	merge;
	/* What comes between the blocks: found first, given out in its
	 * place. */
	struct text	router[ROUTER_SECTIONS];
};

static void
select_nothing(struct merge *m)
{
	m->takeback.selection = (struct selection){ .kind = SELECTION_NONE };
}

/* Finds the differences of all the router's lines, and gives out those that
 * go. */
static enum rc
router_lines(struct difference *d)
{
	const struct merge_place ends[ROUTER_SECTIONS] = {
	    [ROUTER_TO_PPS] = anchor(ANCHOR_PP),
	    [ROUTER_TO_TUNNELS] = anchor(ANCHOR_TUNNEL),
	    [ROUTER_TO_POLICIES] = anchor(ANCHOR_POLICIES),
	    [ROUTER_TO_SWITCHES] = anchor(ANCHOR_SWITCH),
	    [ROUTER_TO_END] = whole };
	struct merge *m = &d->merge;
	enum rc rc = RC_OK;
	size_t i;

	select_nothing(m);
	for (i = 0; i < ROUTER_SECTIONS && rc == RC_OK; i++) {
		rc = merge_lines(m, BLOCK_ROUTER, 0,
		    i == 0 ? whole : ends[i - 1], ends[i]);
		d->router[i] = m->come;
		m->come = (struct text)TEXT_INIT;
	}
	return rc == RC_OK ? merge_finish(m) : rc;
}

/* Gives out what comes in one of the sections. */
static enum rc
router_section(struct difference *d, enum router_section section)
{
	struct merge *m = &d->merge;

	select_nothing(m);
	text_fini(&m->come);
	m->come = d->router[section];
	d->router[section] = (struct text)TEXT_INIT;
	return merge_finish(m);
}

static enum rc
no_memory(struct merge *m)
{
	return diag_set(m->diag, RC_NOMEM, "out of memory");
}

static enum rc
pp_lines(struct merge *m, int64_t number)
{
	enum rc rc;

	m->takeback.selection = (struct selection){ .kind = SELECTION_PP,
	    .number = number };
	rc = merge_lines(m, BLOCK_PP, number, whole, whole);
	return rc == RC_OK ? merge_finish(m) : rc;
}

static enum rc
gateway_lines(struct merge *m, int64_t number)
{
	enum rc rc;

	select_nothing(m);
	rc = merge_lines(m, BLOCK_GATEWAY, number, whole, whole);
	return rc == RC_OK ? merge_finish(m) : rc;
}

static enum rc
template_line(struct merge *m, int64_t tunnel)
{
	struct text from = TEXT_INIT, to = TEXT_INIT;
	enum rc rc;

	rc = model_template(m->model, m->from, tunnel, &from, NULL, m->diag);
	if (rc == RC_OK)
		rc = model_template(m->model, m->to, tunnel, &to, NULL,
		    m->diag);
	if (rc == RC_OK)
		merge_change(m, "tunnel template", text_str(&from),
		    text_str(&to));
	text_fini(&from);
	text_fini(&to);
	return rc;
}

static void
binding_text(int64_t policy, struct text *t)
{
	if (policy != 0)
		text_addf(t, "ipsec tunnel %lld", (long long)policy);
}

static enum rc
binding_line(struct merge *m, int64_t tunnel)
{
	struct text from = TEXT_INIT, to = TEXT_INIT;
	int64_t policy;
	enum rc rc;

	rc = model_binding(m->model, m->from, tunnel, &policy, m->diag);
	if (rc == RC_OK) {
		binding_text(policy, &from);
		rc = model_binding(m->model, m->to, tunnel, &policy, m->diag);
	}
	if (rc == RC_OK) {
		binding_text(policy, &to);
		if (from.failed || to.failed)
			rc = no_memory(m);
	}
	if (rc == RC_OK)
		merge_change(m, "ipsec tunnel", text_str(&from), text_str(&to));
	text_fini(&from);
	text_fini(&to);
	return rc;
}

static enum rc
tunnel_lines(struct merge *m, int64_t number)
{
	const struct merge_place binding = anchor(ANCHOR_BINDING);
	enum rc rc;

	m->takeback.selection = (struct selection){ .kind = SELECTION_TUNNEL,
	    .number = number };
	rc = template_line(m, number);
	if (rc == RC_OK)
		rc = merge_lines(m, BLOCK_TUNNEL, number, whole, binding);
	if (rc == RC_OK)
		rc = binding_line(m, number);
	if (rc == RC_OK)
		rc = merge_lines(m, BLOCK_TUNNEL, number, binding, whole);
	return rc == RC_OK ? merge_finish(m) : rc;
}

static enum rc
policy_line(struct merge *m, int64_t policy)
{
	struct text from = TEXT_INIT, to = TEXT_INIT, name = TEXT_INIT;
	enum rc rc;

	text_addf(&name, "ipsec sa policy %lld", (long long)policy);
	rc = model_policy(m->model, m->from, policy, NULL, &from, NULL,
	    m->diag);
	if (rc == RC_OK)
		rc = model_policy(m->model, m->to, policy, NULL, &to, NULL,
		    m->diag);
	if (rc == RC_OK && name.failed)
		rc = no_memory(m);
	if (rc == RC_OK)
		merge_change(m, text_str(&name), text_str(&from),
		    text_str(&to));
	text_fini(&from);
	text_fini(&to);
	text_fini(&name);
	return rc;
}

/* Numbers of objects that one side or both have. */
struct numbers {
	int64_t	*number;
	size_t	 n, size;
	struct diag *diag;
};

static enum rc
numbers_add(void *ctx, int64_t number)
{
	struct numbers *all = ctx;
	const size_t size = all->size * 2 + 64;
	int64_t *grown;

	if (all->n == all->size) {
		grown = realloc(all->number, size * sizeof(*grown));
		if (grown == NULL)
			return diag_set(all->diag, RC_NOMEM, "out of memory");
		all->number = grown;
		all->size = size;
	}
	all->number[all->n++] = number;
	return RC_OK;
}

static int
compare_numbers(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return x < y ? -1 : x > y;
}

typedef enum rc number_fn(struct merge *, int64_t number);

/* Calls f for each number of either side, ascending, each once, and frees
 * them. */
static enum rc
each_number(struct merge *m, struct numbers *all, number_fn *f)
{
	enum rc rc = RC_OK;
	size_t i;

	if (all->n > 0)
		qsort(all->number, all->n, sizeof(*all->number),
		    compare_numbers);
	for (i = 0; i < all->n && rc == RC_OK; i++)
		if (i == 0 || all->number[i] != all->number[i - 1])
			rc = f(m, all->number[i]);
	free(all->number);
	return rc;
}

static enum rc
blocks(struct merge *m, enum block block, number_fn *f)
{
	struct numbers all = { .diag = m->diag };
	enum rc rc;

	rc = model_walk_numbers(m->model, m->from, block, 0, INT64_MAX,
	    numbers_add, &all, m->diag);
	if (rc == RC_OK)
		rc = model_walk_numbers(m->model, m->to, block, 0, INT64_MAX,
		    numbers_add, &all, m->diag);
	if (rc != RC_OK)
		free(all.number);
	return rc == RC_OK ? each_number(m, &all, f) : rc;
}

static enum rc
policies(struct merge *m)
{
	struct numbers all = { .diag = m->diag };
	enum rc rc;

	select_nothing(m);
	rc = model_walk_policies(m->model, m->from, numbers_add, &all,
	    m->diag);
	if (rc == RC_OK)
		rc = model_walk_policies(m->model, m->to, numbers_add, &all,
		    m->diag);
	if (rc != RC_OK)
		free(all.number);
	else
		rc = each_number(m, &all, policy_line);
	return rc == RC_OK ? merge_finish(m) : rc;
}

static enum rc
switches(struct merge *m)
{
	const enum rc rc = merge_lines(m, BLOCK_SWITCH, 0, whole, whole);

	return rc == RC_OK ? merge_finish(m) : rc;
}

/* Section by section, as the listing stands (list.c), but for what the router
 * loses: that is taken back before anything comes. */
static enum rc
difference_whole(struct difference *d)
{
	enum rc rc = router_lines(d);

	if (rc == RC_OK)
		rc = router_section(d, ROUTER_TO_PPS);
	if (rc == RC_OK)
		rc = blocks(&d->merge, BLOCK_PP, pp_lines);
	if (rc == RC_OK)
		rc = router_section(d, ROUTER_TO_TUNNELS);
	if (rc == RC_OK)
		rc = blocks(&d->merge, BLOCK_TUNNEL, tunnel_lines);
	if (rc == RC_OK)
		rc = router_section(d, ROUTER_TO_POLICIES);
	if (rc == RC_OK)
		rc = policies(&d->merge);
	if (rc == RC_OK)
		rc = blocks(&d->merge, BLOCK_GATEWAY, gateway_lines);
	if (rc == RC_OK)
		rc = router_section(d, ROUTER_TO_SWITCHES);
	if (rc == RC_OK)
		rc = switches(&d->merge);
	if (rc == RC_OK)
		rc = router_section(d, ROUTER_TO_END);
	return rc;
}

enum rc
config_difference(struct model *model, int64_t from, int64_t to,
    const struct profile *profile, config_line_fn *f, void *ctx, bool *hidden,
    struct diag *diag)
{
	struct difference d = { .merge = { .model = model, .from = from,
	    .to = to, .line = f, .ctx = ctx,
	    .takeback = { .profile = profile }, .diag = diag } };
	enum rc rc = model_begin_reading(model, diag);
	size_t i;

	if (rc == RC_OK) {
		rc = difference_whole(&d);
		model_end_reading(model);
	}
	if (hidden != NULL)
		*hidden = d.merge.hidden;
	merge_fini(&d.merge);
	for (i = 0; i < ROUTER_SECTIONS; i++)
		text_fini(&d.router[i]);
	return rc;
}
