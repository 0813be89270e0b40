/*
 * Listings go out in large pieces, since clients take a pause for the end
 * (CLIENTS 34).
 */
#include "command/showing.h"

#include "base/banned.h"

/* How much is collected before it goes out. */
#define PIECE ((size_t)65536)

static enum rc
showing_flush(struct showing *out)
{
	enum rc rc;

	if (out->text.failed)
		return diag_set(&out->session->diag, RC_NOMEM,
		    "out of memory");
	rc = session_write(out->session, text_str(&out->text), out->text.len);
	text_reset(&out->text);
	return rc;
}

enum rc
showing_line(void *ctx, const struct config_line *line)
{
	struct showing *out = ctx;

	text_add(&out->text, "  ", (size_t)line->depth);
	text_adds(&out->text, line->text);
	text_addc(&out->text, '\n');
	return out->text.len >= PIECE ? showing_flush(out) : RC_OK;
}

enum rc
showing_end(struct showing *out, enum rc rc)
{
	if (rc == RC_OK && out->text.len > 0)
		rc = showing_flush(out);
	text_fini(&out->text);
	return rc;
}
