/*
 * show config difference (reference 57.7): two configurations, of the device
 * or in files, compared.
 */
#include <string.h>

#include "command/command.h"
#include "command/config_files.h"
#include "command/load_source.h"
#include "command/password.h"
#include "config/difference.h"

#include "base/banned.h"

/* The words that a parameter may begin with to say what kind it is. */
static const char word_config[] = "config ";
static const char word_file[] = "file ";

/* One of the two: a configuration of the database, or a file. */
struct compared {
	int64_t		 config;	/* 0: a file, or none */
	bool		 file;
	struct load_source source;	/* of a file */
};

/* The configuration with a number like `0` or `0.1`; 0: none. */
static enum rc
numbered_config(struct session *s, const char *name, int64_t *config)
{
	struct start_slot slot;

	*config = 0;
	return config_files_slot(name, &slot) ?
	    config_files_find(s, &slot, config) : RC_OK;
}

/* Finds what a parameter means. *there false: nothing, and the device has said
 * so. */
static enum rc
find_compared(struct session *s, const struct value *value,
    struct compared *c, bool *there)
{
	const char *name = value != NULL ? value->text : "-";
	struct start_slot slot;
	enum rc rc;

	c->file = strncmp(name, word_file, strlen(word_file)) == 0;
	if (c->file)
		name += strlen(word_file);
	else if (strncmp(name, word_config, strlen(word_config)) == 0)
		name += strlen(word_config);
	else
		c->file = strcmp(name, "-") != 0 &&
		    !config_files_slot(name, &slot);
	if (c->file)
		return load_source_file(s, name, &c->source, there);
	if (strcmp(name, "-") == 0)
		rc = model_running(s->device->model, &c->config, &s->diag);
	else
		rc = numbered_config(s, name, &c->config);
	*there = c->config != 0;
	return rc == RC_OK && !*there ?
	    session_error(s, MESSAGE_CONFIG_MISSING) : rc;
}

/* A saved configuration is for those who know its passwords. */
static enum rc
ask_passwords(struct session *s, int64_t config, bool *allowed)
{
	int64_t running;
	enum rc rc;

	rc = model_running(s->device->model, &running, &s->diag);
	if (rc != RC_OK || config == running)
		return rc;
	return password_admit(s, config, false, allowed);
}

/* Makes a configuration of a file, for the length of a transaction. */
static enum rc
load_compared(struct session *s, struct compared *c)
{
	struct device *device = s->device;
	size_t refused;
	enum rc rc;

	if (!c->file)
		return RC_OK;
	rc = model_add_aside(device->model, &c->config, &s->diag);
	return rc != RC_OK ? rc : config_load(device->model, c->config,
	    device->profile, text_str(&c->source.text), c->source.text.len,
	    NULL, NULL, &refused, &s->diag);
}

static enum rc
add_command(void *ctx, const struct config_line *line)
{
	text_addf(ctx, "%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

/* Compares inside a transaction that leaves nothing behind, then prints. */
static enum rc
show_difference(struct session *s, struct compared *from, struct compared *to)
{
	struct device *device = s->device;
	struct text out = TEXT_INIT;
	enum rc rc = model_begin(device->model, &s->diag);

	if (rc == RC_OK) {
		rc = load_compared(s, from);
		if (rc == RC_OK)
			rc = load_compared(s, to);
		if (rc == RC_OK)
			rc = config_difference(device->model, from->config,
			    to->config, device->profile, add_command, &out,
			    NULL, &s->diag);
		model_rollback(device->model);
	}
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}

enum rc
command_show_config_difference(struct session *s,
    const struct command *command)
{
	struct compared from = { .config = 0 }, to = { .config = 0 };
	bool goes_on = true;
	enum rc rc;

	rc = find_compared(s, grammar_value(command, "config1"), &from,
	    &goes_on);
	if (rc == RC_OK && goes_on)
		rc = find_compared(s, grammar_value(command, "config2"), &to,
		    &goes_on);
	if (rc == RC_OK && goes_on && !from.file)
		rc = ask_passwords(s, from.config, &goes_on);
	if (rc == RC_OK && goes_on && !to.file && to.config != from.config)
		rc = ask_passwords(s, to.config, &goes_on);
	if (rc == RC_OK && goes_on)
		rc = show_difference(s, &from, &to);
	load_source_fini(&from.source);
	load_source_fini(&to.source);
	return rc;
}
