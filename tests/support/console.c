/*
 * A session for tests: its terminal is two texts.
 */
#include "support/console.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "config/config.h"

#include "base/banned.h"

static time_t
test_now(void *ctx)
{
	(void)ctx;
	return 1727285345;
}

struct clock
test_clock(void)
{
	return (struct clock){ .now = test_now };
}

static enum rc
test_write(void *ctx, const char *s, size_t len)
{
	struct test_console *c = ctx;

	text_add(&c->output, s, len);
	return text_rc(&c->output);
}

static const char *
test_answer(struct test_console *c)
{
	if (c->answers == NULL || c->answers[c->next_answer] == NULL)
		return NULL;
	return c->answers[c->next_answer++];
}

static enum answer
test_ask_line(void *ctx, const char *prompt, bool hidden, struct text *answer)
{
	struct test_console *c = ctx;
	const char *given = test_answer(c);

	text_adds(&c->output, prompt);
	if (given == NULL)
		return ANSWER_END;
	text_adds(answer, given);
	text_addf(&c->output, "%s\n", hidden ? "" : given);
	return ANSWER_GIVEN;
}

static enum answer
test_ask_key(void *ctx, const char *question, char *key)
{
	struct test_console *c = ctx;
	const char *given = test_answer(c);

	text_adds(&c->output, question);
	if (given == NULL)
		return ANSWER_END;
	*key = given[0];
	text_addc(&c->output, given[0]);
	return ANSWER_GIVEN;
}

/* A session on a device, as nobody yet. */
static void
test_session(struct test_console *c, struct device *device,
    const char *origin)
{
	const struct terminal terminal = { .ctx = c, .write = test_write,
	    .ask_line = test_ask_line, .ask_key = test_ask_key };

	assert_int_equal(session_init(&c->session, device, &terminal, origin),
	    RC_OK);
	c->session.language = LANGUAGE_EN;
	c->session.language_fixed = true;
}

void
test_console_join(struct test_console *c, struct test_console *host,
    const char *origin)
{
	*c = (struct test_console){ .output = TEXT_INIT };
	test_session(c, &host->device, origin);
}

void
test_console_open(struct test_console *c, const char *path, bool factory)
{
	struct diag diag = DIAG_INIT;

	*c = (struct test_console){ .output = TEXT_INIT };
	if (device_open(&c->device, &(struct device_options){
	    .path = path != NULL ? path : ":memory:",
	    .empty = !factory,
	    .clock = test_clock() }, &diag) != RC_OK)
		fail_msg("device_open: %s", diag_text(&diag));
	test_session(c, &c->device, "Serial");
	c->session.administrator = true;
}

void
test_console_close(struct test_console *c)
{
	session_fini(&c->session);
	if (c->device.model != NULL)
		device_close(&c->device);
	text_fini(&c->output);
}

void
test_console_aside(struct test_console *c)
{
	c->session.terminal.aside = test_write;
}

const char *
test_console_type(struct test_console *c, const char *line)
{
	text_reset(&c->output);
	if (session_line(&c->session, line, strlen(line)) != RC_OK)
		fail_msg("%s: %s", line, diag_text(&c->session.diag));
	return text_str(&c->output);
}

void
test_console_set(struct test_console *c, const char *lines)
{
	struct text line = TEXT_INIT;
	const char *end;

	for (; *lines != '\0'; lines = *end == '\0' ? end : end + 1) {
		end = lines + strcspn(lines, "\n");
		text_reset(&line);
		text_add(&line, lines, (size_t)(end - lines));
		if (test_console_type(c, text_str(&line))[0] != '\0')
			fail_msg("%s: %s", text_str(&line),
			    text_str(&c->output));
	}
	text_fini(&line);
}

void
test_console_load(struct test_console *c, const char *config)
{
	struct model *model = c->device.model;
	struct diag diag = DIAG_INIT;
	size_t refused;
	int64_t running;

	assert_int_equal(model_begin(model, &diag), RC_OK);
	assert_int_equal(model_running(model, &running, &diag), RC_OK);
	assert_int_equal(config_load(model, running, c->device.profile,
	    config, strlen(config), NULL, NULL, &refused, &diag), RC_OK);
	assert_int_equal(model_commit(model, &diag), RC_OK);
	assert_int_equal(refused, 0);
}

const char *
test_console_listing(struct test_console *c)
{
	const char *out = test_console_type(c, "show config");

	while (*out == '#') {
		out += strcspn(out, "\n");
		out += *out == '\n';
	}
	return out;
}

const char *
test_console_prompt(struct test_console *c)
{
	text_reset(&c->output);
	assert_int_equal(session_prompt(&c->session, &c->output), RC_OK);
	return text_str(&c->output);
}

int
test_console_setup(void **state)
{
	struct test_console *c = calloc(1, sizeof(*c));

	if (c == NULL)
		return -1;
	test_console_open(c, NULL, false);
	*state = c;
	return 0;
}

int
test_console_teardown(void **state)
{
	test_console_close(*state);
	free(*state);
	return 0;
}
