/*
 * Holds one command back until the next one comes: only then is it known what
 * must stand before it.
 */
#include "transcript/record.h"

#include <inttypes.h>
#include <string.h>

#include "transcript/lines.h"

#include "base/banned.h"

/* The device's clock is nine hours ahead of UTC (BEHAVIOUR 8.1). */
#define TIMEZONE_JST	((time_t)9 * 60 * 60)

static time_t
recording_now(void *ctx)
{
	const struct recording *r = ctx;

	return r->now;
}

struct clock
recording_clock(struct recording *r)
{
	r->now = time(NULL);
	return (struct clock){ .now = recording_now, .ctx = r };
}

static void
put(struct recording *r, const char *s, size_t len)
{
	if (fwrite(s, 1, len, r->file) != len)
		r->failed = true;
}

static void
put_text(struct recording *r, const struct text *text)
{
	r->failed = r->failed || text->failed;
	put(r, text_str(text), text->len);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Whether a text has something like 1:07 in it. */
static bool
tells_time(const struct text *text)
{
	const char *s = text_str(text);
	size_t i;

	for (i = 0; i + 3 < text->len; i++)
		if (is_digit(s[i]) && s[i + 1] == ':' && is_digit(s[i + 2]) &&
		    is_digit(s[i + 3]))
			return true;
	return false;
}

static void
put_clock(struct recording *r)
{
	const time_t wall = r->now + TIMEZONE_JST;
	struct text line = TEXT_INIT;
	struct tm tm;

	if (r->now == r->written || gmtime_r(&wall, &tm) == NULL)
		return;
	text_addf(&line, ";; clock %04d-%02d-%02d %02d:%02d:%02d\n",
	    tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour,
	    tm.tm_min, tm.tm_sec);
	put_text(r, &line);
	text_fini(&line);
	r->written = r->now;
}

/* Whether the line begins with what only this device has: its serial number
 * or an address. How long that is; 0: no. */
static size_t
own_length(const struct recording *r, const char *s)
{
	const struct model_device *identity = r->device->identity;
	const char *mac = identity->macs;
	size_t len = strlen(identity->serial);

	if (!r->anonymous)
		return 0;
	if (len > 0 && strncmp(s, identity->serial, len) == 0)
		return len;
	for (; *mac != '\0'; mac += len + (mac[len] == ',')) {
		len = strcspn(mac, ",");
		if (len > 0 && strncmp(s, mac, len) == 0)
			return len;
	}
	return 0;
}

/* One line of output, without its end: what would be read as something else
 * is written as a pattern. */
static void
put_line(struct recording *r, const char *s, size_t len)
{
	struct text line = TEXT_INIT;
	size_t i, n;

	if (s[0] == ';' || (len == 3 && strncmp(s, "...", 3) == 0))
		text_adds(&line, "{{any}}");
	for (i = 0; i < len; i += n) {
		n = own_length(r, s + i);
		if (n > 0 && i + n <= len) {
			text_adds(&line, "{{any}}");
		} else {
			text_addc(&line, s[i]);
			n = 1;
		}
	}
	put_text(r, &line);
	text_fini(&line);
}

static void
put_output(struct recording *r)
{
	const char *s = text_str(&r->output), *end;
	size_t left = r->output.len, len;

	r->failed = r->failed || r->output.failed;
	for (; left > 0; s += len, left -= len) {
		end = memchr(s, '\n', left);
		len = end != NULL ? (size_t)(end - s) : left;
		put_line(r, s, len);
		if (end == NULL)
			break;
		put(r, "\n", 1);
		len++;
	}
}

/* Writes the command that was held back. */
static void
put_command(struct recording *r)
{
	if (r->session == NULL)
		return;
	if (r->timely || tells_time(&r->output))
		put_clock(r);
	if (r->aside)
		put(r, ";; aside on\n", 12);
	if (r->answered)
		put_text(r, &r->answers);
	put_text(r, &r->typed);
	put_output(r);
	if (r->aside)
		put(r, ";; aside off\n", 13);
	if (fflush(r->file) != 0)
		r->failed = true;
	text_reset(&r->answers);
	text_reset(&r->typed);
	text_reset(&r->output);
	r->answered = r->timely = r->aside = false;
}

/* What the replay's device is like. */
static void
put_head(struct recording *r)
{
	struct text head = TEXT_INIT;

	if (r->config == NULL && r->device->profile != profile_default())
		text_addf(&head, ";; model %s\n", r->device->profile->name);
	if (r->config != NULL)
		text_addf(&head, ";; load %s\n", r->config);
	else if (r->factory)
		text_adds(&head, ";; factory\n");
	put_text(r, &head);
	put_text(r, &r->passwords);
	text_fini(&head);
	r->told = LANGUAGE_EN;
}

/* The first session, or the one after a restart. */
static void
on_begin(void *ctx, struct session *session)
{
	struct recording *r = ctx;

	if (r->session == NULL)
		put_head(r);
	else
		put_command(r);
	r->session = session;
	if (r->language_given)
		session->language = r->language;
	if (session->language != r->told)
		put(r, session->language == LANGUAGE_JA ? ";; lang ja\n" :
		    ";; lang en\n", strlen(";; lang ja\n"));
	r->told = session->language;
	r->timely = true;
}

/* Whether a line does something that is remembered with its time: `save`,
 * shortened or not. */
static bool
keeps_time(const char *line)
{
	return strncmp(line, "sa", 2) == 0;
}

static void
on_typed(void *ctx, const char *line, size_t len, bool help)
{
	struct recording *r = ctx;
	const char *typed;
	size_t prompt;

	put_command(r);
	r->now = time(NULL);
	(void)session_prompt(r->session, &r->typed);
	prompt = r->typed.len;
	text_add(&r->typed, line, help ? len : lines_trim(line, len));
	text_adds(&r->typed, help ? "?\n" : "\n");
	typed = text_str(&r->typed) + (r->typed.failed ? 0 : prompt);
	typed += strspn(typed, " ");
	r->timely = keeps_time(typed);
	r->aside = typed[0] == ':';
}

static void
on_print(void *ctx, const char *s, size_t len)
{
	struct recording *r = ctx;

	text_add(&r->output, s, len);
}

static void
on_say(void *ctx, const char *s, size_t len)
{
	struct recording *r = ctx;

	if (r->aside)
		text_add(&r->output, s, len);
}

static void
on_answer(void *ctx, const char *question, const char *answer,
    enum console_answer kind)
{
	struct recording *r = ctx;
	const char *given = answer != NULL ? answer : "";

	text_adds(&r->output, question);
	if (kind != CONSOLE_ANSWER_HIDDEN && (unsigned char)given[0] >= ' ')
		text_adds(&r->output, given);
	if (kind != CONSOLE_ANSWER_KEY)
		text_addc(&r->output, '\n');
	if (kind != CONSOLE_ANSWER_HIDDEN)
		return;
	if (answer == NULL) {
		text_adds(&r->answers, ";; break\n");
		r->answered = true;
		return;
	}
	text_addf(&r->answers, ";; answer%s%s\n", given[0] != '\0' ? " " : "",
	    given);
	r->answered = r->answered || given[0] != '\0';
}

static void
on_break(void *ctx)
{
	struct recording *r = ctx;

	if (r->output.len > 0 && r->output.data[r->output.len - 1] != '\n')
		text_addc(&r->output, '\n');
	put_command(r);
	put(r, "...\n", 4);
}

struct console_tap
recording_tap(struct recording *r)
{
	return (struct console_tap){ .ctx = r, .begins = on_begin,
	    .typed = on_typed, .printed = on_print, .said = on_say,
	    .answered = on_answer, .broken = on_break };
}

enum rc
recording_end(struct recording *r)
{
	put_command(r);
	r->failed = r->failed || r->answers.failed || r->typed.failed ||
	    ferror(r->file) != 0;
	text_fini(&r->passwords);
	text_fini(&r->answers);
	text_fini(&r->typed);
	text_fini(&r->output);
	return r->failed ? RC_IO : RC_OK;
}
