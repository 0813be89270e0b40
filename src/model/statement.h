/*
 * Shared by the files of the model; not for other rooms. An open model, its
 * prepared statements, and how what SQLite says becomes an rc and a diag.
 */
#ifndef RTXSH_MODEL_STATEMENT_H
#define RTXSH_MODEL_STATEMENT_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"
#include "model/model.h"

/* Every statement that the program keeps; its text is in
 * statement_sql.c. */
enum statement_id {
	TRANSACTION_BEGIN,
	TRANSACTION_BEGIN_READING,
	TRANSACTION_COMMIT,
	TRANSACTION_ROLLBACK,
	RESET_CONFIGURATIONS,
	RESET_RUNNING,
	RESET_CHANGES,
	RESET_PASSWORD_CHANGES,
	RESET_FALLBACKS,
	RESET_LOGINS,
	RESET_FILES,
	RESET_LOG,
	RESET_BOOTS,
	RESET_STATES,
	RESET_PEERS,
	RESET_NEGOTIATIONS,
	RESET_SAS,
	RESET_PENDING,
	RESET_HOSTS,
	RESET_LEASES,
	RESET_NAT_SESSIONS,
	RESET_CONNECTIONS,
	RESET_DEVICE,
	RESET_ANCHORS,
	DEVICE_GET,
	DEVICE_PUT,
	ANCHOR_PUT,
	SETTING_ADD,
	SETTING_GET,
	SETTING_UPDATE,
	SETTING_DELETE,
	SETTING_BY_IDENTITY,
	SETTING_LAST,
	SETTING_WALK,
	SETTING_WALK_TO,
	SETTING_WALK_ENTRY,
	SETTING_WALK_ENTRY_TO,
	NUMBERS_PP,
	NUMBERS_TUNNEL,
	NUMBERS_GATEWAY,
	NUMBERS_SWITCH,
	POLICY_GET,
	GATEWAY_SHARER,
	POLICY_PUT,
	POLICY_DELETE,
	POLICY_WALK,
	BINDING_GET,
	BINDING_PUT,
	BINDING_DELETE,
	TEMPLATE_GET,
	TEMPLATE_ADD,
	TEMPLATE_DELETE,
	TEMPLATE_SOURCE,
	UNREACHED_POLICIES,
	UNREACHED_GATEWAYS,
	RUNNING_GET,
	SAVED_GET,
	SAVED_DROP,
	SAVED_DROP_ALL,
	SAVED_AGE,
	SAVED_WALK,
	ASIDE_ADD,
	ASIDE_SAVED,
	ASIDE_DROP,
	UNSAVED_GET,
	UNSAVED_NONE,
	UNSAVED_NONE_OF_SLOT,
	CONFIGURATION_WALK,
	FALLBACK_ADD,
	FALLBACK_GET,
	FALLBACK_DROP,
	FALLBACK_DROP_ASIDES,
	FALLBACK_WALK,
	CLEAR_SETTINGS,
	CLEAR_POLICIES,
	CLEAR_BINDINGS,
	CLEAR_TEMPLATES,
	CLEAR_CREDENTIALS,
	COPY_SETTINGS,
	COPY_POLICIES,
	COPY_BINDINGS,
	COPY_TEMPLATES,
	COPY_CREDENTIALS,
	CREDENTIAL_GET,
	CREDENTIAL_PUT,
	CREDENTIAL_DELETE,
	CREDENTIAL_WALK,
	LOGIN_ADD,
	LOGIN_END,
	LOGIN_FORGET,
	LOGIN_TOUCH,
	LOGIN_GET,
	LOGIN_WALK,
	CHANGE_ADD,
	CHANGE_WALK,
	CHANGE_WALK_SESSION,
	PASSWORD_CHANGE_ADD,
	PASSWORD_CHANGE_GET,
	KEEP_PLACES_WALK,
	KEEP_PLACE,
	KEEP_PLACES_DONE,
	REPLACED_SETTINGS,
	REPLACED_POLICIES,
	REPLACED_BINDINGS,
	REPLACED_TEMPLATES,
	REPLACED_TYPED_GONE,
	REPLACED_TYPED_COME,
	REPLACED_PASSWORDS,
	FILE_GET,
	FILE_CONTENT,
	FILE_PUT,
	FILE_DELETE,
	FILE_RENAME,
	FILE_WALK,
	FILE_USAGE,
	STATE_GET,
	STATE_PUT,
	STATE_DROP,
	STATE_WALK,
	LOG_ADD,
	LOG_NEWEST,
	LOG_REPEAT,
	LOG_DROP,
	LOG_WALK,
	LOG_WALK_BACK,
	BOOT_ADD,
	BOOT_FORGET,
	BOOT_WALK,
	PEER_PUT,
	PEER_DELETE,
	PEER_WALK,
	NEGOTIATION_PUT,
	NEGOTIATION_DELETE,
	NEGOTIATION_WALK,
	SA_PUT,
	SA_DELETE,
	SA_DELETE_ALL,
	SA_MOVE,
	SA_WALK,
	SA_LAST,
	PENDING_ADD,
	PENDING_DROP,
	PENDING_DROP_TO,
	PENDING_WALK,
	NEXT_EVENT,
	HOST_PUT,
	HOST_DELETE,
	HOST_WALK,
	HOSTS_ASK,
	LEASE_PUT,
	LEASE_DELETE,
	LEASE_WALK,
	LEASES_END,
	NAT_SESSION_PUT,
	NAT_SESSION_WALK,
	NAT_SESSIONS_DROP,
	NAT_SESSIONS_END,
	CONNECTION_PUT,
	CONNECTION_DELETE,
	CONNECTION_WALK,
	NEXT_HOST_EVENT,
	CHANGE_NEWEST,
	DATA_VERSION,
	STATEMENTS
};
extern const char *const statement_sql[STATEMENTS];

