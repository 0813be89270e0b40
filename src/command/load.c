/*
 * load (reference 56.7.30): another configuration becomes the running one, as a
 * whole or by its difference, in one transaction. What the device shows of it
 * is put together meanwhile and printed when all is done, so that nobody waits
 * for a reader. Questions come before the transaction that acts on them.
 */
#include <ctype.h>
#include <string.h>

#include "command/command.h"
#include "command/journal.h"
#include "command/load_source.h"
#include "command/rollback.h"
#include "command/settings.h"
#include "config/difference.h"
#include "config/file.h"
#include "router/links.h"

#include "base/banned.h"

/* A file of so many lines cannot replace what runs (BEHAVIOUR2 2.4). */
#define LINES_MAX 2000

/* Protocols that are told when their settings have changed. */
enum protocol {
	PROTOCOL_OSPF,
	PROTOCOL_BGP,
	PROTOCOL_OSPF6,
	PROTOCOLS
};

/* What a command is read for. */
enum phase {
	PHASE_PLAN,
	PHASE_ASK,
	PHASE_DO
};

struct loading {
	struct session		*session;
	const struct command	*command;
	struct load_source	 source;
	bool			 difference, silent, ask;
	int64_t			 timer;		/* seconds; 0: none */
	bool			 keep_key;	/* of the SSH server */
	struct text		 key;		/* its line; empty: none */

	struct text		 commands;	/* to be carried out */
	struct text		 answers;	/* `y` or `n` for each step */
	size_t			 steps;		/* so far */
	size_t			 line;		/* of the last one */
	bool			 shown;		/* it stands in the output */
	bool			 key_kept;
	enum phase		 phase;
	enum answer		 answer;
	bool			 refused;	/* some of it was */
	bool			 protocols[PROTOCOLS]; /* changed */
	unsigned int		 settings;	/* settings_bit() */
	enum message		 why;		/* it cannot be: RC_REFUSED */
	struct text		 output;
};

static enum rc
refuse(struct loading *l, enum message why)
{
	l->why = why;
	return RC_REFUSED;
}

/* The line of the running configuration for the host key. */
static enum rc
take_key(void *ctx, const struct command *command)
{
	grammar_print(command, 0, ctx);
	return RC_OK;
}

static enum rc
load_key(struct loading *l, int64_t running)
{
	struct device *device = l->session->device;

	text_reset(&l->key);
	return !l->keep_key ? RC_OK : config_walk_entry(device->model, running,
	    device->profile, "sshd host key generate", take_key, &l->key,
	    &l->session->diag);
}

/* Whether a command makes a host key where there is one that is to stay. */
static bool
is_kept_key(const struct loading *l, const struct config_step *step)
{
	return l->key.len > 0 && !step->negative &&
	    strcmp(step->entry->name, "sshd host key generate") == 0;
}

static void
note_entry(struct loading *l, const struct entry *entry)
{
	const bool ospf = strstr(entry->name, "ospf ") != NULL;

	if (strncmp(entry->name, "bgp ", 4) == 0)
		l->protocols[PROTOCOL_BGP] = true;
	else if (ospf && strncmp(entry->name, "ipv6 ", 5) == 0)
		l->protocols[PROTOCOL_OSPF6] = true;
	else if (ospf)
		l->protocols[PROTOCOL_OSPF] = true;
	l->settings |= settings_bit(entry);
}

/* Shows a command and asks whether it is to be carried out. A selection does
 * nothing by itself and is only shown. */
static enum rc
ask_step(struct loading *l, const struct config_step *step, bool *goes)
{
	struct session *s = l->session;
	char key = '\0';
	enum rc rc;

	text_addf(&l->output, "%s\n", step->text);
	rc = session_write_take(s, &l->output);
	if (rc != RC_OK || !step->entry->setting)
		return rc;
	l->answer = s->terminal.ask_key(s->terminal.ctx,
	    message_text(MESSAGE_LOAD_QUESTION, s->language), &key);
	if (l->answer != ANSWER_GIVEN)
		return RC_REFUSED;
	*goes = tolower((unsigned char)key) == 'y';
	return session_write(s, "\n", 1);
}

/* Before each command, once while it is asked for and once when it is done. */
static enum rc
load_step(void *ctx, const struct config_step *step, bool *goes)
{
	struct loading *l = ctx;
	enum rc rc = RC_OK;

	l->line = step->line;
	l->shown = !l->silent && !l->ask;
	if (is_kept_key(l, step)) {
		l->key_kept = true;
		*goes = false;
		return RC_OK;
	}
	if (l->phase == PHASE_ASK) {
		rc = ask_step(l, step, goes);
		text_addc(&l->answers, *goes ? 'y' : 'n');
		return rc;
	}
	if (l->answers.len > 0)
		*goes = l->answers.data[l->steps] == 'y';
	l->steps++;
	if (*goes)
		note_entry(l, step->entry);
	if (l->shown)
		text_addf(&l->output, "%s\n", step->text);
	return RC_OK;
}

