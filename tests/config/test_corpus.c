/*
 * Configurations of real devices: each `showconfig` file comes back byte for
 * byte, and of every file just those lines are refused that
 * tests/corpus-exceptions names. The corpus is no part of the project.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/encoding.h"
#include "config/config.h"
#include "support/configuration.h"
#include "support/corpus.h"

#include "base/banned.h"

/* A file being loaded. */
struct loading {
	const struct corpus_file *file;
	bool	*refused;	/* refused[i]: line i + 1 was */
	struct text lines;	/* the listing */
};

static enum rc
on_refusal(void *ctx, const struct config_refusal *refusal)
{
	struct loading *l = ctx;

	assert_in_range(refusal->line, 1, l->file->n_lines);
	l->refused[refusal->line - 1] = true;
	if (!l->file->exceptions[refusal->line - 1])
		print_error("%s:%zu: refused (%d)\n", l->file->name,
		    refusal->line, (int)refusal->why);
	return RC_OK;
}

/* The model that the header names, or the index. */
static const struct profile *
profile_of(const struct corpus_file *file)
{
	struct text model = TEXT_INIT, revision = TEXT_INIT;
	const struct profile *profile;
	bool exact;

	config_header(text_str(&file->content), file->content.len, &model,
	    &revision);
	profile = profile_nearest(model.len > 0 ? text_str(&model) :
	    file->model, &exact);
	text_fini(&model);
	text_fini(&revision);
	if (file->profile != NULL)
		return file->profile;
	return profile != NULL ? profile : profile_default();
}

/* The lines of a file that must come back: neither comments nor blank nor
 * exceptions. */
static void
expected_lines(const struct corpus_file *file, struct text *out)
{
	const char *p = text_str(&file->content);
	size_t i, len;

	for (i = 0; i < file->n_lines; i++) {
		len = strcspn(p, "\n");
		if (*p != '#' && len > 0 && !file->exceptions[i]) {
			text_add(out, p, len);
			text_addc(out, '\n');
		}
		p += len + (p[len] != '\0');
	}
}

/* Two listings are the same; otherwise tells the first line that differs. */
static void
assert_same_lines(const char *name, const char *expected, const char *listed)
{
	size_t a, b;

	while (*expected != '\0' || *listed != '\0') {
		a = strcspn(expected, "\n");
		b = strcspn(listed, "\n");
		if (a != b || memcmp(expected, listed, a) != 0)
			fail_msg("%s: instead of \"%.*s\" the listing has "
			    "\"%.*s\"", name, (int)a, expected, (int)b,
			    listed);
		expected += a + (expected[a] != '\0');
		listed += b + (listed[b] != '\0');
	}
}

/* The text as a device's own file has it: Shift_JIS, CR LF. */
static void
device_form(const struct text *text, struct text *out)
{
	struct recoder recoder = RECODER_INIT;
	struct text crlf = TEXT_INIT;
	size_t i;

	for (i = 0; i < text->len; i++) {
		if (text->data[i] == '\n')
			text_addc(&crlf, '\r');
		text_addc(&crlf, text->data[i]);
	}
	assert_int_equal(recoder_init(&recoder, ENCODING_SJIS, false, NULL),
	    RC_OK);
	assert_int_equal(recoder_add(&recoder, text_str(&crlf), crlf.len, out),
	    RC_OK);
	assert_int_equal(recoder_end(&recoder, out), RC_OK);
	recoder_fini(&recoder);
	text_fini(&crlf);
}

/* Exactly the lines that the list names are refused. */
static void
assert_refused(const struct loading *l)
{
	size_t i, wrong = 0;

	for (i = 0; i < l->file->n_lines; i++) {
		if (l->refused[i] == l->file->exceptions[i])
			continue;
		wrong++;
		if (!l->refused[i])
			print_error("%s:%zu: an exception, but accepted\n",
			    l->file->name, i + 1);
	}
	assert_int_equal(wrong, 0);
}

/* Loads the file; its listing is its own, and is the same from every form. */
static void
file_comes_back(void **state)
{
	const struct corpus_file *file = *state;
	struct loading l = { .file = file, .lines = TEXT_INIT };
	struct text expected = TEXT_INIT, form = TEXT_INIT, again = TEXT_INIT;
	struct device device;

	test_device_open(&device, profile_of(file));
	l.refused = calloc(file->n_lines, sizeof(bool));
	assert_non_null(l.refused);
	(void)test_load(&device, &file->content, on_refusal, &l, &l.lines);
	assert_refused(&l);
	if (strcmp(file->kind, "showconfig") == 0) {
		expected_lines(file, &expected);
		assert_same_lines(file->name, text_str(&expected),
		    text_str(&l.lines));
	}
	device_form(&file->content, &form);
	(void)test_load(&device, &form, NULL, NULL, &again);
	assert_same_lines(file->name, text_str(&l.lines), text_str(&again));
	assert_int_equal(test_load(&device, &l.lines, NULL, NULL, &again), 0);
	assert_same_lines(file->name, text_str(&l.lines), text_str(&again));
	free(l.refused);
	text_fini(&l.lines);
	text_fini(&expected);
	text_fini(&form);
	text_fini(&again);
	device_close(&device);
}

static int
run_files(const struct corpus *corpus)
{
	struct CMUnitTest *tests = calloc(corpus->n, sizeof(*tests));
	size_t i;
	int failed;

	if (tests == NULL)
		return 1;
	for (i = 0; i < corpus->n; i++)
		tests[i] = (struct CMUnitTest){ .name = corpus->files[i].name,
		    .test_func = file_comes_back,
		    .initial_state = &corpus->files[i] };
	failed = _cmocka_run_group_tests("corpus", tests, corpus->n, NULL,
	    NULL);
	free(tests);
	return failed;
}

int
main(void)
{
	struct corpus corpus;
	int failed = 1;

	if (!corpus_is_there()) {
		puts("1..1\nok 1 - the corpus is not here: nothing to load");
		return 0;
	}
	if (corpus_read(&corpus))
		failed = run_files(&corpus);
	else
		puts("1..1\nnot ok 1 - the corpus can be read");
	corpus_fini(&corpus);
	return failed;
}
