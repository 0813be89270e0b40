/*
 * Placing anew: the keys that lines are stored under come from the grammar's
 * tables, so a program with other tables lists each configuration under the
 * old keys and reads it back in under its own.
 */
#include "config/config.h"

#include "base/banned.h"

/* A walk over all configurations. */
struct placing {
	struct model		*model;
	const struct profile	*profile;
	struct text		 listing;
	struct diag		*diag;
};

static enum rc
placing_line(void *ctx, const struct config_line *line)
{
	struct placing *p = ctx;

	text_addf(&p->listing, "%s\n", line->text);
	return RC_OK;
}

/* A line that the tables no longer know cannot be placed. Nothing is lost by
 * stopping here: the caller rolls back. */
static enum rc
placing_refused(void *ctx, const struct config_refusal *refusal)
{
	struct placing *p = ctx;

	return diag_set(p->diag, RC_REFUSED,
	    "this program does not know a line of the configuration: %s",
	    refusal->text);
}

static enum rc
place_anew(void *ctx, int64_t config)
{
	struct placing *p = ctx;
	size_t refused;
	enum rc rc;

	text_reset(&p->listing);
	rc = config_list(p->model, config, placing_line, p, p->diag);
	if (rc == RC_OK && p->listing.failed)
		rc = diag_set(p->diag, RC_NOMEM, "out of memory");
	if (rc != RC_OK)
		return rc;
	return config_load(p->model, config, p->profile,
	    text_str(&p->listing), p->listing.len, placing_refused, p,
	    &refused, p->diag);
}

enum rc
config_place_all_anew(struct model *model, const struct profile *profile,
    struct diag *diag)
{
	struct placing p = { .model = model, .profile = profile,
	    .listing = TEXT_INIT, .diag = diag };
	enum rc rc;

	rc = model_walk_configurations(model, place_anew, &p, diag);
	text_fini(&p.listing);
	return rc;
}