/* The device's error, under the command if that is not shown already. What
 * the grammar refuses was told while asking. */
static enum rc
load_refused(void *ctx, const struct config_refusal *refusal)
{
	struct loading *l = ctx;
	const enum language language = l->session->language;
	const bool was_step = l->line == refusal->line;

	l->refused = true;
	if (l->ask && l->phase == PHASE_DO && !was_step)
		return RC_OK;
	if (!was_step || !l->shown)
		text_addf(&l->output, "%s\n", refusal->text);
	text_addf(&l->output, "%s%s\n",
	    message_text(MESSAGE_ERROR_PREFIX, language),
	    message_text(message_of_refusal(refusal->why), language));
	return RC_OK;
}

/* Carries the commands out, or without a model only asks. */
static enum rc
load_read(struct loading *l, struct model *model, int64_t running)
{
	struct session *s = l->session;
	size_t refused;

	l->line = 0;
	return config_read(model, running, s->device->profile,
	    text_str(&l->commands), l->commands.len, &(struct config_reading){
	    .over = !l->difference, .step = load_step,
	    .refusal = load_refused, .ctx = l }, &refused, &s->diag);
}

static enum rc
add_command(void *ctx, const struct config_line *line)
{
	struct text *text = ctx;

	text_addf(text, "%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

/* The commands that turn what runs into the other one, which a file is first
 * made into. */
static enum rc
difference_commands(struct loading *l, int64_t running,
    const struct text *lines)
{
	struct session *s = l->session;
	struct model *model = s->device->model;
	int64_t other = l->source.config;
	size_t refused;
	enum rc rc = RC_OK;

	if (other == 0) {
		rc = model_add_aside(model, &other, &s->diag);
		if (rc == RC_OK)
			rc = config_load(model, other, s->device->profile,
			    text_str(lines), lines->len, load_refused, l,
			    &refused, &s->diag);
	}
	if (rc == RC_OK)
		rc = config_difference(model, running, other,
		    s->device->profile, add_command, &l->commands, NULL,
		    &s->diag);
	if (rc == RC_OK && l->commands.failed)
		rc = session_no_memory(s);
	return rc == RC_OK && l->source.config == 0 ?
	    model_drop_aside(model, other, &s->diag) : rc;
}

/* Finds out what is to be carried out, inside a transaction. */
static enum rc
load_commands(struct loading *l, int64_t running)
{
	struct session *s = l->session;
	struct text lines = TEXT_INIT;
	bool there;
	enum rc rc;

	rc = load_key(l, running);
	if (rc == RC_OK)
		rc = load_source_lines(s, &l->source, &lines, &there);
	if (rc == RC_OK && !there)
		rc = refuse(l, MESSAGE_CONFIG_MISSING);
	if (rc == RC_OK && l->difference) {
		rc = difference_commands(l, running, &lines);
	} else if (rc == RC_OK && config_file_lines(&lines) >= LINES_MAX) {
		rc = refuse(l, MESSAGE_LOAD_LONG);
	} else if (rc == RC_OK) {
		l->commands = lines;
		lines = (struct text)TEXT_INIT;
	}
	text_fini(&lines);
	return rc;
}

/* A password that comes along with a saved configuration. */
struct passwords {
	struct model	*model;
	int64_t		 from, to;
	struct diag	*diag;
};

static enum rc
take_password(void *ctx, const char *who)
{
	const struct passwords *p = ctx;
	struct text hash = TEXT_INIT;
	bool found;
	enum rc rc;

	rc = model_credential(p->model, p->from, who, &hash, &found, p->diag);
	if (rc == RC_OK && found)
		rc = model_set_credential(p->model, p->to, who,
		    text_str(&hash), p->diag);
	text_fini(&hash);
	return rc;
}

/* The passwords of what was saved; those without a line go again. */
static enum rc
load_passwords(struct loading *l, int64_t running)
{
	struct session *s = l->session;
	struct passwords p = { .model = s->device->model,
	    .from = l->source.config, .to = running, .diag = &s->diag };
	enum rc rc;

	if (l->difference || p.from == 0)
		return RC_OK;
	rc = model_walk_credentials(p.model, p.from, take_password, &p,
	    p.diag);
	return rc == RC_OK ? config_drop_passwords(p.model, running,
	    s->device->profile, p.diag) : rc;
}

/* The host key that stays is not made anew. */
static enum rc
load_put_key_back(struct loading *l, int64_t running)
{
	struct device *device = l->session->device;
	size_t refused;

	if (!l->key_kept || l->difference)
		return RC_OK;
	return config_add(device->model, running, device->profile,
	    text_str(&l->key), l->key.len, NULL, NULL, &refused,
	    &l->session->diag);
}

/* Loads, inside a transaction. */
static enum rc
load_carry_out(struct loading *l, int64_t running)
{
	struct session *s = l->session;
	struct model *model = s->device->model;
	int64_t before;
	enum rc rc;

	l->phase = PHASE_DO;
	rc = l->timer > 0 ? rollback_start(s, l->timer) : rollback_stop(s);
	if (rc == RC_OK)
		rc = model_copy_aside(model, running, &before, &s->diag);
	if (rc == RC_OK)
		rc = load_read(l, model, running);
	if (rc == RC_OK)
		rc = load_passwords(l, running);
	if (rc == RC_OK)
		rc = load_put_key_back(l, running);
	if (rc != RC_OK)
		return rc;
	return l->steps > 0 || !l->difference ?
	    journal_replaced(s, l->command, before) :
	    model_drop_aside(model, before, &s->diag);
}

/* What the device carries out of itself afterwards. */
static void
load_refresh(struct loading *l)
{
	static const char *const commands[PROTOCOLS] = {
		[PROTOCOL_OSPF] = "ospf configure refresh",
		[PROTOCOL_BGP] = "bgp configure refresh",
		[PROTOCOL_OSPF6] = "ipv6 ospf configure refresh",
	};
	enum protocol p;

	if (l->silent ||
	    grammar_value(l->command, "no-configure-refresh") != NULL)
		return;
	for (p = 0; p < PROTOCOLS; p++)
		if (l->protocols[p])
			text_addf(&l->output, "%s\n", commands[p]);
}

typedef enum rc loading_fn(struct loading *, int64_t running);

/* Does one or two things in one transaction, which counts only if it is to be
 * kept. */
static enum rc
load_transaction(struct loading *l, loading_fn *first, loading_fn *second,
    bool keep)
{
	struct session *s = l->session;
	struct model *model = s->device->model;
	int64_t running;
	enum rc rc = model_begin(model, &s->diag);

	if (rc == RC_OK)
		rc = model_running(model, &running, &s->diag);
	if (rc == RC_OK)
		rc = first(l, running);
	if (rc == RC_OK && second != NULL)
		rc = second(l, running);
	if (rc == RC_OK && (l->output.failed || l->answers.failed))
		rc = session_no_memory(s);
	if (rc == RC_OK && keep)
		rc = model_commit(model, &s->diag);
	if (rc != RC_OK || !keep)
		model_rollback(model);
	return rc;
}

/* Asks for every command; then those are carried out that are wanted. */
static enum rc
load_asking(struct loading *l)
{
	enum rc rc;

	rc = load_transaction(l, load_commands, NULL, false);
	if (rc != RC_OK)
		return rc;
	l->phase = PHASE_ASK;
	rc = load_read(l, NULL, 0);
	if (rc == RC_OK && l->output.len > 0)
		rc = session_write_take(l->session, &l->output);
	return rc == RC_OK ?
	    load_transaction(l, load_carry_out, NULL, true) : rc;
}

/* All is done: the session follows, and the device shows what it did. */
static enum rc
load_done(struct loading *l)
{
	struct session *s = l->session;
	enum rc rc;

	s->fallback = l->timer > 0;
	s->failed_line = l->refused;
	load_refresh(l);
	rc = session_write_take(s, &l->output);
	if (rc == RC_OK)
		rc = settings_follow_bits(s, l->settings);
	return rc == RC_OK ? links_follow_all(s->device, &s->diag) : rc;
}

static enum rc
load_run(struct loading *l)
{
	struct session *s = l->session;
	enum rc rc;

	rc = l->ask ? load_asking(l) :
	    load_transaction(l, load_commands, load_carry_out, true);
	if (rc == RC_OK)
		return load_done(l);
	if (rc != RC_REFUSED || s->diag.rc != RC_OK)
		return rc;
	if (l->answer == ANSWER_GIVEN)
		return session_error(s, l->why);
	s->over = s->over || l->answer == ANSWER_END;
	return session_write(s, "\n", 1);
}

static void
load_fini(struct loading *l)
{
	load_source_fini(&l->source);
	text_fini(&l->key);
	text_fini(&l->commands);
	text_fini(&l->answers);
	text_fini(&l->output);
}

enum rc
command_load(struct session *s, const struct command *command)
{
	const struct value *how = grammar_value(command, "how");
	const struct value *timer = grammar_value(command, "timer");
	struct loading l = { .session = s, .command = command,
	    .difference = grammar_value(command, "difference") != NULL,
	    .silent = how != NULL && strcmp(how->text, "silent") == 0,
	    .ask = how != NULL && strcmp(how->text, "interactive") == 0,
	    .timer = timer != NULL ? timer->integer : 0,
	    .keep_key = grammar_value(command, "no-key-generate") != NULL,
	    .answer = ANSWER_GIVEN };
	bool there;
	enum rc rc;

	rc = load_source_find(s, command, &l.source, &there);
	if (rc == RC_OK && there)
		rc = load_run(&l);
	load_fini(&l);
	return rc;
}
