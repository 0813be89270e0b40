/*
 * Fills values into texts. What the texts and values are is the callers'.
 */
#include "base/fill.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* A place: what stands between { and }. */
struct place_in_text {
	const char	*name;
	size_t		 name_len;
	const char	*how;		/* behind the name, up to } */
};

static const struct fill *
find_value(const struct place_in_text *at, const struct fill *values,
    size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strlen(values[i].name) == at->name_len &&
		    memcmp(values[i].name, at->name, at->name_len) == 0)
			return &values[i];
	return NULL;
}

/* The columns of a UTF-8 text: beyond ASCII two each. */
static size_t
columns_of(const char *s)
{
	size_t columns = 0;

	for (; *s != '\0'; s++) {
		const unsigned char c = (unsigned char)*s;

		if (c < 0x80)
			columns++;
		else if (c >= 0xc0)
			columns += 2;
	}
	return columns;
}

static void
add_field(const char *value, size_t width, bool right, char pad,
    struct text *out)
{
	size_t columns = columns_of(value);

	if (!right)
		text_adds(out, value);
	for (; columns < width; columns++)
		text_addc(out, pad);
	if (right)
		text_adds(out, value);
}

static void
add_value(const struct place_in_text *at, const struct fill *value,
    struct text *out)
{
	struct text number = TEXT_INIT;
	const char *how = at->how, *text;
	const bool right = how[0] == ':' && how[1] == '>';
	const bool zeros = how[0] == ':' && how[1] == '0';

	if (value == NULL)
		return;
	if (how[0] == '?') {
		if (value->number != 0 && value->number != 1)
			text_add(out, how + 1, strcspn(how + 1, "}"));
		return;
	}
	text = value->text;
	if (text == NULL)
		text_addf(&number, "%lld", (long long)value->number);
	add_field(text != NULL ? text : text_str(&number), how[0] == ':' ?
	    strtoul(how + 1 + right, NULL, 10) : 0, right || zeros,
	    zeros ? '0' : ' ', out);
	out->failed |= number.failed;
	text_fini(&number);
}

void
fill_add(const char *pattern, const struct fill *values, size_t n,
    struct text *out)
{
	struct place_in_text at;
	const char *open;

	while ((open = strchr(pattern, '{')) != NULL) {
		text_add(out, pattern, (size_t)(open - pattern));
		at.name = open + 1;
		at.name_len = strcspn(at.name, ":?}");
		at.how = at.name + at.name_len;
		add_value(&at, find_value(&at, values, n), out);
		pattern = at.how + strcspn(at.how, "}");
		pattern += *pattern == '}';
	}
	text_adds(out, pattern);
}
