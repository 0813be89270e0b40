/*
 * What somebody does to tunnels and their SAs by hand: ipsec refresh sa, ipsec
 * sa delete, connect, disconnect (reference 15.48.3, 15.48.6, 56.7.7, 56.7.8).
 */
#include "router/vpn.h"

#include <string.h>

#include "command/command.h"
#include "router/lines.h"
#include "router/links.h"

#include "base/banned.h"

enum rc
command_ipsec_refresh_sa(struct session *s, const struct command *command)
{
	(void)command;
	return vpn_refresh(s->device, &s->diag);
}

/* One that is not there is passed over in silence. */
enum rc
command_ipsec_sa_delete(struct session *s, const struct command *command)
{
	const struct value *id = grammar_value(command, "id");
	const bool all = id == NULL || strcmp(id->text, "all") == 0;
	bool found;

	return vpn_delete(s->device, all ? 0 : id->integer, &found, &s->diag);
}

static enum rc
dial(struct session *s, int64_t number)
{
	struct text name = TEXT_INIT;
	enum rc rc;

	text_addf(&name, "pp%lld", (long long)number);
	rc = name.failed ? diag_set(&s->diag, RC_NOMEM, "out of memory") :
	    links_set(s->device, text_str(&name), true, &s->diag);
	text_fini(&name);
	return rc == RC_REFUSED ? RC_OK : rc;
}

static enum rc
disconnect_one(void *ctx, int64_t number)
{
	struct session *s = ctx;

	return number == PP_ANONYMOUS ? vpn_disconnect_users(s->device,
	    &s->diag) : links_hang_up(s->device, number, &s->diag);
}

static enum rc
disconnect_pp(struct session *s, const struct value *pp)
{
	if (strcmp(pp->text, "all") == 0)
		return lines_walk_numbers(s->device, BLOCK_PP,
		    disconnect_one, s, &s->diag);
	return disconnect_one(s, strncmp(pp->text, "anonymous", 9) == 0 ?
	    PP_ANONYMOUS : pp->integer);
}

enum rc
command_disconnect(struct session *s, const struct command *command)
{
	const struct value *tunnel = grammar_value(command, "tunnel_num");
	const struct value *pp = grammar_value(command, "peer_num");

	if (tunnel != NULL)
		return vpn_disconnect(s->device, tunnel->integer, &s->diag);
	return pp == NULL ? RC_OK : disconnect_pp(s, pp);
}

enum rc
command_connect(struct session *s, const struct command *command)
{
	const struct value *tunnel = grammar_value(command, "tunnel_num");
	const struct value *pp = grammar_value(command, "peer_num");

	if (tunnel != NULL)
		return vpn_connect(s->device, tunnel->integer, &s->diag);
	return pp == NULL ? RC_OK : dial(s, pp->integer);
}
