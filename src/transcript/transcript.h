/*
 * Transcripts: console sessions as text that are replayed as tests
 * (rtxsh-transcript(5)). Each is typed into a fresh device in memory whose
 * clock stands still, and what the device prints is held against the text.
 */
#ifndef RTXSH_TRANSCRIPT_TRANSCRIPT_H
#define RTXSH_TRANSCRIPT_TRANSCRIPT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "grammar/profile.h"

/* Replays any number of transcripts, one after another, on one device that is
 * reset before each. */
struct transcript_player;

/* profile: of the device where a transcript does not say; NULL: the default.
 * RC_NOMEM, or what device_open() returns. */
enum rc transcript_player_new(struct transcript_player **,
    const struct profile *, struct diag *);
/* NULL is allowed. */
void transcript_player_free(struct transcript_player *);

struct transcript_result {
	bool		 same;		/* the device did what the text says */
	struct text	 report;	/* otherwise: why not, for people */
	struct text	 updated;	/* the text as it would be the same;
					 * empty: it could not be followed */
};

#define TRANSCRIPT_RESULT_INIT { false, TEXT_INIT, TEXT_INIT }

void transcript_result_fini(struct transcript_result *);

/*
 * Replays one transcript. path names it in the report and is where the files
 * that it loads are looked for. RC_OK whether it is the same or not; anything
 * else is trouble with the machine.
 */
enum rc transcript_play(struct transcript_player *, const char *path,
    const char *text, size_t len, struct transcript_result *, struct diag *);

#endif
