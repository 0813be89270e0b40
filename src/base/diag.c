/*
 * Codes with their texts. Knows no cause and prints nothing.
 */
#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/banned.h"

static const char *const rc_sentence[] = {
	[RC_OK] = "no error",
	[RC_REFUSED] = "refused",
	[RC_NOMEM] = "out of memory",
	[RC_IO] = "input or output failed",
	[RC_FULL] = "no space left on the device",
	[RC_BUSY] = "the database is locked by another process",
	[RC_READONLY] = "the database cannot be written",
	[RC_CORRUPT] = "the database is damaged or not one of rtxsh's",
	[RC_NEWER] = "the database was made by a newer rtxsh",
};

enum rc
diag_set(struct diag *diag, enum rc rc, const char *fmt, ...)
{
	va_list ap;
	char *text;
	int n;

	if (diag == NULL)
		return rc;
	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	text = n < 0 ? NULL : malloc((size_t)n + 1);
	if (text != NULL) {
		va_start(ap, fmt);
		(void)vsnprintf(text, (size_t)n + 1, fmt, ap);
		va_end(ap);
	}
	/* Freed only now: an argument may be the text that is replaced. */
	free(diag->text);
	diag->text = text;
	diag->rc = rc;
	return rc;
}

const char *
diag_text(const struct diag *diag)
{
	return diag->text != NULL ? diag->text : rc_sentence[diag->rc];
}

void
diag_fini(struct diag *diag)
{
	free(diag->text);
	diag->text = NULL;
	diag->rc = RC_OK;
}
