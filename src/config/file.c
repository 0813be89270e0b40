/*
 * The text of a configuration file: a listing with the passwords that it does
 * not show. How its bytes are stored is the caller's.
 */
#include "config/file.h"

#include <string.h>

#include "config/listing.h"

#include "base/banned.h"

/* A file being made. */
struct filing {
	struct model		*model;
	int64_t			 config;
	const struct profile	*profile;
	struct arena		 arena;
	struct text		*out;
	bool			 form;
	struct diag		*diag;
};

/* The words of a line that sets a password, up to the password. */
static void
add_password_words(struct filing *f, const struct command *command,
    const char *line)
{
	const struct value *user = grammar_value(command, "user");

	if (user != NULL)
		text_add(f->out, line, command->words[user->word].end);
	else
		text_addf(f->out, "%s %s", command->words[0].text,
		    command->words[1].text);
}

/* Adds the line of a password with its hash, if there is one. */
static enum rc
add_password(struct filing *f, const struct command *command,
    const char *line, bool *added)
{
	struct text who = TEXT_INIT, hash = TEXT_INIT;
	bool found = false;
	enum rc rc = RC_OK;

	if (config_password_owner(command, &who))
		rc = who.failed ? diag_set(f->diag, RC_NOMEM,
		    "out of memory") : model_credential(f->model, f->config,
		    text_str(&who), &hash, &found, f->diag);
	if (rc == RC_OK && found) {
		add_password_words(f, command, line);
		text_addf(f->out, " encrypted %s\n", text_str(&hash));
	}
	*added = found;
	text_fini(&who);
	text_fini(&hash);
	return rc;
}

/* Only a line that ends in a star may be one of a password. */
static enum rc
add_secret(struct filing *f, const char *line, bool *added)
{
	const struct place place = { .profile = f->profile,
	    .administrator = true, .file = true, .stored = true };
	const size_t len = strlen(line);
	struct command command;
	struct refused refused;
	enum rc rc;

	*added = false;
	if (len < 2 || strcmp(line + len - 2, " *") != 0)
		return RC_OK;
	arena_reset(&f->arena);
	rc = grammar_parse(&place, &f->arena, line, len, &command, &refused);
	if (rc == RC_OK)
		return add_password(f, &command, line, added);
	return rc == RC_REFUSED ? RC_OK :
	    diag_set(f->diag, rc, "out of memory");
}

static enum rc
file_line(void *ctx, const struct config_line *line)
{
	struct filing *f = ctx;
	bool added = false;
	enum rc rc = RC_OK;

	if (f->form && line->depth == 0)
		rc = add_secret(f, line->text, &added);
	if (rc == RC_OK && !added)
		text_addf(f->out, "%*s%s\n", line->depth, "", line->text);
	return rc;
}

enum rc
config_file(struct model *model, int64_t config,
    const struct profile *profile, bool form, struct text *out,
    struct diag *diag)
{
	struct filing f = { .model = model, .config = config,
	    .profile = profile, .arena = ARENA_INIT, .out = out, .form = form,
	    .diag = diag };
	enum rc rc;

	rc = form ? config_list_file(model, config, file_line, &f, diag) :
	    config_list(model, config, file_line, &f, diag);
	arena_fini(&f.arena);
	return rc == RC_OK && out->failed ?
	    diag_set(diag, RC_NOMEM, "out of memory") : rc;
}

/* Adds a text with CR LF for each LF. */
static void
add_crlf(const struct text *text, struct text *out)
{
	const char *s = text_str(text), *end = s + text->len, *newline;

	while ((newline = memchr(s, '\n', (size_t)(end - s))) != NULL) {
		text_add(out, s, (size_t)(newline - s));
		text_adds(out, "\r\n");
		s = newline + 1;
	}
	text_add(out, s, (size_t)(end - s));
}

enum rc
config_file_bytes(const struct text *text, enum encoding encoding, bool crlf,
    struct text *bytes, size_t *lost, struct diag *diag)
{
	struct recoder recoder = RECODER_INIT;
	struct text ends = TEXT_INIT;
	enum rc rc;

	*lost = 0;
	if (crlf)
		add_crlf(text, &ends);
	else
		text_add(&ends, text_str(text), text->len);
	rc = ends.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    recoder_init(&recoder, encoding, false, diag);
	if (rc == RC_OK) {
		rc = recoder_add(&recoder, text_str(&ends), ends.len, bytes);
		if (rc == RC_OK)
			rc = recoder_end(&recoder, bytes);
		if (rc != RC_OK)
			diag_set(diag, rc, "out of memory");
		*lost = recoder.bad;
		recoder_fini(&recoder);
	}
	text_fini(&ends);
	return rc;
}

enum rc
config_file_device(const struct text *text, struct text *bytes,
    struct diag *diag)
{
	const size_t start = bytes->len;
	size_t lost;
	enum rc rc;

	rc = config_file_bytes(text, ENCODING_SJIS, true, bytes, &lost, diag);
	if (rc != RC_OK || lost == 0)
		return rc;
	text_truncate(bytes, start);
	return config_file_bytes(text, ENCODING_UTF8, true, bytes, &lost,
	    diag);
}

