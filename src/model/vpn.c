/*
 * Peers, negotiations, SAs and the lines of the log that are still to come,
 * as rows.
 */
#include "model/vpn.h"

#include "model/statement.h"

#include "base/banned.h"

/* Peers -------------------------------------------------------------------- */

enum rc
model_put_peer(struct model *m, const struct model_peer *peer,
    struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, PEER_PUT, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, peer->name);
	statement_bind_text(s, 2, peer->description);
	statement_bind_text(s, 3, peer->config);
	return statement_run(s, diag);
}

enum rc
model_delete_peer(struct model *m, const char *name, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, PEER_DELETE, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, name);
	return statement_run(s, diag);
}

struct peer_walk {
	model_peer_fn	*f;
	void		*ctx;
	struct diag	*diag;
};

static enum rc
peer_row(struct statement *s, void *walk)
{
	const struct peer_walk *w = walk;
	bool failed = false;
	const struct model_peer peer = {
	    .name = statement_string(s, 0, &failed),
	    .description = statement_string(s, 1, &failed),
	    .config = statement_string(s, 2, &failed) };

	return failed ? model_fail_nomem(s->model, w->diag) :
	    w->f(w->ctx, &peer);
}

enum rc
model_walk_peers(struct model *m, model_peer_fn *f, void *ctx,
    struct diag *diag)
{
	struct peer_walk w = { .f = f, .ctx = ctx, .diag = diag };
	struct statement *s;
	enum rc rc = statement_take(m, PEER_WALK, &s, diag);

	return rc == RC_OK ? statement_each(s, peer_row, &w, diag) : rc;
}

/* Negotiations ------------------------------------------------------------- */

