/*
 * What a status command prints: messages in the session's language, and spans
 * of time. How values get into them is base/fill.h's.
 */
#include "command/fill.h"

#include "base/banned.h"

void
fill_line(const struct session *s, enum message message,
    const struct fill *values, size_t n, struct text *out)
{
	fill_add(message_text(message, s->language), values, n, out);
	text_addc(out, '\n');
}

void
fill_span(const struct session *s, int64_t seconds, struct text *out)
{
	const struct {
		enum message	message;
		int64_t		number;
	} units[] = {
		{ MESSAGE_SPAN_DAYS, seconds / 86400 },
		{ MESSAGE_SPAN_HOURS, seconds / 3600 % 24 },
		{ MESSAGE_SPAN_MINUTES, seconds / 60 % 60 },
		{ MESSAGE_SPAN_SECONDS, seconds % 60 },
	};
	bool begun = false;
	size_t i;

	for (i = 0; i < FILL_COUNT(units); i++) {
		const struct fill value = FILL_NUMBER("n", units[i].number);

		if (!begun && units[i].number == 0 && i + 1 <
		    FILL_COUNT(units))
			continue;
		if (begun && s->language == LANGUAGE_EN)
			text_addc(out, ' ');
		begun = true;
		fill_add(message_text(units[i].message, s->language), &value,
		    1, out);
	}
}
