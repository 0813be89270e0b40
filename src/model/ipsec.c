/*
 * SA policies, bindings and templates: who names whom. Policies and gateways
 * belong to nobody; that a listing shows them under a tunnel is not known
 * here.
 */
#include "model/statement.h"

#include "base/banned.h"

/* Reads one row: column `line` into *line, a NULL text is allowed. The
 * statement stays in use and is the caller's. */
static enum rc
row_line(struct statement *s, int column, struct text *line, bool *found,
    struct diag *diag)
{
	bool row;
	enum rc rc;

	if (line != NULL)
		text_reset(line);
	rc = statement_step(s, &row, diag);
	if (rc == RC_OK && row)
		rc = statement_copy(s, column, line, diag);
	if (found != NULL)
		*found = rc == RC_OK && row;
	return rc;
}

enum rc
model_gateway_sharer(struct model *m, int64_t config, int64_t gateway,
    int64_t tunnel, int64_t *other, struct diag *diag)
{
	return statement_query(m, GATEWAY_SHARER, (const int64_t[]){ config,
	    gateway, tunnel }, 3, other, diag);
}

enum rc
model_policy(struct model *m, int64_t config, int64_t policy,
    int64_t *gateway, struct text *line, bool *found, struct diag *diag)
{
	struct statement *s;
	bool there = false;
	enum rc rc = statement_take(m, POLICY_GET, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, config);
	statement_bind_int(s, 2, policy);
	rc = row_line(s, 1, line, &there, diag);
	if (gateway != NULL)
		*gateway = there ? statement_int(s, 0) : 0;
	if (found != NULL)
		*found = there;
	statement_give(s);
	return rc;
}

enum rc
model_put_policy(struct model *m, int64_t config, int64_t policy,
    int64_t gateway, const char *proposal, struct text *old, bool *found,
    struct diag *diag)
{
	struct statement *s;
	enum rc rc = model_policy(m, config, policy, NULL, old, found, diag);

	if (rc == RC_OK)
		rc = statement_take(m, POLICY_PUT, &s, diag);
	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, config);
	statement_bind_int(s, 2, policy);
	statement_bind_int(s, 3, gateway);
	statement_bind_text(s, 4, proposal);
	return statement_run(s, diag);
}

enum rc
model_delete_policy(struct model *m, int64_t config, int64_t policy,
    struct text *old, bool *found, struct diag *diag)
{
	const int64_t key[] = { config, policy };
	const enum rc rc = model_policy(m, config, policy, NULL, old, found,
	    diag);

	return rc != RC_OK ? rc :
	    statement_run_numbers(m, POLICY_DELETE, key, 2, diag);
}

enum rc
model_walk_policies(struct model *m, int64_t config, model_number_fn *f,
    void *ctx, struct diag *diag)
{
	struct statement *s;
	const enum rc rc = statement_take(m, POLICY_WALK, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, config);
	return statement_each_number(s, f, ctx, diag);
}

enum rc
model_binding(struct model *m, int64_t config, int64_t tunnel,
    int64_t *policy, struct diag *diag)
{
	return statement_query(m, BINDING_GET, (const int64_t[]){ config,
	    tunnel }, 2, policy, diag);
}

enum rc
model_bind(struct model *m, int64_t config, int64_t tunnel, int64_t policy,
    int64_t *old, struct diag *diag)
{
	const int64_t row[] = { config, tunnel, policy };
	int64_t before;
	const enum rc rc = model_binding(m, config, tunnel, &before, diag);

	if (old != NULL)
		*old = before;
	return rc != RC_OK ? rc :
	    statement_run_numbers(m, BINDING_PUT, row, 3, diag);
}

enum rc
model_unbind(struct model *m, int64_t config, int64_t tunnel, int64_t *old,
    struct diag *diag)
{
	const int64_t key[] = { config, tunnel };
	int64_t before;
	const enum rc rc = model_binding(m, config, tunnel, &before, diag);

	if (old != NULL)
		*old = before;
	return rc != RC_OK ? rc :
	    statement_run_numbers(m, BINDING_DELETE, key, 2, diag);
}

enum rc
model_template(struct model *m, int64_t config, int64_t source,
    struct text *line, bool *found, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, TEMPLATE_GET, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, config);
	statement_bind_int(s, 2, source);
	rc = row_line(s, 0, line, found, diag);
	statement_give(s);
	return rc;
}

enum rc
model_delete_template(struct model *m, int64_t config, int64_t source,
    struct text *old, bool *found, struct diag *diag)
{
	const int64_t key[] = { config, source };
	const enum rc rc = model_template(m, config, source, old, found, diag);

	return rc != RC_OK ? rc :
	    statement_run_numbers(m, TEMPLATE_DELETE, key, 2, diag);
}

enum rc
model_put_template(struct model *m, int64_t config, int64_t source,
    const struct number_range *ranges, size_t n, struct text *old,
    bool *found, struct diag *diag)
{
	size_t i;
	enum rc rc = model_delete_template(m, config, source, old, found,
	    diag);

	for (i = 0; i < n && rc == RC_OK; i++) {
		const int64_t row[] = { config, source, (int64_t)i + 1,
		    ranges[i].first, ranges[i].last };

		rc = statement_run_numbers(m, TEMPLATE_ADD, row, 5, diag);
	}
	return rc;
}

enum rc
model_template_source(struct model *m, int64_t config, int64_t tunnel,
    int64_t *source, struct diag *diag)
{
	return statement_query(m, TEMPLATE_SOURCE, (const int64_t[]){ config,
	    tunnel }, 2, source, diag);
}

/* Gives the rows of one of the two statements to f. */
static enum rc
walk_unreached(struct model *m, enum statement_id id, int64_t config,
    model_unreached_fn *f, void *ctx, struct diag *diag)
{
	const bool policies = id == UNREACHED_POLICIES;
	struct statement *s;
	const char *line;
	bool row;
	enum rc rc = statement_take(m, id, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, config);
	while ((rc = statement_step(s, &row, diag)) == RC_OK && row) {
		line = policies ? statement_text(s, 1) : NULL;
		rc = policies && line == NULL ? model_fail_nomem(m, diag) :
		    f(ctx, line, statement_int(s, 0));
		if (rc != RC_OK)
			break;
	}
	statement_give(s);
	return rc;
}

enum rc
model_walk_unreached(struct model *m, int64_t config, model_unreached_fn *f,
    void *ctx, struct diag *diag)
{
	const enum rc rc = walk_unreached(m, UNREACHED_POLICIES, config, f,
	    ctx, diag);

	return rc != RC_OK ? rc : walk_unreached(m, UNREACHED_GATEWAYS,
	    config, f, ctx, diag);
}
