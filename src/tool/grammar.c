/*
 * rtxsh grammar LINE: shows how the grammar reads a line. Knows the grammar
 * room only; there is no device and no database.
 */
#include "tool/grammar.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "tool/tool.h"

#include "base/banned.h"

static const char *const refusal_names[] = {
	[REFUSED_NOT] = "nothing to read",
	[REFUSED_NAME] = "unknown command name",
	[REFUSED_LEVEL] = "for the administrator only",
	[REFUSED_COUNT] = "too few or too many parameters",
	[REFUSED_RANGE] = "out of range",
	[REFUSED_KEYWORD] = "unknown keyword",
	[REFUSED_INTEGER] = "not a number",
	[REFUSED_ADDRESS] = "not an address",
	[REFUSED_NO_PP] = "no pp is selected",
	[REFUSED_COMMUNITY] = "not a community name",
	[REFUSED_NO_MEMORY] = "out of memory",
};

static void
print_words(FILE *out, const struct word *words, size_t n)
{
	size_t i;

	fprintf(out, "words     ");
	for (i = 0; i < n; i++)
		fprintf(out, "%s%zu:%s%s", i > 0 ? "  " : "", i + 1,
		    words[i].text, words[i].quoted ? " (quoted)" : "");
	fputc('\n', out);
}

static void
print_entry(FILE *out, const struct command *c)
{
	fprintf(out, "entry     %s %s%s (%s%s)\n", c->entry->sections,
	    c->negative ? "no " : "", c->entry->name,
	    c->entry->setting ? "setting" : "operation",
	    c->entry->user ? ", general user" : "");
	if (c->entry->act != NULL)
		fprintf(out, "act       %s\n", c->entry->act);
}

static void
print_values(FILE *out, const struct command *c)
{
	const struct value *v;
	size_t i;

	for (i = 0; i < c->n_values; i++) {
		v = &c->values[i];
		fprintf(out, "value     %s = %s", v->name, v->text);
		if (v->integer != 0)
			fprintf(out, " (%lld)", (long long)v->integer);
		fputc('\n', out);
	}
}

static void
print_hex(FILE *out, const char *name, const struct text *t)
{
	size_t i;

	fprintf(out, "%s", name);
	for (i = 0; i < t->len; i++)
		fprintf(out, "%02x", (unsigned char)t->data[i]);
	fputc('\n', out);
}

/* Where the line lives, and its key there. */
static void
print_place(FILE *out, const struct command *c, struct text *t)
{
	fprintf(out, "lives in  %s", block_name(c->block));
	if (c->number == PP_ANONYMOUS)
		fprintf(out, " anonymous");
	else if (c->block != BLOCK_ROUTER)
		fprintf(out, " %lld", (long long)c->number);
	if (c->object != NULL)
		fprintf(out, ", interface %s", c->object);
	fputc('\n', out);
	text_reset(t);
	grammar_key(c, t);
	print_hex(out, "key       ", t);
	if (!c->entry->typed_order)
		return;
	text_reset(t);
	grammar_identity(c, t);
	print_hex(out, "identity  ", t);
}

/* One canonical line for each range of numbers. */
static void
print_canonical(FILE *out, const struct command *c, struct text *t)
{
	size_t i;

	for (i = 0; i < c->n_ranges; i++) {
		text_reset(t);
		grammar_print(c, c->ranges[i].first, t);
		fprintf(out, "canonical %s", text_str(t));
		if (c->ranges[i].last != c->ranges[i].first)
			fprintf(out, " (to %lld)",
			    (long long)c->ranges[i].last);
		fputc('\n', out);
	}
}

/* What could stand behind the line and a blank. */
static enum rc
print_next(FILE *out, const struct place *place, struct arena *arena,
    const char *line)
{
	const struct candidate *candidates;
	struct text t = TEXT_INIT;
	size_t n = 0, partial, i;
	bool end = false;
	enum rc rc;

	text_adds(&t, line);
	text_addc(&t, ' ');
	rc = text_rc(&t);
	if (rc == RC_OK)
		rc = grammar_complete(place, arena, text_str(&t), t.len,
		    &candidates, &n, &end, &partial);
	text_fini(&t);
	if (rc == RC_NOMEM)
		return rc;
	if (rc == RC_REFUSED)
		n = 0;
	fprintf(out, "next      ");
	for (i = 0; i < n; i++)
		fprintf(out, "%s%s", i > 0 ? " " : "", candidates[i].word);
	fprintf(out, "%s\n", n == 0 ? "nothing" : "");
	return RC_OK;
}

