/*
 * A peer that is a router of ours: its configuration lives on a device of its
 * own, and one of its tunnels is the other end of ours.
 */
#include "router/peer.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/banned.h"

/* The longest configuration that is read. */
#define PEER_FILE_MAX ((size_t)16 << 20)

/* Closes what was open and makes the peer a router. */
static enum rc
peer_router(struct peer *peer, struct diag *diag)
{
	if (peer->kind != IKE_ROUTER)
		return diag_set(diag, RC_REFUSED,
		    "only a router has a configuration");
	if (peer->open)
		device_close(&peer->device);
	peer->open = false;
	return RC_OK;
}

static enum rc
pass_over(void *ctx, const struct config_refusal *refusal)
{
	(void)ctx;
	(void)refusal;
	return RC_OK;
}

static enum rc
load_text(struct peer *peer, const char *text, size_t len, size_t *refused,
    struct diag *diag)
{
	struct model *model = peer->device.model;
	int64_t config;
	enum rc rc;

	rc = model_begin(model, diag);
	if (rc != RC_OK)
		return rc;
	rc = model_running(model, &config, diag);
	if (rc == RC_OK)
		rc = config_load(model, config, peer->device.profile, text,
		    len, pass_over, NULL, refused, diag);
	if (rc == RC_OK)
		rc = model_commit(model, diag);
	else
		model_rollback(model);
	return rc;
}

enum rc
peer_take_text(struct peer *peer, const char *text, size_t len,
    size_t *refused, struct diag *diag)
{
	struct device_options options = { .path = ":memory:", .empty = true,
	    .clock = clock_system() };
	struct text model = TEXT_INIT, revision = TEXT_INIT;
	bool exact;
	enum rc rc = peer_router(peer, diag);

	config_header(text, len, &model, &revision);
	if (rc == RC_OK && (model.failed || revision.failed))
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	if (rc == RC_OK && model.len > 0) {
		options.new_profile = profile_nearest(text_str(&model),
		    &exact);
		if (options.new_profile == NULL)
			rc = diag_set(diag, RC_REFUSED,
			    "unknown model: %s", text_str(&model));
	}
	if (rc == RC_OK)
		rc = device_open(&peer->device, &options, diag);
	if (rc == RC_OK) {
		peer->open = true;
		rc = load_text(peer, text, len, refused, diag);
	}
	text_fini(&model);
	text_fini(&revision);
	return rc;
}

enum rc
peer_read_file(const char *path, struct text *text, enum rc trouble,
    struct diag *diag)
{
	FILE *file = fopen(path, "rb");
	char block[4096];
	enum rc rc = RC_OK;
	size_t n;

	if (file == NULL)
		return diag_set(diag, trouble, "%s: %s", path,
		    strerror(errno));
	while ((n = fread(block, 1, sizeof(block), file)) > 0 &&
	    text->len <= PEER_FILE_MAX)
		text_add(text, block, n);
	if (ferror(file) != 0)
		rc = diag_set(diag, trouble, "%s: %s", path, strerror(errno));
	else if (text->failed)
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	else if (text->len > PEER_FILE_MAX)
		rc = diag_set(diag, RC_REFUSED, "%s: too long", path);
	(void)fclose(file);
	return rc;
}

enum rc
peer_take_file(struct peer *peer, const char *path, size_t *refused,
    struct diag *diag)
{
	struct text text = TEXT_INIT;
	enum rc rc = peer_router(peer, diag);

	if (rc == RC_OK)
		rc = peer_read_file(path, &text, RC_IO, diag);
	if (rc == RC_OK)
		rc = peer_take_text(peer, text_str(&text), text.len, refused,
		    diag);
	text_fini(&text);
	return rc;
}

/* One that is not there would be made. */
enum rc
peer_take_database(struct peer *peer, const char *path, struct diag *diag)
{
	const struct device_options options = { .path = path,
	    .clock = clock_system() };
	FILE *file;
	enum rc rc = peer_router(peer, diag);

	if (rc != RC_OK)
		return rc;
	file = fopen(path, "rb");
	if (file == NULL)
		return diag_set(diag, RC_IO, "%s: %s", path, strerror(errno));
	(void)fclose(file);
	rc = device_open(&peer->device, &options, diag);
	peer->open = rc == RC_OK;
	return rc;
}

enum rc
peer_open_files(struct peer *peer, size_t *refused, struct diag *diag)
{
	*refused = 0;
	if (peer->kind != IKE_ROUTER)
		return RC_OK;
	if (peer->config != NULL)
		return peer_take_file(peer, peer->config, refused, diag);
	if (peer->database != NULL)
		return peer_take_database(peer, peer->database, diag);
	return diag_set(diag, RC_REFUSED,
	    "a router needs `config FILE` or `database FILE`");
}

