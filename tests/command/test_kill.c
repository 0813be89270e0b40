/*
 * A console that is killed at any instant: the database opens again, holds
 * every command that was answered, and no half of another.
 *
 * Each run types the same commands on a new database in a child process, which
 * acknowledges each answer over a pipe. What the database may hold after k
 * answers is worked out beforehand on a device in memory.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "config/config.h"
#include "support/console.h"
#include "model/vfs_fault.h"

#include "base/banned.h"

static const char *const commands[] = {
	"tunnel select 1",
	"tunnel encapsulation l2tp",
	"ipsec tunnel 101",
	"ipsec sa policy 101 1 esp aes-cbc sha-hmac",
	"ipsec ike pre-shared-key 1 text Kobe-7",
	"tunnel enable 1-5",
	"save",
	"ipsec ike pre-shared-key 1 text Nara-9",
	"no tunnel enable 2-4",
	"tunnel template 12-15 18",
	"tunnel template 6-9",
	"ipsec sa policy 101 2 esp",
	"no ipsec tunnel",
	"pp select 1",
	"pp auth accept chap",
	"save 1",
	"no ipsec sa policy 101",
	"save",
	"save 1 \"a comment\"",
	"copy config 1.1 2",
	"copy config 0.2 0",
	"delete config 1.1",
	"set-default-config 2",
	"ip route default gateway pp 1",
	"delete config 0",
	"load 1 silent",
	":undo",
	"load 1 difference silent",
	"restart 0.1",
};
#define COMMANDS (sizeof(commands) / sizeof(commands[0]))
#define RANDOM_KILLS 20
#define VFS "kill"

/* What the database holds after each number of commands. */
struct expected {
	char *state[COMMANDS + 1];
};

static enum rc
add_line(void *ctx, const struct config_line *line)
{
	text_addf(ctx, "%s\n", line->text);
	return RC_OK;
}

/* A row of the journal, the rows of one command told apart from the next. */
static enum rc
add_change(void *ctx, int64_t command_id, const struct model_change *change)
{
	text_addf(ctx, "%lld %s: %s -> %s\n", (long long)command_id,
	    change->command, change->old_line != NULL ? change->old_line : "",
	    change->new_line != NULL ? change->new_line : "");
	return RC_OK;
}

/* The running configuration, every saved one and the journal as one text. */
static char *
state_of(struct device *device)
{
	struct diag diag = DIAG_INIT;
	struct text out = TEXT_INIT;
	const struct model_device *identity;
	int slot, generation;
	int64_t config;

	assert_int_equal(model_device(device->model, &identity, &diag),
	    RC_OK);
	text_addf(&out, "from %d.%d, next %d.%d\n", identity->start_slot,
	    identity->start_generation, identity->default_slot,
	    identity->default_generation);
	assert_int_equal(model_running(device->model, &config, &diag), RC_OK);
	assert_int_equal(config_list(device->model, config, add_line, &out,
	    &diag), RC_OK);
	for (slot = 0; slot <= 4; slot++)
		for (generation = 0; generation <= 2; generation++) {
			assert_int_equal(model_saved(device->model, slot,
			    generation, &config, &diag), RC_OK);
			if (config == 0)
				continue;
			text_addf(&out, "-- %d.%d\n", slot, generation);
			assert_int_equal(config_list(device->model, config,
			    add_line, &out, &diag), RC_OK);
		}
	assert_int_equal(model_walk_changes(device->model, 0, add_change,
	    &out, &diag), RC_OK);
	return text_take(&out);
}

static enum rc
drop_output(void *ctx, const char *s, size_t len)
{
	(void)ctx;
	(void)s;
	(void)len;
	return RC_OK;
}

/* The passwords of what is loaded: there are none. */
static enum answer
answer_nothing(void *ctx, const char *prompt, bool hidden, struct text *answer)
{
	(void)ctx;
	(void)prompt;
	(void)hidden;
	(void)answer;
	return ANSWER_GIVEN;
}

static int
make_expected(void **state)
{
	struct expected *e = calloc(1, sizeof(*e));
	struct test_console c;
	size_t i;

	assert_non_null(e);
	test_console_open(&c, NULL, true);
	c.session.terminal.ask_line = answer_nothing;
	c.session.terminal.aside = drop_output;
	for (i = 0; i <= COMMANDS; i++) {
		e->state[i] = state_of(&c.device);
		if (i < COMMANDS) {
			(void)test_console_type(&c, commands[i]);
			assert_false(c.session.failed_line);
		}
	}
	test_console_close(&c);
	*state = e;
	return 0;
}

