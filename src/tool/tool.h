/*
 * The tools: what `rtxsh TOOL` runs. Each has one file here; main.c finds it
 * in a table. A tool prints, exits with a status of its own (rtxsh(1)) and
 * keeps nothing.
 */
#ifndef RTXSH_TOOL_TOOL_H
#define RTXSH_TOOL_TOOL_H

#include <stdbool.h>
#include <stdio.h>

#include "base/diag.h"
#include "command/message.h"
#include "grammar/profile.h"
#include "router/device.h"

/* Exit statuses that every tool has, of sysexits(3). */
#define TOOL_USAGE	64
#define TOOL_IO		74

/* The options that stand before or after any tool's name. */
struct tool_options {
	const char	*db;		/* --db, or NULL */
	const struct profile *profile;	/* --model, or NULL */
	bool		 language_given;
	enum language	 language;	/* --lang */
	struct storage	 storage;	/* --usb, --sd */
	const char	**peers;	/* --peer, as given */
	size_t		 n_peers;
};

/* A tool. Its own arguments start at argv[1]; the global options are taken
 * out. Returns the exit status. */
typedef int tool_fn(int argc, char **argv, const struct tool_options *);

tool_fn tool_check;
tool_fn tool_commands;
tool_fn tool_console;
tool_fn tool_diff;
tool_fn tool_exec;
tool_fn tool_export;
tool_fn tool_grammar;
tool_fn tool_graph;
tool_fn tool_history;
tool_fn tool_load;
tool_fn tool_record;
tool_fn tool_rehearse;

/* Prints "rtxsh: " and the message as a line on stderr. */
void tool_warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Says that the arguments are wrong ("rtxsh: exec: WHAT") and gives
 * TOOL_USAGE. */
int tool_usage(const char *tool, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Says what diag has and gives the exit status for it: TOOL_IO, or
 * TOOL_USAGE for RC_REFUSED (a device of another model). */
int tool_failed(const struct diag *);

/*
 * Opens the device that the options name: --db, or the default database under
 * the XDG state folder (made with its folders). revision, profile: for a
 * device that is made now, from a listing's header; --model wins. Tells on
 * stderr what is wrong and returns the exit status; 0 when it is open.
 */
int tool_open_device(struct device *, const struct tool_options *,
    const struct profile *profile, const char *revision);

/* Whether standard output is a terminal that shows colours, and nobody has
 * asked for none (NO_COLOR). */
bool tool_wants_colour(void);

/* Reads a whole file, a text or a database; "-" is standard input. Tells on
 * stderr what is wrong and returns the exit status; 0 when it is read. */
int tool_read_file(const char *path, struct text *);

#endif
