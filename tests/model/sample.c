/*
 * The model of samples: see sample.h. Queries go to SQLite directly, as those
 * of a person with the sqlite3 shell do.
 */
#include "model/sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "model/schema.h"
#include "model/statement.h"

#include "base/banned.h"

const struct model_device sample_device = {
	.profile = "RTX830",
	.model = "RTX830",
	.revision = "15.02.28",
	.serial = "S3K000001",
	.macs = "ac:44:f2:00:00:01,ac:44:f2:00:00:02",
	.stamp = "made up",
	.start_slot = 0,
};

/* Fails the test with the reason, not only a number. */
static void
must(struct sample *s, enum rc rc)
{
	if (rc != RC_OK)
		fail_msg("%s", diag_text(&s->diag));
}

static enum rc
set_anchors(struct model *m, struct diag *diag)
{
	static const char *const keys[] = {
		[ANCHOR_PP] = SAMPLE_PP,
		[ANCHOR_TUNNEL] = SAMPLE_TUNNEL,
		[ANCHOR_SWITCH] = SAMPLE_SWITCH,
		[ANCHOR_POLICIES] = SAMPLE_POLICIES,
		[ANCHOR_BINDING] = SAMPLE_BINDING,
	};
	enum rc rc = RC_OK;
	int i;

	for (i = ANCHOR_PP; i <= ANCHOR_BINDING && rc == RC_OK; i++)
		rc = model_set_anchor(m, (enum anchor)i, keys[i],
		    strlen(keys[i]), diag);
	return rc;
}

enum rc
sample_fill(struct model *m, struct diag *diag)
{
	enum rc rc = model_set_device(m, &sample_device, diag);

	if (rc == RC_OK)
		rc = set_anchors(m, diag);
	if (rc == RC_OK)
		rc = model_save(m, 0, "", "2026-01-01T00:00:00", diag);
	return rc;
}

void
sample_open(struct sample *s, const char *path)
{
	const struct model_options options = {
		.path = path != NULL ? path : ":memory:",
		.busy_ms = 5000,
	};
	bool made;

	*s = (struct sample){ .diag = DIAG_INIT, .result = TEXT_INIT };
	must(s, model_open(&s->model, &options, &made, &s->diag));
	if (made) {
		must(s, sample_fill(s->model, &s->diag));
		must(s, model_commit(s->model, &s->diag));
	}
	/* Files have the views for people; these are people's tests. */
	if (path == NULL)
		must(s, model_execute(s->model, schema_people_sql, &s->diag));
	must(s, model_running(s->model, &s->running, &s->diag));
}

void
sample_close(struct sample *s)
{
	model_close(s->model);
	diag_fini(&s->diag);
	text_fini(&s->result);
}

int
sample_setup(void **state)
{
	struct sample *s = malloc(sizeof(*s));

	if (s == NULL)
		return -1;
	sample_open(s, NULL);
	*state = s;
	return 0;
}

int
sample_teardown(void **state)
{
	sample_close(*state);
	free(*state);
	return 0;
}

static void
begin(struct sample *s)
{
	must(s, model_begin(s->model, &s->diag));
}

static void
commit(struct sample *s, enum rc rc)
{
	must(s, rc);
	must(s, model_commit(s->model, &s->diag));
}

void
sample_put(struct sample *s, enum block block, int64_t number,
    const char *place, const char *line)
{
	const struct model_line row = {
		.block = block,
		.number = number,
		.place = place,
		.place_len = strlen(place),
		.entry = "entry",
		.object = "",
		.line = line,
	};

	begin(s);
	commit(s, model_put(s->model, s->running, &row, NULL, NULL,
	    &s->diag));
}

void
sample_put_typed(struct sample *s, const char *place, const char *identity,
    const char *line)
{
	const struct model_line row = {
		.block = BLOCK_ROUTER,
		.place = place,
		.place_len = strlen(place),
		.entry = "entry",
		.object = "",
		.identity = identity,
		.identity_len = strlen(identity),
		.line = line,
	};

	begin(s);
	commit(s, model_put(s->model, s->running, &row, NULL, NULL,
	    &s->diag));
}

void
sample_delete(struct sample *s, enum block block, int64_t number,
    const char *place)
{
	const struct model_line row = {
		.block = block,
		.number = number,
		.place = place,
		.place_len = strlen(place),
		.entry = "entry",
		.object = "",
		.line = "",
	};

	begin(s);
	commit(s, model_delete(s->model, s->running, &row, NULL, NULL,
	    &s->diag));
}

