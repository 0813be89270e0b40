/*
 * The run of commands: see story.h.
 */
#include "model/story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/sample.h"

#include "base/banned.h"

/* A command being carried out. */
struct story {
	struct model	*model;
	int64_t		 running;
	unsigned int	 n;
	int64_t		 command_id;
	struct text	 line;
	struct diag	*diag;
};

static enum rc
put(struct story *s, enum block block, int64_t number, const char *place,
    const char *identity)
{
	const struct model_line line = {
		.block = block,
		.number = number,
		.place = place,
		.place_len = strlen(place),
		.entry = "entry",
		.object = "",
		.identity = identity,
		.identity_len = identity != NULL ? strlen(identity) : 0,
		.line = text_str(&s->line),
	};

	return model_put(s->model, s->running, &line, NULL, NULL, s->diag);
}

static enum rc
journal(struct story *s, const char *old_line)
{
	const struct model_change change = {
		.at = "2026-01-01T00:00:00",
		.session = "1",
		.user = "",
		.origin = "Serial",
		.command = text_str(&s->line),
		.block = BLOCK_TUNNEL,
		.place = "\x01",
		.place_len = 1,
		.entry = "entry",
		.old_line = old_line,
		.new_line = text_str(&s->line),
	};

	return model_journal(s->model, &change, &s->command_id, s->diag);
}

static enum rc
put_lines(struct story *s)
{
	const char place[] = { (char)(s->n % 100 + 1), '\0' };
	enum rc rc = put(s, BLOCK_TUNNEL, s->n, place, NULL);

	if (rc == RC_OK)
		rc = put(s, BLOCK_GATEWAY, s->n % 3 + 1, place, NULL);
	if (rc == RC_OK)
		rc = put(s, BLOCK_PP, 1, "\x01", NULL);
	return rc == RC_OK ? journal(s, NULL) : rc;
}

static enum rc
put_in_order(struct story *s)
{
	enum rc rc = put(s, BLOCK_ROUTER, 0, "\x06", text_str(&s->line));

	if (rc == RC_OK)
		rc = put(s, BLOCK_ROUTER, 0, "\x06", "always the same");
	return rc == RC_OK ? journal(s, "old") : rc;
}

static enum rc
bind_policy(struct story *s)
{
	const int64_t policy = 100 + s->n;
	enum rc rc;

	rc = model_put_policy(s->model, s->running, policy, s->n % 3 + 1,
	    text_str(&s->line), NULL, NULL, s->diag);
	if (rc == RC_OK)
		rc = model_bind(s->model, s->running, 1, policy, NULL,
		    s->diag);
	if (rc == RC_OK)
		rc = journal(s, NULL);
	return rc == RC_OK ? journal(s, "another") : rc;
}

static enum rc
change_template(struct story *s)
{
	const struct number_range ranges[] = { { s->n, s->n + 5 },
	    { 1, 1 } };
	const char place[] = { (char)((s->n - 3) % 100 + 1), '\0' };
	const struct model_line line = { .block = BLOCK_TUNNEL,
	    .number = s->n - 3, .place = place, .place_len = 1,
	    .entry = "entry", .object = "", .line = "" };
	enum rc rc;

	rc = model_put_template(s->model, s->running, 2, ranges, 2, NULL,
	    NULL, s->diag);
	if (rc == RC_OK)
		rc = model_delete(s->model, s->running, &line, NULL, NULL,
		    s->diag);
	return rc == RC_OK ? journal(s, NULL) : rc;
}

static enum rc
set_password(struct story *s)
{
	enum rc rc;

	rc = model_set_credential(s->model, s->running, "login",
	    text_str(&s->line), s->diag);
	if (rc == RC_OK)
		rc = put(s, BLOCK_ROUTER, 0, "\x01", NULL);
	return rc == RC_OK ? journal(s, NULL) : rc;
}

static enum rc
save(struct story *s)
{
	return model_save(s->model, (int)(s->n / 8 % 2), text_str(&s->line),
	    "2026-01-02T00:00:00", s->diag);
}

/* By way of one that stands aside; the third time one falls out. */
static enum rc
copy_saved(struct story *s)
{
	int64_t from = 0, aside = 0;
	enum rc rc;

	rc = model_saved(s->model, 0, 0, &from, s->diag);
	if (rc == RC_OK)
		rc = model_add_aside(s->model, &aside, s->diag);
	if (rc == RC_OK)
		rc = model_copy(s->model, from, aside, s->diag);
	if (rc == RC_OK)
		rc = model_save_copy(s->model, aside, 3, text_str(&s->line),
		    "2026-01-03T00:00:00", s->diag);
	return rc == RC_OK ? model_drop_aside(s->model, aside, s->diag) : rc;
}

static enum rc
delete_saved(struct story *s)
{
	return s->n / 8 % 4 == 3 ?
	    model_delete_all_saved(s->model, s->diag) :
	    model_delete_saved(s->model, 0, 1, s->diag);
}

enum rc
story_command(struct model *model, unsigned int n, struct diag *diag)
{
	static enum rc (*const kinds[])(struct story *) = { put_lines,
	    put_in_order, bind_policy, change_template, set_password, save,
	    copy_saved, delete_saved };
	const unsigned int kind = n % (sizeof(kinds) / sizeof(kinds[0]));
	struct story s = { .model = model, .n = n, .line = TEXT_INIT,
	    .diag = diag };
	enum rc rc = model_begin(model, diag);

	text_addf(&s.line, "command %u", n);
	if (rc == RC_OK)
		rc = model_running(model, &s.running, diag);
	if (rc == RC_OK && s.line.failed)
		rc = diag_set(diag, RC_NOMEM, "story: out of memory");
	if (rc == RC_OK)
		rc = kinds[kind](&s);
	if (rc == RC_OK)
		rc = kinds[kind] == save || kinds[kind] == copy_saved ||
		    kinds[kind] == delete_saved ?
		    model_commit_durably(model, diag) :
		    model_commit(model, diag);
	if (rc != RC_OK)
		model_rollback(model);
	text_fini(&s.line);
	return rc;
}

/* The model that does the same undisturbed, n commands on. */
static void
print_at(struct sample *undisturbed, unsigned int *at, unsigned int n,
    struct text *out)
{
	for (; *at < n; ++*at)
		assert_int_equal(story_command(undisturbed->model, *at,
		    NULL), RC_OK);
	sample_print(undisturbed, out);
}

unsigned int
story_check(const char *path, unsigned int n)
{
	struct text is = TEXT_INIT, expected = TEXT_INIT;
	struct sample s, undisturbed;
	unsigned int at = 0;

	sample_open(&s, path);
	sample_open(&undisturbed, NULL);
	sample_print(&s, &is);
	print_at(&undisturbed, &at, n, &expected);
	if (strcmp(text_str(&is), text_str(&expected)) != 0) {
		n++;
		print_at(&undisturbed, &at, n, &expected);
		assert_string_equal(text_str(&is), text_str(&expected));
	}
	assert_int_equal(story_command(s.model, n, NULL), RC_OK);
	sample_print(&s, &is);
	print_at(&undisturbed, &at, n + 1, &expected);
	assert_string_equal(text_str(&is), text_str(&expected));
	sample_close(&undisturbed);
	sample_close(&s);
	text_fini(&is);
	text_fini(&expected);
	return n;
}
