/*
 * Writes the clauses that check things together: the terms of `require`, and
 * the rules for a line and the settings that are there.
 */
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

static void
write_terms(const struct schema *schema, FILE *f)
{
	const struct entry_def *e;
	const struct term_def *t;
	size_t i, k, n;

	fprintf(f, "const struct table_term table_terms[] = {\n");
	for (i = 0; i < schema->entries.n; i++) {
		e = schema->entries.v[i];
		for (k = 0; k < e->requires.n; k++) {
			for (n = 0; n < e->requires.v[k].terms.n; n++) {
				t = &e->requires.v[k].terms.v[n];
				fprintf(f, "\t{ INT64_C(%lld), %u, %u, %d, "
				    "%d },\n", (long long)t->number,
				    (unsigned int)string_intern(t->name != NULL
				    ? t->name : ""), (unsigned int)
				    string_intern(t->text != NULL ? t->text :
				    ""), t->kind, t->op);
			}
		}
	}
	fprintf(f, "\t{ 0, 0, 0, 0, 0 }\n};\n\n");
}

static void
write_requires(const struct schema *schema, FILE *f)
{
	const struct require_def *r;
	size_t i, k, first = 0;

	fprintf(f, "const struct table_require table_requires[] = {\n");
	for (i = 0; i < schema->entries.n; i++) {
		for (k = 0; k < schema->entries.v[i]->requires.n; k++) {
			r = &schema->entries.v[i]->requires.v[k];
			fprintf(f, "\t{ %zu, %zu, %d, %d },\n", first,
			    r->terms.n, r->why, r->unless_anonymous);
			first += r->terms.n;
		}
	}
	fprintf(f, "\t{ 0, 0, 0, 0 }\n};\n\n");
}

static void
write_rules(const struct schema *schema, FILE *f)
{
	const struct rule_def *r;
	size_t i, k;

	fprintf(f, "const struct rule table_rules[] = {\n");
	for (i = 0; i < schema->entries.n; i++) {
		for (k = 0; k < schema->entries.v[i]->rules.n; k++) {
			r = &schema->entries.v[i]->rules.v[k];
			fprintf(f, "\t{ %d, %lld, ", r->kind,
			    (long long)r->number);
			write_string(f, r->other);
			fprintf(f, ", ");
			write_string(f, r->param);
			fprintf(f, ", ");
			write_string(f, r->guard);
			fprintf(f, " },\n");
		}
	}
	fprintf(f, "\t{ 0, 0, 0, 0, 0 }\n};\n\n");
}

void
write_joint(const struct schema *schema, FILE *f)
{
	write_terms(schema, f);
	write_requires(schema, f);
	write_rules(schema, f);
}
