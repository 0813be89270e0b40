/*
 * The device: what the router is, apart from how it is configured, and where
 * its listing shows what is no line (the anchors).
 */
#include "model/identity.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

enum { TEXTS = 7 };		/* of the columns; numbers follow */

/* A device as it was read once. Its strings are lent until the model closes,
 * so a newer one does not replace it. */
struct model_device_copy {
	struct model_device	 device;
	struct model_device_copy *older;
	char			 text[];	/* TEXTS strings in a row */
};

static const struct model_device *
identity_newest(const struct model *m)
{
	return m->devices != NULL ? &m->devices->device : NULL;
}

/* The strings in the order of the columns. */
static void
identity_texts(const struct model_device *d, const char *texts[TEXTS])
{
	texts[0] = d->profile;
	texts[1] = d->model;
	texts[2] = d->revision;
	texts[3] = d->serial;
	texts[4] = d->macs;
	texts[5] = d->stamp;
	texts[6] = d->start_file != NULL ? d->start_file : "";
}

static bool
identity_same(const struct model_device *a, const struct model_device *b)
{
	const char *x[TEXTS], *y[TEXTS];
	int i;

	identity_texts(a, x);
	identity_texts(b, y);
	for (i = 0; i < TEXTS; i++)
		if (strcmp(x[i], y[i]) != 0)
			return false;
	return a->start_slot == b->start_slot &&
	    a->start_generation == b->start_generation &&
	    a->default_slot == b->default_slot &&
	    a->default_generation == b->default_generation;
}

static enum rc
identity_keep(struct model *m, const struct model_device *d,
    struct diag *diag)
{
	struct model_device_copy *copy;
	const char *texts[TEXTS];
	const char **to[TEXTS];
	size_t size = sizeof(*copy);
	char *p;
	int i;

	identity_texts(d, texts);
	for (i = 0; i < TEXTS; i++)
		size += strlen(texts[i]) + 1;
	copy = malloc(size);
	if (copy == NULL)
		return model_fail_nomem(m, diag);
	copy->device = *d;
	to[0] = &copy->device.profile;
	to[1] = &copy->device.model;
	to[2] = &copy->device.revision;
	to[3] = &copy->device.serial;
	to[4] = &copy->device.macs;
	to[5] = &copy->device.stamp;
	to[6] = &copy->device.start_file;
	for (i = 0, p = copy->text; i < TEXTS; i++) {
		*to[i] = p;
		memcpy(p, texts[i], strlen(texts[i]) + 1);
		p += strlen(texts[i]) + 1;
	}
	copy->older = m->devices;
	m->devices = copy;
	return RC_OK;
}

static enum rc
identity_read(struct model *m, struct statement *s, struct diag *diag)
{
	struct model_device d = {
		.profile = statement_text(s, 0),
		.model = statement_text(s, 1),
		.revision = statement_text(s, 2),
		.serial = statement_text(s, 3),
		.macs = statement_text(s, 4),
		.stamp = statement_text(s, 5),
		.start_file = statement_text(s, 6),
		.start_slot = (int)statement_int(s, 7),
		.start_generation = (int)statement_int(s, 8),
		.default_slot = (int)statement_int(s, 9),
		.default_generation = (int)statement_int(s, 10),
	};
	const char *texts[TEXTS];
	int i;

	if (d.start_file == NULL)
		return model_fail_nomem(m, diag);
	identity_texts(&d, texts);
	for (i = 0; i < TEXTS; i++)
		if (texts[i] == NULL)
			return model_fail_nomem(m, diag);
	if (m->devices != NULL && identity_same(identity_newest(m), &d))
		return RC_OK;
	return identity_keep(m, &d, diag);
}

enum rc
model_device(struct model *m, const struct model_device **device,
    struct diag *diag)
{
	struct statement *s;
	bool row = false;
	enum rc rc = statement_take(m, DEVICE_GET, &s, diag);

	if (rc == RC_OK)
		rc = statement_step(s, &row, diag);
	if (rc == RC_OK)
		rc = row ? identity_read(m, s, diag) : diag_set(diag,
		    RC_CORRUPT, "%s: the database has no device", m->path);
	statement_give(s);
	if (rc == RC_OK)
		*device = identity_newest(m);
	return rc;
}

enum rc
model_set_device(struct model *m, const struct model_device *d,
    struct diag *diag)
{
	const char *texts[TEXTS], *key;
	struct statement *s;
	size_t len;
	int i;
	enum rc rc = statement_take(m, DEVICE_PUT, &s, diag);

	if (rc != RC_OK)
		return rc;
	identity_texts(d, texts);
	for (i = 0; i < TEXTS; i++)
		statement_bind_text(s, i + 1, texts[i]);
	statement_bind_int(s, TEXTS + 1, d->start_slot);
	statement_bind_int(s, TEXTS + 2, d->start_generation);
	statement_bind_int(s, TEXTS + 3, d->default_slot);
	statement_bind_int(s, TEXTS + 4, d->default_generation);
	rc = statement_run(s, diag);
	for (i = ANCHOR_PP; i <= ANCHOR_BINDING && rc == RC_OK; i++) {
		grammar_anchor((enum anchor)i, &key, &len);
		rc = model_set_anchor(m, (enum anchor)i, key, len, diag);
	}
	return rc;
}

enum rc
model_set_anchor(struct model *m, enum anchor anchor, const char *key,
    size_t len, struct diag *diag)
{
	static const char *const names[] = {
		[ANCHOR_PP] = "pp",
		[ANCHOR_TUNNEL] = "tunnel",
		[ANCHOR_SWITCH] = "switch",
		[ANCHOR_POLICIES] = "policies",
		[ANCHOR_BINDING] = "binding",
	};
	struct statement *s;
	enum rc rc = statement_take(m, ANCHOR_PUT, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, names[anchor]);
	statement_bind_blob(s, 2, key, len);
	return statement_run(s, diag);
}

void
identity_fini(struct model *m)
{
	struct model_device_copy *copy;

	while ((copy = m->devices) != NULL) {
		m->devices = copy->older;
		free(copy);
	}
}
