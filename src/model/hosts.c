/*
 * Machines, leases, sessions of NAT and of dynamic filters, as rows.
 */
#include "model/hosts.h"

#include "model/statement.h"

#include "base/banned.h"

#define COUNT(a) ((int)(sizeof(a) / sizeof((a)[0])))

/* Numbers come first, then texts. A first number of 0 becomes a new one. */
static enum rc
put(struct model *m, enum statement_id id, const int64_t *numbers,
    int n_numbers, const char *const *texts, int n_texts, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, id, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_ints(s, 1, numbers, n_numbers);
	if (numbers[0] == 0)
		statement_bind_null(s, 1);
	statement_bind_texts(s, 1 + n_numbers, texts, n_texts);
	return statement_run(s, diag);
}

/* Walking: one callback of the reader's, one that makes a struct of a row. */
struct walk {
	union {
		model_host_fn	*host;
		model_lease_fn	*lease;
		model_nat_session_fn *session;
		model_connection_fn *connection;
	} f;
	void		*ctx;
	struct diag	*diag;
};
static enum rc
walk_rows(struct model *m, enum statement_id id, statement_row_fn *row,
    struct walk *w)
{
	struct statement *s;
	const enum rc rc = statement_take(m, id, &s, w->diag);

	return rc == RC_OK ? statement_each(s, row, w, w->diag) : rc;
}

/* Machines ----------------------------------------------------------------- */

enum rc
model_put_host(struct model *m, const struct model_host *h,
    struct diag *diag)
{
	const int64_t numbers[] = { h->host, h->nameless, h->fixed,
	    h->address, h->next, h->ends, h->heard, h->gone };
	const char *const texts[] = { h->name, h->interface, h->mac,
	    h->client };

	return put(m, HOST_PUT, numbers, COUNT(numbers), texts, COUNT(texts),
	    diag);
}

enum rc
model_delete_host(struct model *m, int64_t host, struct diag *diag)
{
	return statement_run_numbers(m, HOST_DELETE, &host, 1, diag);
}

static enum rc
host_row(struct statement *s, void *walk)
{
	const struct walk *w = walk;
	bool failed = false;
	const struct model_host host = { .host = statement_int(s, 0),
	    .nameless = statement_int(s, 1) != 0,
	    .fixed = statement_int(s, 2) != 0,
	    .address = statement_int(s, 3), .next = statement_int(s, 4),
	    .ends = statement_int(s, 5), .heard = statement_int(s, 6),
	    .gone = statement_int(s, 7),
	    .name = statement_string(s, 8, &failed),
	    .interface = statement_string(s, 9, &failed),
	    .mac = statement_string(s, 10, &failed),
	    .client = statement_string(s, 11, &failed) };

	return failed ? model_fail_nomem(s->model, w->diag) :
	    w->f.host(w->ctx, &host);
}

enum rc
model_walk_hosts(struct model *m, model_host_fn *f, void *ctx,
    struct diag *diag)
{
	return walk_rows(m, HOST_WALK, host_row, &(struct walk){
	    .f.host = f, .ctx = ctx, .diag = diag });
}

/* Leases ------------------------------------------------------------------- */

enum rc
model_put_lease(struct model *m, const struct model_lease *l,
    struct diag *diag)
{
	const int64_t numbers[] = { l->address, l->scope, l->ends };
	const char *const texts[] = { l->mac, l->client, l->name };

	return put(m, LEASE_PUT, numbers, COUNT(numbers), texts,
	    COUNT(texts), diag);
}

enum rc
model_delete_lease(struct model *m, int64_t address, struct diag *diag)
{
	return statement_run_numbers(m, LEASE_DELETE, &address, 1, diag);
}

enum rc
model_end_leases(struct model *m, int64_t at, struct diag *diag)
{
	return statement_run_numbers(m, LEASES_END, &at, 1, diag);
}

static enum rc
lease_row(struct statement *s, void *walk)
{
	const struct walk *w = walk;
	bool failed = false;
	const struct model_lease lease = { .address = statement_int(s, 0),
	    .scope = statement_int(s, 1), .ends = statement_int(s, 2),
	    .mac = statement_string(s, 3, &failed),
	    .client = statement_string(s, 4, &failed),
	    .name = statement_string(s, 5, &failed) };

	return failed ? model_fail_nomem(s->model, w->diag) :
	    w->f.lease(w->ctx, &lease);
}

enum rc
model_walk_leases(struct model *m, model_lease_fn *f, void *ctx,
    struct diag *diag)
{
	return walk_rows(m, LEASE_WALK, lease_row, &(struct walk){
	    .f.lease = f, .ctx = ctx, .diag = diag });
}

/* Sessions ----------------------------------------------------------------- */

