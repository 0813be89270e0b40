/*
 * One poll(2) for everything.
 */
#include "console/input.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/banned.h"

/* A LF that comes so long after its CR was typed for itself: there are clients
 * that send one to see a prompt. Less, and it came in the same burst, cut in
 * two on the way. */
#define BURST_MS	30

/* So much is read ahead while output is being written. */
#define AHEAD_MAX	((size_t)1024 * 1024)

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
	    .output = output, .bytes = TEXT_INIT, .characters = TEXT_INIT,
	    .clock = console_clock, .last_key = console_clock() };
	return recoder_init(&input->recoder, encoding, true, diag);
}

void
input_fini(struct input *input)
{
	recoder_fini(&input->recoder);
	text_fini(&input->bytes);
	text_fini(&input->characters);
}

enum rc
input_encode(struct input *input, enum encoding encoding, struct diag *diag)
{
	recoder_fini(&input->recoder);
	return recoder_init(&input->recoder, encoding, true, diag);
}

/* Timer number i; NULL at their end. The session's own comes last. */
static struct console_timer *
timer_at(struct input *input, size_t i)
{
	if (i < input->n_timers)
		return &input->timers[i];
	return i == input->n_timers && input->watch.fire != NULL ?
	    &input->watch : NULL;
}

/* How long poll() may wait: until the next timer is due; -1: for ever. */
static int
next_timeout(struct input *input)
{
	const int64_t now = input->clock();
	const struct console_timer *timer;
	int64_t left = INT64_MAX;
	size_t i;

	for (i = 0; (timer = timer_at(input, i)) != NULL; i++)
		if (timer->due != CONSOLE_NEVER && timer->due - now < left)
			left = timer->due > now ? timer->due - now : 0;
	if (left == INT64_MAX)
		return -1;
	return left > INT_MAX ? INT_MAX : (int)left;
}

/* Runs the timers that are due. */
static void
run_timers(struct input *input)
{
	const int64_t now = input->clock();
	struct console_timer *timer;
	size_t i;

	for (i = 0; (timer = timer_at(input, i)) != NULL; i++)
		if (timer->due <= now && !timer->fire(timer->ctx, timer))
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
		text_addc(&input->bytes, KEY_BREAK);
	if (signals->stop && input->stop != NULL) {
		input->stop(input->ctx);
		signals_read(signals);	/* that it goes on, too */
	}
	if ((signals->resized || signals->continued) && input->changed != NULL)
		input->changed(input->ctx, !signals->continued);
	signals->interrupted = signals->resized = signals->continued =
	    signals->stop = false;
}

/* Forgets the bytes that were taken. */
static void
drop_taken(struct input *input)
{
	const size_t left = input->bytes.len - input->at;

	if (input->at == 0)
		return;
	memmove(input->bytes.data, input->bytes.data + input->at, left);
	text_truncate(&input->bytes, left);
	input->at = 0;
}

/* Whether a byte is one to be kept. What stops the output and lets it go on
 * works at once, even before what was typed earlier. */
static bool
keep_byte(struct input *input, char byte, bool first)
{
	const bool after_cr = input->after_cr;

	input->after_cr = byte == '\r';
	switch (byte) {
	case KEY_STOP:
		input->stopped = true;
		return false;
	case KEY_GO:
		input->stopped = false;
		return false;
	case KEY_BREAK:
		input->stopped = false;
		return true;
	case '\0':
		return false;
	case '\n':
		return !input->pairs || !after_cr || (first &&
		    console_clock() - input->cr_came > BURST_MS);
	default:
		return true;
	}
}

static void
add_bytes(struct input *input, const char *bytes, size_t len)
{
	size_t i;

	if (!input->keys) {
		text_add(&input->bytes, bytes, len);
		return;
	}
	for (i = 0; i < len; i++)
		if (keep_byte(input, bytes[i], i == 0) &&
		    input->bytes.len < AHEAD_MAX)
			text_addc(&input->bytes, bytes[i]);
	if (input->after_cr)
		input->cr_came = console_clock();
}

