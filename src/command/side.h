/*
 * What is said beside the device: lines that begin with `:` are ours and never
 * reach it. Our words go to the terminal's `aside`, each line beginning with
 * "rtxsh: "; a terminal without one has none of this.
 */
#ifndef RTXSH_COMMAND_SIDE_H
#define RTXSH_COMMAND_SIDE_H

#include "command/session.h"
#include "config/effect.h"

/* Whether a line, without blanks before it, is ours. */
bool side_takes(const struct session *, const char *line, size_t len);

/* Does what such a line says. One that cannot be done says why and sets
 * failed_line; anything but RC_OK is as session_line() has it. */
enum rc side_line(struct session *, const char *line, size_t len);

/* Says one line; each of several. */
enum rc side_say(struct session *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
enum rc side_say_lines(struct session *, const char *lines);
/* Says why a line cannot be done: "WORD: WHY". The second has it from the
 * session's diag, which is then empty; only RC_REFUSED is told like that. */
enum rc side_refuse(struct session *, const char *word, const char *why);
enum rc side_refused(struct session *, const char *word, enum rc);

/* The words of a line, in session->arena, *n of them. NULL: no memory. */
char **side_words(struct session *, const char *line, size_t *n);

/* side_sharing.c: `:sharing`. */
enum rc side_sharing(struct session *);
/* side_link.c: `:link lan2 down`. */
enum rc side_link(struct session *, const char *argument);
/* side_traffic.c: `:traffic tunnel11 received 1524 104630 ...`. */
enum rc side_traffic(struct session *, const char *argument);

/* side_peer.c: `:peer add NAME FILE`, `:why tunnel 1`. */
enum rc side_peer(struct session *, const char *argument);
enum rc side_why(struct session *, const char *argument);

/* side_host.c: `:host add NAME lan1`, `:session NAME to ADDRESS tcp 80`. */
enum rc side_host(struct session *, const char *argument);
enum rc side_session(struct session *, const char *argument);

/*
 * side_coach.c: what a setting does to others. Before and after it, inside
 * its transaction, the effective settings are looked at; behind it one line
 * says what became of a tunnel, pp or interface that was neither selected nor
 * named. With the coach off all of this does nothing.
 */
struct coach {
	struct effects	*before, *after;
};
enum rc coach_before(struct session *, struct coach *, int64_t running);
enum rc coach_after(struct session *, struct coach *, int64_t running);
enum rc coach_tell(struct session *, const struct coach *,
    const struct command *);
void coach_fini(struct coach *);

#endif
