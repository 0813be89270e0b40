/*
 * Placing anew: the keys that lines are stored under come from the grammar's
 * tables, so a program with other tables lists each configuration under the
 * old keys and reads it back in under its own.
 */
#include "config/config.h"

#include <string.h>

#include "base/banned.h"

/* A walk over all configurations. */
struct placing {
	struct model		*model;
	const struct profile	*profile;
	int64_t			 config;
	struct text		 listing;
	struct text		 name;	/* of that configuration */
	struct diag		*diag;
};

static enum rc
placing_line(void *ctx, const struct config_line *line)
{
	struct placing *p = ctx;

	text_addf(&p->listing, "%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

static enum rc
look_at_saved(void *ctx, const struct model_saved_file *saved)
{
	struct placing *p = ctx;

	if (saved->config != p->config)
		return RC_OK;
	text_addf(&p->name, "saved configuration %d", saved->slot);
	if (saved->generation > 0)
		text_addf(&p->name, ".%d", saved->generation);
	return RC_OK;
}

/* Finds what people call the configuration. */
static enum rc
find_name(struct placing *p)
{
	int64_t running;
	enum rc rc = model_running(p->model, &running, p->diag);

	text_reset(&p->name);
	if (rc == RC_OK && running == p->config)
		text_adds(&p->name, "running configuration");
	else if (rc == RC_OK)
		rc = model_walk_saved(p->model, look_at_saved, p, p->diag);
	if (p->name.len == 0)
		text_adds(&p->name, "configuration put aside");
	return rc;
}

/* Adds the head of the block that a line of the listing, from 1, stands in. */
static void
add_head(const struct text *listing, size_t line, struct text *head)
{
	const char *s = text_str(listing), *top = s;
	size_t i;

	for (i = 1; i < line; i++) {
		if (*s != ' ')
			top = s;
		s += strcspn(s, "\n");
		s += *s == '\n';
	}
	if (*s == ' ')
		text_addf(head, "%.*s: ", (int)strcspn(top, "\n"), top);
}

/* A line that the tables no longer know cannot be placed. Nothing is lost by
 * stopping here: the caller rolls back. */
static enum rc
placing_refused(void *ctx, const struct config_refusal *refusal)
{
	struct placing *p = ctx;
	struct text head = TEXT_INIT;
	enum rc rc;

	add_head(&p->listing, refusal->line, &head);
	rc = find_name(p);
	if (rc == RC_OK)
		rc = diag_set(p->diag, RC_REFUSED,
		    "%s: this program does not know a line: %s%s",
		    text_str(&p->name), text_str(&head), refusal->text);
	text_fini(&head);
	return rc;
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
	p->config = config;
	return config_read(p->model, config, p->profile,
	    text_str(&p->listing), p->listing.len, &(struct config_reading){
	    .over = true, .stored = true, .refusal = placing_refused,
	    .ctx = p }, &refused, p->diag);
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
	text_fini(&p.name);
	return rc;
}
