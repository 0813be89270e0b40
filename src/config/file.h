/*
 * Configurations as files outside of the database: what the device keeps on a
 * memory stick, and what a person is given.
 */
#ifndef RTXSH_CONFIG_FILE_H
#define RTXSH_CONFIG_FILE_H

#include "base/encoding.h"
#include "config/config.h"

/*
 * Adds a configuration as a file's text, UTF-8 with LF, without a header. In
 * the file form it is what the device stores (BEHAVIOUR 7.10): `pp disable all`
 * stands where the pp blocks begin, `no tunnel enable all` where the tunnels
 * begin, and a password as `encrypted` with its hash, so that a load brings it
 * back; one that the database does not have stays `*`.
 */
enum rc config_file(struct model *, int64_t config, const struct profile *,
    bool form, struct text *, struct diag *);

/* Adds the bytes of a text: in an encoding, its LF as CR LF or as it is. *lost
 * counts the characters that the encoding does not have. */
enum rc config_file_bytes(const struct text *, enum encoding, bool crlf,
    struct text *bytes, size_t *lost, struct diag *);

/* Adds the bytes as the device writes them: CR LF and Shift_JIS, or UTF-8 when
 * Shift_JIS does not have a character. */
enum rc config_file_device(const struct text *, struct text *bytes,
    struct diag *);

/* How many lines a text has, a last one without an end among them. */
size_t config_file_lines(const struct text *);

/* Adds the bytes of a file as UTF-8. *whole: they are text, and do not end in
 * the middle of a character. */
enum rc config_file_text(const struct text *bytes, struct text *utf8,
    bool *whole, struct diag *);

/* Whether a text is a configuration: a setting in it can be read, or no line of
 * it is refused. Those that are go to f, which may be NULL. */
enum rc config_file_is(const struct text *utf8, const struct profile *,
    config_refusal_fn *f, void *ctx, bool *is_config, struct diag *);

/* Adds the comment that a file was saved with: the only line of its kind behind
 * the last line of the header. Nothing when there is none. */
enum rc config_file_remark(const struct text *bytes, struct text *remark,
    struct diag *);

/*
 * Loads a file like config_load(), inside a write transaction. *is_config tells
 * whether it was one: it is text, and not all that it says is refused. When it
 * was not, what the configuration holds is undefined.
 */
enum rc config_load_file(struct model *, int64_t config,
    const struct profile *, const struct text *bytes, config_refusal_fn *f,
    void *ctx, size_t *refused, bool *is_config, struct diag *);

#endif
