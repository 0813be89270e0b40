/*
 * Peers in the database. A router's configuration is kept as a listing, so
 * that nothing outside of the database is needed later.
 */
#include "router/peers.h"

#include <string.h>
#include <strings.h>

#include "config/config.h"
#include "config/file.h"
#include "model/vpn.h"
#include "router/vpn.h"

#include "base/banned.h"

static enum rc
no_memory(struct diag *diag)
{
	return diag_set(diag, RC_NOMEM, "out of memory");
}

/* `;` outside quotes ends a line. */
static void
add_lines(const char *s, size_t len, struct text *out)
{
	bool quoted = false;
	size_t i;

	for (i = 0; i < len; i++) {
		if (s[i] == '"')
			quoted = !quoted;
		if (s[i] == '\n')
			quoted = false;
		text_addc(out, s[i] == ';' && !quoted ? '\n' : s[i]);
	}
}

/* `peer`, and a blank or nothing behind it. */
static bool
begins_description(const char *line, size_t len)
{
	static const char word[] = "peer";
	const size_t n = sizeof(word) - 1;

	return len >= n && strncasecmp(line, word, n) == 0 &&
	    (len == n || strchr(" \t\r;", line[n]) != NULL);
}

/* Whether it is a description: what else there is begins otherwise. */
static bool
is_description(const char *s, size_t len)
{
	const char *end = s + len, *stop;

	for (; s < end; s = stop + 1) {
		stop = memchr(s, '\n', (size_t)(end - s));
		if (stop == NULL)
			stop = end;
		while (s < stop && (*s == ' ' || *s == '\t' || *s == '\r'))
			s++;
		if (s < stop && *s != '#')
			return begins_description(s, (size_t)(stop - s));
	}
	return false;
}

