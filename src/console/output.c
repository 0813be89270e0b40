/*
 * Converts, holds back, writes. A terminal that takes nothing (Ctrl-S) makes
 * the session wait, but not for a signal that ends it.
 */
#include "console/output.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

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

/* Waits until something can be written. False: it cannot, and a signal ends
 * the session. */
static bool
wait_for_room(struct output *output)
{
	struct pollfd fds[2] = {
		{ .fd = output->fd, .events = POLLOUT },
		{ .fd = output->signals->fd, .events = POLLIN },
	};

	for (;;) {
		if (poll(fds, 2, output->signals->fatal != 0 ? 0 : -1) < 0 &&
		    errno != EINTR)
			return true;	/* write() will tell what is wrong */
		if (fds[0].revents != 0)
			return true;
		if (output->signals->fatal != 0)
			return false;
		if (fds[1].revents != 0)
			signals_read(output->signals);
	}
}

static enum rc
write_all(struct output *output, const char *s, size_t len)
{
	ssize_t n;

	while (len > 0) {
		if (!wait_for_room(output))
			return RC_IO;
		n = write(output->fd, s, len < PIECE_MAX ? len : PIECE_MAX);
		if (n < 0 && errno != EINTR && errno != EAGAIN)
			return errno == ENOSPC ? RC_FULL : RC_IO;
		if (n > 0) {
			s += n;
			len -= (size_t)n;
		}
	}
	return RC_OK;
}

enum rc
output_flush(struct output *output)
{
	if (output->rc == RC_OK && output->bytes.len > 0)
		output->rc = write_all(output, output->bytes.data,
		    output->bytes.len);
	text_reset(&output->bytes);
	return output->rc;
}

/* Adds text with the terminal's line ends. The line editor prints "\r\n"
 * itself. NULs are its padding for terminals of old. */
static enum rc
add_text(struct output *output, const char *s, size_t len, struct text *out)
{
	size_t i, n;

	for (i = 0; i < len; i += n) {
		for (n = 0; i + n < len && s[i + n] != '\n' &&
		    s[i + n] != '\0'; n++)
			continue;
		if (n > 0) {
			text_add(out, s + i, n);
			output->after_cr = s[i + n - 1] == '\r';
			output->in_row = true;
			continue;
		}
		n = 1;
		if (s[i] == '\0')
			continue;
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

enum rc
output_write(struct output *output, const char *s, size_t len)
{
	return put(output, s, len);
}

enum rc
output_echo(struct output *output, const char *s, size_t len)
{
	return put(output, s, len);
}