void
sample_policy(struct sample *s, int64_t policy, int64_t gateway)
{
	begin(s);
	commit(s, model_put_policy(s->model, s->running, policy, gateway,
	    "esp aes-cbc sha-hmac", NULL, NULL, &s->diag));
}

void
sample_no_policy(struct sample *s, int64_t policy)
{
	begin(s);
	commit(s, model_delete_policy(s->model, s->running, policy, NULL,
	    NULL, &s->diag));
}

void
sample_bind(struct sample *s, int64_t tunnel, int64_t policy)
{
	begin(s);
	commit(s, model_bind(s->model, s->running, tunnel, policy, NULL,
	    &s->diag));
}

void
sample_unbind(struct sample *s, int64_t tunnel)
{
	begin(s);
	commit(s, model_unbind(s->model, s->running, tunnel, NULL, &s->diag));
}

void
sample_template(struct sample *s, int64_t source, int64_t first,
    int64_t last)
{
	const struct number_range range = { first, last };

	begin(s);
	commit(s, model_put_template(s->model, s->running, source, &range, 1,
	    NULL, NULL, &s->diag));
}

void
sample_journal(struct sample *s, const char *line)
{
	const struct model_change change = {
		.at = "2026-01-01T00:00:00",
		.session = "1",
		.user = "",
		.origin = "Serial",
		.command = line,
		.block = BLOCK_ROUTER,
		.place = "",
		.entry = "entry",
		.new_line = line,
	};
	int64_t id = 0;

	begin(s);
	commit(s, model_journal(s->model, &change, &id, &s->diag));
}

void
sample_save(struct sample *s, int slot, const char *comment)
{
	begin(s);
	must(s, model_save(s->model, slot, comment, "2026-01-02T00:00:00",
	    &s->diag));
	must(s, model_commit_durably(s->model, &s->diag));
}

static void
query(struct sample *s, const char *sql, struct text *out)
{
	sqlite3_stmt *stmt;
	int i;

	if (sqlite3_prepare_v2(s->model->db, sql, -1, &stmt, NULL) !=
	    SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(s->model->db));
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		for (i = 0; i < sqlite3_column_count(stmt); i++) {
			text_adds(out, i > 0 ? "|" : "");
			if (sqlite3_column_type(stmt, i) != SQLITE_NULL)
				text_adds(out, (const char *)
				    sqlite3_column_text(stmt, i));
		}
		text_addc(out, '\n');
	}
	if (sqlite3_finalize(stmt) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(s->model->db));
	assert_false(out->failed);
}

const char *
sample_query(struct sample *s, const char *sql)
{
	text_reset(&s->result);
	query(s, sql, &s->result);
	return text_str(&s->result);
}

int
sample_execute(struct sample *s, const char *sql)
{
	return sqlite3_exec(s->model->db, sql, NULL, NULL, NULL);
}

/* A listing being made with the functions of the model. */
struct lister {
	struct sample	*sample;
	int64_t		 config;
	int		 depth;
};

static void
emit(const struct lister *l, int depth, const char *line)
{
	text_addf(&l->sample->result, "%*s%s\n", depth, "", line);
}

static enum rc
emit_line(void *ctx, const struct model_line *line)
{
	const struct lister *l = ctx;

	emit(l, l->depth, line->line);
	return RC_OK;
}

static void
list_lines(struct lister *l, int depth, enum block block, int64_t number,
    const char *from, const char *to)
{
	struct sample *s = l->sample;

	l->depth = depth;
	must(s, model_walk(s->model, l->config, block, number, from,
	    strlen(from), to, strlen(to), emit_line, l, &s->diag));
}

/* What stands at the place of the binding. */
static void
list_binding(struct lister *l, int64_t tunnel)
{
	struct sample *s = l->sample;
	struct text line = TEXT_INIT;
	int64_t policy, gateway, source;
	bool found = false;

	must(s, model_binding(s->model, l->config, tunnel, &policy,
	    &s->diag));
	must(s, model_template_source(s->model, l->config, tunnel, &source,
	    &s->diag));
	if (policy != 0) {
		text_addf(&s->result, " ipsec tunnel %lld\n",
		    (long long)policy);
		must(s, model_policy(s->model, l->config, policy, &gateway,
		    &line, &found, &s->diag));
	}
	if (found) {
		emit(l, 2, text_str(&line));
		list_lines(l, 2, BLOCK_GATEWAY, gateway, "", "");
	}
	if (policy == 0 && source != 0)
		list_lines(l, 2, BLOCK_GATEWAY, tunnel, "", "");
	text_fini(&line);
}

