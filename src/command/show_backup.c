/*
 * show status backup (reference 58.29): what stands in for pps and tunnels.
 */
#include <stdio.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/backup.h"
#include "router/lines.h"

#include "base/banned.h"

struct showing_backups {
	struct session	*session;
	const char	*kind;		/* "pp", "tunnel" */
	struct text	 out;
};

static enum rc
take_number(void *ctx, int64_t number)
{
	struct showing_backups *showing = ctx;
	struct session *s = showing->session;
	struct text interface = TEXT_INIT, other = TEXT_INIT;
	struct backup backup;
	char name[32];
	enum rc rc;

	if (number == PP_ANONYMOUS)
		return RC_OK;
	(void)snprintf(name, sizeof(name), "%s%lld", showing->kind,
	    (long long)number);
	rc = backup_read(s->device, name, &s->arena, &backup, &s->diag);
	if (rc != RC_OK || backup.interface == NULL)
		return rc;
	links_add_name(name, &interface);
	links_add_name(backup.interface, &other);
	fill_line(s, MESSAGE_BACKUP_ROW, (struct fill[]){
	    FILL_TEXT("interface", text_str(&interface)),
	    FILL_TEXT("backup", text_str(&other)),
	    FILL_TEXT("state", message_text(backup.in_use ?
	    MESSAGE_BACKUP_USED : MESSAGE_BACKUP_IDLE, s->language)) }, 3,
	    &showing->out);
	showing->out.failed |= interface.failed || other.failed;
	text_fini(&interface);
	text_fini(&other);
	return RC_OK;
}

enum rc
command_show_status_backup(struct session *s, const struct command *command)
{
	struct showing_backups showing = { .session = s, .kind = "pp",
	    .out = TEXT_INIT };
	enum rc rc;

	(void)command;
	fill_line(s, MESSAGE_BACKUP_HEADER, NULL, 0, &showing.out);
	rc = lines_walk_numbers(s->device, BLOCK_PP, take_number, &showing,
	    &s->diag);
	showing.kind = "tunnel";
	if (rc == RC_OK)
		rc = lines_walk_numbers(s->device, BLOCK_TUNNEL, take_number,
		    &showing, &s->diag);
	if (rc == RC_OK)
		return session_write_take(s, &showing.out);
	text_fini(&showing.out);
	return rc;
}