static int
free_expected(void **state)
{
	struct expected *e = *state;
	size_t i;

	for (i = 0; i <= COMMANDS; i++)
		free(e->state[i]);
	free(e);
	return 0;
}

/* The child: types everything and acknowledges each answer. `at` is the call
 * of the file system at which it dies; 0: nowhere. */
static void
type_everything(const char *path, unsigned long at, int ack)
{
	const struct terminal terminal = { .write = drop_output,
	    .ask_line = answer_nothing, .aside = drop_output };
	struct vfs_fault fault = { .action = FAULT_NOTHING };
	struct diag diag = DIAG_INIT;
	struct session session;
	struct device device;
	size_t i;

	if (vfs_fault_register(&fault, VFS) != SQLITE_OK)
		_exit(2);
	vfs_fault_set(&fault, FAULT_KILL, at, false);
	if (device_open(&device, &(struct device_options){ .path = path,
	    .vfs = VFS, .clock = test_clock() }, &diag) != RC_OK ||
	    session_init(&session, &device, &terminal, "Serial") != RC_OK)
		_exit(3);
	session.administrator = true;
	for (i = 0; i < COMMANDS; i++)
		if (session_line(&session, commands[i],
		    strlen(commands[i])) != RC_OK || session.failed_line ||
		    write(ack, "", 1) != 1)
			_exit(4);
	_exit(0);
}

/* A database that nothing was ever killed in. */
struct scratch {
	char	 folder[32];
	char	*path;
};

static void
scratch_open(struct scratch *s)
{
	static const char name[] = "test-kill-XXXXXX";
	struct text path = TEXT_INIT;

	memcpy(s->folder, name, sizeof(name));
	assert_non_null(mkdtemp(s->folder));
	text_addf(&path, "%s/router.db", s->folder);
	s->path = text_take(&path);
	assert_non_null(s->path);
}

static void
scratch_close(struct scratch *s)
{
	static const char *const ends[] = { "", "-wal", "-shm", "-journal" };
	struct text path = TEXT_INIT;
	size_t i;

	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		text_reset(&path);
		text_addf(&path, "%s%s", s->path, ends[i]);
		(void)unlink(text_str(&path));
	}
	assert_int_equal(rmdir(s->folder), 0);
	text_fini(&path);
	free(s->path);
}

static void
check_integrity(const char *path)
{
	sqlite3_stmt *stmt;
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1,
	    &stmt, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	assert_string_equal((const char *)sqlite3_column_text(stmt, 0), "ok");
	(void)sqlite3_finalize(stmt);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* After `answered` answers the database holds so many commands, or one more
 * that was done but not answered. */
static void
check_database(const struct expected *e, const char *path, size_t answered)
{
	struct diag diag = DIAG_INIT;
	struct device device;
	char *state;
	bool same;

	if (device_open(&device, &(struct device_options){ .path = path,
	    .clock = test_clock() }, &diag) != RC_OK)
		fail_msg("after %zu answers: %s", answered, diag_text(&diag));
	state = state_of(&device);
	same = strcmp(state, e->state[answered]) == 0 ||
	    (answered < COMMANDS &&
	    strcmp(state, e->state[answered + 1]) == 0);
	if (!same)
		fail_msg("after %zu answers it holds:\n%s", answered, state);
	free(state);
	device_close(&device);
	check_integrity(path);
}

/* How a child is killed: by itself at call `at`, or by us after `stop` answers
 * and so many turns of a loop. */
struct killing {
	unsigned long	at;		/* 0: by us */
	size_t		stop;
	unsigned long	turns;
};

typedef void child_fn(const char *path, unsigned long at, int ack);

/* Runs the child; *answered counts what it acknowledged. Returns whether it
 * came to its end. */
static bool
run_child(child_fn *child, const char *path, const struct killing *k,
    size_t *answered)
{
	int ends[2], status;
	char byte;
	pid_t pid;
	volatile unsigned long i;

	*answered = 0;
	assert_int_equal(pipe(ends), 0);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		(void)close(ends[0]);
		child(path, k->at, ends[1]);
	}
	(void)close(ends[1]);
	while (*answered < k->stop && read(ends[0], &byte, 1) == 1)
		++*answered;
	if (*answered == k->stop && k->at == 0) {
		for (i = 0; i < k->turns; i++)
			continue;
		(void)kill(pid, SIGKILL);
	}
	while (read(ends[0], &byte, 1) == 1)
		++*answered;
	assert_int_equal(waitpid(pid, &status, 0), pid);
	(void)close(ends[0]);
	/* Killed or done; never an error of its own. */
	assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
	return WIFEXITED(status);
}

