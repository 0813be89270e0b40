/*
 * show status ip keepalive (reference 58.34): who is watched, and whether
 * somebody answers.
 */
#include "command/command.h"
#include "command/fill.h"
#include "router/keepalive.h"

#include "base/banned.h"

struct showing_keepalives {
	struct session	*session;
	struct text	 out;
};

static enum rc
take_keepalive(void *ctx, const struct keepalive *k)
{
	struct showing_keepalives *showing = ctx;
	const struct session *s = showing->session;

	fill_line(s, MESSAGE_KEEPALIVE_ROW, (struct fill[]){
	    FILL_NUMBER("number", k->number),
	    FILL_TEXT("state", message_text(k->down ?
	    MESSAGE_KEEPALIVE_DOWN : MESSAGE_KEEPALIVE_UP, s->language)),
	    FILL_NUMBER("interval", k->interval),
	    FILL_NUMBER("count", k->count),
	    FILL_TEXT("targets", k->targets) }, 5, &showing->out);
	return RC_OK;
}

enum rc
command_show_status_ip_keepalive(struct session *s,
    const struct command *command)
{
	struct showing_keepalives showing = { .session = s,
	    .out = TEXT_INIT };
	enum rc rc;

	(void)command;
	fill_line(s, MESSAGE_KEEPALIVE_HEADER, NULL, 0, &showing.out);
	rc = keepalive_walk(s->device, take_keepalive, &showing, &s->diag);
	if (rc == RC_OK)
		return session_write_take(s, &showing.out);
	text_fini(&showing.out);
	return rc;
}
