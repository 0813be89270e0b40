/*
 * show status user and show status user history (reference 58.47, 58.48): who
 * is logged in, and who was.
 */
#include <string.h>

#include "command/command.h"
#include "command/presence.h"

#include "base/banned.h"

/* The columns of the table, without the three marks before the name. */
#define NAME_WIDTH 16
#define WAY_WIDTH 11
#define SINCE_WIDTH 13
#define IDLE_WIDTH 11

struct user_table {
	struct session	*session;
	struct text	 out;
};

/* Fills a column that began there; a blank at least follows what is in it. */
static void
fill_column(struct text *out, size_t began, size_t width)
{
	do
		text_addc(out, ' ');
	while (!out->failed && out->len < began + width);
}

/* "telnet1"; there is but one serial port, so that "serial" is the first on
 * it. */
static void
add_way(const struct model_login *l, struct text *out)
{
	text_adds(out, l->way);
	if (l->number > 1 || strcmp(l->way,
	    presence_way_name(WAY_SERIAL)) != 0)
		text_addf(out, "%lld", (long long)l->number);
}

/* "0:00:17" */
static void
add_idle(const struct model_login *l, int64_t now, struct text *out)
{
	int64_t idle = (l->over ? l->last_key : now) - l->last_key;

	if (idle < 0)
		idle = 0;
	text_addf(out, "%lld:%02d:%02d", (long long)(idle / 3600),
	    (int)(idle / 60 % 60), (int)(idle % 60));
}

static enum rc
add_login(void *ctx, const struct model_login *l)
{
	struct user_table *t = ctx;
	const struct device *device = t->session->device;
	const bool self = l->login == t->session->login;
	size_t began;

	text_addf(&t->out, "%c%c ", self ? '*' : ' ',
	    l->administrator ? '+' : ' ');
	began = t->out.len;
	text_adds(&t->out, l->user);
	fill_column(&t->out, began, NAME_WIDTH);
	began = t->out.len;
	add_way(l, &t->out);
	fill_column(&t->out, began, WAY_WIDTH);
	began = t->out.len;
	device_login_time(device, (time_t)l->since, &t->out);
	fill_column(&t->out, began, SINCE_WIDTH);
	began = t->out.len;
	add_idle(l, device_now(device), &t->out);
	if (l->address[0] != '\0') {
		fill_column(&t->out, began, IDLE_WIDTH);
		text_adds(&t->out, l->address);
	}
	text_addc(&t->out, '\n');
	return RC_OK;
}

static void
add_header(struct user_table *t)
{
	static const enum message header[] = { MESSAGE_USER_LEGEND,
	    MESSAGE_USER_HEADER, MESSAGE_USER_RULE };
	size_t i;

	for (i = 0; i < sizeof(header) / sizeof(header[0]); i++)
		text_addf(&t->out, "%s\n",
		    message_text(header[i], t->session->language));
}

/* The table of whomever the walk hands out. */
static enum rc
show_table(struct session *s,
    enum rc (*walk)(struct session *, presence_fn *, void *))
{
	struct user_table t = { .session = s, .out = TEXT_INIT };
	enum rc rc;

	add_header(&t);
	rc = walk(s, add_login, &t);
	if (rc == RC_OK)
		return session_write_take(s, &t.out);
	text_fini(&t.out);
	return rc;
}

enum rc
command_show_status_user(struct session *s, const struct command *command)
{
	(void)command;
	return show_table(s, presence_walk);
}

enum rc
command_show_status_user_history(struct session *s,
    const struct command *command)
{
	(void)command;
	return show_table(s, presence_history);
}
