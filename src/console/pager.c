/*
 * A question between two rows of output. How long a page is, struct output
 * knows.
 */
#include "console/pager.h"

#include <string.h>

#include "base/banned.h"

/* As wide in both languages (BEHAVIOUR 6.3). */
#define ERASER "\r            \r"

/* The terminal is at the start of the row again, where the next one comes. */
static void
erase(struct output *output)
{
	(void)output_echo(output, ERASER, strlen(ERASER));
	output->after_cr = output->in_row = false;
}

bool
pager_more(struct input *input, struct output *output,
    enum language language)
{
	const char *text = message_text(MESSAGE_PAGER_MORE, language);
	uint32_t key;

	(void)output_echo(output, text, strlen(text));
	while (input_get(input, &key))
		switch (key) {
		case ' ':
			output->rows = 0;
			erase(output);
			return true;
		case '\r':
		case '\n':
			output->rows = output->page - 1;
			erase(output);
			return true;
		case 'q':
		case KEY_BREAK:
			erase(output);
			return false;
		default:
			break;
		}
	return false;
}
