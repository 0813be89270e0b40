/*
 * show config and its relatives (reference 57.2 to 57.6).
 */
#include <string.h>

#include "command/command.h"
#include "command/config_files.h"
#include "command/password.h"
#include "command/showing.h"
#include "config/config.h"

#include "base/banned.h"

/* Shows a configuration with its header. */
static enum rc
show_whole(struct session *s, int64_t config)
{
	struct showing out = { .session = s, .text = TEXT_INIT };

	device_listing_header(s->device, &out.text);
	return showing_end(&out, config_list(s->device->model, config,
	    showing_line, &out, &s->diag));
}

enum rc
command_show_config(struct session *s, const struct command *command)
{
	const struct value *name = grammar_value(command, "filename");
	struct start_slot slot;
	bool allowed = true;
	int64_t config = 0;
	enum rc rc;

	if (name == NULL)
		rc = model_running(s->device->model, &config, &s->diag);
	else if (config_files_slot(name->text, &slot))
		rc = config_files_find(s, &slot, &config);
	else
		rc = RC_OK;
	if (rc == RC_OK && config == 0)
		return session_error(s, MESSAGE_CONFIG_MISSING);
	if (rc == RC_OK && name != NULL)
		rc = password_admit(s, config, true, &allowed);
	return rc == RC_OK && allowed ? show_whole(s, config) : rc;
}

/* The tunnels or pps that a command names, or the selected one. */
static bool
named_range(const struct session *s, const struct value *value,
    enum selection_kind kind, struct number_range *range)
{
	if (value == NULL) {
		range->first = range->last = s->selection.number;
		return s->selection.kind == kind;
	}
	if (strcmp(value->text, "anonymous") == 0)
		range->first = range->last = PP_ANONYMOUS;
	else
		*range = config_number_range(value);
	return true;
}

enum rc
command_show_config_tunnel(struct session *s, const struct command *command)
{
	struct showing out = { .session = s, .text = TEXT_INIT };
	struct number_range range;
	int64_t running;
	enum rc rc;

	if (!named_range(s, grammar_value(command, "tunnel_num"),
	    SELECTION_TUNNEL, &range))
		return session_error(s, MESSAGE_REFUSED_NAME);
	rc = model_running(s->device->model, &running, &s->diag);
	if (rc != RC_OK)
		return rc;
	return showing_end(&out, config_list_tunnels(s->device->model, running,
	    range.first, range.last,
	    grammar_value(command, "expand") != NULL, showing_line, &out,
	    &s->diag));
}

enum rc
command_show_config_pp(struct session *s, const struct command *command)
{
	struct showing out = { .session = s, .text = TEXT_INIT };
	struct number_range range;
	int64_t running;
	enum rc rc;

	if (!named_range(s, grammar_value(command, "peer_num"), SELECTION_PP,
	    &range))
		return session_error(s, MESSAGE_REFUSED_NO_PP);
	rc = model_running(s->device->model, &running, &s->diag);
	if (rc != RC_OK)
		return rc;
	return showing_end(&out, config_list_pps(s->device->model, running,
	    range.first, range.last, showing_line, &out, &s->diag));
}

/* The block of the switch or access point that is named or selected. */
static enum rc
show_device(struct session *s, const char *kind, const struct value *named)
{
	const char *name = named != NULL ? named->text : s->selection.object;
	struct showing out = { .session = s, .text = TEXT_INIT };
	struct text head = TEXT_INIT;
	int64_t running;
	enum rc rc;

	text_addf(&head, "%s select %s", kind, name);
	rc = head.failed ? session_no_memory(s) :
	    model_running(s->device->model, &running, &s->diag);
	if (rc == RC_OK)
		rc = showing_end(&out, config_list_device(s->device->model,
		    running, text_str(&head), showing_line, &out, &s->diag));
	text_fini(&head);
	return rc;
}

enum rc
command_show_config_switch(struct session *s, const struct command *command)
{
	return show_device(s, "switch", grammar_value(command, "switch"));
}

enum rc
command_show_config_ap(struct session *s, const struct command *command)
{
	return show_device(s, "ap", grammar_value(command, "ap"));
}
