/*
 * What SQLite says, told in our words: a code that callers can decide by and
 * one line that names the database. Nothing else looks at SQLite's codes.
 */
#include "model/statement.h"

#include <errno.h>
#include <string.h>

#include "base/banned.h"

/* The few system errors that have a code of their own. */
static enum rc
rc_of_errno(int error)
{
	switch (error) {
	case ENOSPC:
	case EDQUOT:
		return RC_FULL;
	case ENOMEM:
		return RC_NOMEM;
	case EROFS:
		return RC_READONLY;
	default:
		return RC_IO;
	}
}

static enum rc
rc_of_code(struct model *m, int code)
{
	if (code == SQLITE_IOERR_NOMEM)
		return RC_NOMEM;
	switch (code & 0xff) {
	case SQLITE_NOMEM:
		return RC_NOMEM;
	case SQLITE_FULL:
		return RC_FULL;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_PROTOCOL:
		return RC_BUSY;
	case SQLITE_READONLY:
	case SQLITE_PERM:
		return RC_READONLY;
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
	case SQLITE_CONSTRAINT:
	case SQLITE_MISMATCH:
		return RC_CORRUPT;
	case SQLITE_IOERR:
	case SQLITE_CANTOPEN:
		return rc_of_errno(sqlite3_system_errno(m->db));
	default:
		return RC_IO;
	}
}

/* The reason in words. */
static const char *
reason(struct model *m, int code, enum rc rc)
{
	int error;

	switch (rc) {
	case RC_NOMEM:
		return "out of memory";
	case RC_FULL:
		return "no space left on the device";
	case RC_BUSY:
		return "the database is locked by another process";
	case RC_READONLY:
		return "the database cannot be written";
	case RC_CORRUPT:
		if ((code & 0xff) == SQLITE_NOTADB)
			return "not a database";
		if ((code & 0xff) == SQLITE_CORRUPT)
			return "the database is damaged";
		return sqlite3_errmsg(m->db);
	default:
		break;
	}
	error = sqlite3_system_errno(m->db);
	if (((code & 0xff) == SQLITE_IOERR ||
	    (code & 0xff) == SQLITE_CANTOPEN) && error != 0)
		return strerror(error);
	return sqlite3_errmsg(m->db);
}

enum rc
model_fail(struct model *m, int code, struct diag *diag)
{
	enum rc rc;

	if (code == 0)
		code = sqlite3_extended_errcode(m->db);
	rc = rc_of_code(m, code);
	return diag_set(diag, rc, "%s: %s", m->path, reason(m, code, rc));
}

enum rc
model_fail_nomem(struct model *m, struct diag *diag)
{
	return model_fail(m, SQLITE_NOMEM, diag);
}

enum rc
model_fail_errno(struct model *m, int error, struct diag *diag)
{
	return diag_set(diag, rc_of_errno(error), "%s: %s", m->path,
	    strerror(error));
}
