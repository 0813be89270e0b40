/*
 * Arenas: what is given out is zeroed, aligned and apart, a reset gives the
 * same memory again, and running out of it breaks nothing.
 */
#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "support/failing_memory.h"

#include "base/banned.h"

static void
assert_zero(const unsigned char *p, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++)
		assert_int_equal(p[i], 0);
}

static void
test_arena_zeroed_and_aligned(void **state)
{
	struct arena a = ARENA_INIT;
	unsigned char *p;
	size_t size;

	(void)state;
	for (size = 1; size < 300; size++) {
		p = arena_alloc(&a, size);
		assert_non_null(p);
		assert_int_equal((uintptr_t)p % alignof(max_align_t), 0);
		assert_zero(p, size);
		memset(p, 0xff, size);
	}
	arena_fini(&a);
	assert_null(a.first);
	assert_null(a.current);
	arena_fini(&a);
}

static void
test_arena_pieces_are_apart(void **state)
{
	struct arena a = ARENA_INIT;
	unsigned char *pieces[500];
	size_t i, j;

	(void)state;
	for (i = 0; i < 500; i++) {
		pieces[i] = arena_alloc(&a, 100);
		assert_non_null(pieces[i]);
		memset(pieces[i], (int)(i % 251), 100);
	}
	for (i = 0; i < 500; i++)
		for (j = 0; j < 100; j++)
			assert_int_equal(pieces[i][j], i % 251);
	arena_fini(&a);
}

static void
test_arena_larger_than_a_block(void **state)
{
	struct arena a = ARENA_INIT;
	unsigned char *small, *large;

	(void)state;
	small = arena_alloc(&a, 10);
	assert_non_null(small);
	memset(small, 1, 10);
	large = arena_alloc(&a, 1000000);
	assert_non_null(large);
	assert_zero(large, 1000000);
	memset(large, 2, 1000000);
	assert_int_equal(small[9], 1);
	arena_fini(&a);
}

static void
test_arena_reset_gives_memory_again(void **state)
{
	struct arena a = ARENA_INIT;
	unsigned char *first, *p;
	int round, i;

	(void)state;
	first = arena_alloc(&a, 64);
	assert_non_null(first);
	for (i = 0; i < 100; i++)
		assert_non_null(arena_alloc(&a, 1000));
	assert_non_null(arena_alloc(&a, 20000));
	/* From now on everything must come from what is there. */
	failing_memory_after(0);
	for (round = 0; round < 3; round++) {
		arena_reset(&a);
		p = arena_alloc(&a, 64);
		assert_ptr_equal(p, first);
		assert_zero(p, 64);
		memset(p, 0xff, 64);
		for (i = 0; i < 100; i++)
			assert_non_null(arena_alloc(&a, 1000));
		assert_non_null(arena_alloc(&a, 20000));
	}
	assert_int_equal(failing_memory_stop(), 0);
	arena_fini(&a);
}

static void
test_arena_reset_of_nothing(void **state)
{
	struct arena a = ARENA_INIT;

	(void)state;
	arena_reset(&a);
	assert_non_null(arena_alloc(&a, 1));
	arena_fini(&a);
}

static void
test_arena_array(void **state)
{
	struct arena a = ARENA_INIT;
	int *numbers;

	(void)state;
	numbers = arena_array(&a, 1000, sizeof(*numbers));
	assert_non_null(numbers);
	assert_int_equal(numbers[999], 0);
	assert_non_null(arena_array(&a, 0, sizeof(*numbers)));
	assert_non_null(arena_array(&a, 10, 0));
	assert_null(arena_array(&a, SIZE_MAX / 2, 3));
	assert_null(arena_array(&a, SIZE_MAX, 1));
	arena_fini(&a);
}

static void
test_arena_strndup(void **state)
{
	struct arena a = ARENA_INIT;
	const char *s;

	(void)state;
	s = arena_strndup(&a, "tunnel select", 6);
	assert_string_equal(s, "tunnel");
	s = arena_strndup(&a, "", 0);
	assert_string_equal(s, "");
	s = arena_strndup(&a, "a\0b", 3);
	assert_memory_equal(s, "a\0b", 4);
	arena_fini(&a);
}

static void
test_arena_without_memory(void **state)
{
	struct arena a = ARENA_INIT;
	char *s;

	(void)state;
	failing_memory_after(0);
	assert_null(arena_alloc(&a, 8));
	assert_null(arena_strndup(&a, "x", 1));
	assert_null(arena_array(&a, 2, 8));
	assert_int_equal(failing_memory_stop(), 3);

	s = arena_strndup(&a, "kept", 4);
	assert_non_null(s);
	failing_memory_after(0);
	assert_null(arena_alloc(&a, 100000));
	assert_int_equal(failing_memory_stop(), 1);
	/* What was given out stays, and small pieces still fit. */
	assert_string_equal(s, "kept");
	assert_non_null(arena_alloc(&a, 8));
	/* Lengths that no block can have never reach malloc(). */
	failing_memory_after(0);
	assert_null(arena_alloc(&a, SIZE_MAX));
	assert_null(arena_alloc(&a, SIZE_MAX - alignof(max_align_t)));
	assert_int_equal(failing_memory_stop(), 0);
	arena_fini(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_arena_zeroed_and_aligned),
		cmocka_unit_test(test_arena_pieces_are_apart),
		cmocka_unit_test(test_arena_larger_than_a_block),
		cmocka_unit_test(test_arena_reset_gives_memory_again),
		cmocka_unit_test(test_arena_reset_of_nothing),
		cmocka_unit_test(test_arena_array),
		cmocka_unit_test(test_arena_strndup),
		cmocka_unit_test(test_arena_without_memory),
	};

	return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
