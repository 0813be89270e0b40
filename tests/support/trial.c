/*
 * Typing differences. For tests.
 */
#include "support/trial.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "config/difference.h"
#include "support/configuration.h"
#include "support/console.h"

#include "base/banned.h"

static enum rc
trial_write(void *ctx, const char *s, size_t len)
{
	struct trial *t = ctx;

	text_add(&t->output, s, len);
	return text_rc(&t->output);
}

/* The lines of a block are those of the command that opened it. */
static enum answer
trial_ask_line(void *ctx, const char *prompt, bool hidden, struct text *answer)
{
	struct trial *t = ctx;
	const size_t len = strcspn(t->more, "\n");

	if (hidden || *t->more == '\0') {
		text_adds(&t->output, prompt);
		return ANSWER_BREAK;
	}
	text_add(answer, t->more, len);
	t->more += len + (t->more[len] != '\0');
	return ANSWER_GIVEN;
}

static enum answer
trial_ask_key(void *ctx, const char *question, char *key)
{
	struct trial *t = ctx;

	text_adds(&t->output, question);
	*key = 'N';
	return ANSWER_GIVEN;
}

void
trial_open(struct trial *t, const struct profile *profile)
{
	const struct terminal terminal = { .ctx = t, .write = trial_write,
	    .ask_line = trial_ask_line, .ask_key = trial_ask_key };

	*t = (struct trial){ .more = "" };
	test_device_open(&t->device, profile);
	if (session_init(&t->session, &t->device, &terminal, "Serial") !=
	    RC_OK)
		fail_msg("%s", diag_text(&t->session.diag));
	t->session.administrator = true;
	t->session.language = LANGUAGE_EN;
	t->session.language_fixed = true;
}

void
trial_close(struct trial *t)
{
	session_fini(&t->session);
	device_close(&t->device);
	text_fini(&t->commands);
	text_fini(&t->shown);
	text_fini(&t->output);
}

/* The running configuration, or the one in slot 0: where to start from and
 * where to come to. */
static int64_t
configuration(struct trial *t, bool to)
{
	struct diag diag = DIAG_INIT;
	int64_t config = 0;
	enum rc rc;

	rc = to ? model_saved(t->device.model, 0, 0, &config, &diag) :
	    model_running(t->device.model, &config, &diag);
	if (rc != RC_OK || config == 0)
		fail_msg("%s", diag_text(&diag));
	return config;
}

static size_t
load(struct trial *t, bool to, const struct text *text)
{
	struct diag diag = DIAG_INIT;
	size_t refused = 0;

	if (config_load(t->device.model, configuration(t, to),
	    t->device.profile, text_str(text), text->len, NULL, NULL, &refused,
	    &diag) != RC_OK)
		fail_msg("%s", diag_text(&diag));
	return refused;
}

size_t
trial_load(struct trial *t, const struct text *from, const struct text *to)
{
	size_t refused;

	t->session.selection.kind = SELECTION_NONE;
	assert_int_equal(model_begin(t->device.model, NULL), RC_OK);
	refused = load(t, false, from);
	refused += load(t, true, to);
	assert_int_equal(model_commit(t->device.model, NULL), RC_OK);
	return refused;
}

static enum rc
add_command(void *ctx, const struct config_line *line)
{
	struct trial *t = ctx;

	text_add(&t->commands, line->text, strlen(line->text) + 1);
	text_addf(&t->shown, "%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

void
trial_compare(struct trial *t)
{
	struct diag diag = DIAG_INIT;

	text_reset(&t->commands);
	text_reset(&t->shown);
	if (config_difference(t->device.model, configuration(t, false),
	    configuration(t, true), t->device.profile, add_command, t,
	    &t->hidden, &diag) != RC_OK)
		fail_msg("%s", diag_text(&diag));
	assert_false(t->commands.failed || t->shown.failed);
}

/* Types one command with the lines of its block. */
static bool
type(struct trial *t, const char *command, struct text *report)
{
	const size_t len = strcspn(command, "\n");

	text_reset(&t->output);
	t->more = command + len + (command[len] != '\0');
	if (session_line(&t->session, command, len) != RC_OK)
		fail_msg("%s: %s", command, diag_text(&t->session.diag));
	if (t->output.len == 0 && !t->session.failed_line && *t->more == '\0')
		return true;
	text_addf(report, "typing it is answered: %s\n%s", command,
	    text_str(&t->output));
	return false;
}

/* What only files may have: a command of older revisions, more ports than the
 * console takes, settings of users that are not there. */
static bool
is_of_files(const char *command)
{
	static const char *const begins[] = { "dashboard accumulate ",
	    "ip filter ", "httpd custom-gui user ",
	    "sshd authorized-keys filename " };
	size_t i;

	if (strncmp(command, "no ", 3) == 0)
		command += 3;
	for (i = 0; i < sizeof(begins) / sizeof(begins[0]); i++)
		if (strncmp(command, begins[i], strlen(begins[i])) == 0)
			return true;
	return false;
}

/* Types a command; what the console refuses may still be read from a file. */
static bool
type_or_read(struct trial *t, const char *command, struct text *report)
{
	struct text line = TEXT_INIT, listing = TEXT_INIT, answer = TEXT_INIT;
	bool taken = type(t, command, &answer);

	if (!taken && is_of_files(command)) {
		text_adds(&line, command);
		taken = test_add(&t->device, &line, &listing) == 0;
	}
	if (!taken)
		text_adds(report, text_str(&answer));
	text_fini(&line);
	text_fini(&listing);
	text_fini(&answer);
	return taken;
}

static bool
type_all(struct trial *t, struct text *report)
{
	const char *p = text_str(&t->commands), *end = p + t->commands.len;

	for (; p < end; p += strlen(p) + 1)
		if (!type_or_read(t, p, report))
			return false;
	return true;
}

/* Whether a line of a listing has a password that is not shown. */
static bool
is_masked(const char *line)
{
	static const char *const begins[] = { "login password ",
	    "administrator password ", "login user ",
	    "sshd host key generate " };
	const size_t len = strlen(line);
	size_t i;

	for (i = 0; i < sizeof(begins) / sizeof(begins[0]); i++)
		if (strncmp(line, begins[i], strlen(begins[i])) == 0)
			return line[len - 1] == '*';
	return false;
}

static enum rc
add_line(void *ctx, const struct config_line *line)
{
	if (!is_masked(line->text))
		text_addf(ctx, "%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

static void
list(struct trial *t, bool to, struct text *listing)
{
	assert_int_equal(config_list(t->device.model, configuration(t, to),
	    add_line, listing, NULL), RC_OK);
	assert_false(listing->failed);
}

bool
trial_holds(struct trial *t, struct text *report)
{
	struct text reached = TEXT_INIT, wanted = TEXT_INIT;
	bool holds = type_all(t, report);

	if (holds) {
		list(t, false, &reached);
		list(t, true, &wanted);
		holds = strcmp(text_str(&reached), text_str(&wanted)) == 0;
		if (!holds)
			text_addf(report, "reached:\n%swanted:\n%s",
			    text_str(&reached), text_str(&wanted));
	}
	if (holds) {
		trial_compare(t);
		holds = t->commands.len == 0;
		if (!holds)
			text_addf(report, "then there is still:\n%s",
			    text_str(&t->shown));
	}
	text_fini(&reached);
	text_fini(&wanted);
	return holds;
}
