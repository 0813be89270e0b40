/*
 * show environment, status boot, exec list, copyright (reference 57.1, 57.15,
 * 58.63-58.65, 58.74): what the router is, since when it runs and how busy it
 * is.
 */
#include <stdio.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "command/settings.h"
#include "router/boot.h"
#include "router/state.h"

#include "base/banned.h"

/* Whether it has two places for firmware, exec0 and exec1. */
static bool
is_dual(const struct session *s)
{
	return profile_limit(s->device->profile, "firmwares", 1) > 1;
}

/* Of all cores together: what the cores show one by one on average. */
static struct state_load
load_of_all(const struct session *s)
{
	const int64_t cores = profile_limit(s->device->profile, "cores", 1);
	struct state_load all = state_load(s->device, 0);
	int64_t i, n;

	for (i = 1; i < cores; i++) {
		const struct state_load core = state_load(s->device,
		    (unsigned int)i);

		for (n = 0; n < 3; n++)
			all.cpu[n] += core.cpu[n];
	}
	for (n = 0; n < 3 && cores > 1; n++)
		all.cpu[n] = (int)((all.cpu[n] + cores / 2) / cores);
	return all;
}

/* CPU, memory and packet buffers. */
static void
add_load(const struct session *s, struct text *out)
{
	const struct state_load load = load_of_all(s);
	const struct fill values[] = {
		FILL_TEXT("wider", profile_limit(s->device->profile,
		    "cpu_blanks", 1) > 1 ? " " : ""),
		FILL_NUMBER("cpu5", load.cpu[0]),
		FILL_NUMBER("cpu60", load.cpu[1]),
		FILL_NUMBER("cpu300", load.cpu[2]),
		FILL_NUMBER("memory", load.memory),
		FILL_NUMBER("small", load.buffers[0]),
		FILL_NUMBER("middle", load.buffers[1]),
		FILL_NUMBER("large", load.buffers[2]),
		FILL_NUMBER("huge", load.buffers[3]),
	};

	fill_line(s, MESSAGE_ENVIRONMENT_LOAD, values, FILL_COUNT(values),
	    out);
}

/* With `detail`, or always on some models: each core by itself. */
static void
add_cores(const struct session *s, struct text *out)
{
	const int64_t cores = profile_limit(s->device->profile, "cores", 1);
	int64_t i;

	for (i = 0; i < cores && cores > 1; i++) {
		const struct state_load load = state_load(s->device,
		    (unsigned int)i);
		const struct fill values[] = {
			FILL_NUMBER("core", i),
			FILL_NUMBER("cpu5", load.cpu[0]),
			FILL_NUMBER("cpu60", load.cpu[1]),
			FILL_NUMBER("cpu300", load.cpu[2]),
		};

		fill_line(s, MESSAGE_ENVIRONMENT_CORE, values,
		    FILL_COUNT(values), out);
	}
}

/* "config0", "config0.1" */
static void
add_slot(int slot, int generation, struct text *out)
{
	text_addf(out, "config%d", slot);
	if (generation > 0)
		text_addf(out, ".%d", generation);
}

/* The configurations that it runs with and that it starts from next. */
static void
add_files(const struct session *s, struct text *out)
{
	const struct model_device *identity = s->device->identity;
	struct text from = TEXT_INIT, next = TEXT_INIT;

	if (identity->start_file[0] != '\0')
		text_adds(&from, identity->start_file);
	else
		add_slot(identity->start_slot, identity->start_generation,
		    &from);
	add_slot(identity->default_slot, identity->default_generation, &next);
	fill_line(s, is_dual(s) ? MESSAGE_ENVIRONMENT_FILES_DUAL :
	    MESSAGE_ENVIRONMENT_FILES, (struct fill[]){
	    FILL_TEXT("from", text_str(&from)),
	    FILL_TEXT("next", text_str(&next)) }, 2, out);
	out->failed |= from.failed || next.failed;
	text_fini(&from);
	text_fini(&next);
}