static enum rc
add_listing_line(void *ctx, const struct config_line *line)
{
	text_addf(ctx, "%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

/* The listing of a router's configuration, with a header that says what model
 * it is. */
static enum rc
add_listing(struct peer *peer, struct text *out, struct diag *diag)
{
	struct model *model = peer->device.model;
	int64_t running;
	enum rc rc = model_running(model, &running, diag);

	device_listing_header(&peer->device, out);
	if (rc == RC_OK)
		rc = config_list(model, running, add_listing_line, out,
		    diag);
	return rc == RC_OK && out->failed ? no_memory(diag) : rc;
}

static enum rc
put_peer(struct device *device, const struct model_peer *peer,
    struct diag *diag)
{
	struct model *model = device->model;
	enum rc rc = model_begin(model, diag);

	if (rc != RC_OK)
		return rc;
	rc = model_put_peer(model, peer, diag);
	if (rc == RC_OK)
		rc = vpn_touch(device, true, diag);
	return model_end(model, rc, diag);
}

/* A file that a description names, beside it. */
static const char *
beside(struct peer *peer, const char *folder, const char *path)
{
	struct text text = TEXT_INIT;
	const char *kept;

	if (path == NULL || folder == NULL || path[0] == '/')
		return path;
	text_addf(&text, "%s/%s", folder, path);
	kept = text.failed ? NULL :
	    arena_strndup(&peer->arena, text_str(&text), text.len);
	text_fini(&text);
	return kept;
}

/* What cannot be read of the peer's files is no trouble of ours. */
static enum rc
as_refusal(enum rc rc, struct diag *diag)
{
	if (rc == RC_OK || rc == RC_NOMEM)
		return rc;
	if (diag != NULL)
		diag->rc = RC_REFUSED;
	return RC_REFUSED;
}

static enum rc
open_named(struct peer *peer, const char *folder, size_t *refused,
    struct diag *diag)
{
	const bool config = peer->config != NULL;
	const bool database = peer->database != NULL;

	peer->config = beside(peer, folder, peer->config);
	peer->database = beside(peer, folder, peer->database);
	if ((config && peer->config == NULL) ||
	    (database && peer->database == NULL))
		return no_memory(diag);
	return as_refusal(peer_open_files(peer, refused, diag), diag);
}

/* Stores what was read. text: the description, "" for a bare router. */
static enum rc
store(struct device *device, const char *name, struct peer *peer,
    const char *text, struct diag *diag)
{
	struct text config = TEXT_INIT;
	enum rc rc = RC_OK;

	if (peer->kind == IKE_ROUTER)
		rc = add_listing(peer, &config, diag);
	if (rc == RC_OK)
		rc = put_peer(device, &(struct model_peer){ .name = name,
		    .description = text, .config = text_str(&config) },
		    diag);
	text_fini(&config);
	return rc;
}

/* The text of a file in whatever encoding. */
static enum rc
take_bytes(const char *s, size_t len, struct text *text, struct diag *diag)
{
	struct text bytes = TEXT_INIT;
	bool whole = false;
	enum rc rc;

	text_add(&bytes, s, len);
	rc = bytes.failed ? no_memory(diag) :
	    config_file_text(&bytes, text, &whole, diag);
	text_fini(&bytes);
	if (rc == RC_OK && !whole)
		rc = diag_set(diag, RC_REFUSED,
		    "no text, or cut in the middle of a character");
	if (rc == RC_OK && strspn(text_str(text), " \t\r\n") == text->len)
		rc = diag_set(diag, RC_REFUSED, "nothing stands in it");
	return rc;
}

static enum rc
add_text(struct device *device, const char *name, const char *text,
    size_t len, const char *folder, size_t *refused, struct diag *diag)
{
	struct peer peer = PEER_INIT;
	struct text lines = TEXT_INIT;
	enum rc rc;

	if (is_description(text, len)) {
		add_lines(text, len, &lines);
		rc = lines.failed ? no_memory(diag) :
		    peer_parse(&peer, text_str(&lines), lines.len, diag);
		if (rc == RC_OK)
			rc = open_named(&peer, folder, refused, diag);
	} else {
		text_adds(&lines, "peer router\n");
		rc = lines.failed ? no_memory(diag) :
		    peer_parse(&peer, text_str(&lines), lines.len, diag);
		if (rc == RC_OK)
			rc = peer_take_text(&peer, text, len, refused, diag);
	}
	if (rc == RC_OK)
		rc = store(device, name, &peer, text_str(&lines), diag);
	text_fini(&lines);
	peer_fini(&peer);
	return rc;
}

enum rc
peers_add(struct device *device, const char *name, const char *text,
    size_t len, const char *folder, size_t *refused, struct diag *diag)
{
	struct text utf8 = TEXT_INIT;
	enum rc rc = take_bytes(text, len, &utf8, diag);

	*refused = 0;
	if (rc == RC_OK)
		rc = add_text(device, name, text_str(&utf8), utf8.len,
		    folder, refused, diag);
	text_fini(&utf8);
	return rc;
}

static enum rc
add_database(struct device *device, const char *name, const char *path,
    struct diag *diag)
{
	static const char text[] = "peer router\n";
	struct peer peer = PEER_INIT;
	enum rc rc = peer_parse(&peer, text, strlen(text), diag);

	if (rc == RC_OK)
		rc = as_refusal(peer_take_database(&peer, path, diag), diag);
	if (rc == RC_OK)
		rc = store(device, name, &peer, text, diag);
	peer_fini(&peer);
	return rc;
}

enum rc
peers_add_file(struct device *device, const char *name, const char *path,
    size_t *refused, struct diag *diag)
{
	const char *slash = strrchr(path, '/');
	struct text text = TEXT_INIT, folder = TEXT_INIT;
	enum rc rc = peer_read_file(path, &text, RC_REFUSED, diag);

	*refused = 0;
	if (slash != NULL)
		text_add(&folder, path, (size_t)(slash - path));
	if (rc == RC_OK && text.len >= sizeof(PEER_DATABASE) &&
	    memcmp(text.data, PEER_DATABASE, sizeof(PEER_DATABASE)) == 0)
		rc = add_database(device, name, path, diag);
	else if (rc == RC_OK)
		rc = peers_add(device, name, text_str(&text), text.len,
		    slash == NULL ? NULL : text_str(&folder), refused, diag);
	text_fini(&text);
	text_fini(&folder);
	return rc;
}

/* Looking for one of a name; a copy of it. */
struct peer_search {
	const char	*name;
	bool		 found;
	struct text	 description, config;
};

static enum rc
look_at(void *ctx, const struct model_peer *peer)
{
	struct peer_search *search = ctx;

	if (strcmp(peer->name, search->name) != 0)
		return RC_OK;
	search->found = true;
	text_adds(&search->description, peer->description);
	text_adds(&search->config, peer->config);
	return RC_OK;
}

/* Something that is done to one of a name, in a write transaction. */
typedef enum rc peer_act_fn(struct device *, struct peer_search *,
    const void *how, struct diag *);

static enum rc
act_on(struct device *device, const char *name, peer_act_fn *f,
    const void *how, bool *found, struct diag *diag)
{
	struct peer_search search = { .name = name,
	    .description = TEXT_INIT, .config = TEXT_INIT };
	struct model *model = device->model;
	enum rc rc = model_begin(model, diag);

	*found = false;
	if (rc != RC_OK)
		return rc;
	rc = model_walk_peers(model, look_at, &search, diag);
	if (rc == RC_OK && search.found)
		rc = f(device, &search, how, diag);
	if (rc == RC_OK && search.found)
		rc = vpn_touch(device, false, diag);
	rc = model_end(model, rc, diag);
	*found = search.found;
	text_fini(&search.description);
	text_fini(&search.config);
	return rc;
}

static enum rc
remove_it(struct device *device, struct peer_search *search, const void *how,
    struct diag *diag)
{
	(void)how;
	return model_delete_peer(device->model, search->name, diag);
}

enum rc
peers_remove(struct device *device, const char *name, bool *found,
    struct diag *diag)
{
	return act_on(device, name, remove_it, NULL, found, diag);
}

/* Of two lines the last counts; one that this wrote before goes. */
static enum rc
set_link(struct device *device, struct peer_search *search, const void *how,
    struct diag *diag)
{
	static const char *const lines[] = { "link down\n", "link up\n" };
	const bool *up = how;
	struct text *d = &search->description;
	size_t i, len;

	for (i = 0; i < 2; i++) {
		len = strlen(lines[i]);
		if (d->len > len && d->data[d->len - len - 1] == '\n' &&
		    strcmp(text_str(d) + d->len - len, lines[i]) == 0)
			text_truncate(d, d->len - len);
	}
	if (d->len > 0 && d->data[d->len - 1] != '\n')
		text_addc(d, '\n');
	text_adds(d, lines[*up]);
	if (d->failed || search->config.failed)
		return no_memory(diag);
	return model_put_peer(device->model, &(struct model_peer){
	    .name = search->name, .description = text_str(d),
	    .config = text_str(&search->config) }, diag);
}

enum rc
peers_set_link(struct device *device, const char *name, bool up, bool *found,
    struct diag *diag)
{
	return act_on(device, name, set_link, &up, found, diag);
}

/* Reading them all. */
struct peers_walk {
	struct peers	*peers;
	size_t		 n;
	struct diag	*diag;
};

static enum rc
count_peer(void *ctx, const struct model_peer *peer)
{
	size_t *n = ctx;

	(void)peer;
	++*n;
	return RC_OK;
}

static enum rc
open_peer(void *ctx, const struct model_peer *row)
{
	struct peers_walk *w = ctx;
	struct peers *peers = w->peers;
	struct peer *peer = &peers->list[peers->n];
	size_t refused;
	enum rc rc;

	if (peers->n == w->n)
		return RC_OK;	/* one came in between */
	*peer = (struct peer)PEER_INIT;
	peers->names[peers->n] = arena_strndup(&peers->arena, row->name,
	    strlen(row->name));
	if (peers->names[peers->n++] == NULL)
		return no_memory(w->diag);
	rc = peer_parse(peer, row->description, strlen(row->description),
	    w->diag);
	if (rc == RC_OK && peer->kind == IKE_ROUTER)
		rc = peer_take_text(peer, row->config, strlen(row->config),
		    &refused, w->diag);
	return rc;
}

enum rc
peers_open(struct device *device, struct peers *peers, struct diag *diag)
{
	struct peers_walk w = { .peers = peers, .diag = diag };
	enum rc rc;

	*peers = (struct peers)PEERS_INIT;
	rc = model_walk_peers(device->model, count_peer, &w.n, diag);
	if (rc != RC_OK || w.n == 0)
		return rc;
	peers->list = arena_array(&peers->arena, w.n, sizeof(*peers->list));
	peers->names = arena_array(&peers->arena, w.n,
	    sizeof(*peers->names));
	if (peers->list == NULL || peers->names == NULL)
		return no_memory(diag);
	return model_walk_peers(device->model, open_peer, &w, diag);
}

void
peers_close(struct peers *peers)
{
	size_t i;

	for (i = 0; i < peers->n; i++)
		peer_fini(&peers->list[i]);
	arena_fini(&peers->arena);
	*peers = (struct peers)PEERS_INIT;
}

static bool
same(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

/* A phone calls an L2TP tunnel and nothing else; a cloud has none. */
static bool
kinds_fit(const struct peer *peer, const struct ike_policy *ours)
{
	if (!ike_policy_protected(ours))
		return ike_policy_bare(ours) && peer->kind == IKE_ROUTER;
	if (peer->kind == IKE_PHONE)
		return strcmp(ours->encapsulation, "l2tp") == 0;
	return peer->kind == IKE_ROUTER || !ike_policy_transport(ours);
}

enum rc
peers_score(struct peer *peer, const struct ike_policy *ours, int *score,
    struct diag *diag)
{
	const struct ike_policy *theirs;
	enum rc rc;

	*score = 0;
	if (!kinds_fit(peer, ours))
		return RC_OK;
	rc = peer_face(peer, ours, &theirs, diag);
	if (rc != RC_OK)
		return rc == RC_REFUSED ? RC_OK : rc;
	*score = 1;
	if (peer_is_told(ours, theirs))
		*score += 8;
	else if (same(ours->remote_address, "any") ||
	    (ours->remote_address == NULL && ours->gateway != 0))
		*score += 2;
	if (peer_is_told(theirs, ours))
		*score += 4;
	if (same(ours->remote_name.text, theirs->local_name.text))
		*score += 4;
	if (same(ours->local_name.text, theirs->remote_name.text))
		*score += 4;
	if (ours->key_len > 0 && ours->key_len == theirs->key_len &&
	    memcmp(ours->key, theirs->key, ours->key_len) == 0)
		*score += 4;
	return RC_OK;
}
