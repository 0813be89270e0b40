/*
 * Keys and passwords that a change loses: they stand somewhere before it and
 * nowhere after. What they are is never told. A password that is kept as its
 * hash is known by the line that says whose it is.
 */
#include "rehearsal/parts.h"

#include <stdlib.h>
#include <string.h>

#include "config/secret.h"

#include "base/banned.h"

/* A secret and the line that has it. */
struct secret {
	const char	*value;		/* "*": in a password's line */
	const char	*line, *entry;
	enum block	 block;
	int64_t		 number;
	const char	*object;
	const char	*owner;		/* of a password, or NULL */
};

struct secrets {
	struct rehearsal *rehearsal;
	struct secret	*secret;
	size_t		 n, size;
	const struct model_line *line;	/* at hand */
	struct arena	 arena;		/* for reading it */
};

static bool
make_room(struct secrets *s)
{
	const size_t size = s->size * 2 + 16;
	struct secret *secret;

	if (s->n < s->size)
		return true;
	secret = realloc(s->secret, size * sizeof(*secret));
	if (secret == NULL)
		return false;
	s->secret = secret;
	s->size = size;
	return true;
}

static enum rc
add_secret(struct secrets *s, const struct command *command,
    const char *value)
{
	struct rehearsal *r = s->rehearsal;
	const struct model_line *line = s->line;
	struct text owner = TEXT_INIT;
	struct secret *secret;

	if (!make_room(s))
		return RC_NOMEM;
	secret = &s->secret[s->n++];
	*secret = (struct secret){ .block = line->block,
	    .number = line->number,
	    .value = rehearsal_copy(r, value, strlen(value)),
	    .line = rehearsal_copy(r, line->line, strlen(line->line)),
	    .entry = rehearsal_copy(r, line->entry, strlen(line->entry)),
	    .object = rehearsal_copy(r, line->object, strlen(line->object)) };
	if (config_password_owner(command, &owner)) {
		secret->owner = rehearsal_copy(r, text_str(&owner),
		    owner.len);
		if (secret->owner == NULL)
			owner.failed = true;
	}
	text_fini(&owner);
	return owner.failed || secret->value == NULL ||
	    secret->line == NULL || secret->entry == NULL ||
	    secret->object == NULL ? RC_NOMEM : RC_OK;
}

static enum rc
take_line(void *ctx, const struct model_line *line)
{
	struct secrets *s = ctx;
	const struct profile *profile = s->rehearsal->profile;
	const struct entry *entry = grammar_entry_named(line->entry);
	const struct place place = { .profile = profile,
	    .administrator = true, .file = true, .selection = {
	    .kind = line->block == BLOCK_PP ? SELECTION_PP :
		line->block == BLOCK_TUNNEL ? SELECTION_TUNNEL :
		SELECTION_NONE,
	    .number = line->number } };
	struct command command;
	struct refused refused;
	size_t i;
	enum rc rc;

	if (entry == NULL || !entry->secret)
		return RC_OK;
	arena_reset(&s->arena);
	s->line = line;
	rc = grammar_parse(&place, &s->arena, line->line, strlen(line->line),
	    &command, &refused);
	if (rc != RC_OK)
		return rc == RC_NOMEM ? rc : RC_OK;
	for (i = 0; i < command.n_values && rc == RC_OK; i++)
		if (secret_is_parameter(entry, profile, command.values[i].name))
			rc = add_secret(s, &command, command.values[i].text);
	return rc;
}

static int
compare_values(const void *a, const void *b)
{
	return strcmp(((const struct secret *)a)->value,
	    ((const struct secret *)b)->value);
}

static bool
has_line(const struct secrets *s, const struct secret *secret)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (strcmp(s->secret[i].line, secret->line) == 0 &&
		    s->secret[i].block == secret->block &&
		    s->secret[i].number == secret->number)
			return true;
	return false;
}

/* Whether the hash of a password is another one, or gone. */
static enum rc
hash_differs(struct rehearsal *r, const char *owner, bool *differs,
    struct diag *diag)
{
	struct model *model = r->device.model;
	struct text old = TEXT_INIT, new = TEXT_INIT;
	bool had = false, has = false;
	enum rc rc;

	rc = model_credential(model, r->before, owner, &old, &had, diag);
	if (rc == RC_OK)
		rc = model_credential(model, r->after, owner, &new, &has,
		    diag);
	*differs = had && (!has ||
	    strcmp(text_str(&old), text_str(&new)) != 0);
	text_fini(&old);
	text_fini(&new);
	return rc;
}

