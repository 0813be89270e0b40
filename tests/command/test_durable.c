/*
 * What has been answered is on disk: of what is kept for a restart nothing is
 * left unwritten when the console goes on. (test_kill.c dies in between.)
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/sample.h"
#include "model/vfs_fault.h"
#include "support/console.h"

#include "base/banned.h"

#define VFS "durable"

/* A command, and its answer; with `syncs` it must be on disk by then. */
struct step {
	const char	*line;
	bool		 syncs;
};

static void
answer_waits_for_the_disk(void **state)
{
	static const struct step steps[] = {
		{ "ip lan1 mtu 1400", false },
		{ "save", true },
		{ "save 4 comment", true },
		{ "ip lan1 mtu 1300", false },
		{ "copy config 4 2", true },
		{ "delete config 0.1", true },
		{ "set-default-config 2", true },
		{ "ip lan1 mtu 1200", false },
		{ "exit save", true },
		{ "restart 4", true },
		{ "ip lan1 mtu 1200", false },
		{ "cold start", true },
	};
	static const char *const no_password[] = { "", NULL };
	char *path = sample_path("router.db");
	struct vfs_fault fault;
	struct test_console c;
	struct diag diag = DIAG_INIT;
	size_t i;

	(void)state;
	assert_int_equal(vfs_fault_register(&fault, VFS), SQLITE_OK);
	test_console_open(&c, NULL, true);
	device_close(&c.device);
	assert_int_equal(device_open(&c.device, &(struct device_options){
	    .path = path, .vfs = VFS, .clock = test_clock() }, &diag), RC_OK);
	c.answers = no_password;
	for (i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
		c.session.administrator = true;
		c.session.over = false;
		vfs_fault_set(&fault, FAULT_NOTHING, 0, false);
		(void)test_console_type(&c, steps[i].line);
		assert_false(c.session.failed_line);
		assert_true(fault.kinds[FAULT_WRITE] > 0);
		if (steps[i].syncs) {
			assert_true(fault.kinds[FAULT_SYNC] > 0);
			assert_int_equal(fault.unsynced, 0);
		} else {
			/* Or the test could not fail. */
			assert_true(fault.unsynced > 0);
		}
	}
	test_console_close(&c);
	vfs_fault_unregister(&fault);
	sample_remove(path);
}

/* When the disk takes no more, the device does not say that it is done. */
static void
full_disk_is_no_answer(void **state)
{
	char *path = sample_path("router.db");
	struct vfs_fault fault;
	struct test_console c;
	struct diag diag = DIAG_INIT;
	bool unsaved;

	(void)state;
	assert_int_equal(vfs_fault_register(&fault, VFS), SQLITE_OK);
	test_console_open(&c, NULL, true);
	device_close(&c.device);
	assert_int_equal(device_open(&c.device, &(struct device_options){
	    .path = path, .vfs = VFS, .clock = test_clock() }, &diag), RC_OK);
	(void)test_console_type(&c, "ip lan1 mtu 1400");
	vfs_fault_set(&fault, FAULT_FULL, 1, true);
	text_reset(&c.output);
	assert_int_equal(session_line(&c.session, "save", 4), RC_FULL);
	assert_string_equal(text_str(&c.output), "");
	vfs_fault_set(&fault, FAULT_NOTHING, 0, false);
	assert_int_equal(model_unsaved(c.device.model, &unsaved, &diag),
	    RC_OK);
	assert_true(unsaved);
	test_console_close(&c);
	vfs_fault_unregister(&fault);
	sample_remove(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answer_waits_for_the_disk),
		cmocka_unit_test(full_disk_is_no_answer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
