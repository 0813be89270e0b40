/*
 * Writing a session down as a transcript that replays. What a replay cannot
 * know stands before the session (the model, the language, the configuration)
 * and before the command that needs it (hidden answers, the time).
 */
#ifndef RTXSH_TRANSCRIPT_RECORD_H
#define RTXSH_TRANSCRIPT_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <time.h>

#include "base/diag.h"
#include "base/text.h"
#include "command/session.h"
#include "console/console.h"
#include "router/device.h"

struct recording {
	FILE		*file;
	const struct device *device;
	const char	*config;	/* the file of `;; load`; NULL: none */
	struct text	 passwords;	/* lines of `;; password` */
	bool		 anonymous;	/* serial number and addresses are
					 * another device's in a replay */
	bool		 factory;	/* as shipped: `;; factory` */
	bool		 language_given;
	enum language	 language;
	enum language	 told;		/* by the last `;; lang` */

	struct session	*session;
	time_t		 now;		/* stands still while a command runs */
	time_t		 written;	/* the replay's clock at this place */
	struct text	 answers;	/* of the command: `;; answer` */
	bool		 answered;	/* one of them is not empty */
	struct text	 typed;		/* prompt and line */
	struct text	 output;
	bool		 timely;	/* the command keeps the time */
	bool		 aside;		/* its output is our own words */
	bool		 failed;	/* something is not in the file */
};

/* The clock of a device whose session is recorded: it goes on from command to
 * command, so that the replay's can follow. */
struct clock recording_clock(struct recording *);

/* What the console calls. The recording has file and device by then. */
struct console_tap recording_tap(struct recording *);

/* The session is over: writes what is left. RC_IO, RC_NOMEM: the file is not
 * whole. */
enum rc recording_end(struct recording *);

#endif