static void
print_refusal(FILE *out, const struct refused *r)
{
	print_words(out, r->words, r->n_words);
	fprintf(out, "refused   %s, ", refusal_names[r->why]);
	if (r->word < r->n_words)
		fprintf(out, "word %zu (%s), column %zu\n", r->word + 1,
		    r->words[r->word].text, r->column + 1);
	else
		fprintf(out, "at the end\n");
	if (r->entry != NULL)
		fprintf(out, "nearest   %s %s\n", r->entry->sections,
		    r->entry->name);
}

enum rc
tool_grammar_print(FILE *out, const struct place *place, const char *line)
{
	struct arena arena = ARENA_INIT;
	struct text t = TEXT_INIT;
	struct command command;
	struct refused refused;
	enum rc rc, next;

	rc = grammar_parse(place, &arena, line, strlen(line), &command,
	    &refused);
	if (rc == RC_OK) {
		print_words(out, command.words, command.n_words);
		print_entry(out, &command);
		print_values(out, &command);
		if (command.entry->setting)
			print_place(out, &command, &t);
		print_canonical(out, &command, &t);
	} else if (rc == RC_REFUSED) {
		print_refusal(out, &refused);
	}
	if (rc != RC_NOMEM && text_rc(&t) == RC_OK) {
		next = print_next(out, place, &arena, line);
		rc = next == RC_NOMEM ? next : rc;
	} else {
		rc = RC_NOMEM;
	}
	text_fini(&t);
	arena_fini(&arena);
	return rc == RC_OK && ferror(out) ? RC_IO : rc;
}

/* --pp N, --pp anonymous, --tunnel N */
static bool
select_number(struct place *place, enum selection_kind kind,
    const char *number)
{
	char *end;

	place->selection.kind = kind;
	if (kind == SELECTION_PP && strcmp(number, "anonymous") == 0) {
		place->selection.number = PP_ANONYMOUS;
		return true;
	}
	place->selection.number = strtoll(number, &end, 10);
	return *number != '\0' && *end == '\0' && place->selection.number > 0;
}

/* Takes the options; returns where the line begins in argv, or 0. */
static int
read_options(int argc, char **argv, struct place *place)
{
	enum selection_kind kind;
	int i;

	for (i = 1; i < argc && strncmp(argv[i], "--", 2) == 0; i++) {
		if (strcmp(argv[i], "--") == 0)
			return i + 1;
		kind = strcmp(argv[i], "--pp") == 0 ? SELECTION_PP :
		    strcmp(argv[i], "--tunnel") == 0 ? SELECTION_TUNNEL :
		    SELECTION_NONE;
		if (kind != SELECTION_NONE && i + 1 < argc) {
			if (!select_number(place, kind, argv[++i]))
				return 0;
		} else if (strcmp(argv[i], "--user") == 0) {
			place->administrator = false;
		} else if (strcmp(argv[i], "--file") == 0) {
			place->file = true;
		} else {
			return 0;
		}
	}
	return i;
}

int
tool_grammar(int argc, char **argv, const struct tool_options *options)
{
	struct place place = { .administrator = true };
	struct text line = TEXT_INIT;
	enum rc rc;
	int i;

	place.profile = options->profile != NULL ? options->profile :
	    profile_default();
	i = read_options(argc, argv, &place);
	if (i == 0 || i >= argc)
		return tool_usage("grammar", "a LINE is wanted, before it "
		    "--user, --file, --pp NUMBER or --tunnel NUMBER");
	for (; i < argc; i++) {
		if (line.len > 0)
			text_addc(&line, ' ');
		text_adds(&line, argv[i]);
	}
	rc = text_rc(&line);
	if (rc == RC_OK)
		rc = tool_grammar_print(stdout, &place, text_str(&line));
	text_fini(&line);
	if (rc == RC_NOMEM || rc == RC_IO || fflush(stdout) != 0) {
		tool_warn("grammar: %s", rc == RC_NOMEM ? "out of memory" :
		    "cannot write");
		return TOOL_IO;
	}
	return rc == RC_OK ? 0 : 1;
}
