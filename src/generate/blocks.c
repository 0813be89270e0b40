/*
 * Reads the .cmd files of schema/commands: shared types and parameters, and the
 * blocks of settings and operations. What is inside a block is read in
 * clauses.c.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

/* type NAME = TYPE. The text waits in `key` until somebody uses the type. */
static void
read_type(struct schema *schema, const struct line *line, char *rest)
{
	struct type *type = xalloc(sizeof(*type));
	char *name = next_word(&rest), *equals = next_word(&rest);
	size_t i;

	if (name == NULL || equals == NULL || strcmp(equals, "=") != 0) {
		fail(line->at, "not `type NAME = TYPE'");
		return;
	}
	for (i = 0; i < schema->types.n; i++) {
		if (strcmp(schema->types.v[i]->name, name) == 0)
			fail(line->at, "type %s stands twice", name);
	}
	type->at = line->at;
	type->name = name;
	type->key = xstrdup(rest);
	PUSH(schema->types, type);
}

/* <name> TYPE: returns the parameter, or NULL after an error. */
static struct param_def *
read_param(param_vec *params, const struct line *line)
{
	struct param_def *p = xalloc(sizeof(*p));
	const char *end = strchr(line->text, '>');
	size_t i;

	if (end == NULL || end == line->text + 1) {
		fail(line->at, "not `<name> TYPE'");
		return NULL;
	}
	p->at = line->at;
	p->name = xstrndup(line->text + 1, (size_t)(end - line->text - 1));
	p->type_text = xstrdup(end + 1 + strspn(end + 1, " \t"));
	p->index = -1;
	for (i = 0; i < params->n; i++) {
		if (strcmp(params->v[i]->name, p->name) == 0)
			fail(line->at, "parameter <%s> stands twice", p->name);
	}
	if (*p->type_text == '\0')
		fail(line->at, "parameter <%s> has no type", p->name);
	PUSH(*params, p);
	return p;
}

/* A name with brackets around its words with alternatives: (exit|quit). */
static char *
bracketed(const char *name)
{
	char *rest = xstrdup(name), *text = xstrdup(""), *word;

	while ((word = next_word(&rest)) != NULL)
		text = xformat(strchr(word, '|') ? "%s (%s)" : "%s %s", text,
		    word);
	return text;
}

static struct entry_def *
read_head(struct schema *schema, const struct line *line, char *rest,
    bool setting)
{
	struct entry_def *e = xalloc(sizeof(*e));
	char *sections = next_word(&rest);
	int i;

	e->at = line->at;
	e->setting = setting;
	e->mask = profiles_mask(schema);
	e->scope = setting ? SCOPE_ROUTER : SCOPE_NONE;
	e->store = setting ? STORE_SETTING : STORE_NOTHING;
	for (i = 0; i < SECTIONS; i++)
		e->rank[i] = TABLE_NONE;
	rest += strspn(rest, " \t");
	if (sections == NULL || !isdigit((unsigned char)sections[0]) ||
	    *rest == '\0') {
		fail(line->at, "a section number or a name is missing");
		return NULL;
	}
	e->sections = sections;
	e->name = xstrdup(rest);
	e->name_root = elements_parse(line->at, bracketed(rest));
	e->number = (int)schema->entries.n;
	PUSH(schema->entries, e);
	return e;
}

static bool
is_help(const struct line *line)
{
	return strncmp(line->text, "help.", 5) == 0;
}

static void
set_help(char **en, char **ja, const struct line *line)
{
	const char *s = line->text + strcspn(line->text, " \t");
	char **where = NULL;
	size_t len = (size_t)(s - line->text);

	if (len == 7 && strncmp(line->text, "help.en", 7) == 0)
		where = en;
	else if (len == 7 && strncmp(line->text, "help.ja", 7) == 0)
		where = ja;
	s += strspn(s, " \t");
	if (where == NULL || *s == '\0')
		fail(line->at, "not `help.en TEXT' or `help.ja TEXT'");
	else if (*where != NULL)
		fail(line->at, "help stands twice");
	else
		*where = xstrdup(s);
}

/* What the lines of a file refer to. */
struct reading {
	struct schema	 *schema;
	struct entry_def *entry;	/* the block that we are in */
	struct param_def *param;	/* the last parameter ... */
	int		  param_indent;	/* ... and how far it was indented */
};

static void
read_top_line(struct reading *r, const struct line *line)
{
	char *rest = xstrdup(line->text), *word;

	r->entry = NULL;
	r->param = NULL;
	if (line->text[0] == '<') {
		r->param = read_param(&r->schema->params, line);
		r->param_indent = 0;
		return;
	}
	word = next_word(&rest);
	if (strcmp(word, "setting") == 0 || strcmp(word, "operation") == 0) {
		r->entry = read_head(r->schema, line, rest,
		    strcmp(word, "setting") == 0);
	} else if (strcmp(word, "type") == 0) {
		read_type(r->schema, line, rest);
	} else if (strcmp(word, "models") == 0) {
		while ((word = next_word(&rest)) != NULL)
			PUSH(r->schema->models, word);
	} else {
		fail(line->at, "unknown block %s", word);
	}
}

static void
read_block_line(struct reading *r, const struct line *line)
{
	if (r->param != NULL && is_help(line) &&
	    line->indent > r->param_indent) {
		set_help(&r->param->help_en, &r->param->help_ja, line);
	} else if (r->entry == NULL) {
		fail(line->at, "a clause outside a block");
	} else if (line->text[0] == '<') {
		r->param = read_param(&r->entry->params, line);
		r->param_indent = line->indent;
	} else if (is_help(line)) {
		set_help(&r->entry->help_en, &r->entry->help_ja, line);
	} else {
		r->param = NULL;
		clause_parse(r->schema, r->entry, line);
	}
}

static void
read_file(struct schema *schema, const char *path)
{
	struct reading r = { .schema = schema };
	line_vec lines = { 0 };
	size_t i;

	source_read(path, &lines);
	for (i = 0; i < lines.n; i++) {
		if (lines.v[i].indent == 0)
			read_top_line(&r, &lines.v[i]);
		else
			read_block_line(&r, &lines.v[i]);
	}
}

void
blocks_read(struct schema *schema, const char *dir)
{
	char **names;
	size_t n, i;

	names = source_list(dir, ".cmd", &n);
	for (i = 0; i < n; i++)
		read_file(schema, names[i]);
}