static enum rc
is_lost(struct rehearsal *r, const struct secret *secret,
    const struct secrets *after, bool *lost, struct diag *diag)
{
	*lost = false;
	if (strcmp(secret->value, "*") != 0) {
		*lost = after->n == 0 || bsearch(secret, after->secret,
		    after->n, sizeof(*secret), compare_values) == NULL;
		return RC_OK;
	}
	if (!has_line(after, secret)) {
		*lost = true;
		return RC_OK;
	}
	return secret->owner == NULL ? RC_OK :
	    hash_differs(r, secret->owner, lost, diag);
}

/* "the pre-shared key of gateway 1" */
static const char *
name_secret(struct rehearsal *r, const struct secret *secret)
{
	const struct selection selection = {
	    .kind = secret->block == BLOCK_PP ? SELECTION_PP :
		secret->block == BLOCK_TUNNEL ? SELECTION_TUNNEL :
		SELECTION_NONE,
	    .number = secret->number };
	const long long number = (long long)secret->number;
	const char *line;

	if (strcmp(secret->entry, "ipsec ike pre-shared-key") == 0)
		return rehearsal_print(r, "the pre-shared key of gateway "
		    "%lld", number);
	if (secret->owner != NULL)
		return rehearsal_print(r, "the password of %s",
		    secret->owner);
	line = rehearsal_mask(r, &selection, secret->line);
	if (line == NULL)
		return NULL;
	if (secret->block == BLOCK_PP && secret->number == PP_ANONYMOUS)
		return rehearsal_print(r, "the secret in `%s` of pp "
		    "anonymous", line);
	if (secret->block == BLOCK_PP || secret->block == BLOCK_TUNNEL)
		return rehearsal_print(r, "the secret in `%s` of %s %lld",
		    line, block_name(secret->block), number);
	return rehearsal_print(r, "the secret in `%s`", line);
}

/* Who is changed through the gateway hears of its key there, too. */
static void
tell_collateral(struct rehearsal *r, int64_t gateway)
{
	struct finding *f;

	for (f = r->findings; f != NULL; f = f->next)
		if (f->has_through && f->through.kind == EFFECT_GATEWAY &&
		    f->through.number == gateway)
			f->detail[1] = "nothing else holds the key that it "
			    "loses";
}

static enum rc
tell_lost(struct rehearsal *r, const struct secret *secret)
{
	const bool key = secret->block == BLOCK_GATEWAY;
	struct finding *f = finding_add(r, FINDING_SECRET_LOST);
	const char *name = name_secret(r, secret);

	if (f == NULL || name == NULL)
		return RC_NOMEM;
	f->weight = key || secret->owner != NULL;
	f->text = rehearsal_print(r, "%s is lost: it stands nowhere else",
	    name);
	f->cause = effects_cause(r, secret->block, secret->number,
	    secret->entry, secret->line);
	if (f->cause == NULL)
		f->cause = effects_cause(r, secret->block, secret->number,
		    secret->entry, NULL);
	if (strcmp(secret->entry, "ipsec ike pre-shared-key") == 0)
		tell_collateral(r, secret->number);
	return f->text == NULL ? RC_NOMEM : RC_OK;
}

static enum rc
find_lost(struct rehearsal *r, const struct secrets *before,
    const struct secrets *after, struct diag *diag)
{
	size_t i;
	bool lost;
	enum rc rc = RC_OK;

	for (i = 0; i < before->n && rc == RC_OK; i++) {
		rc = is_lost(r, &before->secret[i], after, &lost, diag);
		if (rc == RC_OK && lost)
			rc = tell_lost(r, &before->secret[i]);
	}
	return rc;
}

enum rc
secrets_find(struct rehearsal *r, struct diag *diag)
{
	struct secrets before = { .rehearsal = r, .arena = ARENA_INIT };
	struct secrets after = { .rehearsal = r, .arena = ARENA_INIT };
	enum rc rc = walk_lines(r, r->before, take_line, &before, diag);

	if (rc == RC_OK)
		rc = walk_lines(r, r->after, take_line, &after, diag);
	if (rc == RC_OK && after.n > 0)
		qsort(after.secret, after.n, sizeof(*after.secret),
		    compare_values);
	if (rc == RC_OK)
		rc = find_lost(r, &before, &after, diag);
	free(before.secret);
	free(after.secret);
	arena_fini(&before.arena);
	arena_fini(&after.arena);
	return rc;
}
