/*
 * show config and its relatives (reference 57.2, 57.4, 57.6): listings go out
 * in large pieces, since clients take a pause for the end (CLIENTS 34).
 */
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "command/password.h"
#include "config/config.h"

#include "base/banned.h"

/* How much is collected before it goes out. */
#define PIECE ((size_t)65536)

/* A listing on its way out. */
struct showing {
	struct session	*session;
	struct text	 text;
};

static enum rc
showing_flush(struct showing *out)
{
	enum rc rc;

	if (out->text.failed)
		return diag_set(&out->session->diag, RC_NOMEM,
		    "out of memory");
	rc = session_write(out->session, text_str(&out->text), out->text.len);
	text_reset(&out->text);
	return rc;
}

static enum rc
showing_line(void *ctx, const struct config_line *line)
{
	struct showing *out = ctx;

	text_add(&out->text, "  ", (size_t)line->depth);
	text_adds(&out->text, line->text);
	text_addc(&out->text, '\n');
	return out->text.len >= PIECE ? showing_flush(out) : RC_OK;
}

static enum rc
showing_end(struct showing *out, enum rc rc)
{
	if (rc == RC_OK && out->text.len > 0)
		rc = showing_flush(out);
	text_fini(&out->text);
	return rc;
}

/* Asks for one password of those that a saved configuration wants. */
static enum rc
saved_password(struct session *s, enum message prompt, const char *who,
    bool *right)
{
	const enum answer answer = password_ask(s, prompt, who, right);

	if (s->diag.rc != RC_OK)
		return s->diag.rc;
	if (answer == ANSWER_END)
		s->over = true;
	if (answer == ANSWER_GIVEN && !*right)
		return session_error(s, MESSAGE_LOGIN_WRONG);
	return RC_OK;
}

/* A saved configuration is for those who know the login and the administrator
 * password (reference 57.2, BEHAVIOUR2 2.7). */
static enum rc
saved_allowed(struct session *s, bool *allowed)
{
	enum rc rc;

	rc = saved_password(s, MESSAGE_CONFIG_LOGIN_PASSWORD, "login",
	    allowed);
	if (rc == RC_OK && *allowed)
		rc = saved_password(s, MESSAGE_CONFIG_ADMINISTRATOR_PASSWORD,
		    "administrator", allowed);
	return rc;
}

/* The configuration that a file name like `0` or `0.1` means; 0: none. */
static enum rc
saved_config(struct session *s, const char *name, int64_t *config)
{
	char *end;
	const long slot = strtol(name, &end, 10);
	const long generation = *end == '.' ? strtol(end + 1, NULL, 10) : 0;

	return model_saved(s->device->model, (int)slot, (int)generation,
	    config, &s->diag);
}

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
	bool allowed = true;
	int64_t config = 0;
	enum rc rc;

	if (name == NULL) {
		rc = model_running(s->device->model, &config, &s->diag);
	} else {
		rc = saved_allowed(s, &allowed);
		if (rc == RC_OK && allowed)
			rc = saved_config(s, name->text, &config);
	}
	if (rc != RC_OK || !allowed)
		return rc;
	return config != 0 ? show_whole(s, config) :
	    session_error(s, MESSAGE_REFUSED_RANGE);
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
