/*
 * Every text that the device prints, by name, English and Japanese. They
 * stand in schema/messages.txt; the names are made from it at build time.
 */
#ifndef RTXSH_COMMAND_MESSAGE_H
#define RTXSH_COMMAND_MESSAGE_H

#include "grammar/grammar.h"
#include "generated/messages.h"	/* enum message: MESSAGE_REFUSED_NAME, ... */

enum language {
	LANGUAGE_EN,
	LANGUAGE_JA
};

/* The text, UTF-8, without line end. */
const char *message_text(enum message, enum language);

/* The message of a refusal. */
enum message message_of_refusal(enum refusal);

#endif
