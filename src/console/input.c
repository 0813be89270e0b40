/*
 * One poll(2) for everything. There is no waiting elsewhere but in writing.
 */
#include "console/input.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

#include "base/banned.h"

int64_t
console_clock(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
		return 0;
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

enum rc
input_init(struct input *input, int fd, enum encoding encoding,
    struct signals *signals, struct output *output, struct diag *diag)
{
	*input = (struct input){ .fd = fd, .signals = signals,
	    .output = output, .waiting = TEXT_INIT };
	return recoder_init(&input->recoder, encoding, true, diag);
}

void
input_fini(struct input *input)
{
	recoder_fini(&input->recoder);
	text_fini(&input->waiting);
}

/* How long poll() may wait: until the next timer is due; -1: for ever. */
static int
next_timeout(const struct input *input)
{
	int64_t now, left = INT64_MAX;
	size_t i;

	if (input->n_timers == 0)
		return -1;
	now = console_clock();
	for (i = 0; i < input->n_timers; i++) {
		const int64_t due = input->timers[i].due;

		if (due != CONSOLE_NEVER && due - now < left)
			left = due > now ? due - now : 0;
	}
	if (left == INT64_MAX)
		return -1;
	return left > INT_MAX ? INT_MAX : (int)left;
}

/* Runs the timers that are due. */
static void
run_timers(struct input *input)
{
	const int64_t now = input->n_timers > 0 ? console_clock() : 0;
	size_t i;

	for (i = 0; i < input->n_timers; i++)
		if (input->timers[i].due <= now &&
		    !input->timers[i].fire(input->timers[i].ctx,
		    &input->timers[i]))
			input->ended = true;
}

static void
run_signals(struct input *input)
{
	struct signals *signals = input->signals;

	signals_read(signals);
	if (signals->fatal != 0)
		input->ended = true;
	if (signals->interrupted)
		text_addc(&input->waiting, KEY_BREAK);
	if (signals->stop && input->stop != NULL) {
		input->stop(input->ctx);
		signals_read(signals);	/* that it goes on, too */
	}
	if ((signals->resized || signals->continued) && input->changed != NULL)
		input->changed(input->ctx, !signals->continued);
	signals->interrupted = signals->resized = signals->continued =
	    signals->stop = false;
}

/* Reads what is there. A terminal whose other side is gone gives EIO. */
static void
read_some(struct input *input)
{
	char bytes[4096];
	ssize_t n;

	n = read(input->fd, bytes, sizeof(bytes));
	if (n > 0) {
		(void)recoder_add(&input->recoder, bytes, (size_t)n,
		    &input->waiting);
		return;
	}
	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return;
	if (n < 0 && errno != EIO)
		input->error = errno;
	(void)recoder_end(&input->recoder, &input->waiting);
	input->ended = true;
}

static void
wait_for_something(struct input *input)
{
	struct pollfd fds[2] = {
		{ .fd = input->fd, .events = POLLIN },
		{ .fd = input->signals->fd, .events = POLLIN },
	};

	text_reset(&input->waiting);
	input->at = 0;
	if (output_flush(input->output) != RC_OK) {
		input->ended = true;
		return;
	}
	if (poll(fds, 2, next_timeout(input)) < 0) {
		if (errno == EINTR)
			return;
		input->error = errno;
		input->ended = true;
		return;
	}
	run_timers(input);
	if (fds[1].revents != 0)
		run_signals(input);
	if (fds[0].revents != 0 && !input->ended)
		read_some(input);
}

/* The code of a character that is known to be valid. */
static uint32_t
decode(const char *s, size_t n)
{
	static const unsigned char first[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
	uint32_t c = (unsigned char)s[0] & first[n];
	size_t i;

	for (i = 1; i < n; i++)
		c = c << 6 | ((unsigned char)s[i] & 0x3f);
	return c;
}

bool
input_get(struct input *input, uint32_t *c)
{
	size_t n;

	while (input->at >= input->waiting.len) {
		if (input->ended || input->waiting.failed)
			return false;
		wait_for_something(input);
	}
	n = encoding_utf8_character(input->waiting.data + input->at,
	    input->waiting.len - input->at);
	*c = n > 0 ? decode(input->waiting.data + input->at, n) : '?';
	input->at += n > 0 ? n : 1;
	return true;
}

void
input_add_character(struct text *out, uint32_t c)
{
	if (c < 0x80) {
		text_addc(out, (char)c);
		return;
	}
	if (c < 0x800) {
		text_addc(out, (char)(0xc0 | c >> 6));
	} else if (c < 0x10000) {
		text_addc(out, (char)(0xe0 | c >> 12));
		text_addc(out, (char)(0x80 | (c >> 6 & 0x3f)));
	} else {
		text_addc(out, (char)(0xf0 | c >> 18));
		text_addc(out, (char)(0x80 | (c >> 12 & 0x3f)));
		text_addc(out, (char)(0x80 | (c >> 6 & 0x3f)));
	}
	text_addc(out, (char)(0x80 | (c & 0x3f)));
}
