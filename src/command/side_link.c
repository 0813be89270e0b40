/*
 * `:link lan2 down`: pulls the cable out of an interface of the imitated
 * router, and puts it back in.
 */
#include <string.h>

#include "command/side.h"
#include "router/hosts.h"
#include "router/links.h"
#include "router/state.h"

#include "base/banned.h"

enum rc
side_link(struct session *s, const char *argument)
{
	const size_t len = strcspn(argument, " \t");
	const char *state = argument + len + strspn(argument + len, " \t");
	const bool up = strcmp(state, "up") == 0;
	const char *interface;
	struct link link;
	enum rc rc;

	interface = arena_strndup(&s->arena, argument, len);
	if (interface == NULL)
		return session_no_memory(s);
	rc = state_read(s->device, &s->diag);
	if (rc != RC_OK)
		return rc;
	if (!up && strcmp(state, "down") != 0)
		return side_refuse(s, ":link", "an interface and up or down, "
		    "as in :link lan2 down");
	rc = links_set(s->device, interface, up, &s->diag);
	if (rc == RC_REFUSED) {
		s->failed_line = true;
		return side_say(s, ":link: there is no %s to plug in",
		    interface);
	}
	if (rc == RC_OK)
		rc = hosts_touch(s->device, &s->diag);
	if (rc == RC_OK)
		rc = links_find(s->device, interface, &link, &s->diag);
	if (rc != RC_OK)
		return rc;
	return up && link.state != LINK_UP ?
	    side_say(s, "the link of %s stays down: the configuration or the "
	    "link below it keeps it so", interface) :
	    side_say(s, "the link of %s is %s", interface, up ? "up" :
	    "down");
}
