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
