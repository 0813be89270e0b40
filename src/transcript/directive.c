/*
 * The directives of a transcript: lines that begin with `;; ` and say what
 * the device is like, what time it is and what is answered. One table holds
 * them all.
 */
#include "transcript/replay.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "config/config.h"
#include "router/peers.h"
#include "router/rollback.h"
#include "router/vpn.h"

#include "base/banned.h"

/* The device's clock is nine hours ahead of UTC (BEHAVIOUR 8.1). */
#define TIMEZONE_JST ((time_t)9 * 60 * 60)

struct run {
	struct transcript_player *r;
	size_t		 index;		/* the directive's line */
	const char	*argument;
};

/* Reports what is wrong; the rest of the transcript would make no sense. */
static enum rc
wrong(struct run *run, const char *what, const char *which)
{
	difference_say(&run->r->difference, run->index, what, which);
	run->r->stopped = true;
	return RC_OK;
}

static enum rc
out_of_memory(struct run *run)
{
	return diag_set(run->r->diag, RC_NOMEM, "out of memory");
}

static enum rc
reset_device(struct run *run)
{
	return device_reset(&run->r->device, &run->r->options, run->r->diag);
}

static enum rc
directive_model(struct run *run)
{
	struct transcript_player *r = run->r;
	const struct profile *profile = profile_find(run->argument);

	if (r->used)
		return wrong(run, "it stands after something was typed",
		    run->argument);
	if (profile == NULL)
		return wrong(run, "no such model", run->argument);
	r->options.new_profile = profile;
	r->model_given = true;
	return reset_device(run);
}

static enum rc
directive_factory(struct run *run)
{
	if (run->r->used)
		return wrong(run, "it stands after something was typed", "");
	run->r->options.empty = false;
	return reset_device(run);
}

static enum rc
directive_lang(struct run *run)
{
	struct transcript_player *r = run->r;

	if (strcmp(run->argument, "ja") == 0)
		r->language = LANGUAGE_JA;
	else if (strcmp(run->argument, "en") == 0)
		r->language = LANGUAGE_EN;
	else
		return wrong(run, "it is en or ja, not", run->argument);
	if (r->started)
		r->session.language = r->language;
	return RC_OK;
}

static enum rc
directive_aside(struct run *run)
{
	struct transcript_player *r = run->r;

	if (strcmp(run->argument, "on") == 0)
		r->aside = true;
	else if (strcmp(run->argument, "off") == 0)
		r->aside = false;
	else
		return wrong(run, "it is on or off, not", run->argument);
	if (r->started)
		r->session.terminal = script_terminal(r);
	return RC_OK;
}

/* The session that follows is a new one, of that user. */
static enum rc
directive_user(struct run *run)
{
	replay_end_session(run->r);
	run->r->user = run->argument;
	return RC_OK;
}

/* An answer; NULL: Ctrl-C. */
static enum rc
prepare(struct run *run, const char *text)
{
	struct transcript_player *r = run->r;
	struct prepared *prepared;

	prepared = arena_alloc(&r->arena, sizeof(*prepared));
	if (prepared == NULL)
		return out_of_memory(run);
	*prepared = (struct prepared){ .text = text,
	    .index = run->index };
	if (r->prepared == NULL)
		r->prepared = prepared;
	else
		r->prepared_last->next = prepared;
	r->prepared_last = prepared;
	return RC_OK;
}

static enum rc
directive_answer(struct run *run)
{
	return prepare(run, run->argument);
}

static enum rc
directive_break(struct run *run)
{
	return prepare(run, NULL);
}

/* "+41s", "+5m", "+2h", "+1d". */
static bool
read_step(const char *s, time_t *step)
{
	static const struct { char unit; int seconds; } units[] = {
		{ 's', 1 }, { 'm', 60 }, { 'h', 3600 }, { 'd', 86400 },
	};
	char *end;
	long n;
	size_t i;

	errno = 0;
	n = strtol(s, &end, 10);
	if (errno != 0 || end == s || n < 0 || n > 100000000 ||
	    end[0] == '\0' || end[1] != '\0')
		return false;
	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (units[i].unit == end[0]) {
			*step = (time_t)n * units[i].seconds;
			return true;
		}
	return false;
}

/* Seconds since 1970 of a date that is read as UTC. */
static time_t
seconds_of(int year, int month, int day)
{
	const int y = month > 2 ? year : year - 1;
	const int m = month > 2 ? month - 3 : month + 9;
	const long days = 365L * y + y / 4 - y / 100 + y / 400 +
	    (153L * m + 2) / 5 + day - 1;

	return (time_t)(days - 719468) * 86400;
}

