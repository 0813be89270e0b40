/*
 * The device's texts, and which of them answers which refusal.
 */
#include "command/message.h"

#include "base/banned.h"

const char *
message_text(enum message message, enum language language)
{
	return message_texts[message][language == LANGUAGE_JA];
}

enum message
message_of_refusal(enum refusal refusal)
{
	static const enum message messages[] = {
		[REFUSED_NAME] = MESSAGE_REFUSED_NAME,
		[REFUSED_LEVEL] = MESSAGE_REFUSED_LEVEL,
		[REFUSED_COUNT] = MESSAGE_REFUSED_COUNT,
		[REFUSED_RANGE] = MESSAGE_REFUSED_RANGE,
		[REFUSED_KEYWORD] = MESSAGE_REFUSED_KEYWORD,
		[REFUSED_INTEGER] = MESSAGE_REFUSED_INTEGER,
		[REFUSED_ADDRESS] = MESSAGE_REFUSED_ADDRESS,
		[REFUSED_NO_PP] = MESSAGE_REFUSED_NO_PP,
		[REFUSED_COMMUNITY] = MESSAGE_REFUSED_COMMUNITY,
	};

	/* REFUSED_NOT and REFUSED_NO_MEMORY are never told to the user. */
	if (refusal == REFUSED_NOT || refusal > REFUSED_COMMUNITY)
		return MESSAGE_REFUSED_NAME;
	return messages[refusal];
}
