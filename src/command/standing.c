/*
 * The answers to what each line asks, with the version of the database that
 * they are true of. Who does something with the answers looks again: here is
 * only whether that is worth it.
 */
#include "command/standing.h"

#include <string.h>

#include "command/settings.h"
#include "config/config.h"
#include "router/hosts.h"
#include "router/keepalive.h"
#include "router/vpn.h"

#include "base/banned.h"

static const char logs_entry[] = "syslog execute command";
static const char *const name_entries[] = { "alias", "macro" };

static enum rc
note_command(void *ctx, const struct command *command)
{
	bool *any = ctx;

	(void)command;
	*any = true;
	return RC_OK;
}

static enum rc
note_fallback(void *ctx, const struct model_fallback *fallback)
{
	bool *any = ctx;

	(void)fallback;
	*any = true;
	return RC_OK;
}

static enum rc
read_names(struct session *s, struct standing *new)
{
	struct device *device = s->device;
	int64_t running;
	size_t i;
	enum rc rc = model_running(device->model, &running, &s->diag);

	for (i = 0; i < sizeof(name_entries) / sizeof(name_entries[0]) &&
	    rc == RC_OK; i++)
		rc = config_walk_entry(device->model, running,
		    device->profile, name_entries[i], note_command,
		    &new->names, &s->diag);
	return rc;
}

static enum rc
read_logs(struct session *s, struct standing *new)
{
	struct text value = TEXT_INIT;
	bool found;
	enum rc rc = settings_value(s, logs_entry, "switch", &value, &found);

	new->logs = found && strcmp(text_str(&value), "off") != 0;
	text_fini(&value);
	return rc;
}

static enum rc
read_idle(struct session *s, struct standing *new)
{
	struct device *device = s->device;
	bool timers = false, tunnels = false, hosts = false;
	bool watched = false;
	enum rc rc;

	rc = model_walk_fallbacks(device->model, note_fallback, &timers,
	    &s->diag);
	if (rc == RC_OK)
		rc = vpn_watches(device, &tunnels, &s->diag);
	if (rc == RC_OK)
		rc = hosts_watches(device, &hosts, &s->diag);
	if (rc == RC_OK)
		rc = keepalive_watches(device, &watched, &s->diag);
	new->idle = !timers && !tunnels && !hosts && !watched;
	return rc;
}

/* Inside a transaction that may be rolled back nothing is worth keeping. */
enum rc
standing_look(struct session *s)
{
	struct model *model = s->device->model;
	struct standing new = { .known = true };
	enum rc rc;

	if (model_is_writing(model)) {
		s->standing.known = false;
		return RC_OK;
	}
	rc = model_version(model, &new.version, &s->diag);
	if (rc != RC_OK || (s->standing.known &&
	    s->standing.version.own == new.version.own &&
	    s->standing.version.others == new.version.others))
		return rc;
	s->standing.known = false;
	rc = read_names(s, &new);
	if (rc == RC_OK)
		rc = read_logs(s, &new);
	if (rc == RC_OK)
		rc = read_idle(s, &new);
	if (rc == RC_OK)
		s->standing = new;
	return rc;
}

bool
standing_is_known(const struct session *s)
{
	return s->standing.known &&
	    s->standing.version.own == model_changes(s->device->model);
}

bool
standing_names(const struct session *s)
{
	return s->standing.names || !standing_is_known(s);
}

bool
standing_logs(const struct session *s)
{
	return s->standing.logs || !standing_is_known(s);
}

bool
standing_stirs(const struct session *s)
{
	return !s->standing.idle || !standing_is_known(s);
}

void
standing_keep(struct session *s, const struct entry *entry)
{
	size_t i;

	if (strcmp(entry->name, logs_entry) == 0)
		return;
	for (i = 0; i < sizeof(name_entries) / sizeof(name_entries[0]); i++)
		if (strcmp(entry->name, name_entries[i]) == 0)
			return;
	s->standing.version.own = model_changes(s->device->model);
}
