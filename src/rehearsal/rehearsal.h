/*
 * Rehearsal: what a change does to a configuration, before a router knows.
 * The configuration is loaded into a device in memory, the change is typed
 * there, and what came of it is held against what was: lines refused, the
 * difference, what each tunnel, pp and interface runs with, who was changed
 * without being asked for, what is lost, and the way back. Nothing is printed
 * here, and no file is read or written. Secrets are `*` in all that is told.
 */
#ifndef RTXSH_REHEARSAL_REHEARSAL_H
#define RTXSH_REHEARSAL_REHEARSAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "config/config.h"
#include "config/effect.h"
#include "rehearsal/finding.h"
#include "router/device.h"

/* What the change is given as. */
enum rehearsal_form {
	REHEARSAL_COMMANDS,	/* lines to be typed as administrator */
	REHEARSAL_TRANSCRIPT,	/* a session: what stands behind prompts */
	REHEARSAL_CONFIGURATION	/* what is to be there afterwards */
};

/* Tells the form of a text by what it looks like. is_configuration: it is
 * known to be one (a database, or a listing with its header). */
enum rehearsal_form rehearsal_form_of(const struct text *,
    const struct profile *, bool is_configuration);

/* A line of the change. Of a configuration: of the difference. */
struct rehearsal_act {
	size_t		 line;		/* in the text, from 1; 0: of the
					 * difference, and not in the text */
	const char	*text;		/* secrets as `*` */
	struct selection where;		/* what was selected */
	/* As read there; NULL: it is not understood. */
	const struct command *command;
	bool		 refused;
	const char	*message;	/* the device's, when refused */
	const char	*word;		/* at fault, or "" */
	const char	*nearest;	/* words that may be meant: "a, b" */
	struct rehearsal_act *next;
};

/* A refused line of a configuration. */
struct rehearsal_refused {
	bool		 base;		/* of CONFIG, not of the change */
	size_t		 line;
	const char	*text, *message, *word, *nearest;
	struct rehearsal_refused *next;
};

/* A setting of an object that comes or goes. */
struct rehearsal_line {
	bool		 come;
	const char	*text;		/* secrets as `*` */
	const char	*entry;
	struct effect_name through;
	const struct rehearsal_act *cause;	/* NULL: not known */
};

/* A tunnel, pp or interface whose effective settings change. */
struct rehearsal_object {
	struct effect_name name;
	bool		 named;		/* by the change */
	bool		 by_pp;		/* not named, but its pp is told */
	bool		 is_new, is_gone;
	struct rehearsal_line *lines;	/* what goes, then what comes */
	size_t		 n_gone, n_come;
	struct rehearsal_object *next;
};

/* The commands that restore what was. */
struct rehearsal_back {
	struct text	 commands;	/* a file's text, secrets in clear */
	size_t		 n;
	bool		 proven;	/* typed, they led back */
	bool		 passwords;	/* passwords are left as they are */
	const char	*fails;		/* the line that did not, or "" */
};

struct rehearsal_input {
	const struct text *config;
	const struct text *change;	/* UTF-8 */
	enum rehearsal_form form;
	const struct profile *profile;	/* NULL: the default */
	const char	*from;		/* the administrator's address; NULL:
					 * somewhere in the LAN */
	bool		 ignored[FINDINGS];
	/* Not NULL: nothing is found; instead this looks, as soon as the
	 * change is typed, at what was and what is then. */
	enum rc		(*look)(void *ctx, const struct device *,
			    int64_t before, int64_t after, struct diag *);
	void		*ctx;
};

struct rehearsal {
	const struct rehearsal_input *in;
	const struct profile *profile;
	struct rehearsal_refused *refused, *last_refused;
	size_t		 n_refused;	/* of the change */
	struct rehearsal_act *acts, *last_act;
	size_t		 n_acts;
	struct text	 difference;	/* as `show config difference` has it,
					 * secrets as `*` */
	size_t		 n_difference;
	bool		 hidden;	/* lines with passwords differ, too */
	struct rehearsal_object *objects, *last_object;
	size_t		 n_objects;
	struct finding	*findings;	/* the weightiest first */
	size_t		 n_findings, n_collateral, n_ignored;
	struct rehearsal_back back;

	/* This room's own. */
	struct arena	 arena;
	struct device	 device;
	int64_t		 before, after;	/* configurations of the device */
	struct effects	*from, *to;
	struct rehearsal_edit *edits, *last_edit;
};

/*
 * Does it all. On RC_OK the result is there, also when lines were refused; the
 * input stays the caller's and must stay until rehearsal_fini(), which is
 * called in any case. Costs some listings more than loading the configuration.
 */
enum rc rehearse(struct rehearsal *, const struct rehearsal_input *,
    struct diag *);
void rehearsal_fini(struct rehearsal *);

/* Whether it can be said where the administrator is. */
bool rehearsal_is_address(const char *);

/* 0: clean; 1: lines were refused; 2: collateral or losses. */
int rehearsal_status(const struct rehearsal *);

#endif