/* Reads what is there. A terminal whose other side is gone gives EIO. */
static void
read_some(struct input *input)
{
	char bytes[4096];
	ssize_t n;

	drop_taken(input);
	n = read(input->fd, bytes, sizeof(bytes));
	if (n > 0) {
		input->last_key = input->clock();
		add_bytes(input, bytes, (size_t)n);
		return;
	}
	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return;
	if (n < 0 && errno != EIO)
		input->error = errno;
	input->ended = true;
}

/* Whether more may be read. Who stopped the output must be able to let it go
 * on: what is too much then is lost. */
static bool
takes_more(const struct input *input)
{
	return !input->ended && (input->stopped ||
	    input->bytes.len - input->at < AHEAD_MAX);
}

/* Looks for anything that may have come, or, when it waits, comes until the
 * next timer is due; out: or whether this descriptor takes something. Timers
 * run while it waits only. False: nothing can be waited for. */
static bool
poll_everything(struct input *input, int out, bool wait, bool *room)
{
	struct pollfd fds[3] = {
		{ .fd = takes_more(input) ? input->fd : -1,
		    .events = POLLIN },
		{ .fd = input->signals->fd, .events = POLLIN },
		{ .fd = input->stopped ? -1 : out, .events = POLLOUT },
	};

	if (poll(fds, 3, wait ? next_timeout(input) : 0) < 0) {
		if (errno == EINTR)
			return true;
		input->error = errno;
		input->ended = true;
		return false;
	}
	if (wait)
		run_timers(input);
	if (fds[1].revents != 0)
		run_signals(input);
	if (fds[0].revents != 0 && !input->ended)
		read_some(input);
	*room = fds[2].revents != 0;
	return true;
}

/* Hands a byte to the recoder, or tells it that there are no more. */
static void
recode(struct input *input, const char *byte)
{
	const size_t bad = input->recoder.bad;

	text_reset(&input->characters);
	input->character_at = 0;
	if (byte != NULL)
		(void)recoder_add(&input->recoder, byte, 1,
		    &input->characters);
	else
		(void)recoder_end(&input->recoder, &input->characters);
	input->n_invalid = input->keys ? input->recoder.bad - bad : 0;
}

/* The next character from the bytes that are there. Half a character at the
 * end is one, too. */
static bool
take_character(struct input *input, uint32_t *c)
{
	while (input->character_at >= input->characters.len) {
		if (input->at < input->bytes.len)
			recode(input, input->bytes.data + input->at++);
		else if (input->ended && input->recoder.n_rest > 0)
			recode(input, NULL);
		else
			return false;
	}
	input->character_at += character_decode(
	    input->characters.data + input->character_at,
	    input->characters.len - input->character_at, c);
	if (*c == '?' && input->n_invalid > 0) {
		input->n_invalid--;
		*c = KEY_INVALID;
	}
	return true;
}

bool
input_get(struct input *input, uint32_t *c)
{
	bool room;

	for (;;) {
		if (input->bytes.failed || input->characters.failed)
			return false;
		if ((!input->stopped || input->ended) &&
		    take_character(input, c))
			return true;
		if (input->ended)
			return false;
		if (!input->stopped &&
		    output_flush(input->output) != RC_OK) {
			input->ended = true;
			return false;
		}
		if (!poll_everything(input, -1, true, &room))
			return false;
	}
}

void
input_look(struct input *input)
{
	char *found;
	bool room;

	(void)poll_everything(input, -1, false, &room);
	if (input->bytes.failed || input->at >= input->bytes.len)
		return;
	found = memchr(input->bytes.data + input->at, KEY_BREAK,
	    input->bytes.len - input->at);
	if (found == NULL)
		return;
	input->broken = true;
	memmove(found, found + 1, (size_t)(input->bytes.data +
	    input->bytes.len - found) - 1);
	text_truncate(&input->bytes, input->bytes.len - 1);
}

bool
input_wait_for_room(struct input *input)
{
	const int out = input->output->fd;
	bool room = false, wait = false;

	while (!room) {
		/* At its end something may still be said. */
		if (input->ended)
			input->stopped = wait = false;
		if (!poll_everything(input, out, wait, &room))
			return false;
		if (input->ended && !wait)
			return room;
		wait = true;
	}
	return true;
}