/* "YYYY-MM-DD HH:MM:SS", the time on the router's wall. */
static bool
read_time(const char *s, time_t *t)
{
	int year, month, day, hour, minute, second, end = 0;

	if (sscanf(s, "%4d-%2d-%2d %2d:%2d:%2d%n", &year, &month, &day, &hour,
	    &minute, &second, &end) != 6 || s[end] != '\0' || end != 19)
		return false;
	if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 31 ||
	    hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
	    second < 0 || second > 59)
		return false;
	*t = seconds_of(year, month, day) + hour * 3600 + minute * 60 +
	    second - TIMEZONE_JST;
	return true;
}

static enum rc
directive_clock(struct run *run)
{
	time_t t;
	bool done;
	enum rc rc;

	if (run->argument[0] == '+' && read_step(run->argument + 1, &t))
		run->r->now += t;
	else if (read_time(run->argument, &t))
		run->r->now = t;
	else
		return wrong(run, "it is YYYY-MM-DD HH:MM:SS or +41s, not",
		    run->argument);
	if (run->argument[0] != '+' && !run->r->used)
		return reset_device(run);	/* switched on then */
	rc = rollback_expire(&run->r->device, &done, run->r->diag);
	return rc == RC_OK && done ? replay_prompt(run->r) : rc;
}

/* Reads a file that stands beside the transcript. 0, or an errno. */
static int
read_beside(struct run *run, struct text *out)
{
	const char *path = run->r->path, *slash = strrchr(path, '/');
	struct text name = TEXT_INIT;
	char piece[16384];
	int error = 0;
	FILE *file;
	size_t n;

	if (run->argument[0] != '/' && slash != NULL)
		text_add(&name, path, (size_t)(slash - path) + 1);
	text_adds(&name, run->argument);
	file = name.failed ? NULL : fopen(text_str(&name), "r");
	if (file == NULL) {
		error = name.failed ? ENOMEM : errno;
		text_fini(&name);
		return error;
	}
	while ((n = fread(piece, 1, sizeof(piece), file)) > 0)
		text_add(out, piece, n);
	if (ferror(file))
		error = EIO;
	(void)fclose(file);
	text_fini(&name);
	return out->failed ? ENOMEM : error;
}

static enum rc
load_refused(void *ctx, const struct config_refusal *refusal)
{
	struct run *run = ctx;
	struct text which = TEXT_INIT;

	text_addf(&which, "%s:%zu: %s: %s", run->argument, refusal->line,
	    message_text(message_of_refusal(refusal->why), LANGUAGE_EN),
	    refusal->text);
	difference_say(&run->r->difference, run->index, "refused",
	    text_str(&which));
	text_fini(&which);
	return RC_OK;
}

/* A listing's header says what device it is of, unless `;; model` did. */
static enum rc
load_header(struct run *run, const struct text *config)
{
	struct transcript_player *r = run->r;
	struct text model = TEXT_INIT, revision = TEXT_INIT;
	const struct profile *profile;
	enum rc rc = RC_OK;

	config_header(text_str(config), config->len, &model, &revision);
	profile = profile_find(text_str(&model));
	if (!r->used && !r->model_given && profile != NULL) {
		r->options.new_profile = profile;
		r->options.revision = revision.len == 0 ? NULL :
		    arena_strndup(&r->arena, text_str(&revision),
		    revision.len);
		rc = reset_device(run);
	}
	text_fini(&model);
	text_fini(&revision);
	return rc;
}

/* The device is as if it had started from that file: it runs it, and it is
 * what slot 0 holds. */
static enum rc
load_config(struct run *run, const struct text *config)
{
	struct transcript_player *r = run->r;
	struct model *model = r->device.model;
	struct text at = TEXT_INIT;
	size_t refused = 0;
	int64_t running = 0;
	enum rc rc;

	rc = model_begin(model, r->diag);
	if (rc != RC_OK)
		return rc;
	device_time(&r->device, &at);
	rc = at.failed ? out_of_memory(run) :
	    model_running(model, &running, r->diag);
	if (rc == RC_OK)
		rc = config_load(model, running, r->device.profile,
		    text_str(config), config->len, load_refused, run,
		    &refused, r->diag);
	if (rc == RC_OK)
		rc = model_save(model, 0, "", text_str(&at), r->diag);
	if (rc == RC_OK)
		rc = vpn_touch(&r->device, false, r->diag);
	rc = model_end(model, rc, r->diag);
	text_fini(&at);
	return rc;
}

static enum rc
directive_load(struct run *run)
{
	struct text config = TEXT_INIT, which = TEXT_INIT;
	enum rc rc = RC_OK;
	int error;

	error = read_beside(run, &config);
	if (error == ENOMEM) {
		rc = out_of_memory(run);
	} else if (error != 0) {
		text_addf(&which, "%s: %s", run->argument, strerror(error));
		rc = wrong(run, "cannot read", text_str(&which));
	} else {
		rc = load_header(run, &config);
		if (rc == RC_OK)
			rc = load_config(run, &config);
	}
	run->r->used = true;
	text_fini(&config);
	text_fini(&which);
	return rc;
}

