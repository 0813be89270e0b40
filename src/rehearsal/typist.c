/*
 * Typing lines at a device without a terminal: what it prints is kept, what it
 * asks is answered by whoever types.
 */
#include "rehearsal/parts.h"

#include "command/session.h"

#include "base/banned.h"

static enum rc
typist_write(void *ctx, const char *s, size_t len)
{
	struct typist *t = ctx;

	text_add(&t->answer, s, len);
	return text_rc(&t->answer);
}

static enum answer
typist_ask_line(void *ctx, const char *prompt, bool hidden,
    struct text *answer)
{
	struct typist *t = ctx;
	const char *line;
	size_t len = 0;

	(void)prompt;
	line = t->more(t->ctx, hidden, &len);
	if (line != NULL)
		text_add(answer, line, len);
	else if (!hidden)
		return ANSWER_END;
	return answer->failed ? ANSWER_END : ANSWER_GIVEN;
}

static enum answer
typist_ask_key(void *ctx, const char *question, char *key)
{
	struct typist *t = ctx;

	*key = t->key(t->ctx, question);
	return ANSWER_GIVEN;
}

const char *
typist_no_more(void *ctx, bool hidden, size_t *len)
{
	(void)ctx;
	(void)hidden;
	*len = 0;
	return NULL;
}

char
typist_no_key(void *ctx, const char *question)
{
	(void)ctx;
	(void)question;
	return 'N';
}

enum rc
typist_begin(struct typist *t, struct session *s, struct device *device)
{
	const struct terminal terminal = { .ctx = t, .write = typist_write,
	    .ask_line = typist_ask_line, .ask_key = typist_ask_key };
	enum rc rc;

	t->session = s;
	rc = session_init(s, device, &terminal, "Serial");
	s->administrator = true;
	s->language = LANGUAGE_EN;
	s->language_fixed = true;
	return rc;
}

enum rc
typist_type(struct typist *t, const char *line, size_t len, bool *refused)
{
	struct device *device = t->session->device;
	enum rc rc = RC_OK;

	if (t->session->over) {
		session_fini(t->session);
		rc = typist_begin(t, t->session, device);
	}
	text_reset(&t->answer);
	if (rc == RC_OK)
		rc = session_line(t->session, line, len);
	*refused = rc == RC_OK && t->session->failed_line;
	return rc;
}

void
typist_end(struct typist *t)
{
	session_fini(t->session);
	text_fini(&t->answer);
}
