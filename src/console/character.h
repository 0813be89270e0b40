/*
 * Characters as codes and as UTF-8.
 */
#ifndef RTXSH_CONSOLE_CHARACTER_H
#define RTXSH_CONSOLE_CHARACTER_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* Control characters by name. */
#define KEY_BREAK	0x03	/* Ctrl-C */
#define KEY_END		0x04	/* Ctrl-D */
#define KEY_BACKSPACE	0x08
#define KEY_GO		0x11	/* Ctrl-Q */
#define KEY_STOP	0x13	/* Ctrl-S */
#define KEY_KILL	0x15	/* Ctrl-U */
#define KEY_ESCAPE	0x1b
#define KEY_DELETE	0x7f
#define KEY_INVALID	0xfffd	/* bytes that are no character: a `?` */

/* Ctrl-A .. Ctrl-Z. */
#define CTRL_KEY(letter)	((uint32_t)(letter) & 0x1f)

/* The first character of a text that is not empty, and how many bytes it has.
 * Bytes that are no character are 0, one by one. */
size_t character_decode(const char *s, size_t len, uint32_t *c);

/* Adds a character as UTF-8. */
void character_add(struct text *, uint32_t c);

/* Takes the last character off. */
void character_erase(struct text *);

#endif