enum rc
model_put_negotiation(struct model *m, const struct model_negotiation *n,
    struct diag *diag)
{
	const int64_t numbers[] = { n->tunnel, n->binding, n->ends,
	    n->gateway, n->version, n->round, n->began, n->ended, n->up_at,
	    n->down_at, n->next, n->interval, n->shows };
	const char *const texts[] = { n->peer, n->phase, n->remote,
	    n->local_id, n->remote_id, n->keepalive, n->user, n->given,
	    n->why };
	const int n_numbers = sizeof(numbers) / sizeof(numbers[0]);
	const int n_texts = sizeof(texts) / sizeof(texts[0]);
	struct statement *s;
	enum rc rc = statement_take(m, NEGOTIATION_PUT, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_ints(s, 1, numbers, n_numbers);
	statement_bind_texts(s, 1 + n_numbers, texts, n_texts);
	return statement_run(s, diag);
}

enum rc
model_delete_negotiation(struct model *m, int64_t tunnel, struct diag *diag)
{
	enum rc rc = model_delete_sas(m, tunnel, diag);

	if (rc == RC_OK)
		rc = model_drop_pending(m, tunnel, diag);
	return rc != RC_OK ? rc : statement_run_numbers(m,
	    NEGOTIATION_DELETE, &tunnel, 1, diag);
}

struct negotiation_walk {
	model_negotiation_fn *f;
	void		*ctx;
	struct diag	*diag;
};

static enum rc
negotiation_row(struct statement *s, void *walk)
{
	const struct negotiation_walk *w = walk;
	bool failed = false;
	const struct model_negotiation n = { .tunnel = statement_int(s, 0),
	    .binding = statement_int(s, 1), .ends = statement_int(s, 2),
	    .gateway = statement_int(s, 3), .version = statement_int(s, 4),
	    .round = statement_int(s, 5), .began = statement_int(s, 6),
	    .ended = statement_int(s, 7), .up_at = statement_int(s, 8),
	    .down_at = statement_int(s, 9), .next = statement_int(s, 10),
	    .interval = statement_int(s, 11),
	    .shows = statement_int(s, 12) != 0,
	    .peer = statement_string(s, 13, &failed),
	    .phase = statement_string(s, 14, &failed),
	    .remote = statement_string(s, 15, &failed),
	    .local_id = statement_string(s, 16, &failed),
	    .remote_id = statement_string(s, 17, &failed),
	    .keepalive = statement_string(s, 18, &failed),
	    .user = statement_string(s, 19, &failed),
	    .given = statement_string(s, 20, &failed),
	    .why = statement_string(s, 21, &failed) };

	return failed ? model_fail_nomem(s->model, w->diag) :
	    w->f(w->ctx, &n);
}

enum rc
model_walk_negotiations(struct model *m, int64_t first, int64_t last,
    model_negotiation_fn *f, void *ctx, struct diag *diag)
{
	struct negotiation_walk w = { .f = f, .ctx = ctx, .diag = diag };
	struct statement *s;
	enum rc rc = statement_take(m, NEGOTIATION_WALK, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, first);
	statement_bind_int(s, 2, last);
	return statement_each(s, negotiation_row, &w, diag);
}

/* SAs ---------------------------------------------------------------------- */

enum rc
model_put_sa(struct model *m, const struct model_sa *sa, struct diag *diag)
{
	const int64_t numbers[] = { sa->sa, sa->tunnel, sa->gateway,
	    sa->parent, sa->version, sa->made, sa->seconds, sa->rekey,
	    sa->transport, sa->udp };
	const char *const texts[] = { sa->direction, sa->protocol,
	    sa->cipher, sa->hash, sa->group };
	const int n_numbers = sizeof(numbers) / sizeof(numbers[0]);
	const int n_texts = sizeof(texts) / sizeof(texts[0]);
	struct statement *s;
	enum rc rc = statement_take(m, SA_PUT, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_ints(s, 1, numbers, n_numbers);
	statement_bind_texts(s, 1 + n_numbers, texts, n_texts);
	statement_bind_blob(s, 1 + n_numbers + n_texts, sa->spi,
	    sa->spi_len);
	return statement_run(s, diag);
}

enum rc
model_delete_sa(struct model *m, int64_t sa, struct diag *diag)
{
	return statement_run_numbers(m, SA_DELETE, &sa, 1, diag);
}

enum rc
model_delete_sas(struct model *m, int64_t tunnel, struct diag *diag)
{
	return statement_run_numbers(m, SA_DELETE_ALL, &tunnel, 1, diag);
}

enum rc
model_move_sas(struct model *m, int64_t from, int64_t to, struct diag *diag)
{
	return statement_run_numbers(m, SA_MOVE, (const int64_t[]){ from, to },
	    2, diag);
}

struct sa_walk {
	model_sa_fn	*f;
	void		*ctx;
	struct diag	*diag;
};

static enum rc
sa_row(struct statement *s, void *walk)
{
	const struct sa_walk *w = walk;
	bool failed = false;
	struct model_sa sa = { .sa = statement_int(s, 0),
	    .tunnel = statement_int(s, 1), .gateway = statement_int(s, 2),
	    .parent = statement_int(s, 3), .version = statement_int(s, 4),
	    .made = statement_int(s, 5), .seconds = statement_int(s, 6),
	    .rekey = statement_int(s, 7),
	    .transport = statement_int(s, 8) != 0,
	    .udp = statement_int(s, 9) != 0,
	    .direction = statement_string(s, 10, &failed),
	    .protocol = statement_string(s, 11, &failed),
	    .cipher = statement_string(s, 12, &failed),
	    .hash = statement_string(s, 13, &failed),
	    .group = statement_string(s, 14, &failed) };

	sa.spi = statement_blob(s, 15, &sa.spi_len);
	return failed || sa.spi == NULL ?
	    model_fail_nomem(s->model, w->diag) : w->f(w->ctx, &sa);
}

enum rc
model_walk_sas(struct model *m, model_sa_fn *f, void *ctx, struct diag *diag)
{
	struct sa_walk w = { .f = f, .ctx = ctx, .diag = diag };
	struct statement *s;
	enum rc rc = statement_take(m, SA_WALK, &s, diag);

	return rc == RC_OK ? statement_each(s, sa_row, &w, diag) : rc;
}

enum rc
model_last_sa(struct model *m, int64_t *sa, struct diag *diag)
{
	return statement_query(m, SA_LAST, NULL, 0, sa, diag);
}

/* Lines to come ------------------------------------------------------------ */

enum rc
model_add_pending(struct model *m, const struct model_pending *pending,
    struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, PENDING_ADD, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, pending->tunnel);
	statement_bind_int(s, 2, pending->at);
	statement_bind_int(s, 3, pending->kind);
	statement_bind_text(s, 4, pending->text);
	return statement_run(s, diag);
}

enum rc
model_drop_pending(struct model *m, int64_t tunnel, struct diag *diag)
{
	return statement_run_numbers(m, PENDING_DROP, &tunnel, 1, diag);
}

enum rc
model_drop_pending_to(struct model *m, int64_t at, struct diag *diag)
{
	return statement_run_numbers(m, PENDING_DROP_TO, &at, 1, diag);
}

struct pending_walk {
	model_pending_fn *f;
	void		*ctx;
	struct diag	*diag;
};

static enum rc
pending_row(struct statement *s, void *walk)
{
	const struct pending_walk *w = walk;
	bool failed = false;
	const struct model_pending pending = {
	    .pending = statement_int(s, 0), .tunnel = statement_int(s, 1),
	    .at = statement_int(s, 2), .kind = statement_int(s, 3),
	    .text = statement_string(s, 4, &failed) };

	return failed ? model_fail_nomem(s->model, w->diag) :
	    w->f(w->ctx, &pending);
}

enum rc
model_walk_pending(struct model *m, int64_t to, model_pending_fn *f,
    void *ctx, struct diag *diag)
{
	struct pending_walk w = { .f = f, .ctx = ctx, .diag = diag };
	struct statement *s;
	enum rc rc = statement_take(m, PENDING_WALK, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, to);
	return statement_each(s, pending_row, &w, diag);
}

enum rc
model_next_event(struct model *m, int64_t *at, struct diag *diag)
{
	return statement_query(m, NEXT_EVENT, NULL, 0, at, diag);
}

enum rc
model_newest_change(struct model *m, int64_t *change, struct diag *diag)
{
	return statement_query(m, CHANGE_NEWEST, NULL, 0, change,
	    diag);
}
