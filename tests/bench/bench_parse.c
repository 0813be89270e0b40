/*
 * Parsing alone, without a database: lines of every entry of every chapter,
 * against splitting them into words and looking each up in a sorted table of
 * all keywords.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "grammar/grammar.h"
#include "grammar/tables.h"
#include "support/random_line.h"

#include "base/banned.h"

#define LINES_OF_ENTRY 8
#define ROUNDS 40
#define SEED 4711

/* A line and where it is typed. */
struct sample {
	char		*line;
	size_t		 len;
	struct place	 place;
};

struct samples {
	struct sample	*v;
	size_t		 n;
	char		*text;		/* all lines, one behind the other */
};

static void
add_sample(struct samples *s, struct random_lines *random,
    const struct entry *e)
{
	struct text line = TEXT_INIT;
	struct sample *sample = &s->v[s->n];

	if (random_lines_make(random, e, &line) &&
	    random_lines_place(random, e, text_str(&line), &sample->place)) {
		sample->len = line.len;
		sample->line = text_take(&line);
		if (sample->line == NULL)
			bench_die("memory");
		s->n++;
	}
	text_fini(&line);
}

/* Puts the lines into one text, as a file has them. */
static void
gather(struct samples *s)
{
	struct text text = TEXT_INIT;
	char *line;
	size_t i;

	for (i = 0; i < s->n; i++) {
		text_add(&text, s->v[i].line, s->v[i].len + 1);
		free(s->v[i].line);
	}
	s->text = line = text_take(&text);
	if (line == NULL)
		bench_die("memory");
	for (i = 0; i < s->n; i++) {
		s->v[i].line = line;
		line += s->v[i].len + 1;
	}
}

/* The same lines in each run, in an order that jumps from entry to entry. */
static void
make_samples(struct samples *s)
{
	struct random_lines *random;
	const struct profile *profile = profile_default();
	struct sample swap;
	size_t i, k;

	random = random_lines_new(profile, true, SEED);
	s->v = calloc(grammar_entries() * LINES_OF_ENTRY, sizeof(*s->v));
	if (random == NULL || s->v == NULL)
		bench_die("memory");
	for (i = 0; i < grammar_entries(); i++)
		for (k = 0; k < LINES_OF_ENTRY &&
		    grammar_entry_on(grammar_entry(i), profile); k++)
			add_sample(s, random, grammar_entry(i));
	for (i = s->n; i > 1; i--) {
		k = random_lines_below(random, i);
		swap = s->v[i - 1];
		s->v[i - 1] = s->v[k];
		s->v[k] = swap;
	}
	random_lines_free(random);
	gather(s);
}

/* A word of a line or of the table. */
struct piece {
	const char	*s;
	size_t		 len;
};

static int
compare_pieces(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;
	const size_t len = x->len < y->len ? x->len : y->len;
	const int order = memcmp(x->s, y->s, len);

	return order != 0 ? order : (x->len > y->len) - (x->len < y->len);
}

/* All keywords, sorted. */
static struct piece *
make_table(void)
{
	struct piece *table = calloc(table_n_words, sizeof(*table));
	size_t i;

	if (table == NULL)
		bench_die("memory");
	for (i = 0; i < table_n_words; i++)
		table[i] = (struct piece){
		    table_strings + table_words[i].text, table_words[i].len };
	qsort(table, table_n_words, sizeof(*table), compare_pieces);
	return table;
}

/* Splits every line and looks its words up; returns the seconds. */
static double
measure_lookup(const struct samples *s, const struct piece *table)
{
	const double start = bench_now();
	size_t i, found = 0;
	struct piece word;
	const char *p;

	for (i = 0; i < s->n; i++) {
		for (p = s->v[i].line; *p != '\0'; p = word.s + word.len) {
			word.s = p + strspn(p, " ");
			word.len = strcspn(word.s, " ");
			found += bsearch(&word, table, table_n_words,
			    sizeof(*table), compare_pieces) != NULL;
		}
	}
	if (found < s->n)
		bench_die("looking keywords up");
	return bench_now() - start;
}

static double
measure_parse(const struct samples *s)
{
	const double start = bench_now();
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	size_t i;

	for (i = 0; i < s->n; i++) {
		arena_reset(&arena);
		if (grammar_parse(&s->v[i].place, &arena, s->v[i].line,
		    s->v[i].len, &command, &refused) != RC_OK)
			bench_die(s->v[i].line);
	}
	arena_fini(&arena);
	return bench_now() - start;
}

static void
keep_least(double *least, double seconds)
{
	if (*least == 0 || seconds < *least)
		*least = seconds;
}

int
main(void)
{
	struct samples samples = { .v = NULL };
	double parse = 0, lookup = 0;
	struct piece *table;
	char what[64];
	int round;

	make_samples(&samples);
	table = make_table();
	for (round = 0; round < ROUNDS; round++) {
		keep_least(&lookup, measure_lookup(&samples, table));
		keep_least(&parse, measure_parse(&samples));
	}
	(void)snprintf(what, sizeof(what),
	    "parse %zu mixed lines, to words + bsearch", samples.n);
	bench_row(what, parse, lookup, 3);
	free(samples.text);
	free(samples.v);
	free(table);
	return 0;
}
