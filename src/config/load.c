/*
 * A configuration file goes into the database, read as the device reads one:
 * line by line, each on its own; what is refused is reported and the rest is
 * taken.
 */
#include "config/config.h"

#include <string.h>
#include <strings.h>

#include "base/encoding.h"

#include "base/banned.h"

/* Where console captures break lines at `console columns 80`: the rest of a
 * header line then stands on the next rows without a `#` (BEHAVIOUR 6.1). */
#define WRAPPED_WIDTH 79
/* The header's lines that can be that long. */
static const char *const header_lines[] = { "# MAC Address", "# main:" };

struct loading {
	struct model		*model;
	int64_t			 config;
	struct place		 place;
	struct arena		 arena;
	config_refusal_fn	*refusal;	/* or NULL */
	void			*ctx;
	const char		*next;		/* what is not read yet */
	const char		*end;
	size_t			 line;		/* the last one read */
	size_t			 at;		/* where the command begins */
	size_t			 refused;
	bool			 header_wrapped;
	bool			 passwords[CONFIG_PASSWORDS];	/* named */
	struct diag		*diag;
};

/* A piece of the text: not NUL-terminated. */
struct load_line {
	const char	*s;
	size_t		 len;
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

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
	    .line = l->at, .why = why, .text = copy });
}

/* Takes the next line out of what is not read yet; false at the end. */
static bool
load_next(struct loading *l, struct load_line *line)
{
	const char *newline;

	if (l->next >= l->end)
		return false;
	newline = memchr(l->next, '\n', (size_t)(l->end - l->next));
	if (newline == NULL)
		newline = l->end;
	*line = (struct load_line){ l->next, (size_t)(newline - l->next) };
	if (line->len > 0 && line->s[line->len - 1] == '\r')
		line->len--;
	l->next = newline + 1;
	l->line++;
	return true;
}

/* Adds the lines of a block up to its end to the one that opened it. False,
 * and nothing is read, when the end is not there. */
static bool
load_block_lines(struct loading *l, const char *end, struct text *block)
{
	const struct loading start = *l;
	struct load_line line;

	while (load_next(l, &line)) {
		text_addc(block, '\n');
		text_add(block, line.s, line.len);
		if (line.len == strlen(end) &&
		    memcmp(line.s, end, line.len) == 0)
			return true;
	}
	*l = start;
	return false;
}

/* `macro NAME <<END` and the lines behind it are one setting. */
static enum rc
load_block(struct loading *l, const struct load_line *first,
    const char *end)
{
	struct text block = TEXT_INIT;
	struct command command;
	struct refused refused = { .why = REFUSED_NOT };
	enum rc rc;

	text_add(&block, first->s, first->len);
	if (!load_block_lines(l, end, &block)) {
		rc = load_refused(l, REFUSED_COUNT, first->s, first->len);
		text_fini(&block);
		return rc;
	}
	rc = text_rc(&block);
	if (rc == RC_OK)
		rc = grammar_parse(&l->place, &l->arena, text_str(&block),
		    block.len, &command, &refused);
	if (rc == RC_REFUSED)
		rc = load_refused(l, refused.why, first->s, first->len);
	else if (rc != RC_OK)
		rc = diag_set(l->diag, rc, "out of memory");
	else
		rc = config_apply(l->model, l->config, &command, NULL, NULL,
		    NULL, l->diag);
	text_fini(&block);
	return rc;
}

/* What files for an upload begin with; no command of the console. */
static bool
load_clears(const struct load_line *line)
{
	static const char clear[] = "clear configuration";

	return line->len == sizeof(clear) - 1 &&
	    strncasecmp(line->s, clear, line->len) == 0;
}

/* A setting, and the password that it may hold. */
static enum rc
load_setting(struct loading *l, const struct command *command)
{
	enum rc rc;

	rc = config_apply(l->model, l->config, command, NULL, NULL, NULL,
	    l->diag);
	if (rc == RC_OK)
		rc = config_take_password(l->model, l->config, command,
		    l->passwords, l->diag);
	return rc;
}