static enum rc
list_tunnel(void *ctx, int64_t tunnel)
{
	struct lister *l = ctx;
	struct sample *s = l->sample;
	struct text line = TEXT_INIT;
	bool found;

	text_addf(&s->result, "tunnel select %lld\n", (long long)tunnel);
	must(s, model_template(s->model, l->config, tunnel, &line, &found,
	    &s->diag));
	if (found)
		emit(l, 1, text_str(&line));
	text_fini(&line);
	list_lines(l, 1, BLOCK_TUNNEL, tunnel, "", SAMPLE_BINDING);
	list_binding(l, tunnel);
	list_lines(l, 1, BLOCK_TUNNEL, tunnel, SAMPLE_BINDING, "");
	return RC_OK;
}

static enum rc
list_pp(void *ctx, int64_t pp)
{
	struct lister *l = ctx;

	if (pp == PP_ANONYMOUS)
		emit(l, 0, "pp select anonymous");
	else
		text_addf(&l->sample->result, "pp select %lld\n",
		    (long long)pp);
	list_lines(l, 1, BLOCK_PP, pp, "", "");
	return RC_OK;
}

static enum rc
list_unreached(void *ctx, const char *line, int64_t gateway)
{
	struct lister *l = ctx;

	if (line != NULL)
		emit(l, 0, line);
	if (gateway != 0)
		list_lines(l, 0, BLOCK_GATEWAY, gateway, "", "");
	return RC_OK;
}

const char *
sample_listing(struct sample *s, int64_t config)
{
	struct lister l = { .sample = s, .config = config };

	text_reset(&s->result);
	list_lines(&l, 0, BLOCK_ROUTER, 0, "", SAMPLE_PP);
	must(s, model_walk_numbers(s->model, config, BLOCK_PP, 0, INT64_MAX,
	    list_pp, &l, &s->diag));
	list_lines(&l, 0, BLOCK_ROUTER, 0, SAMPLE_PP, SAMPLE_TUNNEL);
	must(s, model_walk_numbers(s->model, config, BLOCK_TUNNEL, 0,
	    INT64_MAX, list_tunnel, &l, &s->diag));
	list_lines(&l, 0, BLOCK_ROUTER, 0, SAMPLE_TUNNEL, SAMPLE_POLICIES);
	must(s, model_walk_unreached(s->model, config, list_unreached, &l,
	    &s->diag));
	list_lines(&l, 0, BLOCK_ROUTER, 0, SAMPLE_POLICIES, "");
	assert_false(s->result.failed);
	return text_str(&s->result);
}

const char *
sample_tunnel_listing(struct sample *s, int64_t config, int64_t tunnel)
{
	struct lister l = { .sample = s, .config = config };

	text_reset(&s->result);
	must(s, model_walk_numbers(s->model, config, BLOCK_TUNNEL, tunnel,
	    tunnel, list_tunnel, &l, &s->diag));
	assert_false(s->result.failed);
	return text_str(&s->result);
}

void
sample_print(struct sample *s, struct text *out)
{
	static const char *const queries[] = {
		"PRAGMA integrity_check",
		"SELECT * FROM device",
		"SELECT name, hex(place) FROM fixed_place",
		"SELECT * FROM configuration ORDER BY config",
		"SELECT config, block, number, hex(place), entry, line "
		    "FROM config_line ORDER BY 1, 2, 3, 4, 5",
		"SELECT * FROM pp", "SELECT * FROM tunnel",
		"SELECT * FROM gateway", "SELECT * FROM credential",
		"SELECT change, command_id, at, command, old_line, new_line "
		    "FROM change",
	};
	size_t i;

	text_reset(out);
	for (i = 0; i < sizeof(queries) / sizeof(queries[0]); i++) {
		query(s, queries[i], out);
		text_adds(out, "--\n");
	}
}

char *
sample_path(const char *name)
{
	/* Not in the build's folder: other users must be able to reach it. */
	const char *tmp = getenv("TMPDIR");
	struct text path = TEXT_INIT;

	text_addf(&path, "%s/rtxsh-test-XXXXXX", tmp != NULL ? tmp : "/tmp");
	assert_false(path.failed);
	assert_non_null(mkdtemp(path.data));
	text_addf(&path, "/%s", name);
	return text_take(&path);
}

void
sample_remove(char *path)
{
	static const char *const endings[] = { "", "-wal", "-shm",
	    "-journal" };
	struct text file = TEXT_INIT;
	size_t i;

	for (i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		text_reset(&file);
		text_addf(&file, "%s%s", path, endings[i]);
		(void)unlink(text_str(&file));
	}
	*strrchr(path, '/') = '\0';
	(void)rmdir(path);
	text_fini(&file);
	free(path);
}
