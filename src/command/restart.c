/*
 * restart, cold start (reference 56.7.3, 56.3.11): what was not saved is gone,
 * and everybody is logged out.
 */
#include "command/command.h"
#include "command/config_files.h"
#include "command/fill.h"
#include "command/journal.h"
#include "command/password.h"
#include "command/presence.h"

#include "base/banned.h"

/* Who is logged in, in whatever process, finds that he is no more. */
struct farewell {
	struct session	*session;
};

static enum rc
end_login(void *ctx, const struct model_login *login)
{
	const struct farewell *farewell = ctx;
	struct session *s = farewell->session;

	return login->over ? RC_OK :
	    model_end_login(s->device->model, login->login, &s->diag);
}

/* The session itself goes on only to be told that it is over. */
static enum rc
end_logins(struct session *s)
{
	struct farewell farewell = { .session = s };

	return model_walk_logins(s->device->model, end_login, &farewell,
	    &s->diag);
}

static enum rc
start_again_from(struct session *s, void *ctx)
{
	const struct start_slot *slot = ctx;
	int64_t config = 0;
	enum rc rc = RC_OK;

	if (slot != NULL)
		rc = config_files_find(s, slot, &config);
	if (rc == RC_OK && slot != NULL && config == 0)
		return RC_REFUSED;
	if (rc == RC_OK)
		rc = start_again(s->device, slot, &s->diag);
	return rc == RC_OK ? end_logins(s) : rc;
}

/* What a serial terminal shows while a model with two places for firmware
 * starts; that all of these do is a guess. */
static enum rc
show_boot(struct session *s)
{
	const struct model_device *identity = s->device->identity;
	struct text from = TEXT_INIT, out = TEXT_INIT;
	const char *address;

	if (presence_way(s, &address) != WAY_SERIAL ||
	    profile_limit(s->device->profile, "firmwares", 1) < 2)
		return RC_OK;
	if (identity->start_file[0] != '\0')
		text_adds(&from, identity->start_file);
	else
		text_addf(&from, "config%d", identity->start_slot);
	fill_line(s, MESSAGE_BOOT_STARTING, (struct fill[]){
	    FILL_TEXT("from", text_str(&from)) }, 1, &out);
	device_banner(s->device, &out);
	out.failed |= from.failed;
	text_fini(&from);
	return session_write_take(s, &out);
}

static enum rc
restarted(struct session *s, enum rc rc)
{
	if (rc != RC_OK)
		return rc;
	s->over = s->restarted = true;
	return show_boot(s);
}

enum rc
command_restart(struct session *s, const struct command *command)
{
	const struct value *config = grammar_value(command, "config");
	struct start_slot slot;
	enum rc rc;

	if (config != NULL)
		(void)config_files_slot(config->text, &slot);
	rc = journal_replace(s, command, start_again_from,
	    config != NULL ? &slot : NULL);
	if (rc == RC_REFUSED)
		return session_error(s, MESSAGE_CONFIG_MISSING);
	return restarted(s, rc);
}

static enum rc
start_as_shipped(struct session *s, void *ctx)
{
	enum rc rc = start_cold(s->device, &s->diag);

	(void)ctx;
	return rc == RC_OK ? end_logins(s) : rc;
}

enum rc
command_cold_start(struct session *s, const struct command *command)
{
	bool right;
	enum rc rc = password_administrator(s, &right);

	if (rc != RC_OK || !right)
		return rc;
	return restarted(s, journal_replace(s, command, start_as_shipped,
	    NULL));
}
