/*
 * tests/grammar/lines: what the command reference says of every command, as
 * lines that are accepted, come back in another form, or are refused.
 *
 *	# comment
 *	@ none | user | file | tunnel N | pp N | pp anonymous | switch NAME |
 *	    ap NAME | model NAME
 *	= LINE [=> CANONICAL]	accepted and printed so
 *	+ LINE			accepted
 *	! CLASS LINE		refused
 *
 * Contexts add up until the next `@ none`. Each file is one test.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "grammar/reading.h"

#include "base/banned.h"

struct checking {
	struct reading r;
	struct text    path;
	unsigned int   line;
	unsigned int   wrong;
};

static void
tell(struct checking *c, const char *line, const char *got)
{
	print_error("%s:%u: %s\n    got: %s\n", text_str(&c->path), c->line,
	    line, got);
	c->wrong++;
}

static void
select_number(struct place *p, enum selection_kind kind, const char *number)
{
	p->selection.kind = kind;
	p->selection.number = strcmp(number, "anonymous") == 0 ?
	    PP_ANONYMOUS : strtoll(number, NULL, 10);
}

static void
select_object(struct place *p, enum selection_kind kind, const char *name)
{
	assert_true(strlen(name) < sizeof(p->selection.object));
	p->selection = (struct selection){ .kind = kind };
	memcpy(p->selection.object, name, strlen(name));
}

static void
set_context(struct checking *c, const char *s)
{
	struct place *p = &c->r.place;

	s += strspn(s, " ");
	if (strcmp(s, "none") == 0)
		*p = (struct place){ .profile = profile_default(),
		    .administrator = true };
	else if (strcmp(s, "user") == 0)
		p->administrator = false;
	else if (strcmp(s, "file") == 0)
		p->file = true;
	else if (strncmp(s, "tunnel ", 7) == 0)
		select_number(p, SELECTION_TUNNEL, s + 7);
	else if (strncmp(s, "pp ", 3) == 0)
		select_number(p, SELECTION_PP, s + 3);
	else if (strncmp(s, "switch ", 7) == 0)
		select_object(p, SELECTION_SWITCH, s + 7);
	else if (strncmp(s, "ap ", 3) == 0)
		select_object(p, SELECTION_AP, s + 3);
	else if (strncmp(s, "model ", 6) == 0 && profile_find(s + 6) != NULL)
		p->profile = profile_find(s + 6);
	else
		tell(c, s, "unknown context");
}

/* = LINE => CANONICAL */
static void
check_printed(struct checking *c, char *line)
{
	char *want = strstr(line, " => ");
	const char *got;
	bool file;

	if (want != NULL) {
		*want = '\0';
		want += 4;
	} else {
		want = line;
	}
	got = reading_line(&c->r, line);
	if (strcmp(got, want) != 0) {
		tell(c, line, got);
		return;
	}
	/* and is listed so again, loaded from a file */
	file = c->r.place.file;
	c->r.place.file = true;
	got = reading_line(&c->r, want);
	if (strcmp(got, want) != 0)
		tell(c, want, got);
	c->r.place.file = file;
}

/* ! CLASS LINE */
static void
check_refused(struct checking *c, char *line)
{
	char *class = line;
	const char *got;

	line += strcspn(line, " ");
	if (*line != '\0')
		*line++ = '\0';
	got = reading_line(&c->r, line);
	if (got[0] != '!' || strcmp(got + 2, class) != 0)
		tell(c, line, got);
}

static void
check_line(struct checking *c, char *line)
{
	const char *got;

	switch (line[0]) {
	case '\0':
	case '#':
		break;
	case '@':
		set_context(c, line + 1);
		break;
	case '=':
		check_printed(c, line + 2);
		break;
	case '!':
		check_refused(c, line + 2);
		break;
	case '+':
		got = reading_line(&c->r, line + 2);
		if (got[0] == '!' && got[1] == ' ')
			tell(c, line, got);
		break;
	default:
		tell(c, line, "no mark");
		break;
	}
}

static void
test_file(void **state)
{
	struct checking c = { .r = { .place = {
	    .profile = profile_default(), .administrator = true } } };
	char *line = NULL;
	size_t size = 0;
	FILE *f;

	text_adds(&c.path, *state);
	f = fopen(text_str(&c.path), "r");
	assert_non_null(f);
	while (getline(&line, &size, f) >= 0) {
		c.line++;
		line[strcspn(line, "\r\n")] = '\0';
		if (line[0] == '\0' || line[1] == ' ' || line[1] == '\0')
			check_line(&c, line);
		else if (line[0] != '#' && line[0] != '@')
			tell(&c, line, "no mark");
	}
	(void)fclose(f);
	free(line);
	text_fini(&c.path);
	reading_fini(&c.r);
	assert_true(c.line > 0);
	assert_int_equal(c.wrong, 0);
}

static int
only_lines(const struct dirent *e)
{
	size_t len = strlen(e->d_name);

	return len > 6 && strcmp(e->d_name + len - 6, ".lines") == 0;
}

/* One test for each file of the directory; names and paths are the caller's. */
static struct CMUnitTest *
make_tests(const char *dir, size_t *n)
{
	struct CMUnitTest *tests;
	struct dirent **names;
	struct text path;
	int found, i;

	found = scandir(dir, &names, only_lines, alphasort);
	if (found <= 0)
		return NULL;
	tests = calloc((size_t)found, sizeof(*tests));
	for (i = 0; tests != NULL && i < found; i++) {
		path = (struct text)TEXT_INIT;
		text_addf(&path, "%s/%s", dir, names[i]->d_name);
		tests[i].initial_state = text_take(&path);
		tests[i].name = tests[i].initial_state;
		tests[i].test_func = test_file;
		free(names[i]);
	}
	free(names);
	*n = (size_t)found;
	return tests;
}

int
main(void)
{
	const char *srcdir = getenv("srcdir");
	struct text dir = TEXT_INIT;
	struct CMUnitTest *tests;
	size_t n = 0, i;
	int failed;

	text_addf(&dir, "%s/tests/grammar/lines",
	    srcdir != NULL ? srcdir : ".");
	tests = make_tests(text_str(&dir), &n);
	text_fini(&dir);
	if (tests == NULL) {
		fprintf(stderr, "rtxsh: test_lines: there are no lines\n");
		return 1;
	}
	failed = _cmocka_run_group_tests("lines", tests, n, NULL, NULL);
	for (i = 0; i < n; i++)
		free(tests[i].initial_state);
	free(tests);
	return failed;
}
