/*
 * Strings that grow by doubling, and remember when they could not.
 */
#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* Makes room for len more bytes and the NUL. */
static bool
text_reserve(struct text *t, size_t len)
{
	size_t need, size;
	char *data;

	if (t->failed || len > SIZE_MAX / 2 - t->len) {
		t->failed = true;
		return false;
	}
	need = t->len + len + 1;
	if (t->data != NULL && need <= t->size)
		return true;
	size = t->size == 0 ? 64 : t->size;
	while (size < need)
		size *= 2;
	data = realloc(t->data, size);
	if (data == NULL) {
		t->failed = true;
		return false;
	}
	t->data = data;
	t->size = size;
	return true;
}

void
text_fini(struct text *t)
{
	free(t->data);
	*t = (struct text)TEXT_INIT;
}

void
text_reset(struct text *t)
{
	t->len = 0;
	t->failed = false;
	if (t->data != NULL)
		t->data[0] = '\0';
}

void
text_add(struct text *t, const char *s, size_t len)
{
	if (!text_reserve(t, len))
		return;
	if (len > 0)
		memcpy(t->data + t->len, s, len);
	t->len += len;
	t->data[t->len] = '\0';
}

void
text_adds(struct text *t, const char *s)
{
	text_add(t, s, strlen(s));
}

void
text_addc(struct text *t, char c)
{
	text_add(t, &c, 1);
}

void
text_addf(struct text *t, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	text_addv(t, fmt, ap);
	va_end(ap);
}

void
text_addv(struct text *t, const char *fmt, va_list ap)
{
	va_list again;
	size_t room;
	int n;

	if (!text_reserve(t, 0))
		return;
	room = t->size - t->len;
	va_copy(again, ap);
	n = vsnprintf(t->data + t->len, room, fmt, again);
	va_end(again);
	if (n < 0 || ((size_t)n >= room && !text_reserve(t, (size_t)n))) {
		t->data[t->len] = '\0';
		t->failed = true;
		return;
	}
	if ((size_t)n >= room)
		(void)vsnprintf(t->data + t->len, (size_t)n + 1, fmt, ap);
	t->len += (size_t)n;
}

void
text_truncate(struct text *t, size_t len)
{
	if (len >= t->len)
		return;
	t->len = len;
	t->data[len] = '\0';
}

void
text_successor(struct text *t)
{
	size_t len = t->len;

	while (len > 0 && (unsigned char)t->data[len - 1] == 0xff)
		len--;
	text_truncate(t, len);
	if (len > 0)
		t->data[len - 1] =
		    (char)((unsigned char)t->data[len - 1] + 1);
}

const char *
text_str(const struct text *t)
{
	return t->data != NULL ? t->data : "";
}

char *
text_take(struct text *t)
{
	char *data;

	if (t->data == NULL)
		text_add(t, "", 0);
	data = t->failed ? NULL : t->data;
	if (data == NULL)
		free(t->data);
	*t = (struct text)TEXT_INIT;
	return data;
}

enum rc
text_rc(const struct text *t)
{
	return t->failed ? RC_NOMEM : RC_OK;
}
