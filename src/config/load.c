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
	const struct config_reading *how;
	const char		*next;		/* what is not read yet */
	const char		*end;
	size_t			 line;		/* the last one read */
	size_t			 at;		/* where the command begins */
	size_t			 indent;	/* before it */
	size_t			 refused;
	bool			 header_wrapped;
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
	if (l->how->refusal == NULL)
		return RC_OK;
	copy = arena_strndup(&l->arena, line, len);
	if (copy == NULL)
		return diag_set(l->diag, RC_NOMEM, "out of memory");
	return l->how->refusal(l->how->ctx, &(struct config_refusal){
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

/* Asks whoever watches whether a command is to be carried out. line: the whole
 * of it, without its indent. */
static enum rc
load_step(struct loading *l, const struct command *command, const char *line,
    size_t len, bool *goes)
{
	struct text text = TEXT_INIT;
	enum rc rc;

	*goes = true;
	if (l->how->step == NULL)
		return RC_OK;
	text_add(&text, line - l->indent, len + l->indent);
	rc = text.failed ? diag_set(l->diag, RC_NOMEM, "out of memory") :
	    l->how->step(l->how->ctx, &(struct config_step){
	    .line = l->at, .text = text_str(&text), .entry = command->entry,
	    .negative = command->negative }, goes);
	text_fini(&text);
	return rc;
}

/* Carries a setting out, with the password that it may hold; what does not go
 * with the settings before it is refused. */
static enum rc
load_apply(struct loading *l, const struct command *command,
    const struct load_line *line)
{
	struct config_outcome outcome;
	enum rc rc;

	if (l->model == NULL)
		return RC_OK;
	rc = config_apply(l->model, l->config, command, NULL, NULL, &outcome,
	    l->diag);
	if (rc == RC_REFUSED && outcome.why != REFUSED_NOT)
		return load_refused(l, outcome.why, line->s, line->len);
	if (rc == RC_OK)
		rc = config_take_password(l->model, l->config, command,
		    l->diag);
	return rc;
}

/* `macro NAME <<END` and the lines behind it are one setting. */
static enum rc
load_block(struct loading *l, const struct load_line *first,
    const char *end)
{
	struct text block = TEXT_INIT;
	struct command command;
	struct refused refused = { .why = REFUSED_NOT };
	const size_t indent = l->indent;
	bool goes = false;
	enum rc rc;

	text_add(&block, first->s - indent, first->len + indent);
	if (!load_block_lines(l, end, &block)) {
		rc = load_refused(l, REFUSED_COUNT, first->s, first->len);
		text_fini(&block);
		return rc;
	}
	rc = text_rc(&block);
	if (rc == RC_OK)
		rc = grammar_parse(&l->place, &l->arena,
		    text_str(&block) + indent, block.len - indent, &command,
		    &refused);
	if (rc == RC_REFUSED)
		rc = load_refused(l, refused.why, first->s, first->len);
	else if (rc != RC_OK)
		rc = diag_set(l->diag, rc, "out of memory");
	else
		rc = load_step(l, &command, text_str(&block) + indent,
		    block.len - indent, &goes);
	if (rc == RC_OK && goes)
		rc = load_apply(l, &command, first);
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

/* Does what one line says that is neither empty nor a comment. */
static enum rc
load_command(struct loading *l, const struct load_line *line)
{
	struct command command;
	struct refused refused;
	struct selection selection = l->place.selection;
	const char *end;
	bool goes;
	enum rc rc;

	if (load_clears(line))
		return l->model == NULL ? RC_OK :
		    model_clear(l->model, l->config, l->diag);
	arena_reset(&l->arena);
	rc = grammar_parse(&l->place, &l->arena, line->s, line->len, &command,
	    &refused);
	if (rc == RC_REFUSED)
		return load_refused(l, refused.why, line->s, line->len);
	if (rc != RC_OK)
		return diag_set(l->diag, rc, "out of memory");
	if (grammar_opens_block(&command, &end))
		return load_block(l, line, end);
	/* Of the operations only a selection means something to a file. */
	if (!command.entry->setting && !config_select(&command, &selection))
		return RC_OK;
	rc = load_step(l, &command, line->s, line->len, &goes);
	if (rc != RC_OK || !goes)
		return rc;
	l->place.selection = selection;
	return command.entry->setting ? load_apply(l, &command, line) : RC_OK;
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
	for (l->indent = 0; line.len > 0 && is_blank(line.s[0]); l->indent++) {
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
load_text(struct loading *l, const char *text, size_t len)
{
	const bool over = l->how->over && l->model != NULL;
	struct text utf8 = TEXT_INIT;
	enum rc rc;

	rc = over ? model_clear(l->model, l->config, l->diag) : RC_OK;
	if (rc == RC_OK)
		rc = encoding_to_utf8(text, len, &utf8, NULL, l->diag);
	if (rc == RC_OK)
		rc = load_lines(l, text_str(&utf8), utf8.len);
	if (rc == RC_OK && over)
		rc = config_drop_passwords(l->model, l->config,
		    l->place.profile, l->diag);
	arena_fini(&l->arena);
	text_fini(&utf8);
	return rc;
}

enum rc
config_read(struct model *model, int64_t config,
    const struct profile *profile, const char *text, size_t len,
    const struct config_reading *how, size_t *refused, struct diag *diag)
{
	struct loading l = { .model = model, .config = config,
	    .place = { .profile = profile, .administrator = true,
		.file = true, .stored = how->stored },
	    .arena = ARENA_INIT, .how = how, .diag = diag };
	const enum rc rc = load_text(&l, text, len);

	*refused = l.refused;
	return rc;
}

enum rc
config_add(struct model *model, int64_t config, const struct profile *profile,
    const char *text, size_t len, config_refusal_fn *f, void *ctx,
    size_t *refused, struct diag *diag)
{
	return config_read(model, config, profile, text, len,
	    &(struct config_reading){ .refusal = f, .ctx = ctx }, refused,
	    diag);
}

enum rc
config_load(struct model *model, int64_t config, const struct profile *profile,
    const char *text, size_t len, config_refusal_fn *f, void *ctx,
    size_t *refused, struct diag *diag)
{
	return config_read(model, config, profile, text, len,
	    &(struct config_reading){ .over = true, .refusal = f,
	    .ctx = ctx }, refused, diag);
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
