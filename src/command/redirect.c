/*
 * Output on its way to a file. When the memory is full, what could be written
 * stays (reference 2.5.3).
 */
#include "command/redirect.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command/paths.h"
#include "router/storage.h"

#include "base/banned.h"

struct redirect {
	struct session	*session;
	char		*name;
	bool		 add;
	int		 fd;		/* -1: nothing was written yet */
	bool		 refused;	/* the memory takes no more */
	struct recoder	 recoder;
};

/* Tells what the memory answered. */
static enum rc
tell(struct session *s, enum storage_answer answer)
{
	return paths_tell_storage(s, answer, MESSAGE_MEMORY_EXTERNAL_FAILED);
}

/* Whether the person wants the file overwritten. */
static enum rc
may_overwrite(struct session *s, bool *may)
{
	char key = '\0';
	enum answer answer;

	answer = s->terminal.ask_key(s->terminal.ctx,
	    message_text(MESSAGE_REDIRECT_EXISTS, s->language), &key);
	*may = answer == ANSWER_GIVEN && tolower((unsigned char)key) == 'y';
	if (answer == ANSWER_END)
		s->over = true;
	return session_write(s, "\n", 1);
}

/* Whether the redirection goes on. */
static enum rc
check(struct session *s, const char *name, bool add, bool *goes_on)
{
	enum storage_answer answer;
	struct diag why = DIAG_INIT;
	bool exists = false;

	answer = storage_exists(&s->device->storage, name, &exists, &why);
	diag_fini(&why);
	*goes_on = answer == STORAGE_DONE;
	if (answer != STORAGE_DONE)
		return tell(s, answer);
	return exists && !add ? may_overwrite(s, goes_on) : RC_OK;
}

enum rc
redirect_open(struct redirect **made, struct session *s, const char *name,
    bool add)
{
	struct redirect *r;
	bool goes_on;
	enum rc rc;

	*made = NULL;
	rc = check(s, name, add, &goes_on);
	if (rc != RC_OK || !goes_on)
		return rc;
	r = calloc(1, sizeof(*r));
	if (r == NULL)
		return session_no_memory(s);
	*r = (struct redirect){ .session = s, .add = add, .fd = -1,
	    .name = strdup(name), .recoder = RECODER_INIT };
	rc = r->name != NULL ? recoder_init(&r->recoder, s->console.encoding,
	    false, &s->diag) : session_no_memory(s);
	if (rc == RC_OK)
		*made = r;
	else
		(void)redirect_close(r, false);
	return rc;
}

/* Opens the file if it is not. */
static enum rc
redirect_make(struct redirect *r)
{
	struct diag why = DIAG_INIT;
	enum storage_answer answer;

	if (r->fd >= 0 || r->refused)
		return RC_OK;
	answer = storage_open_write(&r->session->device->storage, r->name,
	    r->add, &r->fd, &why);
	diag_fini(&why);
	r->refused = answer != STORAGE_DONE;
	return tell(r->session, answer);
}

/* Writes as much as the memory takes. */
static enum rc
write_bytes(struct redirect *r, const char *s, size_t len)
{
	ssize_t n;

	while (len > 0 && !r->refused) {
		n = write(r->fd, s, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			r->refused = true;
			return tell(r->session, STORAGE_FAILED);
		}
		s += n;
		len -= (size_t)n;
	}
	return RC_OK;
}

static void
add_crlf(const char *s, size_t len, struct text *out)
{
	size_t i, n;

	for (i = 0; i < len; i += n + 1) {
		for (n = 0; i + n < len && s[i + n] != '\n'; n++)
			continue;
		text_add(out, s + i, n);
		if (i + n < len)
			text_adds(out, "\r\n");
	}
}

static enum rc
redirect_write(void *ctx, const char *s, size_t len)
{
	struct redirect *r = ctx;
	struct text lines = TEXT_INIT, bytes = TEXT_INIT;
	enum rc rc;

	rc = redirect_make(r);
	add_crlf(s, len, &lines);
	if (rc == RC_OK && (lines.failed || recoder_add(&r->recoder,
	    text_str(&lines), lines.len, &bytes) != RC_OK))
		rc = diag_set(&r->session->diag, RC_NOMEM, "out of memory");
	if (rc == RC_OK)
		rc = write_bytes(r, text_str(&bytes), bytes.len);
	text_fini(&lines);
	text_fini(&bytes);
	return rc;
}

struct sink
redirect_sink(struct redirect *r)
{
	return (struct sink){ .ctx = r, .write = redirect_write };
}

enum rc
redirect_close(struct redirect *r, bool whole)
{
	enum rc rc = RC_OK;

	if (whole)
		rc = redirect_make(r);
	if (r->fd >= 0 && close(r->fd) != 0 && rc == RC_OK && !r->refused)
		rc = tell(r->session, STORAGE_FAILED);
	recoder_fini(&r->recoder);
	free(r->name);
	free(r);
	return rc;
}
