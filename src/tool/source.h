/*
 * A configuration that a tool is given: a text in any encoding and with any
 * line ends that a device writes, or a database, which means its running
 * configuration.
 */
#ifndef RTXSH_TOOL_SOURCE_H
#define RTXSH_TOOL_SOURCE_H

#include "base/text.h"
#include "config/config.h"
#include "tool/tool.h"

struct source {
	const char	*path;		/* borrowed; "-" is standard input */
	struct text	 text;		/* as read, or a database's listing */
	/* Of the database, or the one that comes nearest to the model in a
	 * listing's header; NULL: nothing says. */
	const struct profile *profile;
};

/* Reads it. Tells on stderr what is wrong and returns the exit status; 0 when
 * it is read. A database must be of --model, if that is given. Ends with
 * source_fini() in any case. */
int source_read(struct source *, const char *path,
    const struct tool_options *);
/* Whether what was read is a configuration and no other text, of which every
 * line would be refused; otherwise tells so on stderr and returns the exit
 * status. Read for that profile; NULL: the source's own. */
int source_must_be_config(const struct source *, const struct profile *);
/* A usage error of the tool's when both paths are standard input. */
int source_one_input(const char *tool, const char *path, const char *other);
/* Reads the running configuration of the database that the options name
 * (tool_open_device()). */
int source_read_own(struct source *, const struct tool_options *);
void source_fini(struct source *);

/* A config_refusal_fn that tells on stderr ("PATH:LINE: REASON: TEXT"). */
enum rc source_refused(void *path, const struct config_refusal *);

#endif