/* "5days 21:12:17" */
static void
add_times(const struct session *s, struct text *out)
{
	const int64_t uptime = state_uptime(s->device);
	struct text boot = TEXT_INIT, now = TEXT_INIT;

	state_add_zoned_time(s->device, state_started(s->device), &boot);
	state_add_zoned_time(s->device, device_now(s->device), &now);
	fill_line(s, MESSAGE_ENVIRONMENT_TIMES, (struct fill[]){
	    FILL_TEXT("boot", text_str(&boot)),
	    FILL_TEXT("now", text_str(&now)),
	    FILL_NUMBER("days", uptime / 86400),
	    FILL_TEXT("s", uptime / 86400 == 1 ? "" : "s"),
	    FILL_NUMBER("hours", uptime / 3600 % 24),
	    FILL_NUMBER("minutes", uptime / 60 % 60),
	    FILL_NUMBER("seconds", uptime % 60) }, 7, out);
	out->failed |= boot.failed || now.failed;
	text_fini(&boot);
	text_fini(&now);
}

/* `security class 1 on off`, the defaults of reference 4.12 without it. */
static enum rc
add_class(struct session *s, struct text *out)
{
	static const char entry[] = "security class";
	struct text level = TEXT_INIT, forget = TEXT_INIT, telnet = TEXT_INIT;
	bool a = false, b = false, c = false;
	enum rc rc;

	rc = settings_value(s, entry, "level", &level, &a);
	if (rc == RC_OK)
		rc = settings_value(s, entry, "forget", &forget, &b);
	if (rc == RC_OK)
		rc = settings_value(s, entry, "telnet", &telnet, &c);
	fill_line(s, MESSAGE_ENVIRONMENT_CLASS, (struct fill[]){
	    FILL_TEXT("level", a ? text_str(&level) : "1"),
	    FILL_TEXT("forget", b && strcmp(text_str(&forget), "off") == 0 ?
	    "OFF" : "ON"),
	    FILL_TEXT("telnet", c && strcmp(text_str(&telnet), "on") == 0 ?
	    "ON" : "OFF") }, 3, out);
	text_fini(&level);
	text_fini(&forget);
	text_fini(&telnet);
	return rc;
}

static void
add_head(const struct session *s, struct text *out)
{
	struct text version = TEXT_INIT, main_line = TEXT_INIT;

	device_version(s->device, &version);
	device_main_line(s->device, &main_line);
	fill_line(s, MESSAGE_ENVIRONMENT_HEAD, (struct fill[]){
	    FILL_TEXT("model", s->device->identity->model),
	    FILL_NUMBER("bootrom", profile_limit(s->device->profile,
		"bootrom", 0)),
	    FILL_TEXT("version", text_str(&version)),
	    FILL_TEXT("main", text_str(&main_line)) }, 4, out);
	out->failed |= version.failed || main_line.failed;
	text_fini(&version);
	text_fini(&main_line);
}

enum rc
command_show_environment(struct session *s, const struct command *command)
{
	struct text out = TEXT_INIT;
	enum rc rc;

	rc = model_device(s->device->model, &s->device->identity, &s->diag);
	if (rc == RC_OK)
		rc = state_read(s->device, &s->diag);
	if (rc != RC_OK)
		return rc;
	add_head(s, &out);
	add_load(s, &out);
	if (grammar_value(command, "detail") != NULL)
		add_cores(s, &out);
	add_files(s, &out);
	add_times(s, &out);
	rc = add_class(s, &out);
	if (profile_limit(s->device->profile, "fans", 0) > 0)
		fill_line(s, MESSAGE_ENVIRONMENT_FAN, NULL, 0, &out);
	if (profile_limit(s->device->profile, "thermometers", 0) > 0)
		fill_line(s, MESSAGE_ENVIRONMENT_TEMPERATURE, (struct fill[]){
		    FILL_NUMBER("degrees",
		    state_load(s->device, 0).temperature) }, 1, &out);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}

/* Starts, the newest first. */
struct starts {
	const struct session *session;
	struct text	 out;
	int64_t		 n;		/* how many there were */
	int64_t		 only;		/* of this number; -1: all */
	bool		 list;
	time_t		 ended;		/* when the next one began; 0: runs */
};

static void
add_start(const struct starts *starts, const struct model_boot *boot,
    struct text *out)
{
	static const enum message causes[] = {
		[BOOT_POWER] = MESSAGE_BOOT_POWER,
		[BOOT_RESTART] = MESSAGE_BOOT_RESTART,
		[BOOT_COLD] = MESSAGE_BOOT_COLD,
	};
	const struct session *s = starts->session;
	const struct device *device = s->device;
	const int64_t up = starts->ended != 0 ?
	    (int64_t)starts->ended - boot->at : state_uptime(device);
	struct text at = TEXT_INIT, version = TEXT_INIT;

