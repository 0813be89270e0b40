/*
 * What must hold of every setting of every profile, tried with random lines:
 * a line that is loaded is listed, the listing loaded gives the same listing,
 * and the line's `no` form takes out that line and nothing else.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "config/config.h"
#include "support/configuration.h"
#include "support/random_line.h"

#include "base/banned.h"

/* Lines of each setting: of the default profile, and of each other. */
#define LINES_OF_DEFAULT 4
#define LINES_OF_OTHER 1
#define SEED 20260101
/* At most so many lines stand beside one that comes and goes. */
#define NEIGHBOURS_MAX 8
#define COMPLAINTS_MAX 20
#define PROFILES_MAX 32

/* A run over one profile. */
struct run {
	const struct profile *profile;
	struct random_lines *random;
	struct device	     device;	/* has one line at a time */
	struct device	     crowd;	/* has lines of other entries */
	size_t		     neighbours;
	struct text	     before;	/* the crowd's listing */
	size_t		     lines;
	size_t		     unmade;	/* no line was found */
	size_t		     shadowed;
	size_t		     complaints;
};

/* One line on trial. */
struct trial {
	struct run	   *run;
	const struct entry *entry;	/* that it was made of */
	struct place	    place;
	struct text	    line;
	struct text	    text;	/* with what selects its place */
	struct text	    listing;
};

static void
complain(struct trial *t, const char *what, const struct text *other)
{
	if (t->run->complaints++ >= COMPLAINTS_MAX)
		return;
	print_error("%s %s: %s\n%s\n", t->run->profile->name,
	    t->entry->sections, what, text_str(&t->text));
	if (other != NULL)
		print_error("listed:\n%s", text_str(&t->listing));
	if (other != NULL && other != &t->listing)
		print_error("then:\n%s", text_str(other));
}

static bool
same(const struct text *a, const struct text *b)
{
	return strcmp(text_str(a), text_str(b)) == 0;
}

static void
add_selection(const struct selection *s, struct text *t)
{
	switch (s->kind) {
	case SELECTION_NONE:
		text_adds(t, "pp select none\n");
		break;
	case SELECTION_PP:
		if (s->number == PP_ANONYMOUS)
			text_adds(t, "pp select anonymous\n");
		else
			text_addf(t, "pp select %lld\n",
			    (long long)s->number);
		break;
	case SELECTION_TUNNEL:
		text_addf(t, "tunnel select %lld\n", (long long)s->number);
		break;
	case SELECTION_SWITCH:
		text_addf(t, "switch select %s\n", s->object);
		break;
	case SELECTION_AP:
		text_addf(t, "ap select %s\n", s->object);
		break;
	}
}

/* What a line is, kept beyond its arena. */
struct identity {
	const struct entry *entry;
	bool		    negative;
	enum block	    block;
	int64_t		    number;
	size_t		    n_ranges;
	struct number_range range;	/* the first */
	struct text	    key;
};

/* Reads the line; false when it is refused. */
static bool
identify(const struct trial *t, const char *line, struct identity *id)
{
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	enum rc rc;

	rc = grammar_parse(&t->place, &arena, line, strlen(line), &command,
	    &refused);
	*id = (struct identity){ .key = TEXT_INIT };
	if (rc == RC_OK) {
		id->entry = command.entry;
		id->negative = command.negative;
		id->block = command.block;
		id->number = command.number;
		id->n_ranges = command.n_ranges;
		id->range = command.ranges[0];
		grammar_key(&command, &id->key);
		grammar_identity(&command, &id->key);
		if (!grammar_key_whole(&command))
			rc = RC_REFUSED;
	}
	arena_fini(&arena);
	return rc == RC_OK;
}

/* Whether one line is the `no` form of the other. */
static bool
takes_out(const struct identity *no, const struct identity *line)
{
	return no->negative && no->entry == line->entry &&
	    no->block == line->block && no->number == line->number &&
	    no->n_ranges == line->n_ranges &&
	    no->range.first == line->range.first &&
	    no->range.last == line->range.last &&
	    no->key.len == line->key.len &&
	    memcmp(text_str(&no->key), text_str(&line->key),
	    line->key.len) == 0;
}

/* Makes the shortest `no` form that takes the line out: the beginning of the
 * line, up to its keys. False when it has none. */
static bool
make_no(const struct trial *t, struct text *no)
{
	const char *line = text_str(&t->line);
	struct identity id, other;
	bool found = false;
	size_t end = 0;

	if (!identify(t, line, &id))
		return false;
	while (!found && line[end] != '\0') {
		end += strspn(line + end, " ");
		end += strcspn(line + end, " ");
		text_reset(no);
		text_adds(no, "no ");
		text_add(no, line, end);
		found = identify(t, text_str(no), &other) &&
		    takes_out(&other, &id);
		text_fini(&other.key);
	}
	text_fini(&id.key);
	return found;
}

/* Whether the entry has a `no` form at all. */
static bool
has_no(const struct trial *t)
{
	struct text forms = TEXT_INIT;
	bool found;

	grammar_entry_forms(t->entry, t->run->profile, &forms);
	found = strncmp(text_str(&forms), "no ", 3) == 0 ||
	    strstr(text_str(&forms), "\nno ") != NULL;
	text_fini(&forms);
	return found;
}