static bool
same(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

bool
peer_goes_by(const struct ike_policy *p, const char *address)
{
	const struct ike_address *a;
	const struct ike_host *name;

	if (address == NULL)
		return false;
	if (same(p->seen_as, address) || same(p->local_address, address))
		return true;
	for (a = p->addresses; a != NULL; a = a->next)
		if (strcmp(a->text, address) == 0)
			return true;
	for (name = p->names; name != NULL; name = name->next)
		if (strcmp(name->name, address) == 0)
			return true;
	return false;
}

/* How well their tunnel answers ours: what tells tunnels apart counts most,
 * then what only has to be the same. */
static int
facing(const struct ike_policy *ours, const struct ike_policy *theirs)
{
	int score = 0;

	if (peer_goes_by(ours, theirs->remote_address))
		score += 32;
	else if (same(theirs->remote_address, "any"))
		score += 2;
	if (peer_goes_by(theirs, ours->remote_address))
		score += 4;
	if (same(ours->local_name.text, theirs->remote_name.text))
		score += 16;
	if (same(ours->remote_name.text, theirs->local_name.text))
		score += 16;
	if (ours->key_len > 0 && ours->key_len == theirs->key_len &&
	    memcmp(ours->key, theirs->key, ours->key_len) == 0)
		score += 8;
	if (ike_policy_transport(ours) == ike_policy_transport(theirs))
		score += 2;
	return score + (ours->versions == theirs->versions) +
	    theirs->enabled + (theirs->gateway != 0);
}

/* Puts what the description says about the place into the policy. */
static void
peer_put_place(struct peer *peer, struct ike_policy *policy)
{
	policy->seen_as = peer->place.address;
	if (peer->place.names != NULL)
		policy->names = peer->place.names;
	policy->behind_nat = peer->place.behind_nat;
	policy->down = peer->place.down;
	policy->never_starts = peer->place.never_starts;
	if (peer->place.serial != NULL)
		policy->serial = peer->place.serial;
}

/* Looking through the peer's tunnels. */
struct facing_walk {
	struct peer		*peer;
	const struct ike_policy	*ours;
	const struct ike_source	*source;
	int64_t			 best;
	int			 score;
	struct diag		*diag;
};

static enum rc
facing_tunnel(void *ctx, int64_t tunnel)
{
	struct facing_walk *w = ctx;
	struct ike_policy policy;
	int score;
	enum rc rc;

	if (w->peer->tunnel != 0) {
		if (tunnel == w->peer->tunnel)
			w->best = tunnel;
		return RC_OK;
	}
	rc = ike_policy_read(&policy, w->source, tunnel, w->diag);
	if (rc != RC_OK)
		return rc;
	peer_put_place(w->peer, &policy);
	score = facing(w->ours, &policy);
	if (w->best == 0 || score > w->score) {
		w->best = tunnel;
		w->score = score;
	}
	ike_policy_fini(&policy);
	return RC_OK;
}

/* A tunnel that only a template makes has no line of its own. */
static enum rc
facing_templates(struct facing_walk *w)
{
	const int64_t tunnels = profile_limit(w->source->profile, "tunnels",
	    0);
	int64_t tunnel, source;
	enum rc rc = RC_OK;

	for (tunnel = 1; tunnel <= tunnels && rc == RC_OK; tunnel++) {
		rc = model_template_source(w->source->model,
		    w->source->config, tunnel, &source, w->diag);
		if (rc == RC_OK && source != 0)
			rc = facing_tunnel(w, tunnel);
	}
	return rc;
}

static enum rc
face_router(struct peer *peer, const struct ike_policy *ours,
    struct diag *diag)
{
	struct ike_source source = { .model = peer->device.model,
	    .profile = peer->device.profile };
	struct facing_walk w = { .peer = peer, .ours = ours,
	    .source = &source, .diag = diag };
	enum rc rc;

	if (!peer->open)
		return diag_set(diag, RC_REFUSED,
		    "the peer has no configuration");
	source.serial = peer->device.identity->serial;
	rc = model_running(source.model, &source.config, diag);
	if (rc == RC_OK)
		rc = model_walk_numbers(source.model, source.config,
		    BLOCK_TUNNEL, 1, INT32_MAX, facing_tunnel, &w, diag);
	if (rc == RC_OK)
		rc = facing_templates(&w);
	if (rc == RC_OK && w.best == 0)
		rc = peer->tunnel == 0 ? diag_set(diag, RC_REFUSED,
		    "the peer has no tunnel") :
		    diag_set(diag, RC_REFUSED, "the peer has no tunnel %lld",
		    (long long)peer->tunnel);
	if (rc != RC_OK)
		return rc;
	ike_policy_fini(&peer->policy);
	rc = ike_policy_read(&peer->policy, &source, w.best, diag);
	if (rc == RC_OK)
		peer_put_place(peer, &peer->policy);
	return rc;
}

enum rc
peer_face(struct peer *peer, const struct ike_policy *ours,
    const struct ike_policy **theirs, struct diag *diag)
{
	enum rc rc = RC_OK;

	if (peer->kind == IKE_ROUTER)
		rc = face_router(peer, ours, diag);
	else
		peer_put_place(peer, &peer->policy);
	*theirs = &peer->policy;
	return rc;
}

void
peer_fini(struct peer *peer)
{
	if (peer->open)
		device_close(&peer->device);
	ike_policy_fini(&peer->policy);
	arena_fini(&peer->arena);
	*peer = (struct peer)PEER_INIT;
}
