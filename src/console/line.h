/*
 * The line editor: libedit with Emacs keys and a history, on any terminal.
 * It reads through struct input, shows the line through struct row, and asks
 * its owner what `?`, TAB and SPACE mean.
 */
#ifndef RTXSH_CONSOLE_LINE_H
#define RTXSH_CONSOLE_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "command/session.h"
#include "console/help.h"
#include "console/input.h"
#include "console/output.h"

struct line_editor;

struct line_options {
	struct input	*input;
	struct output	*output;
	int		 in, out;
	bool		 own;		/* TERM says what it can */
	bool		 enter_echo;	/* SPACE BS SPACE BS (BEHAVIOUR 5.5) */
	/* Help for what stands left of the cursor: prints it, from the start
	 * of a row. */
	void		(*help)(void *ctx, const char *line, size_t len);
	/* Adds what completes the line, when there is one way. */
	enum completion	(*complete)(void *ctx, const char *line, size_t len,
	    struct text *rest);
	void		*ctx;
};

/* RC_NOMEM, RC_IO. *options is copied. */
enum rc line_editor_new(struct line_editor **, const struct line_options *,
    struct diag *);
void line_editor_free(struct line_editor *);

/* Reads a line, without its end. remember: into the history, and its keys
 * help and complete. ANSWER_BREAK: Ctrl-C; ANSWER_END: Ctrl-D on an empty
 * line, or the end of the input. */
enum answer line_read(struct line_editor *, const char *prompt,
    bool remember, struct text *line);

/* Rows end elsewhere than before. */
void line_resize(struct line_editor *, const struct wrap *before);
/* Shows prompt and line again, where the output stands now. Only while
 * line_read() waits. */
void line_refresh(struct line_editor *);

/* Goes behind the last row of them, for something else to be written; a
 * line_refresh() is to follow. */
void line_leave(struct line_editor *);

/* What clears the screen of the terminal; NULL: nothing is known to. */
const char *line_clear_screen(const struct line_editor *);

#endif
