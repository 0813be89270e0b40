/*
 * gencommands --out DIR SCHEMADIR: makes tables.c, profiles.c, commands.h,
 * command_table.c and answers.c in DIR from SCHEMADIR/commands,
 * SCHEMADIR/profiles and SCHEMADIR/answers.txt. Nothing is written when there
 * was an error.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

static FILE *
open_out(const char *dir, const char *name)
{
	char *path = xformat("%s/%s", dir, name);
	FILE *f = fopen(path, "w");

	if (f == NULL)
		die("cannot write %s", path);
	fprintf(f, "/* Made by gencommands from schema/: do not edit. */\n");
	return f;
}

static void
close_out(FILE *f)
{
	if (ferror(f) || fclose(f) != 0)
		die("cannot write a file to its end");
}

static void
stop_on_failure(void)
{
	if (failures() == 0)
		return;
	fprintf(stderr, "gencommands: %d error%s\n", failures(),
	    failures() == 1 ? "" : "s");
	exit(1);
}

static void
read_schema(struct schema *schema, const char *dir)
{
	profiles_read(schema, xformat("%s/profiles", dir));
	blocks_read(schema, xformat("%s/commands", dir));
	answers_read(schema, xformat("%s/answers.txt", dir));
	stop_on_failure();
	entries_resolve(schema);
	stop_on_failure();
	entries_check(schema);
	answers_check(schema);
	order_read(schema, xformat("%s/commands/listing.order", dir));
}

static void
write_all(const struct schema *schema, const struct dfa *dfa,
    const char *dir)
{
	FILE *f = open_out(dir, "tables.c"), *header;

	fprintf(f, "#include \"grammar/tables.h\"\n\n");
	words_sort();
	write_automaton(schema, dfa, f);
	write_entries(schema, f);
	write_joint(schema, f);
	write_params(schema, f);
	write_symbols(f);
	close_out(f);
	f = open_out(dir, "profiles.c");
	write_profiles(schema, f);
	close_out(f);
	f = open_out(dir, "answers.c");
	write_answers(schema, f);
	close_out(f);
	header = open_out(dir, "commands.h");
	f = open_out(dir, "command_table.c");
	write_commands(schema, header, f);
	close_out(header);
	close_out(f);
}

int
main(int argc, char **argv)
{
	struct schema schema = { 0 };
	struct closed closed = { 0 };
	struct nfa nfa = { 0 };
	struct dfa dfa = { 0 };

	if (argc != 4 || strcmp(argv[1], "--out") != 0) {
		fprintf(stderr, "usage: gencommands --out DIR SCHEMADIR\n");
		return 64;
	}
	read_schema(&schema, argv[3]);
	nfa_build(&schema, &nfa);
	stop_on_failure();
	closure_build(&nfa, &closed);
	shapes_check(&schema, &nfa, &closed);
	dfa_build(&schema, &nfa, &closed, &dfa);
	stop_on_failure();
	write_all(&schema, &dfa, argv[2]);
	stop_on_failure();
	return 0;
}
