/*
 * The router's log (reference 59.1). A line costs one insert, leaves nothing
 * unsaved, and that it could not be written stops nobody: the trouble is told
 * to who asks for it and otherwise forgotten.
 */
#ifndef RTXSH_ROUTER_LOG_H
#define RTXSH_ROUTER_LOG_H

#include "base/fill.h"
#include "generated/messages.h"
#include "router/device.h"

/* What kind of line it is, and when it is kept (reference 4.29-4.31). */
enum log_kind {
	LOG_KIND_INFO,		/* always, `syslog info off` or not */
	LOG_KIND_NOTICE,	/* with `syslog notice on` */
	LOG_KIND_DEBUG		/* with `syslog debug on` */
};

/*
 * Adds a line, at the time that it is: inside the caller's write transaction
 * or, without one, by itself. One of the last two kinds that says the same as
 * the line before is only counted.
 */
enum rc log_add(struct device *, enum log_kind, struct diag *,
    const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* Adds a line of a moment that has passed since the last look: router's clock,
 * inside the caller's write transaction. */
enum rc log_add_at(struct device *, enum log_kind, time_t at,
    const char *text, struct diag *);

/* The same of a message of schema/messages.txt, n values filled in; at: the
 * machine's clock. The log is in English on every device. */
enum rc log_message(struct device *, enum log_kind, int64_t at, enum message,
    const struct fill *values, size_t n, struct diag *);

/* Forgets the lines, or those from before the last start. */
enum rc log_clear(struct device *, bool saved, struct diag *);
/* A start: what there is is from before it. Inside a write transaction. */
enum rc log_started(struct device *, struct diag *);

/* Calls f for each line since it was cleared, or for those from before the
 * last start; the oldest first or the newest. A line that came several times
 * in a row is told by a line of its own, which stands behind it. */
typedef enum rc log_line_fn(void *ctx, time_t at, const char *text,
    int64_t repeats);
enum rc log_walk(struct device *, bool saved, bool reverse, log_line_fn *,
    void *ctx, struct diag *);

/* Calls f for each line of the first kind that came behind *line, a line's
 * number, which becomes that of the newest. */
enum rc log_walk_new(struct device *, int64_t *line, log_line_fn *,
    void *ctx, struct diag *);
/* The number of the newest line; 0: there is none. */
enum rc log_newest(struct device *, int64_t *line, struct diag *);

#endif