static void
try_fixpoint(struct trial *t)
{
	struct text again = TEXT_INIT;

	if (test_load(&t->run->device, &t->text, NULL, NULL,
	    &t->listing) != 0)
		complain(t, "refused in a file", NULL);
	else if (t->listing.len == 0)
		complain(t, "not listed", NULL);
	else if (test_load(&t->run->device, &t->listing, NULL, NULL,
	    &again) != 0)
		complain(t, "its own listing is refused", &t->listing);
	else if (!same(&t->listing, &again))
		complain(t, "its listing loaded lists otherwise", &again);
	text_fini(&again);
}

/* Types the `no` form where the line was typed. */
static size_t
add_no(const struct trial *t, const struct text *no, struct text *after)
{
	struct text text = TEXT_INIT;
	size_t refused;

	add_selection(&t->place.selection, &text);
	text_adds(&text, text_str(no));
	refused = test_add(&t->run->crowd, &text, after);
	text_fini(&text);
	return refused;
}

static void
empty_crowd(struct run *run)
{
	static const struct text nothing = TEXT_INIT;

	run->neighbours = 0;
	(void)test_load(&run->crowd, &nothing, NULL, NULL, &run->before);
}

/* Whether lines of the entry may be refused for their neighbours, or take them
 * out. */
static bool
minds_neighbours(const struct entry *entry)
{
	size_t n;

	(void)grammar_rules(entry, &n);
	return n > 0;
}

static void
try_no(struct trial *t)
{
	struct text no = TEXT_INIT, with = TEXT_INIT, after = TEXT_INIT;
	struct device *crowd = &t->run->crowd;

	if (minds_neighbours(t->entry))
		empty_crowd(t->run);
	if (!make_no(t, &no)) {
		if (has_no(t))
			complain(t, "no `no` form takes it out", NULL);
		text_fini(&no);
		return;
	}
	(void)test_add(crowd, &t->text, &with);
	text_addc(&no, '\n');
	if (same(&t->run->before, &with))
		complain(t, "not listed beside others", &with);
	if (add_no(t, &no, &after) != 0)
		complain(t, "its `no` form is refused", &no);
	else if (!same(&t->run->before, &after))
		complain(t, "its `no` form leaves something else", &after);
	text_fini(&no);
	text_fini(&with);
	text_fini(&after);
}

/* The line stays, as a neighbour of those to come. */
static void
join_crowd(struct trial *t)
{
	struct run *run = t->run;

	if (run->neighbours++ == NEIGHBOURS_MAX)
		empty_crowd(run);
	(void)test_add(&run->crowd, &t->text, &run->before);
}

/* Whether the line, all alone, breaks a rule of its own (rtxsh-commands(5),
 * clause `guard`), such as two ports that are one. */
static bool
breaks_its_rule(struct trial *t)
{
	const struct rule *rules;
	bool guarded = false;
	size_t i, n;

	rules = grammar_rules(t->entry, &n);
	for (i = 0; i < n; i++)
		guarded = guarded || rules[i].kind == RULE_GUARD;
	return guarded && test_load(&t->run->device, &t->text, NULL, NULL,
	    &t->listing) != 0;
}

static void
try_line(struct run *run, const struct entry *entry, bool last)
{
	struct trial t = { .run = run, .entry = entry };

	if (!random_lines_make(run->random, entry, &t.line)) {
		run->unmade++;
		text_fini(&t.line);
		return;
	}
	run->lines++;
	if (!random_lines_place(run->random, entry,
	    text_str(&t.line), &t.place)) {
		/* a value that happens to be a keyword of its place */
		run->shadowed++;
	} else {
		add_selection(&t.place.selection, &t.text);
		text_addf(&t.text, "%s\n", text_str(&t.line));
	}
	if (t.text.len > 0 && breaks_its_rule(&t)) {
		run->shadowed++;
	} else if (t.text.len > 0) {
		try_fixpoint(&t);
		try_no(&t);
		if (last)
			join_crowd(&t);
	}
	text_fini(&t.line);
	text_fini(&t.text);
	text_fini(&t.listing);
}

static void
every_setting_comes_and_goes(void **state)
{
	struct run run = { .profile = *state };
	const struct entry *entry;
	size_t i, k, n;

	n = run.profile == profile_default() ? LINES_OF_DEFAULT :
	    LINES_OF_OTHER;
	test_device_open(&run.device, run.profile);
	test_device_open(&run.crowd, run.profile);
	run.random = random_lines_new(run.profile, true, SEED);
	assert_non_null(run.random);
	for (i = 0; i < grammar_entries(); i++) {
		entry = grammar_entry(i);
		for (k = 0; entry->setting && k < n &&
		    grammar_entry_on(entry, run.profile); k++)
			try_line(&run, entry, k + 1 == n);
	}
	random_lines_free(run.random);
	text_fini(&run.before);
	device_close(&run.device);
	device_close(&run.crowd);
	print_message("%s: %zu lines\n", run.profile->name, run.lines);
	assert_true(run.lines > 300);
	/* the reference gives the RTX3510 an entry for a PRI, but no PRI */
	assert_true(run.unmade <= n);
	assert_true(run.shadowed * 100 <= run.lines);
	assert_int_equal(run.complaints, 0);
}

int
main(void)
{
	struct CMUnitTest tests[PROFILES_MAX] = { { .name = NULL } };
	const struct profile *profile;
	size_t n = 0;

	while (n < PROFILES_MAX && (profile = profile_at(n)) != NULL) {
		tests[n++] = (struct CMUnitTest){ .name = profile->name,
		    .test_func = every_setting_comes_and_goes,
		    .initial_state = (void *)(uintptr_t)profile };
	}
	return _cmocka_run_group_tests("property", tests, n, NULL, NULL);
}
