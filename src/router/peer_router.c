/*
 * A peer that is a router of ours: its configuration lives on a device of its
 * own.
 */
#include "router/peer.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "config/file.h"

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
	peer_forget_ends(peer);
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
no_configuration(size_t refused, struct diag *diag)
{
	return refused > 0 ? diag_set(diag, RC_REFUSED, "not a line of it is "
	    "understood: a description begins with `peer KIND`") :
	    diag_set(diag, RC_REFUSED,
	    "no configuration: empty, no text, or cut");
}

static enum rc
load_bytes(struct peer *peer, const struct text *bytes, size_t *refused,
    struct diag *diag)
{
	struct model *model = peer->device.model;
	bool is_config = false;
	int64_t config;
	enum rc rc;

	rc = model_begin(model, diag);
	if (rc != RC_OK)
		return rc;
	rc = model_running(model, &config, diag);
	if (rc == RC_OK)
		rc = config_load_file(model, config, peer->device.profile,
		    bytes, pass_over, NULL, refused, &is_config, diag);
	if (rc == RC_OK && !is_config)
		rc = no_configuration(*refused, diag);
	return model_end(model, rc, diag);
}

static enum rc
load_text(struct peer *peer, const char *text, size_t len, size_t *refused,
    struct diag *diag)
{
	struct text bytes = TEXT_INIT;
	enum rc rc;

	*refused = 0;
	if (len == 0)
		return RC_OK;	/* all defaults */
	text_add(&bytes, text, len);
	rc = bytes.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    load_bytes(peer, &bytes, refused, diag);
	text_fini(&bytes);
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
	if (rc == RC_OK && text.len == 0)
		rc = no_configuration(0, diag);
	if (rc == RC_OK)
		rc = peer_take_text(peer, text_str(&text), text.len, refused,
		    diag);
	text_fini(&text);
	return rc;
}

/* One that is not there, or is an empty file, would be made. */
static enum rc
expect_database(const char *path, struct diag *diag)
{
	char begin[sizeof(PEER_DATABASE)] = "";
	FILE *file = fopen(path, "rb");
	enum rc rc = RC_OK;

	if (file == NULL)
		return diag_set(diag, RC_IO, "%s: %s", path, strerror(errno));
	if (fread(begin, 1, sizeof(begin), file) != sizeof(begin) ||
	    memcmp(begin, PEER_DATABASE, sizeof(begin)) != 0)
		rc = ferror(file) != 0 ?
		    diag_set(diag, RC_IO, "%s: %s", path, strerror(errno)) :
		    diag_set(diag, RC_CORRUPT, "%s: not a database", path);
	(void)fclose(file);
	return rc;
}

enum rc
peer_take_database(struct peer *peer, const char *path, struct diag *diag)
{
	const struct device_options options = { .path = path,
	    .clock = clock_system() };
	enum rc rc = peer_router(peer, diag);

	if (rc == RC_OK)
		rc = expect_database(path, diag);
	if (rc == RC_OK)
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

void
peer_fini(struct peer *peer)
{
	if (peer->open)
		device_close(&peer->device);
	peer_forget_ends(peer);
	ike_policy_fini(&peer->policy);
	arena_fini(&peer->arena);
	*peer = (struct peer)PEER_INIT;
}