struct model_device_copy;

struct model {
	sqlite3		*db;
	char		*path;
	bool		 in_memory;
	int64_t		 running;	/* configuration; 0: not looked up */
	unsigned int	 reading;	/* depth of model_begin_reading() */
	bool		 reading_alone;	/* not inside a write transaction */
	struct statement *idle[STATEMENTS];
	struct model_device_copy *devices;	/* newest first */
};

/*
 * A statement in use. Statements of one kind can be in use several at a time,
 * as when the reader of a walk starts another.
 */
struct statement {
	sqlite3_stmt	*stmt;
	struct model	*model;
	enum statement_id id;
	int		 trouble;	/* first SQLite code of a failed bind */
	struct statement *next;		/* among the idle ones */
};

/* An idle statement of that kind, or a new one; NULL when it fails. */
enum rc statement_take(struct model *, enum statement_id,
    struct statement **, struct diag *);
/* Done with it. What it returned is no longer valid. NULL is allowed. */
void statement_give(struct statement *);

/* Parameters count from 1. All must be bound anew for each use; bytes must
 * stay until the statement is given back or stepped to its end. */
void statement_bind_int(struct statement *, int at, int64_t);
void statement_bind_text(struct statement *, int at, const char *);
void statement_bind_blob(struct statement *, int at, const char *, size_t);
void statement_bind_null(struct statement *, int at);

/* Several in a row, from `at` on. */
void statement_bind_ints(struct statement *, int at, const int64_t *, int n);
void statement_bind_texts(struct statement *, int at, const char *const *,
    int n);

/* One step: RC_OK, *row tells whether there is a row. */
enum rc statement_step(struct statement *, bool *row, struct diag *);
/* Steps a statement that returns no row that matters, and gives it back. */
enum rc statement_run(struct statement *, struct diag *);
/* The same for a statement whose parameters are only numbers, n of them. */
enum rc statement_run_numbers(struct model *, enum statement_id,
    const int64_t *, int n, struct diag *);
/* The same for one that returns a number; 0 without a row. */
enum rc statement_query(struct model *, enum statement_id, const int64_t *,
    int n, int64_t *value, struct diag *);

/* Calls f for each row, and gives the statement back. A result of f other than
 * RC_OK ends it and is returned. */
typedef enum rc statement_row_fn(struct statement *, void *ctx);
enum rc statement_each(struct statement *, statement_row_fn *f, void *ctx,
    struct diag *);
/* The same with the first column, a number. */
enum rc statement_each_number(struct statement *, model_number_fn *f,
    void *ctx, struct diag *);

/* A column of the row, from 0. Text and bytes are borrowed until the next
 * step; NULL: the column is null, or there is no memory. */
int64_t statement_int(struct statement *, int column);
const char *statement_text(struct statement *, int column);
bool statement_null(struct statement *, int column);
/* Of a column that is never null; "" and *failed set without memory. */
const char *statement_string(struct statement *, int column, bool *failed);
/* "" when empty. */
const char *statement_blob(struct statement *, int column, size_t *len);
/* Replaces the text by the column's; RC_NOMEM goes into diag. A NULL text is
 * allowed. */
enum rc statement_copy(struct statement *, int column, struct text *,
    struct diag *);

/* Frees all statements. None may be in use. */
void statements_fini(struct model *);

/* What the SQLite code (0: the connection's last) means, told in diag with the
 * path. Never RC_OK. */
enum rc model_fail(struct model *, int code, struct diag *);
enum rc model_fail_nomem(struct model *, struct diag *);
/* The same for a failed system call. */
enum rc model_fail_errno(struct model *, int error, struct diag *);

/* Statements that are not kept: opening and migrating. */
enum rc model_execute(struct model *, const char *sql, struct diag *);
/* The first column of the first row as a number; 0 without a row. */
enum rc model_query_int(struct model *, const char *sql, int64_t *,
    struct diag *);

#endif