/* Whether the bytes are UTF-8 that ends in the middle of a character: they may
 * well be whole ones of Shift_JIS. */
static bool
is_cut_utf8(const struct text *bytes)
{
	const char *s = text_str(bytes), *end = s + bytes->len;
	size_t n;

	s += encoding_utf8_span(s, bytes->len);
	n = s == end || (*s & 0xe0) == 0xc0 ? 1 : (*s & 0xf0) == 0xe0 ? 2 :
	    (*s & 0xf8) == 0xf0 ? 3 : 0;
	return s < end && (size_t)(end - s) <= n;
}

size_t
config_file_lines(const struct text *text)
{
	const char *s = text_str(text), *end = s + text->len, *newline;
	size_t n = 0;

	for (; s < end; s = newline == NULL ? end : newline + 1) {
		newline = memchr(s, '\n', (size_t)(end - s));
		n++;
	}
	return n;
}

enum rc
config_file_text(const struct text *bytes, struct text *utf8, bool *whole,
    struct diag *diag)
{
	struct encoding_found found = { .bad_line = 0 };
	const char *s = text_str(bytes);
	enum rc rc;

	*whole = (bytes->len == 0 || memchr(s, '\0', bytes->len) == NULL) &&
	    !is_cut_utf8(bytes);
	if (!*whole)
		return RC_OK;
	rc = encoding_to_utf8(s, bytes->len, utf8, &found, diag);
	if (found.bad_line > 0 && s[bytes->len - 1] != '\n')
		*whole = found.bad_line < config_file_lines(bytes);
	return rc;
}

/* Ends a listing at its first line. */
static enum rc
any_line(void *ctx, const struct config_line *line)
{
	bool *any = ctx;

	(void)line;
	*any = true;
	return RC_REFUSED;
}

enum rc
config_load_file(struct model *model, int64_t config,
    const struct profile *profile, const struct text *bytes,
    config_refusal_fn *f, void *ctx, size_t *refused, bool *is_config,
    struct diag *diag)
{
	struct text utf8 = TEXT_INIT;
	bool any = false;
	enum rc rc;

	*refused = 0;
	rc = config_file_text(bytes, &utf8, is_config, diag);
	*is_config = *is_config && bytes->len > 0;
	if (rc == RC_OK && *is_config)
		rc = config_load(model, config, profile, text_str(&utf8),
		    utf8.len, f, ctx, refused, diag);
	text_fini(&utf8);
	if (rc != RC_OK || *refused == 0)
		return rc;
	rc = config_list(model, config, any_line, &any, diag);
	*is_config = any;
	return rc == RC_REFUSED ? RC_OK : rc;
}

/* The line behind s; the end of the text when s is in the last one. */
static const char *
behind_line(const char *s)
{
	s += strcspn(s, "\n");
	return *s == '\n' ? s + 1 : s;
}

static bool
begins_with(const char *s, const char *beginning)
{
	return strncmp(s, beginning, strlen(beginning)) == 0;
}

enum rc
config_file_remark(const struct text *bytes, struct text *remark,
    struct diag *diag)
{
	struct text utf8 = TEXT_INIT;
	const char *s;
	bool whole;
	enum rc rc = config_file_text(bytes, &utf8, &whole, diag);

	s = text_str(&utf8);
	while (*s == '#' && !begins_with(s, "# Reporting Date"))
		s = behind_line(s);
	if (*s == '#')
		s = behind_line(s);
	if (begins_with(s, "# ") && *behind_line(s) != '#')
		text_add(remark, s + 2, strcspn(s + 2, "\r\n"));
	text_fini(&utf8);
	return rc == RC_OK && remark->failed ?
	    diag_set(diag, RC_NOMEM, "out of memory") : rc;
}

/* Reading a text only to see what it is. */
struct looking {
	size_t		   settings;
	config_refusal_fn *refusal;
	void		  *ctx;
};

static enum rc
count_setting(void *ctx, const struct config_step *step, bool *goes)
{
	struct looking *l = ctx;

	*goes = true;	/* a selection: lines may need it */
	l->settings += step->entry->setting;
	return RC_OK;
}

static enum rc
tell_refusal(void *ctx, const struct config_refusal *refusal)
{
	const struct looking *l = ctx;

	return l->refusal != NULL ? l->refusal(l->ctx, refusal) : RC_OK;
}

enum rc
config_file_is(const struct text *utf8, const struct profile *profile,
    config_refusal_fn *f, void *ctx, bool *is_config, struct diag *diag)
{
	struct looking l = { .refusal = f, .ctx = ctx };
	size_t refused = 0;
	enum rc rc;

	rc = config_read(NULL, 0, profile, text_str(utf8), utf8->len,
	    &(struct config_reading){ .step = count_setting,
	    .refusal = tell_refusal, .ctx = &l }, &refused, diag);
	*is_config = l.settings > 0 || refused == 0;
	return rc;
}
