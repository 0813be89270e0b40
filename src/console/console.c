/*
 * One session from its login to its end. How it reaches the person is in
 * terminal.c; what commands do is not known here.
 */
#include "console/console.h"

#include <string.h>

#include "command/help.h"
#include "command/login.h"
#include "console/terminal.h"

#include "base/banned.h"

/* Whether there is nobody to talk to any more. */
static bool
console_gone(const struct console *c)
{
	return c->input.ended || c->output.rc != RC_OK;
}

/* Until somebody is logged in, or the line is closed. */
static bool
console_login(struct console *c)
{
	const struct console_options *options = c->options;
	enum answer answer = ANSWER_END;

	if (options->administrator && !c->again) {
		c->session.administrator = true;
		login_silently(&c->session);
		return true;
	}
	if (options->user != NULL)
		return login_known(&c->session, options->user) ==
		    ANSWER_GIVEN;
	for (;;) {
		/* Before the first `Password: ` (BEHAVIOUR 1.1). */
		if (answer == ANSWER_END && c->editor != NULL)
			(void)output_echo(&c->output, "\n", 1);
		answer = session_login(&c->session);
		if (answer == ANSWER_GIVEN)
			return true;
		if (c->session.diag.rc != RC_OK || c->left || console_gone(c))
			return false;
		if (answer == ANSWER_END && !options->own)
			return false;
	}
}

/* Logs in and starts the timers that go with it. */
static bool
console_enter(struct console *c)
{
	if (c->options->clock != NULL) {
		c->input.clock = c->options->clock;
		c->input.last_key = c->input.clock();
	}
	c->watch = (struct watch){ .session = &c->session,
	    .input = &c->input, .own = c->options->own };
	watch_start(&c->watch);
	c->watch.logged_in = console_login(c);
	return c->watch.logged_in;
}

/* A line as typed; what `?` means outside the editor. */
static enum rc
console_type(struct console *c, const struct text *line)
{
	const struct console_tap *tap = c->options->tap;
	size_t help;
	enum rc rc;

	if (tap != NULL)
		tap->typed(tap->ctx, text_str(line), line->len, false);
	if (c->editor == NULL && help_key(text_str(line), line->len, &help))
		return session_help(&c->session, text_str(line), help);
	terminal_answer(c, true);
	rc = session_line(&c->session, text_str(line), line->len);
	if (tap != NULL && c->broken)
		tap->broken(tap->ctx);
	terminal_answer(c, false);
	return rc == RC_OK ? terminal_follow(c, &c->session.diag) : rc;
}

static enum rc
console_lines(struct console *c, enum answer *answer)
{
	struct text prompt = TEXT_INIT, line = TEXT_INIT;
	enum rc rc = RC_OK;

	*answer = ANSWER_GIVEN;
	while (rc == RC_OK && !c->session.over && *answer != ANSWER_END) {
		text_reset(&prompt);
		text_reset(&line);
		rc = session_prompt(&c->session, &prompt);
		if (rc != RC_OK)
			break;
		*answer = terminal_read(c, text_str(&prompt), &line);
		if (*answer == ANSWER_GIVEN)
			rc = console_type(c, &line);
	}
	text_fini(&prompt);
	text_fini(&line);
	return rc;
}

/* What ended it: the machine's trouble, or the person who is gone. A terminal
 * that hung up is no trouble. */
static enum rc
console_trouble(const struct console *c, enum rc rc, struct diag *diag)
{
	if (c->signals.fatal != 0)
		return RC_OK;
	if (c->output.rc != RC_OK)
		return c->output.crlf ? RC_OK : diag_set(diag, c->output.rc,
		    "cannot write the output");
	if (c->input.error != 0)
		return diag_set(diag, RC_IO, "cannot read the input: %s",
		    strerror(c->input.error));
	if (rc == RC_OK)
		rc = c->session.diag.rc;
	if (rc != RC_OK)
		return diag_set(diag, rc, "%s", diag_text(&c->session.diag));
	return RC_OK;
}

/* One session, from its login to its end. */
static enum rc
console_session_once(struct console *c, struct device *device,
    struct console_result *result, struct diag *diag)
{
	const struct console_options *options = c->options;
	const struct terminal terminal = terminal_of(c);
	enum answer answer = ANSWER_END;
	enum rc rc;

	rc = session_init(&c->session, device, &terminal, options->origin);
	if (rc == RC_OK)
		rc = terminal_follow(c, &c->session.diag);
	if (rc == RC_OK) {
		c->session.language_fixed = options->language_fixed;
		if (options->language_fixed)
			c->session.language = options->language;
		if (options->tap != NULL)
			options->tap->begins(options->tap->ctx, &c->session);
		if (console_enter(c))
			rc = console_lines(c, &answer);
	}
	if (c->output.in_row)
		(void)output_echo(&c->output, "\n", 1);
	(void)output_flush(&c->output);
	result->end = answer == ANSWER_END || console_gone(c) ?
	    CONSOLE_HUNG_UP : CONSOLE_LEFT;
	rc = console_trouble(c, rc, diag);
	c->again = rc == RC_OK && c->session.restarted && options->own &&
	    !console_gone(c);
	session_fini(&c->session);
	return rc;
}

/* Whoever sits at the router itself sees it start again. */
static enum rc
console_session(struct console *c, struct device *device,
    struct console_result *result, struct diag *diag)
{
	enum rc rc;

	do {
		rc = console_session_once(c, device, result, diag);
	} while (c->again);
	return rc;
}

enum rc
console_run(struct device *device, const struct console_options *options,
    struct console_result *result, struct diag *diag)
{
	struct console c = { .options = options };
	enum rc rc;

	*result = (struct console_result){ .end = CONSOLE_HUNG_UP };
	signals_none(&c.signals);
	tty_init(&c.tty, options->in);
	rc = terminal_open(&c, diag);
	if (rc == RC_OK)
		rc = console_session(&c, device, result, diag);
	terminal_close(&c);
	result->signal = c.signals.fatal;
	return rc;
}
