/*
 * Reads the lines of backups, and whether they are needed.
 */
#include "router/backup.h"

#include <stdlib.h>
#include <string.h>

#include "router/lines.h"

#include "base/banned.h"

struct reading {
	struct arena	*arena;
	struct backup	*backup;
	bool		 always_on, enabled;
	struct diag	*diag;
};

static const char *
keep(struct reading *r, const char *kind, const char *number, enum rc *rc)
{
	struct text name = TEXT_INIT;
	const char *kept;

	text_addf(&name, "%s%s", kind, number);
	kept = name.failed ? NULL : arena_strndup(r->arena, text_str(&name),
	    name.len);
	text_fini(&name);
	if (kept == NULL)
		*rc = diag_set(r->diag, RC_NOMEM, "out of memory");
	return kept;
}

static enum rc
take_backup(struct reading *r, const struct command *command)
{
	const struct value *pp = grammar_value(command, "peer_num");
	const struct value *tunnel = grammar_value(command, "tunnel_num");
	const struct value *lan = grammar_value(command, "interface");
	const struct value *gateway = grammar_value(command, "ip_address");
	enum rc rc = RC_OK;

	if (pp != NULL)
		r->backup->interface = keep(r, "pp", pp->text, &rc);
	else if (tunnel != NULL)
		r->backup->interface = keep(r, "tunnel", tunnel->text, &rc);
	else if (lan != NULL && gateway != NULL) {
		r->backup->interface = keep(r, "", lan->text, &rc);
		r->backup->gateway = keep(r, "", gateway->text, &rc);
	}
	return rc;
}

static enum rc
take_line(void *ctx, const struct command *command)
{
	const char *name = command->entry->name;
	struct reading *r = ctx;
	const struct value *value;

	if (strcmp(name, "pp backup") == 0 ||
	    strcmp(name, "tunnel backup") == 0)
		return take_backup(r, command);
	if (strcmp(name, "pp always-on") == 0) {
		value = grammar_value(command, "switch");
		r->always_on = value != NULL &&
		    strcmp(value->text, "on") == 0;
	} else {
		r->enabled = true;
	}
	return RC_OK;
}

enum rc
backup_read(struct device *device, const char *interface, struct arena *arena,
    struct backup *backup, struct diag *diag)
{
	static const char *const entries[] = { "pp backup", "pp always-on",
	    "pp enable", "tunnel backup", "tunnel enable", NULL };
	const bool pp = strncmp(interface, "pp", 2) == 0 &&
	    strncmp(interface, "ppanonymous", 11) != 0;
	struct reading r = { .arena = arena, .backup = backup,
	    .diag = diag };
	struct link link = { .state = LINK_UP };
	enum rc rc;

	*backup = (struct backup){ .interface = NULL };
	if (!pp && strncmp(interface, "tunnel", 6) != 0)
		return RC_OK;
	rc = lines_walk(device, pp ? BLOCK_PP : BLOCK_TUNNEL,
	    strtoll(interface + (pp ? 2 : 6), NULL, 10), entries, take_line,
	    &r, diag);
	if (rc == RC_OK && backup->interface != NULL)
		rc = links_find(device, interface, &link, diag);
	/* Nobody notices that a pp is down which is not always on (8.5.1). */
	backup->in_use = link.state != LINK_UP && r.enabled &&
	    (!pp || r.always_on);
	return rc;
}
