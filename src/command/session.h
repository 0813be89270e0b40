/*
 * A session: somebody at a console. What commands act on (level, selection,
 * language) and how they reach the person who typed them (struct terminal).
 * The terminal itself, a real one, a script or a transcript, is the caller's.
 */
#ifndef RTXSH_COMMAND_SESSION_H
#define RTXSH_COMMAND_SESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/encoding.h"
#include "base/text.h"
#include "command/history.h"
#include "command/message.h"
#include "grammar/grammar.h"
#include "router/device.h"

/* What came of asking. */
enum answer {
	ANSWER_GIVEN,
	ANSWER_END,		/* end of input, or the line hung up */
	ANSWER_BREAK		/* Ctrl-C */
};

/*
 * The way to the person. All text is UTF-8 with "\n" line ends; wrapping, line
 * ends, encoding and pager are the terminal's. A function's failure (RC_IO,
 * RC_NOMEM) ends the session.
 */
struct terminal {
	void *ctx;
	/* Device output. */
	enum rc (*write)(void *ctx, const char *s, size_t len);
	/* Prints the prompt ("Password: ") and reads a line, without its end,
	 * nothing echoed but the line end when hidden. */
	enum answer (*ask_line)(void *ctx, const char *prompt, bool hidden,
	    struct text *answer);
	/* Prints a question ("... (Y/N)") and reads one key; the key is echoed
	 * and nothing else, so that what follows stands behind it. */
	enum answer (*ask_key)(void *ctx, const char *question, char *key);
	/* Shows a text as `less` does (reference 2.4). NULL: it is written. */
	enum rc (*page)(void *ctx, const char *s, size_t len);
	/* Our own words to the person, apart from the device's. NULL: nobody
	 * reads them, and lines that begin with `:` are the device's. */
	enum rc (*aside)(void *ctx, const char *s, size_t len);
	/* System messages: they belong to no answer, and stand between a line
	 * that is being typed and the one before. NULL: they are written. */
	enum rc (*news)(void *ctx, const char *s, size_t len);
	/* Whether Ctrl-C was typed since the line began: for operations that
	 * go on by themselves. May be NULL. */
	bool (*interrupted)(void *ctx);
	/* Lets what was written be seen and time pass; false: Ctrl-C, or
	 * nobody is there any more. NULL: nobody waits. */
	bool (*wait)(void *ctx, unsigned int milliseconds);
};

/* Takes device output on its way to the terminal: a filter, a file. */
struct sink {
	void *ctx;
	enum rc (*write)(void *ctx, const char *s, size_t len);
};

/*
 * What the `console ...` settings are for one session: the configured values
 * when it began, then what it typed itself (BEHAVIOUR2 6.13). Who has no
 * terminal of the device's own takes no notice of them.
 */
struct console_settings {
	enum encoding	 encoding;	/* of the device's terminals */
	unsigned int	 columns;	/* a row holds one less */
	unsigned int	 lines;		/* a page holds one less; 0: infinity */
	bool		 info;		/* lines of the log appear */
};

/* What is asked on each line, kept while nobody writes (standing.h). */
struct standing {
	bool		 known;
	struct model_version version;	/* of which it is true */
	bool		 names;		/* there are aliases or macros */
	bool		 logs;		/* `syslog execute command on` */
	bool		 idle;		/* the router does nothing by itself */
};

struct session {
	struct device	*device;
	struct terminal	 terminal;
	bool		 administrator;
	struct selection selection;
	const struct sink *sink;	/* NULL: output goes to the terminal */
	const struct shell_scope *scope;/* of the macro that runs, or NULL */
	struct console_settings console;
	enum language	 language;	/* of device texts, now */
	bool		 language_fixed;/* by --lang: `console character` does
					 * not change it */
	bool		 over;		/* logged out: the caller ends */
	bool		 restarted;	/* over, since the router was: the
					 * caller begins anew */
	bool		 logged_in;	/* the log says so */
	bool		 failed_line;	/* the last line was refused */
	bool		 macros_end;	/* one ran too deep: all of them end */
	bool		 fallback;	/* a rollback timer may run */
	bool		 coach;		/* tells what else changes: side.h */
	int64_t		 told;		/* up to that line of the log */
	char		*id;		/* unique in the database */
	char		*user;		/* "" for nobody by name */
	char		*origin;	/* "Serial", "TELNET 192.0.2.1" */
	struct standing	 standing;
	int64_t		 since;		/* router's clock, since 1970 */
	int64_t		 login;		/* its row (presence.h); 0: none */
	int64_t		 noted_key;	/* what stands in that row */
	bool		 noted_administrator;
	struct history	 history;	/* what was typed */
	struct arena	 arena;		/* reset by session_line() */
	struct diag	 diag;		/* trouble with the machine */
};

/* Starts a session at user level, its language that of `console character`.
 * origin is copied. */
enum rc session_init(struct session *, struct device *,
    const struct terminal *, const char *origin);
void session_fini(struct session *);

/* The device's prompt, without what the user is typing: "tunnel1# ". */
enum rc session_prompt(struct session *, struct text *);

/* Asks for passwords and names until somebody is known (login.c; BEHAVIOUR
 * 1.1, 11.8) and prints the banner. ANSWER_END: give up, the line is closed.
 * The line end that stands before the first `Password: ` is the caller's. */
enum answer session_login(struct session *);

/*
 * Does what a typed line says: prints the device's answer or its error
 * through the terminal, changes the session, the database. RC_OK also for a
 * refused line (failed_line). Anything else is trouble with the machine, told
 * in session->diag, and nothing of the line was done.
 */
enum rc session_line(struct session *, const char *line, size_t len);

/* The same for a NUL-terminated line without comment or leading blanks, in
 * session->arena: for commands that type another. */
enum rc session_command(struct session *, const char *line, size_t len);

/* A password that changes together with a setting. */
struct session_password {
	const char	*who;		/* "login", "administrator" */
	const char	*hash;
};

/* Carries a setting out in a transaction of its own, journalled as typed.
 * password may be NULL. One that does not go with the other settings is
 * answered with an error: RC_OK and session->failed_line. */
enum rc session_set(struct session *, const struct command *,
    const char *typed, const struct session_password *password);

/* Notes that memory ran out; RC_NOMEM. */
static inline enum rc
session_no_memory(struct session *s)
{
	(void)diag_set(&s->diag, RC_NOMEM, "out of memory");
	return RC_NOMEM;
}

/* Writes a device text, through the sink if there is one; the same, then frees
 * it; a message by name in the session's language; an error line ("Error:
 * ..."), which also sets failed_line and goes past the sink. */
enum rc session_write(struct session *, const char *s, size_t len);
enum rc session_write_take(struct session *, struct text *);
enum rc session_say(struct session *, enum message);
enum rc session_error(struct session *, enum message);

#endif
