/*
 * show log, less log, clear log (reference 59.1, 56.4.10).
 */
#include "command/command.h"
#include "command/fill.h"
#include "router/log.h"
#include "router/state.h"

#include "base/banned.h"

/* So much is collected before it goes out. */
#define PIECE ((size_t)65536)

struct log_listing {
	struct session	*session;
	struct text	 out;
};

static enum rc
write_piece(struct log_listing *l)
{
	struct session *s = l->session;
	const enum rc rc = l->out.failed ?
	    session_no_memory(s) :
	    session_write(s, text_str(&l->out), l->out.len);

	text_reset(&l->out);
	return rc;
}

/* "2015/04/24 12:01:34: PPPOE[01] PPPoE Connect" */
static enum rc
take_line(void *ctx, time_t at, const char *text, int64_t repeats)
{
	struct log_listing *l = ctx;
	const struct fill times = FILL_NUMBER("times", repeats);

	state_add_time(l->session->device, at, &l->out);
	text_adds(&l->out, ": ");
	if (text != NULL) {
		text_adds(&l->out, text);
		text_addc(&l->out, '\n');
	} else {
		fill_line(l->session, MESSAGE_LOG_REPEATED, &times, 1,
		    &l->out);
	}
	return l->out.len >= PIECE ? write_piece(l) : RC_OK;
}

enum rc
command_show_log(struct session *s, const struct command *command)
{
	struct log_listing l = { .session = s, .out = TEXT_INIT };
	enum rc rc = state_read(s->device, &s->diag);

	if (grammar_has_keyword(command, "external-memory"))
		return session_error(s, MESSAGE_MEMORY_EXTERNAL_MISSING);
	if (grammar_has_keyword(command, "file"))
		return session_error(s, MESSAGE_FILE_NONE);
	if (rc == RC_OK)
		rc = log_walk(s->device,
		    grammar_value(command, "saved") != NULL,
		    grammar_value(command, "reverse") != NULL, take_line, &l,
		    &s->diag);
	if (rc == RC_OK && (l.out.len > 0 || l.out.failed))
		rc = write_piece(&l);
	text_fini(&l.out);
	return rc;
}

enum rc
command_clear_log(struct session *s, const struct command *command)
{
	return log_clear(s->device, grammar_value(command, "saved") != NULL,
	    &s->diag);
}
