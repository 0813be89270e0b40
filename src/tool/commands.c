/*
 * rtxsh commands: lists the command set. Knows the grammar room only; there is
 * no device and no database.
 */
#include "tool/commands.h"

#include <getopt.h>
#include <jansson.h>
#include <string.h>

#include "base/text.h"
#include "tool/tool.h"

#include "base/banned.h"

bool
tool_commands_imitated(const struct entry *e)
{
	return e->setting || e->act != NULL;
}

static bool
wanted(const struct entry *e, const struct profile *profile)
{
	return profile == NULL || grammar_entry_on(e, profile);
}

static const char *
kind_of(const struct entry *e)
{
	return e->setting ? "setting" : "operation";
}

static const char *
effect_of(const struct entry *e)
{
	return tool_commands_imitated(e) ? "imitated" : "accepted";
}

static const char *
level_of(const struct entry *e)
{
	return e->user ? "user" : "administrator";
}

static void
print_models(FILE *out, const struct entry *e)
{
	const struct profile *p;
	size_t i;

	fprintf(out, "  models");
	for (i = 0; (p = profile_at(i)) != NULL; i++) {
		if (grammar_entry_on(e, p))
			fprintf(out, " %s", p->name);
	}
	fputc('\n', out);
}

/* Takes the next line of the forms; false at the end. */
static bool
next_form(const char **forms, const char **form, size_t *len)
{
	*form = *forms;
	*len = strcspn(*forms, "\n");
	*forms += *len + ((*forms)[*len] == '\n');
	return *len > 0;
}

static void
print_entry(FILE *out, const struct entry *e, const char *forms)
{
	const char *scope = grammar_entry_scope(e), *form;
	size_t len;

	fprintf(out, "%s %s %s\n  %s\n", kind_of(e), e->sections, e->name,
	    e->help_en);
	if (scope != NULL)
		fprintf(out, "  scope %s\n", scope);
	fprintf(out, "  level %s\n  effect %s\n", level_of(e), effect_of(e));
	print_models(out, e);
	while (next_form(&forms, &form, &len))
		fprintf(out, "  form %.*s\n", (int)len, form);
}

enum rc
tool_commands_print(FILE *out, const struct profile *profile)
{
	struct text forms = TEXT_INIT;
	const struct entry *e;
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < grammar_entries() && rc == RC_OK; i++) {
		e = grammar_entry(i);
		if (!wanted(e, profile))
			continue;
		text_reset(&forms);
		grammar_entry_forms(e, profile, &forms);
		rc = text_rc(&forms);
		if (rc == RC_OK)
			print_entry(out, e, text_str(&forms));
	}
	text_fini(&forms);
	return rc == RC_OK && ferror(out) ? RC_IO : rc;
}

/* An array of the pieces of a text; NULL without memory. */
static json_t *
json_pieces(const char *s, const char *between)
{
	json_t *array = json_array();
	size_t len;

	for (; array != NULL && *s != '\0'; s += len + (s[len] != '\0')) {
		len = strcspn(s, between);
		if (json_array_append_new(array, json_stringn(s, len)) != 0) {
			json_decref(array);
			return NULL;
		}
	}
	return array;
}

static json_t *
json_models(const struct entry *e)
{
	json_t *array = json_array();
	const struct profile *p;
	size_t i;

	for (i = 0; array != NULL && (p = profile_at(i)) != NULL; i++) {
		if (grammar_entry_on(e, p) &&
		    json_array_append_new(array, json_string(p->name)) != 0) {
			json_decref(array);
			return NULL;
		}
	}
	return array;
}

static json_t *
json_entry(const struct entry *e, const char *forms)
{
	return json_pack("{s:o, s:s, s:s, s:s?, s:s, s:s, s:o, s:o, s:{s:s, "
	    "s:s}}",
	    "sections", json_pieces(e->sections, ","),
	    "name", e->name,
	    "kind", kind_of(e),
	    "scope", grammar_entry_scope(e),
	    "level", level_of(e),
	    "effect", effect_of(e),
	    "models", json_models(e),
	    "forms", json_pieces(forms, "\n"),
	    "help", "en", e->help_en, "ja", e->help_ja);
}

static json_t *
json_entries(const struct profile *profile)
{
	struct text forms = TEXT_INIT;
	json_t *all = json_array();
	const struct entry *e;
	bool failed = all == NULL;
	size_t i;

	for (i = 0; i < grammar_entries() && !failed; i++) {
		e = grammar_entry(i);
		if (!wanted(e, profile))
			continue;
		text_reset(&forms);
		grammar_entry_forms(e, profile, &forms);
		failed = forms.failed || json_array_append_new(all,
		    json_entry(e, text_str(&forms))) != 0;
	}
	text_fini(&forms);
	if (!failed)
		return all;
	json_decref(all);
	return NULL;
}

enum rc
tool_commands_print_json(FILE *out, const struct profile *profile)
{
	json_t *all = json_entries(profile);
	bool written;

	if (all == NULL)
		return RC_NOMEM;
	written = json_dumpf(all, out, JSON_INDENT(1)) == 0 &&
	    fputc('\n', out) != EOF;
	json_decref(all);
	return written && !ferror(out) ? RC_OK : RC_IO;
}

int
tool_commands(int argc, char **argv, const struct tool_options *options)
{
	static const struct option known[] = {
		{ "json", no_argument, NULL, 'j' },
		{ NULL, 0, NULL, 0 }
	};
	bool json = false;
	enum rc rc;
	int c;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "", known, NULL)) != -1) {
		if (c != 'j')
			return tool_usage("commands", "no such option: %s",
			    argv[optind - 1]);
		json = true;
	}
	if (optind != argc)
		return tool_usage("commands", "it wants no arguments");
	rc = json ? tool_commands_print_json(stdout, options->profile) :
	    tool_commands_print(stdout, options->profile);
	if (rc == RC_OK && fflush(stdout) == 0)
		return 0;
	tool_warn("commands: %s", rc == RC_NOMEM ? "out of memory" :
	    "cannot write");
	return TOOL_IO;
}
