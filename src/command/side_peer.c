/*
 * `:peer` and `:why`: who is on the other side of tunnels in the imitated
 * world, and why a tunnel is as it is.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "command/side.h"
#include "router/peers.h"
#include "router/vpn.h"

#include "base/banned.h"

/* Listing them. */
struct peer_list {
	struct session	*session;
	struct text	 text;
	const char	*name;
	size_t		 n, faced;
};

static enum rc
add_faced(void *ctx, const struct model_negotiation *row)
{
	struct peer_list *list = ctx;

	if (strcmp(row->peer, list->name) != 0)
		return RC_OK;
	text_addf(&list->text, "%s %lld", list->faced++ > 0 ? "," :
	    ", faces tunnel", (long long)row->tunnel);
	return RC_OK;
}

/* The value of a key in a description. */
static void
add_key(const char *description, const char *key, struct text *out)
{
	const size_t len = strlen(key);
	const char *line = description, *value;

	while (line != NULL && *line != '\0') {
		line += strspn(line, " \t\n");
		if (strncasecmp(line, key, len) == 0 &&
		    (line[len] == ' ' || line[len] == '\t')) {
			value = line + len + strspn(line + len, " \t");
			text_addc(out, ' ');
			text_add(out, value, strcspn(value, " \t\r\n#"));
			return;
		}
		line = strchr(line, '\n');
	}
}

static enum rc
add_peer(void *ctx, const struct model_peer *peer)
{
	struct peer_list *list = ctx;
	struct session *s = list->session;

	text_addf(&list->text, "%s:", peer->name);
	add_key(peer->description, "peer", &list->text);
	add_key(peer->description, "address", &list->text);
	list->name = peer->name;
	list->faced = 0;
	list->n++;
	if (model_walk_negotiations(s->device->model, 0, INT64_MAX,
	    add_faced, list, &s->diag) != RC_OK)
		return s->diag.rc;
	text_adds(&list->text, list->faced == 0 ? ", faces no tunnel\n" :
	    "\n");
	return RC_OK;
}

static enum rc
list_peers(struct session *s)
{
	struct peer_list list = { .session = s, .text = TEXT_INIT };
	enum rc rc;

	rc = model_walk_peers(s->device->model, add_peer, &list, &s->diag);
	if (rc == RC_OK && list.text.failed)
		rc = session_no_memory(s);
	if (rc == RC_OK)
		rc = list.n == 0 ? side_say(s, "there are no peers: nothing "
		    "is negotiated") : side_say_lines(s, text_str(&list.text));
	text_fini(&list.text);
	return rc;
}

/* What becomes of adding one. */
static enum rc
told_added(struct session *s, const char *name, size_t refused, enum rc rc)
{
	struct text word = TEXT_INIT;

	if (rc != RC_OK) {
		text_addf(&word, ":peer add %s", name);
		rc = word.failed ? session_no_memory(s) :
		    side_refused(s, text_str(&word), rc);
		text_fini(&word);
		return rc;
	}
	return refused == 0 ? side_say(s, "peer %s is there", name) :
	    side_say(s, "peer %s is there; %zu line%s of its configuration "
	    "%s not understood", name, refused, refused == 1 ? "" : "s",
	    refused == 1 ? "was" : "were");
}

static enum rc
add_one(struct session *s, const char *name, const char *what)
{
	size_t refused = 0;
	enum rc rc;

	if (strncmp(what, "peer ", 5) == 0)
		rc = peers_add(s->device, name, what, strlen(what), NULL,
		    &refused, &s->diag);
	else
		rc = peers_add_file(s->device, name, what, &refused,
		    &s->diag);
	return told_added(s, name, refused, rc);
}

static enum rc
remove_one(struct session *s, const char *name)
{
	bool found;
	enum rc rc = peers_remove(s->device, name, &found, &s->diag);

	if (rc != RC_OK)
		return rc;
	return found ? side_say(s, "peer %s is gone", name) :
	    side_refuse(s, ":peer remove", "there is no such peer");
}

static enum rc
set_link(struct session *s, const char *name, bool up)
{
	bool found;
	enum rc rc = peers_set_link(s->device, name, up, &found, &s->diag);

	if (rc != RC_OK)
		return rc;
	if (!found)
		return side_refuse(s, up ? ":peer up" : ":peer down",
		    "there is no such peer");
	return side_say(s, up ? "peer %s can be reached" :
	    "nothing of peer %s is reached", name);
}

/* The next word of a line, ended by NUL; *rest: what follows. */
static char *
next_word(char *line, char **rest)
{
	line += strspn(line, " \t");
	*rest = line + strcspn(line, " \t");
	if (**rest != '\0')
		*(*rest)++ = '\0';
	*rest += strspn(*rest, " \t");
	return line;
}

enum rc
side_peer(struct session *s, const char *argument)
{
	char *line = arena_strndup(&s->arena, argument, strlen(argument));
	char *verb, *name, *rest;

	if (line == NULL)
		return session_no_memory(s);
	verb = next_word(line, &rest);
	if (*verb == '\0')
		return list_peers(s);
	name = next_word(rest, &rest);
	if (strcmp(verb, "remove") == 0 && *name != '\0' && *rest == '\0')
		return remove_one(s, name);
	if (strcmp(verb, "add") == 0 && *name != '\0' && *rest != '\0')
		return add_one(s, name, rest);
	if ((strcmp(verb, "down") == 0 || strcmp(verb, "up") == 0) &&
	    *name != '\0' && *rest == '\0')
		return set_link(s, name, verb[0] == 'u');
	return side_refuse(s, ":peer", "add NAME FILE, add NAME peer KIND; "
	    "..., remove NAME, down NAME, up NAME, or nothing");
}

enum rc
side_why(struct session *s, const char *argument)
{
	const char *number = argument;
	struct text text = TEXT_INIT;
	int64_t tunnel;
	char *end;
	enum rc rc;

	if (strncmp(number, "tunnel", 6) == 0)
		number += 6 + strspn(number + 6, " \t");
	errno = 0;
	tunnel = strtoll(number, &end, 10);
	if (*number == '\0' && s->selection.kind == SELECTION_TUNNEL)
		tunnel = s->selection.number;
	else if (end == number || *end != '\0' || errno != 0 || tunnel < 1)
		return side_refuse(s, ":why", "a tunnel, as in :why tunnel 1");
	rc = vpn_why(s->device, tunnel, &text, &s->diag);
	if (rc == RC_OK)
		rc = side_say_lines(s, text_str(&text));
	text_fini(&text);
	return rc;
}