	state_add_time(device, (time_t)boot->at + device->state.ahead, &at);
	device_version(device, &version);
	fill_line(s, starts->list ? MESSAGE_BOOT_ROW : MESSAGE_BOOT_DETAIL,
	    (struct fill[]){ FILL_NUMBER("number", starts->n),
	    FILL_TEXT("at", text_str(&at)),
	    FILL_TEXT("cause", message_text(causes[boot_cause_of(
	    boot->cause)], s->language)),
	    FILL_TEXT("from", boot->from),
	    FILL_TEXT("version", text_str(&version)),
	    FILL_NUMBER("days", up / 86400),
	    FILL_TEXT("s", up / 86400 == 1 ? "" : "s"),
	    FILL_NUMBER("hours", up / 3600 % 24),
	    FILL_NUMBER("minutes", up / 60 % 60),
	    FILL_NUMBER("seconds", up % 60) }, 10, out);
	out->failed |= at.failed || version.failed;
	text_fini(&at);
	text_fini(&version);
}

static enum rc
take_start(void *ctx, const struct model_boot *boot)
{
	struct starts *starts = ctx;

	if (starts->only < 0 || starts->only == starts->n)
		add_start(starts, boot, &starts->out);
	starts->n++;
	starts->ended = (time_t)boot->at;
	return RC_OK;
}

static enum rc
show_starts(struct session *s, int64_t only, bool list)
{
	struct starts starts = { .session = s, .out = TEXT_INIT,
	    .only = only, .list = list };
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK && list)
		fill_line(s, MESSAGE_BOOT_LIST, NULL, 0, &starts.out);
	if (rc == RC_OK)
		rc = model_walk_boots(s->device->model, take_start, &starts,
		    &s->diag);
	if (rc == RC_OK)
		return session_write_take(s, &starts.out);
	text_fini(&starts.out);
	return rc;
}

enum rc
command_show_status_boot(struct session *s, const struct command *command)
{
	const struct value *number = grammar_value(command, "num");

	return show_starts(s, number != NULL ? number->integer : 0, false);
}

enum rc
command_show_status_boot_all(struct session *s, const struct command *command)
{
	(void)command;
	return show_starts(s, -1, false);
}

enum rc
command_show_status_boot_list(struct session *s,
    const struct command *command)
{
	(void)command;
	return show_starts(s, -1, true);
}

enum rc
command_clear_boot_list(struct session *s, const struct command *command)
{
	struct model *model = s->device->model;
	enum rc rc = model_begin(model, &s->diag);

	(void)command;
	if (rc == RC_OK)
		rc = model_drop_boots(model, &s->diag);
	return model_end(model, rc, &s->diag);
}

enum rc
command_show_exec_list(struct session *s, const struct command *command)
{
	const struct device *device = s->device;
	struct text out = TEXT_INIT;
	struct fill values[] = {
		FILL_TEXT("mark", "*"), FILL_TEXT("name", "internal"),
		FILL_TEXT("revision", device->identity->revision),
		FILL_TEXT("built", device->profile->built),
	};

	(void)command;
	if (is_dual(s))
		values[1].text = "exec0";
	fill_line(s, MESSAGE_EXEC_HEADER, NULL, 0, &out);
	fill_line(s, MESSAGE_EXEC_ROW, values, FILL_COUNT(values), &out);
	if (is_dual(s)) {
		values[0].text = "";
		values[1].text = "exec1";
		fill_line(s, MESSAGE_EXEC_ROW, values, FILL_COUNT(values),
		    &out);
	}
	return session_write_take(s, &out);
}

enum rc
command_show_copyright(struct session *s, const struct command *command)
{
	const struct fill years = FILL_TEXT("years",
	    s->device->profile->copyright);
	struct text out = TEXT_INIT;

	fill_line(s, MESSAGE_COPYRIGHT, &years, 1, &out);
	if (grammar_value(command, "detail") != NULL)
		fill_line(s, MESSAGE_COPYRIGHT_DETAIL, NULL, 0, &out);
	return session_write_take(s, &out);
}
