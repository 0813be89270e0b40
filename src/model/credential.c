/*
 * Passwords, as crypt(3) hashes. They stand beside the lines, not in them: a
 * listing shows a `*`.
 */
#include "model/statement.h"

#include "base/banned.h"

enum rc
model_credential(struct model *m, int64_t config, const char *who,
    struct text *hash, bool *found, struct diag *diag)
{
	struct statement *s;
	bool row;
	enum rc rc = statement_take(m, CREDENTIAL_GET, &s, diag);

	*found = false;
	text_reset(hash);
	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, config);
	statement_bind_text(s, 2, who);
	rc = statement_step(s, &row, diag);
	if (rc == RC_OK && row)
		rc = statement_copy(s, 0, hash, diag);
	*found = rc == RC_OK && row;
	statement_give(s);
	return rc;
}

enum rc
model_set_credential(struct model *m, int64_t config, const char *who,
    const char *hash, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, hash != NULL ? CREDENTIAL_PUT :
	    CREDENTIAL_DELETE, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, config);
	statement_bind_text(s, 2, who);
	if (hash != NULL)
		statement_bind_text(s, 3, hash);
	return statement_run(s, diag);
}

/* The next owner behind *who; an empty one: there is none. */
static enum rc
credential_next(struct model *m, int64_t config, struct text *who,
    struct diag *diag)
{
	struct text after = TEXT_INIT;
	struct statement *s;
	bool row = false;
	enum rc rc = statement_take(m, CREDENTIAL_WALK, &s, diag);

	if (rc != RC_OK)
		return rc;
	text_adds(&after, text_str(who));
	text_reset(who);
	statement_bind_int(s, 1, config);
	statement_bind_text(s, 2, text_str(&after));
	rc = after.failed ? model_fail_nomem(m, diag) :
	    statement_step(s, &row, diag);
	if (rc == RC_OK && row)
		rc = statement_copy(s, 0, who, diag);
	statement_give(s);
	text_fini(&after);
	return rc;
}

/* Each is looked up by the one before it, so that f may take any out. */
enum rc
model_walk_credentials(struct model *m, int64_t config, model_owner_fn *f,
    void *ctx, struct diag *diag)
{
	struct text who = TEXT_INIT;
	enum rc rc;

	rc = credential_next(m, config, &who, diag);
	while (rc == RC_OK && who.len > 0) {
		rc = f(ctx, text_str(&who));
		if (rc == RC_OK)
			rc = credential_next(m, config, &who, diag);
	}
	text_fini(&who);
	return rc;
}
