/*
 * console/terminal: our own words beside the device's, and Ctrl-C for an
 * operation that goes on by itself.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "console/terminal.h"
#include "end-to-end/pty.h"
#include "support/console.h"

#include "base/banned.h"

/* Says something when it is due. */
static bool
fire_aside(void *ctx, struct console_timer *timer)
{
	const struct terminal *terminal = ctx;

	timer->due = CONSOLE_NEVER;
	(void)terminal->aside(terminal->ctx, "late\n", 5);
	return true;
}

/* In the child: a terminal of its own and a session without commands. */
static int
with_terminal(int tty, int (*function)(struct console *,
    const struct terminal *, struct console_timer *))
{
	struct terminal terminal;
	struct console_timer timer = { .due = CONSOLE_NEVER,
	    .fire = fire_aside, .ctx = &terminal };
	const struct console_options options = { .in = tty, .out = tty,
	    .own = true, .enter_echo = true, .encoding = ENCODING_UTF8,
	    .timers = &timer, .n_timers = 1 };
	struct console c = { .options = &options };
	int status = 99;

	(void)dup2(tty, STDERR_FILENO);
	signals_none(&c.signals);
	tty_init(&c.tty, tty);
	if (terminal_open(&c, NULL) == RC_OK) {
		terminal = terminal_of(&c);
		status = function(&c, &terminal, &timer);
	}
	terminal_close(&c);
	return status;
}

static int
say_asides(struct console *c, const struct terminal *t,
    struct console_timer *timer)
{
	struct text line = TEXT_INIT;
	enum answer answer;

	(void)t->write(t->ctx, "device\n", 7);
	(void)t->aside(t->ctx, "one\ntwo\n", 8);
	timer->due = 0;
	answer = terminal_read(c, "# ", &line);
	(void)t->write(t->ctx, text_str(&line), line.len);
	text_fini(&line);
	return answer == ANSWER_GIVEN ? 0 : 1;
}

static int
asides(int tty)
{
	return with_terminal(tty, say_asides);
}

/* They begin rows of their own; prompt and line come again below. */
static void
our_own_words(void **state)
{
	struct pty pty;

	(void)state;
	pty_call(&pty, asides);
	pty_expect(&pty, "device\r\none\r\ntwo\r\n# \r\nlate\r\n# ");
	pty_send(&pty, "abc\r");
	pty_expect(&pty, "abc" ENTER "abc");
	assert_int_equal(pty_end(&pty), 0);
	pty_fini(&pty);
}

static int
go_on_until_interrupted(struct console *c, const struct terminal *t,
    struct console_timer *timer)
{
	struct text line = TEXT_INIT;
	enum answer answer;

	(void)timer;
	terminal_answer(c, true);
	if (t->interrupted(t->ctx))
		return 2;
	(void)t->write(t->ctx, "going on\n", 9);
	(void)output_flush(&c->output);
	while (!t->interrupted(t->ctx))
		continue;
	(void)t->write(t->ctx, "summary\n", 8);
	terminal_answer(c, false);
	answer = terminal_read(c, "# ", &line);
	text_fini(&line);
	return answer == ANSWER_GIVEN ? 0 : 1;
}

static int
interrupted(int tty)
{
	return with_terminal(tty, go_on_until_interrupted);
}

/* It notices, and what it says then is seen. */
static void
operations_end_by_ctrl_c(void **state)
{
	struct pty pty;

	(void)state;
	pty_call(&pty, interrupted);
	pty_expect(&pty, "going on\r\n");
	pty_send(&pty, "abc\x03" "d\r");
	pty_expect(&pty, "^C\r\nsummary\r\n# abcd" ENTER);
	assert_int_equal(pty_end(&pty), 0);
	pty_fini(&pty);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(our_own_words),
		cmocka_unit_test(operations_end_by_ctrl_c),
	};

	return cmocka_run_group_tests_name("terminal", tests, NULL, NULL);
}
