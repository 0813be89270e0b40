/*
 * What the parts of the line editor share: libedit, and the line on the
 * screen. Inside the line editor only.
 */
#ifndef RTXSH_CONSOLE_EDITOR_H
#define RTXSH_CONSOLE_EDITOR_H

#include <histedit.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>

#include "console/line.h"
#include "console/row.h"

struct line_editor {
	struct line_options options;
	EditLine	*el;
	History		*history;
	FILE		*stream;	/* what libedit would print */
	bool		 silent;	/* not even its bell is heard */
	locale_t	 utf8;		/* libedit works in the locale's */
	char		*up, *clear;	/* what the terminal can, or NULL */
	struct row	 row;
	uint32_t	*content;	/* prompt and line, to be shown */
	size_t		 n_prompt, size;
	bool		 commands;	/* help and completion */
	uint32_t	 pending;	/* comes next, read already; 0: none */
	struct text	 typed;		/* the line, at Enter */
	enum answer	 answer;	/* of the line being read */
	bool		 reading;
};

struct line_editor *editor_of(EditLine *);

/* Shows prompt and line as they are now. */
void editor_show(struct line_editor *);
/* Shows them with more behind, and the cursor behind that. */
void editor_show_with(struct line_editor *, const char *more);

/* Our own keys. */
int editor_bind_keys(EditLine *);
/* EL_GETCFN: 1 for a character, 0 at the end of the input. */
int editor_get_character(EditLine *, wchar_t *);

#endif
