/*
 * Writes profiles.c, and the two files that tie entries to the functions
 * that carry them out.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

static void
write_lists(const struct profile_def *p, size_t i, FILE *f)
{
	size_t k;

	fprintf(f, "static const struct profile_limit limits_%zu[] = {\n", i);
	for (k = 0; k < p->limits.n; k++) {
		fprintf(f, "\t{ ");
		write_string(f, p->limits.v[k].name);
		fprintf(f, ", INT64_C(%lld) },\n",
		    (long long)p->limits.v[k].value);
	}
	fprintf(f, "\t{ NULL, 0 }\n};\n"
	    "static const char *const factory_%zu[] = {\n", i);
	for (k = 0; k < p->factory.n; k++) {
		fprintf(f, "\t");
		write_string(f, p->factory.v[k]);
		fprintf(f, ",\n");
	}
	fprintf(f, "\tNULL\n};\n"
	    "static const char *const stands_for_%zu[] = {\n", i);
	for (k = 0; k < p->stands_for.n; k++) {
		fprintf(f, "\t");
		write_string(f, p->stands_for.v[k]);
		fprintf(f, ",\n");
	}
	fprintf(f, "\tNULL\n};\n\n");
}

static void
write_text(FILE *f, const char *field, const char *text)
{
	fprintf(f, "\t\t.%s = ", field);
	write_string(f, text != NULL ? text : "");
	fprintf(f, ",\n");
}

static void
write_profile(const struct profile_def *p, size_t i, FILE *f)
{
	int k;

	fprintf(f, "\t{\n");
	write_text(f, "name", p->name);
	write_text(f, "model", p->model);
	write_text(f, "revision", p->revision);
	write_text(f, "built", p->built);
	write_text(f, "memory", p->memory);
	write_text(f, "copyright", p->copyright);
	fprintf(f, "\t\t.macs = %u,\n\t\t.bit = %zu,\n\t\t.interfaces = { ",
	    p->macs, i);
	for (k = 0; k < INTERFACE_KINDS; k++)
		fprintf(f, "%u, ", p->interfaces[k]);
	fprintf(f, "},\n\t\t.switches = %u", p->switches);
	fprintf(f, ",\n\t\t.limits = limits_%zu,\n\t\t.n_limits = %zu,\n"
	    "\t\t.factory = factory_%zu,\n\t\t.n_factory = %zu,\n"
	    "\t\t.stands_for = stands_for_%zu,\n\t\t.n_stands_for = %zu,\n"
	    "\t},\n", i, p->limits.n, i, p->factory.n, i, p->stands_for.n);
}

/* The profile that says `default`, else the first. */
static size_t
preferred(const struct schema *schema)
{
	size_t i, best = schema->profiles.n;

	for (i = 0; i < schema->profiles.n; i++) {
		if (!schema->profiles.v[i].preferred)
			continue;
		if (best < schema->profiles.n)
			fail(schema->profiles.v[i].at,
			    "a second default profile");
		best = i;
	}
	return best < schema->profiles.n ? best : 0;
}

void
write_profiles(const struct schema *schema, FILE *f)
{
	size_t i;

	fprintf(f, "#include \"grammar/tables.h\"\n\n");
	for (i = 0; i < schema->profiles.n; i++)
		write_lists(&schema->profiles.v[i], i, f);
	fprintf(f, "const struct profile table_profiles[] = {\n");
	for (i = 0; i < schema->profiles.n; i++)
		write_profile(&schema->profiles.v[i], i, f);
	fprintf(f, "};\nconst size_t table_n_profiles = %zu;\n"
	    "const size_t table_default_profile = %zu;\n", schema->profiles.n,
	    preferred(schema));
}

/* Whether an entry before number i has the same function. */
static bool
declared(const struct schema *schema, size_t i)
{
	const char *act = schema->entries.v[i]->act;
	size_t k;

	for (k = 0; k < i; k++) {
		if (schema->entries.v[k]->act != NULL &&
		    strcmp(schema->entries.v[k]->act, act) == 0)
			return true;
	}
	return false;
}

void
write_commands(const struct schema *schema, FILE *header, FILE *table)
{
	const char *act;
	size_t i;

	fprintf(table, "#include \"command/command.h\"\n\n"
	    "static command_fn *const functions[] = {\n");
	for (i = 0; i < schema->entries.n; i++) {
		act = schema->entries.v[i]->act;
		if (act == NULL)
			continue;
		if (!declared(schema, i))
			fprintf(header, "command_fn command_%s;\n", act);
		fprintf(table, "\t[%zu] = command_%s,\n", i, act);
	}
	fprintf(table, "\t[%zu] = NULL\n};\n\n"
	    "command_fn *\ncommand_of_entry(const struct entry *e)\n{\n"
	    "\treturn functions[e->number];\n}\n", schema->entries.n);
}
