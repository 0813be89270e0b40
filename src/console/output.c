/*
 * Converts, ends rows and pages, holds back, writes. A terminal that takes
 * nothing makes the session wait, but not for a signal that ends it.
 */
#include "console/output.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "console/character.h"

#include "base/banned.h"

/* So much is held back at most, and written at once. */
#define HELD_MAX	16384
#define PIECE_MAX	4096

enum rc
output_init(struct output *output, int fd, enum encoding encoding, bool crlf,
    struct signals *signals, struct diag *diag)
{
	*output = (struct output){ .fd = fd, .crlf = crlf,
	    .bytes = TEXT_INIT, .signals = signals, .rc = RC_OK };
	return recoder_init(&output->recoder, encoding, false, diag);
}

void
output_fini(struct output *output)
{
	recoder_fini(&output->recoder);
	text_fini(&output->bytes);
}

enum rc
output_encode(struct output *output, enum encoding encoding,
    struct diag *diag)
{
	recoder_fini(&output->recoder);
	return recoder_init(&output->recoder, encoding, false, diag);
}

void
output_new_page(struct output *output)
{
	output->rows = 0;
	output->dropped = false;
}

/* Waits until something can be written, without help. */
static enum output_turn
wait_for_room(const struct output *output)
{
	struct pollfd fds[2] = {
		{ .fd = output->fd, .events = POLLOUT },
		{ .fd = output->signals->fd, .events = POLLIN },
	};

	for (;;) {
		if (poll(fds, 2, output->signals->fatal != 0 ? 0 : -1) < 0 &&
		    errno != EINTR)
			return OUTPUT_GOES_ON;	/* write() will tell why */
		if (fds[0].revents != 0)
			return OUTPUT_GOES_ON;
		if (output->signals->fatal != 0)
			return OUTPUT_ENDS;
		if (fds[1].revents != 0)
			signals_read(output->signals);
	}
}

/* Shortens what is left to the end of its row. */
static size_t
rest_of_row(const char *s, size_t len)
{
	const char *end = memchr(s, '\n', len);

	return end == NULL ? len : (size_t)(end - s) + 1;
}

/* The rest of the answer is not wanted. */
static void
break_off(struct output *output)
{
	output->dropped = true;
	(void)output_echo(output, "^C\n", 3);
}

static enum rc
write_all(struct output *output, const char *s, size_t len)
{
	bool broken = false;
	ssize_t n;

	while (len > 0) {
		switch (output->turn == NULL ? wait_for_room(output) :
		    output->turn(output->ctx, true)) {
		case OUTPUT_ENDS:
			return RC_IO;
		case OUTPUT_IS_BROKEN_OFF:
			len = rest_of_row(s, len);
			broken = true;
			break;
		case OUTPUT_GOES_ON:
			break;
		}
		n = write(output->fd, s, len < PIECE_MAX ? len : PIECE_MAX);
		if (n < 0 && errno != EINTR && errno != EAGAIN)
			return errno == ENOSPC ? RC_FULL : RC_IO;
		if (n > 0) {
			s += n;
			len -= (size_t)n;
		}
	}
	if (broken)
		break_off(output);
	return RC_OK;
}

enum rc
output_flush(struct output *output)
{
	struct text piece;

	if (output->flushing)
		return output->rc;
	output->flushing = true;
	while (output->rc == RC_OK && output->bytes.len > 0) {
		piece = output->bytes;
		output->bytes = (struct text)TEXT_INIT;
		output->rc = write_all(output, piece.data, piece.len);
		text_fini(&piece);
	}
	output->flushing = false;
	return output->rc;
}

/* Adds text with the terminal's line ends. */
static enum rc
add_text(struct output *output, const char *s, size_t len, struct text *out)
{
	size_t i, n;

	for (i = 0; i < len; i += n) {
		for (n = 0; i + n < len && s[i + n] != '\n'; n++)
			continue;
		if (n > 0) {
			text_add(out, s + i, n);
			output->after_cr = s[i + n - 1] == '\r';
			output->in_row = true;
			continue;
		}
		n = 1;
		text_adds(out, output->crlf && !output->after_cr ? "\r\n" :
		    "\n");
		output->after_cr = output->in_row = false;
	}
	return text_rc(out);
}

static enum rc
put(struct output *output, const char *s, size_t len)
{
	struct text lines = TEXT_INIT;
	enum rc rc;

	if (output->rc != RC_OK)
		return output->rc;
	rc = add_text(output, s, len, &lines);
	if (rc == RC_OK)
		rc = recoder_add(&output->recoder, text_str(&lines),
		    lines.len, &output->bytes);
	text_fini(&lines);
	if (rc != RC_OK)
		output->rc = rc;
	else if (output->bytes.len >= HELD_MAX)
		(void)output_flush(output);
	return output->rc;
}

/* How much of a text stands in the row that is being written; *ended: it is
 * full or its line ends. The spot moves along. */
static size_t
row_length(struct output *output, const char *s, size_t len, bool *ended)
{
	const size_t row = output->spot.row;
	size_t i, n;
	uint32_t c;

	*ended = true;
	for (i = 0; i < len; i += n) {
		if (s[i] == '\n')
			return i;
		n = character_decode(s + i, len - i, &c);
		if (c == '\r')
			output->spot = (struct spot){ .row = row };
		else if (wrap_over(&output->wrap, &output->spot, c))
			return i;
	}
	*ended = false;
	return len;
}

static void
end_row(struct output *output)
{
	(void)put(output, "\n", 1);
	output->spot = (struct spot){ 0 };
	output->rows++;
}

/* Whether the next row may be written. */
static bool
goes_on(struct output *output)
{
	if (output->dropped || output->rc != RC_OK)
		return false;
	if (output->page == 0 || output->rows < output->page ||
	    output->more == NULL)
		return true;
	output->dropped = !output->more(output->ctx);
	return !output->dropped;
}

enum rc
output_write(struct output *output, const char *s, size_t len)
{
	bool ended;
	size_t n;

	if (output->turn != NULL && !output->dropped && !output->flushing &&
	    output->turn(output->ctx, false) == OUTPUT_IS_BROKEN_OFF)
		break_off(output);
	while (len > 0 && goes_on(output)) {
		n = row_length(output, s, len, &ended);
		(void)put(output, s, n);
		if (ended)
			end_row(output);
		if (ended && n < len && s[n] == '\n')
			n++;
		s += n;
		len -= n;
	}
	return output->rc;
}

enum rc
output_echo(struct output *output, const char *s, size_t len)
{
	size_t i, n;
	uint32_t c;

	for (i = 0; i < len; i += n) {
		n = character_decode(s + i, len - i, &c);
		if (c == '\n' || c == '\r')
			output->spot = (struct spot){ 0 };
		else
			(void)wrap_over(&(struct wrap){ 0 }, &output->spot,
			    c);
	}
	return put(output, s, len);
}
