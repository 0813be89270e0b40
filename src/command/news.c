/*
 * New lines of the log on their way to a session that wants to see them. They
 * look as `show log` shows them; that, and that only those of the kind INFO
 * appear, is a guess.
 */
#include "command/news.h"

#include "router/hosts.h"
#include "router/keepalive.h"
#include "router/log.h"
#include "router/state.h"
#include "router/vpn.h"

#include "base/banned.h"

struct news {
	struct session	*session;
	struct text	 out;
};

static enum rc
take_line(void *ctx, time_t at, const char *text, int64_t repeats)
{
	struct news *news = ctx;

	(void)repeats;
	state_add_time(news->session->device, at, &news->out);
	text_addf(&news->out, ": %s\n", text);
	return RC_OK;
}

static enum rc
tell(struct session *s, const char *text, size_t len)
{
	const struct terminal *terminal = &s->terminal;
	const enum rc rc = terminal->news != NULL ?
	    terminal->news(terminal->ctx, text, len) :
	    terminal->write(terminal->ctx, text, len);

	return rc == RC_OK ? RC_OK : diag_set(&s->diag, rc,
	    "cannot write the output");
}

void
news_skip(struct session *s)
{
	struct diag why = DIAG_INIT;

	(void)log_newest(s->device, &s->told, &why);
	diag_fini(&why);
}

enum rc
news_tell(struct session *s)
{
	struct news news = { .session = s, .out = TEXT_INIT };
	enum rc rc;

	if (!s->console.info || s->over)
		return RC_OK;
	rc = log_walk_new(s->device, &s->told, take_line, &news, &s->diag);
	if (rc == RC_OK && news.out.failed)
		rc = session_no_memory(s);
	else if (rc == RC_OK && news.out.len > 0)
		rc = tell(s, text_str(&news.out), news.out.len);
	text_fini(&news.out);
	return rc;
}

void
news_watch(struct session *s)
{
	struct diag why = DIAG_INIT;

	if (!s->console.info)
		return;
	(void)vpn_follow(s->device, &why);
	(void)keepalive_follow(s->device, &why);
	(void)hosts_follow(s->device, &why);
	diag_fini(&why);
	(void)news_tell(s);
}
