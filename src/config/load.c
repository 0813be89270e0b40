/*
 * A configuration file goes into the database, read as the device reads one:
 * line by line, each on its own; what is refused is reported and the rest is
 * taken.
 */
#include "config/config.h"

#include <string.h>

#include "base/encoding.h"

#include "base/banned.h"

/* Where console captures break lines at `console columns 80`: the rest of a
 * header line then stands on the next row without a `#` (BEHAVIOUR 6.1). */
#define WRAPPED_WIDTH 79

struct loading {
	struct model		*model;
	int64_t			 config;
	struct place		 place;
	struct arena		 arena;
	config_refusal_fn	*refusal;	/* or NULL */
	void			*ctx;
	size_t			 line;
	size_t			 refused;
	bool			 header_wrapped;
	struct diag		*diag;
};

static enum rc
load_refused(struct loading *l, enum refusal why, const char *line, size_t len)
{
	char *copy;

	l->refused++;
	if (l->refusal == NULL)
		return RC_OK;
	copy = arena_strndup(&l->arena, line, len);
	if (copy == NULL)
		return diag_set(l->diag, RC_NOMEM, "out of memory");
	return l->refusal(l->ctx, &(struct config_refusal){
	    .line = l->line, .why = why, .text = copy });
}

/* Does what one line says that is neither empty nor a comment. */
static enum rc
load_command(struct loading *l, const char *line, size_t len)
{
	struct command command;
	struct refused refused;
	enum rc rc;

	arena_reset(&l->arena);
	rc = grammar_parse(&l->place, &l->arena, line, len, &command,
	    &refused);
	if (rc == RC_REFUSED)
		return load_refused(l, refused.why, line, len);
	if (rc != RC_OK)
		return diag_set(l->diag, rc, "out of memory");
	if (command.entry->setting)
		return config_apply(l->model, l->config, &command, NULL, NULL,
		    NULL, l->diag);
	/* Of the operations only a selection means something to a file. */
	(void)config_select(&command, &l->place.selection);
	return RC_OK;
}

static enum rc
load_line(struct loading *l, const char *line, size_t len)
{
	const bool continues = l->header_wrapped;

	l->line++;
	if (len > 0 && line[len - 1] == '\r')
		len--;
	l->header_wrapped = len == WRAPPED_WIDTH && line[0] == '#';
	while (len > 0 && (*line == ' ' || *line == '\t')) {
		line++;
		len--;
	}
	while (len > 0 && (line[len - 1] == ' ' || line[len - 1] == '\t'))
		len--;
	if (len == 0 || *line == '#' || continues)
		return RC_OK;
	return load_command(l, line, len);
}

static enum rc
load_lines(struct loading *l, const char *text, size_t len)
{
	const char *end = text + len, *newline;
	enum rc rc = RC_OK;

	while (text < end && rc == RC_OK) {
		newline = memchr(text, '\n', (size_t)(end - text));
		if (newline == NULL)
			newline = end;
		rc = load_line(l, text, (size_t)(newline - text));
		text = newline + 1;
	}
	return rc;
}

enum rc
config_add(struct model *model, int64_t config, const struct profile *profile,
    const char *text, size_t len, config_refusal_fn *f, void *ctx,
    size_t *refused, struct diag *diag)
{
	struct loading l = { .model = model, .config = config,
	    .place = { .profile = profile, .administrator = true,
		.file = true },
	    .arena = ARENA_INIT, .refusal = f, .ctx = ctx, .diag = diag };
	struct text utf8 = TEXT_INIT;
	enum rc rc;

	rc = encoding_to_utf8(text, len, &utf8, NULL, diag);
	if (rc == RC_OK)
		rc = load_lines(&l, text_str(&utf8), utf8.len);
	*refused = l.refused;
	arena_fini(&l.arena);
	text_fini(&utf8);
	return rc;
}

enum rc
config_load(struct model *model, int64_t config, const struct profile *profile,
    const char *text, size_t len, config_refusal_fn *f, void *ctx,
    size_t *refused, struct diag *diag)
{
	const enum rc rc = model_clear(model, config, diag);

	return rc != RC_OK ? rc : config_add(model, config, profile, text, len,
	    f, ctx, refused, diag);
}

/* Copies what stands between two places of a line. */
static void
header_part(const char *from, const char *to, struct text *out)
{
	if (to > from)
		text_add(out, from, (size_t)(to - from));
}

void
config_header(const char *text, size_t len, struct text *model,
    struct text *revision)
{
	static const char mark[] = " Rev.";
	const char *end = text + len, *p = text, *line_end, *rev;

	while (p < end && (*p == '#' || *p == '\r' || *p == '\n')) {
		line_end = memchr(p, '\n', (size_t)(end - p));
		if (line_end == NULL)
			line_end = end;
		for (rev = p; rev + sizeof(mark) - 1 < line_end; rev++)
			if (memcmp(rev, mark, sizeof(mark) - 1) == 0)
				break;
		if (*p == '#' && rev + sizeof(mark) - 1 < line_end) {
			p += strspn(p, "# ");
			header_part(p, rev, model);
			rev += sizeof(mark) - 1;
			header_part(rev, rev + strspn(rev, "0123456789."),
			    revision);
			return;
		}
		p = line_end < end ? line_end + 1 : end;
	}
}