/* Does what one line says that is neither empty nor a comment. */
static enum rc
load_command(struct loading *l, const struct load_line *line)
{
	struct command command;
	struct refused refused;
	const char *end;
	enum rc rc;

	if (load_clears(line))
		return model_clear(l->model, l->config, l->diag);
	arena_reset(&l->arena);
	rc = grammar_parse(&l->place, &l->arena, line->s, line->len, &command,
	    &refused);
	if (rc == RC_REFUSED)
		return load_refused(l, refused.why, line->s, line->len);
	if (rc != RC_OK)
		return diag_set(l->diag, rc, "out of memory");
	if (grammar_opens_block(&command, &end))
		return load_block(l, line, end);
	if (command.entry->setting)
		return load_setting(l, &command);
	/* Of the operations only a selection means something to a file. */
	(void)config_select(&command, &l->place.selection);
	return RC_OK;
}

/* Whether the rest of a header line comes on the next row. */
static bool
load_wraps(const struct loading *l, const struct load_line *line)
{
	size_t i, n;

	if (line->len != WRAPPED_WIDTH)
		return false;
	for (i = 0; i < sizeof(header_lines) / sizeof(header_lines[0]); i++) {
		n = strlen(header_lines[i]);
		if (strncmp(line->s, header_lines[i], n) == 0)
			return true;
	}
	return l->header_wrapped && line->s[0] != '#';
}

static enum rc
load_line(struct loading *l, struct load_line line)
{
	const bool continues = l->header_wrapped;

	l->at = l->line;
	l->header_wrapped = load_wraps(l, &line);
	while (line.len > 0 && is_blank(line.s[0])) {
		line.s++;
		line.len--;
	}
	while (line.len > 0 && is_blank(line.s[line.len - 1]))
		line.len--;
	if (line.len == 0 || line.s[0] == '#' || continues)
		return RC_OK;
	return load_command(l, &line);
}

static enum rc
load_lines(struct loading *l, const char *text, size_t len)
{
	struct load_line line;
	enum rc rc = RC_OK;

	l->next = text;
	l->end = text + len;
	while (rc == RC_OK && load_next(l, &line))
		rc = load_line(l, line);
	return rc;
}

/* Reads a whole text into the configuration, or over it. */
static enum rc
load_text(struct loading *l, const char *text, size_t len, bool over)
{
	struct text utf8 = TEXT_INIT;
	enum rc rc;

	rc = over ? model_clear(l->model, l->config, l->diag) : RC_OK;
	if (rc == RC_OK)
		rc = encoding_to_utf8(text, len, &utf8, NULL, l->diag);
	if (rc == RC_OK)
		rc = load_lines(l, text_str(&utf8), utf8.len);
	if (rc == RC_OK && over)
		rc = config_drop_passwords(l->model, l->config, l->passwords,
		    l->diag);
	arena_fini(&l->arena);
	text_fini(&utf8);
	return rc;
}

/* A loading that has read nothing yet. */
static struct loading
loading_new(struct model *model, int64_t config, const struct profile *profile,
    config_refusal_fn *f, void *ctx, struct diag *diag)
{
	return (struct loading){ .model = model, .config = config,
	    .place = { .profile = profile, .administrator = true,
		.file = true },
	    .arena = ARENA_INIT, .refusal = f, .ctx = ctx, .diag = diag };
}

enum rc
config_add(struct model *model, int64_t config, const struct profile *profile,
    const char *text, size_t len, config_refusal_fn *f, void *ctx,
    size_t *refused, struct diag *diag)
{
	struct loading l = loading_new(model, config, profile, f, ctx, diag);
	const enum rc rc = load_text(&l, text, len, false);

	*refused = l.refused;
	return rc;
}

enum rc
config_load(struct model *model, int64_t config, const struct profile *profile,
    const char *text, size_t len, config_refusal_fn *f, void *ctx,
    size_t *refused, struct diag *diag)
{
	struct loading l = loading_new(model, config, profile, f, ctx, diag);
	const enum rc rc = load_text(&l, text, len, true);

	*refused = l.refused;
	return rc;
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
			p += strspn(p, "# \t");
			header_part(p, rev, model);
			rev += sizeof(mark) - 1;
			header_part(rev, rev + strspn(rev, "0123456789."),
			    revision);
			return;
		}
		p = line_end < end ? line_end + 1 : end;
	}
}