/* "NAME FILE": the file stands beside the transcript. */
static enum rc
directive_peer(struct run *run)
{
	struct transcript_player *r = run->r;
	const char *path = r->path, *slash = strrchr(path, '/');
	const size_t len = strcspn(run->argument, " ");
	const char *file = run->argument + len;
	const char *name = arena_strndup(&r->arena, run->argument, len);
	struct text full = TEXT_INIT;
	size_t refused;
	enum rc rc;

	file += strspn(file, " ");
	if (*file != '/' && slash != NULL)
		text_add(&full, path, (size_t)(slash - path) + 1);
	text_adds(&full, file);
	if (name == NULL || full.failed)
		rc = out_of_memory(run);
	else if (*file == '\0')
		rc = wrong(run, "it is a name and a file, not", name);
	else
		rc = peers_add_file(&r->device, name, text_str(&full),
		    &refused, r->diag);
	if (rc == RC_REFUSED) {
		rc = wrong(run, "cannot add it", diag_text(r->diag));
		diag_fini(r->diag);
	}
	if (rc == RC_OK)
		rc = vpn_follow(&r->device, r->diag);
	text_fini(&full);
	return rc;
}

/* Both what runs and slot 0 have the password. */
static enum rc
set_password(struct run *run, const char *who, const char *hash)
{
	struct model *model = run->r->device.model;
	struct diag *diag = run->r->diag;
	int64_t running = 0, saved = 0;
	enum rc rc;

	rc = model_begin(model, diag);
	if (rc != RC_OK)
		return rc;
	rc = model_running(model, &running, diag);
	if (rc == RC_OK)
		rc = model_saved(model, 0, 0, &saved, diag);
	if (rc == RC_OK)
		rc = model_set_credential(model, running, who, hash, diag);
	if (rc == RC_OK && saved != 0)
		rc = model_set_credential(model, saved, who, hash, diag);
	return model_end(model, rc, diag);
}

/* "login HASH", "administrator HASH", "user NAME HASH". */
static enum rc
directive_password(struct run *run)
{
	const char *hash = strrchr(run->argument, ' ');
	const char *who;

	if (hash == NULL || hash[1] != '$')
		return wrong(run, "it is whose and a hash, not",
		    run->argument);
	who = arena_strndup(&run->r->arena, run->argument,
	    lines_trim(run->argument, (size_t)(hash - run->argument)));
	if (who == NULL)
		return out_of_memory(run);
	if (strcmp(who, "login") != 0 && strcmp(who, "administrator") != 0 &&
	    strncmp(who, "user ", 5) != 0)
		return wrong(run, "it is of login, administrator or user "
		    "NAME, not", who);
	return set_password(run, who, hash + 1);
}

static const struct {
	const char	*name;
	enum rc		(*run)(struct run *);
	enum { ARGUMENT_NONE, ARGUMENT_MAY, ARGUMENT_MUST } argument;
} directives[] = {
	{ "answer", directive_answer, ARGUMENT_MAY },
	{ "aside", directive_aside, ARGUMENT_MUST },
	{ "break", directive_break, ARGUMENT_NONE },
	{ "clock", directive_clock, ARGUMENT_MUST },
	{ "factory", directive_factory, ARGUMENT_NONE },
	{ "lang", directive_lang, ARGUMENT_MUST },
	{ "load", directive_load, ARGUMENT_MUST },
	{ "model", directive_model, ARGUMENT_MUST },
	{ "password", directive_password, ARGUMENT_MUST },
	{ "peer", directive_peer, ARGUMENT_MUST },
	{ "user", directive_user, ARGUMENT_MAY },
};
#define DIRECTIVES (sizeof(directives) / sizeof(directives[0]))

enum rc
directive_run(struct transcript_player *r, size_t index)
{
	struct run run = { .r = r, .index = index };
	struct directive directive;
	bool empty;
	size_t i;

	if (lines_directive(&r->lines.line[index], &r->arena, &directive) !=
	    RC_OK)
		return out_of_memory(&run);
	run.argument = directive.argument;
	empty = run.argument[0] == '\0';
	for (i = 0; i < DIRECTIVES; i++)
		if (strcmp(directives[i].name, directive.name) == 0)
			break;
	if (i == DIRECTIVES)
		return wrong(&run, "no such directive", directive.name);
	if (directives[i].argument == ARGUMENT_MUST && empty)
		return wrong(&run, "it wants an argument", directive.name);
	if (directives[i].argument == ARGUMENT_NONE && !empty)
		return wrong(&run, "it takes no argument", directive.name);
	return directives[i].run(&run);
}