enum rc
model_put_nat_session(struct model *m, const struct model_nat_session *n,
    struct diag *diag)
{
	const int64_t numbers[] = { n->session, n->descriptor, n->is_static,
	    n->inner, n->inner_port, n->outer, n->outer_port, n->remote,
	    n->remote_port, n->ends };
	const char *const texts[] = { n->interface, n->protocol };

	return put(m, NAT_SESSION_PUT, numbers, COUNT(numbers), texts,
	    COUNT(texts), diag);
}

enum rc
model_end_nat_sessions(struct model *m, int64_t at, struct diag *diag)
{
	return statement_run_numbers(m, NAT_SESSIONS_END, &at, 1, diag);
}

enum rc
model_drop_nat_sessions(struct model *m, const char *interface,
    int64_t descriptor, struct diag *diag)
{
	struct statement *s;
	const enum rc rc = statement_take(m, NAT_SESSIONS_DROP, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, interface);
	statement_bind_int(s, 2, descriptor);
	return statement_run(s, diag);
}

static enum rc
nat_session_row(struct statement *s, void *walk)
{
	const struct walk *w = walk;
	bool failed = false;
	const struct model_nat_session n = { .session = statement_int(s, 0),
	    .descriptor = statement_int(s, 1),
	    .is_static = statement_int(s, 2) != 0,
	    .inner = statement_int(s, 3), .inner_port = statement_int(s, 4),
	    .outer = statement_int(s, 5), .outer_port = statement_int(s, 6),
	    .remote = statement_int(s, 7),
	    .remote_port = statement_int(s, 8), .ends = statement_int(s, 9),
	    .interface = statement_string(s, 10, &failed),
	    .protocol = statement_string(s, 11, &failed) };

	return failed ? model_fail_nomem(s->model, w->diag) :
	    w->f.session(w->ctx, &n);
}

enum rc
model_walk_nat_sessions(struct model *m, model_nat_session_fn *f, void *ctx,
    struct diag *diag)
{
	return walk_rows(m, NAT_SESSION_WALK, nat_session_row,
	    &(struct walk){ .f.session = f, .ctx = ctx, .diag = diag });
}

enum rc
model_put_connection(struct model *m, const struct model_connection *c,
    struct diag *diag)
{
	const int64_t numbers[] = { c->connection, c->out, c->filter,
	    c->at.source, c->at.source_port, c->at.destination,
	    c->at.destination_port, c->logged, c->began, c->ends };
	const char *const texts[] = { c->interface, c->at.protocol };

	return put(m, CONNECTION_PUT, numbers, COUNT(numbers), texts,
	    COUNT(texts), diag);
}

enum rc
model_delete_connection(struct model *m, int64_t connection,
    struct diag *diag)
{
	return statement_run_numbers(m, CONNECTION_DELETE, &connection, 1,
	    diag);
}

static enum rc
connection_row(struct statement *s, void *walk)
{
	const struct walk *w = walk;
	bool failed = false;
	const struct model_connection c = {
	    .connection = statement_int(s, 0),
	    .out = statement_int(s, 1) != 0, .filter = statement_int(s, 2),
	    .at.source = statement_int(s, 3),
	    .at.source_port = statement_int(s, 4),
	    .at.destination = statement_int(s, 5),
	    .at.destination_port = statement_int(s, 6),
	    .logged = statement_int(s, 7) != 0,
	    .began = statement_int(s, 8), .ends = statement_int(s, 9),
	    .interface = statement_string(s, 10, &failed),
	    .at.protocol = statement_string(s, 11, &failed) };

	return failed ? model_fail_nomem(s->model, w->diag) :
	    w->f.connection(w->ctx, &c);
}

enum rc
model_walk_connections(struct model *m, model_connection_fn *f, void *ctx,
    struct diag *diag)
{
	return walk_rows(m, CONNECTION_WALK, connection_row, &(struct walk){
	    .f.connection = f, .ctx = ctx, .diag = diag });
}

/* All of it ---------------------------------------------------------------- */

enum rc
model_forget_hosts(struct model *m, struct diag *diag)
{
	static const enum statement_id steps[] = { RESET_LEASES,
	    RESET_NAT_SESSIONS, RESET_CONNECTIONS, HOSTS_ASK };
	size_t i;
	enum rc rc = RC_OK;

	for (i = 0; i < sizeof(steps) / sizeof(steps[0]) && rc == RC_OK; i++)
		rc = statement_run_numbers(m, steps[i], NULL, 0, diag);
	return rc;
}

enum rc
model_next_host_event(struct model *m, int64_t *at, bool *rows,
    struct diag *diag)
{
	struct statement *s;
	bool there = false;
	enum rc rc = statement_take(m, NEXT_HOST_EVENT, &s, diag);

	*at = 0;
	*rows = false;
	if (rc != RC_OK)
		return rc;
	rc = statement_step(s, &there, diag);
	if (rc == RC_OK && there) {
		*at = statement_int(s, 0);
		*rows = statement_int(s, 1) != 0;
	}
	statement_give(s);
	return rc;
}