/* Types everything on a new database, and looks at what is left of it. */
static bool
run_killed(const struct expected *e, const struct killing *k)
{
	struct scratch scratch;
	size_t answered;
	bool ended;

	scratch_open(&scratch);
	ended = run_child(type_everything, scratch.path, k, &answered);
	check_database(e, scratch.path, answered);
	scratch_close(&scratch);
	return ended;
}

static void
killed_at_each_call_of_the_file_system(void **state)
{
	unsigned long at = 1;

	while (!run_killed(*state, &(struct killing){ .at = at,
	    .stop = SIZE_MAX }))
		at++;
	/* There were writes to be killed at, and the last run saw none. */
	assert_true(at > COMMANDS);
}

/* A small generator of our own: the same instants in every run. */
static unsigned long
next_random(unsigned long *seed)
{
	*seed = *seed * 6364136223846793005UL + 1442695040888963407UL;
	return *seed >> 33;
}

static void
killed_at_random_instants(void **state)
{
	unsigned long seed = 20;
	int i;

	for (i = 0; i < RANDOM_KILLS; i++) {
		const size_t stop = next_random(&seed) % COMMANDS;

		(void)run_killed(*state, &(struct killing){ .stop = stop,
		    .turns = next_random(&seed) % 200000 });
	}
}

#define LOADED_LINES 2000

/* A child that loads a configuration; it dies at a call of the loading. */
static void
load_much(const char *path, unsigned long at, int ack)
{
	struct vfs_fault fault = { .action = FAULT_NOTHING };
	struct diag diag = DIAG_INIT;
	struct text config = TEXT_INIT;
	struct device device;
	size_t refused;
	int64_t running;
	int i;

	for (i = 1; i <= LOADED_LINES; i++)
		text_addf(&config, "ipsec transport %d 1 udp 1701\n", i);
	if (vfs_fault_register(&fault, VFS) != SQLITE_OK ||
	    device_open(&device, &(struct device_options){ .path = path,
	    .vfs = VFS, .clock = test_clock() }, &diag) != RC_OK)
		_exit(2);
	vfs_fault_set(&fault, FAULT_KILL, at, false);
	if (model_begin(device.model, &diag) != RC_OK ||
	    model_running(device.model, &running, &diag) != RC_OK ||
	    config_load(device.model, running, device.profile,
	    text_str(&config), config.len, NULL, NULL, &refused, &diag) !=
	    RC_OK || refused != 0 || model_commit(device.model, &diag) !=
	    RC_OK || write(ack, "", 1) != 1)
		_exit(3);
	_exit(0);
}

static enum rc
count_transports(void *ctx, const struct config_line *line)
{
	size_t *n = ctx;

	*n += strncmp(line->text, "ipsec transport ", 16) == 0;
	return RC_OK;
}

/* How many of the lines the database holds. */
static size_t
loaded_lines(const char *path)
{
	struct diag diag = DIAG_INIT;
	struct device device;
	int64_t running;
	size_t n = 0;

	assert_int_equal(device_open(&device, &(struct device_options){
	    .path = path, .clock = test_clock() }, &diag), RC_OK);
	assert_int_equal(model_running(device.model, &running, &diag), RC_OK);
	assert_int_equal(config_list(device.model, running, count_transports,
	    &n, &diag), RC_OK);
	device_close(&device);
	return n;
}

static void
load_is_whole_or_not_there(void **state)
{
	struct killing killing = { .at = 1, .stop = SIZE_MAX };
	struct scratch scratch;
	size_t answered, lines;
	bool ended;

	(void)state;
	do {
		scratch_open(&scratch);
		ended = run_child(load_much, scratch.path, &killing,
		    &answered);
		lines = loaded_lines(scratch.path);
		assert_true(lines == LOADED_LINES ||
		    (lines == 0 && answered == 0));
		check_integrity(scratch.path);
		scratch_close(&scratch);
		killing.at += 11;
	} while (!ended);
	assert_true(killing.at > 12);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(killed_at_each_call_of_the_file_system),
		cmocka_unit_test(killed_at_random_instants),
		cmocka_unit_test(load_is_whole_or_not_there),
	};

	return cmocka_run_group_tests_name("killed consoles", tests,
	    make_expected, free_expected);
}
