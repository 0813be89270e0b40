/*
 * What the files of this room share: the steps of a rehearsal, in the order in
 * which they are done. Not for others.
 */
#ifndef RTXSH_REHEARSAL_PARTS_H
#define RTXSH_REHEARSAL_PARTS_H

#include "rehearsal/rehearsal.h"

/* A line that an act changed: a row of the journal. Strings are in the
 * arena. */
struct rehearsal_edit {
	const struct rehearsal_act *act;
	enum block	 block;
	int64_t		 number;
	const char	*object, *entry;
	const char	*old_line, *new_line;	/* NULL: none */
	struct rehearsal_edit *next;
};

/* change.c: types the change onto what runs; acts and edits are then there. */
enum rc change_type(struct rehearsal *, struct diag *);
/* change_config.c: makes a configuration what runs, by way of the difference;
 * what of it is refused is noted. */
enum rc change_configure(struct rehearsal *, struct diag *);
/* change_act.c: an act that was typed with that selected; NULL: no memory. */
struct rehearsal_act *change_add_act(struct rehearsal *, size_t line,
    const char *text, size_t len, const struct selection *);
/* Takes what the journal has behind *after to be of that act. */
enum rc change_note_edits(struct rehearsal *, const struct rehearsal_act *,
    int64_t *after, struct diag *);

/* file_lines.c: where the settings of a change stand that is a configuration;
 * *lines, which may be NULL after an error, is freed by the caller. */
struct file_lines;
enum rc file_lines_read(struct rehearsal *, struct file_lines **lines,
    struct diag *);
/* The line that has a setting, from 1; 0: none, as of one that goes. command
 * may be NULL. RC_NOMEM. */
enum rc file_lines_find(const struct file_lines *, const struct command *,
    size_t *line);
void file_lines_free(struct file_lines *);

/* suggest.c: notes the word at fault in a refused line and the nearest words
 * that could stand there; of a line that may be meant to hold a secret no more
 * is told than that word. RC_NOMEM. */
enum rc suggest(struct rehearsal *, const struct place *, const char *line,
    struct rehearsal_act *);

/* effects.c: the objects that change, line by line. */
enum rc effects_tell(struct rehearsal *, struct diag *);
/* causes.c: the act that made that edit of a place, the last one; text NULL:
 * any of that setting. NULL: none. */
const struct rehearsal_act *effects_cause(const struct rehearsal *,
    enum block, int64_t number, const char *entry, const char *text);
/* The last act that made a line come or go which has the number, of a setting
 * whose name has the word. */
const struct rehearsal_act *effects_cause_of_number(const struct rehearsal *,
    int64_t number, const char *word);

/* walk.c: calls f for each line of a configuration: the router's, then those of
 * pps, tunnels and gateways, as they stand in the model; policies and bindings
 * are not among them. */
enum rc walk_lines(struct rehearsal *, int64_t config, model_line_fn *f,
    void *ctx, struct diag *);

/* The findings, each file its own. */
enum rc collateral_find(struct rehearsal *);
enum rc secrets_find(struct rehearsal *, struct diag *);
enum rc access_find(struct rehearsal *, struct diag *);
/* access_filter.c: of one LAN that changes. */
enum rc filter_find(struct rehearsal *, const struct rehearsal_object *);
enum rc loose_find(struct rehearsal *, struct diag *);
enum rc ike_find(struct rehearsal *, struct diag *);

/* back.c: the way back, typed to see that it is one. Last: what runs is then
 * what was. */
enum rc back_find(struct rehearsal *, struct diag *);

/* A new finding, ready to be filled; NULL: no memory. */
struct finding *finding_add(struct rehearsal *, enum finding_kind);
/* Sets a text of it; "%s" and the like. NULL: no memory. */
const char *rehearsal_print(struct rehearsal *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
const char *rehearsal_copy(struct rehearsal *, const char *, size_t len);
/* Puts them in order, without those that are ignored. */
void finding_sort(struct rehearsal *);

/* The line without its secrets, in the arena; NULL: no memory. */
const char *rehearsal_mask(struct rehearsal *, const struct selection *,
    const char *line);

/* A session that types: as an administrator, in English. */
struct typist {
	struct session	*session;
	struct text	 answer;	/* what the device printed */
	void		*ctx;
	/* The next line, for what asks for more; NULL: none is left. */
	const char	*(*more)(void *ctx, bool hidden, size_t *len);
	/* The key for a question. */
	char		(*key)(void *ctx, const char *question);
};
struct session;
/* Answers of a change that holds none: no line, and N. */
const char *typist_no_more(void *ctx, bool hidden, size_t *len);
char typist_no_key(void *ctx, const char *question);

enum rc typist_begin(struct typist *, struct session *, struct device *);
/* Types one line; what a device that was restarted runs is typed at by a new
 * session. *refused: with an error, in answer. */
enum rc typist_type(struct typist *, const char *line, size_t len,
    bool *refused);
void typist_end(struct typist *);

#endif
