/*
 * Profiles by name: exactly, or the nearest to a model without one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "grammar/profile.h"

#include "base/banned.h"

static void
assert_nearest(const char *model, const char *name, bool is_exact)
{
	const struct profile *profile;
	bool exact = !is_exact;

	profile = profile_nearest(model, &exact);
	assert_non_null(profile);
	assert_string_equal(profile->name, name);
	assert_int_equal(exact, is_exact);
}

static void
models_with_a_profile(void **state)
{
	(void)state;
	assert_nearest("RTX830", "RTX830", true);
	assert_nearest("rtx1210", "RTX1210", true);
	assert_nearest("vRX", "vRX", true);
	assert_nearest("vRX (Amazon EC2)", "vRX", true);
	assert_nearest("RTX830-EX1", "RTX830-EX1", true);
}

static void
older_models(void **state)
{
	(void)state;
	assert_nearest("RTX1200", "RTX1210", false);
	assert_nearest("N1200", "RTX1210", false);
	assert_nearest("RTX1100", "RTX1210", false);
	assert_nearest("RTX1000", "RTX1210", false);
	assert_nearest("RTX1500", "RTX1210", false);
	assert_nearest("RTX810", "RTX830", false);
	assert_nearest("NVR510", "RTX830", false);
	assert_nearest("NVR500", "RTX830", false);
	assert_nearest("FWX120", "RTX830", false);
	assert_nearest("SRT100", "RTX830", false);
	assert_nearest("RT107e", "RTX830", false);
	assert_nearest("RTX3000", "RTX3500", false);
}

static void
no_model(void **state)
{
	bool exact = true;

	(void)state;
	assert_null(profile_nearest("RTX", &exact));
	assert_false(exact);
	assert_null(profile_nearest("RTX8300", &exact));
	assert_null(profile_nearest("", &exact));
}

static void
find_stays_exact(void **state)
{
	(void)state;
	assert_non_null(profile_find("RTX1210"));
	assert_null(profile_find("RTX1200"));
	assert_null(profile_find("RTX1210 "));
}

/* A model stands for one profile only, and has none of its own. */
static void
every_older_model_has_one_profile(void **state)
{
	const struct profile *p;
	size_t i, k, n = 0;
	bool exact;

	(void)state;
	for (i = 0; (p = profile_at(i)) != NULL; i++) {
		for (k = 0; k < p->n_stands_for; k++, n++) {
			assert_ptr_equal(profile_nearest(p->stands_for[k],
			    &exact), p);
			assert_false(exact);
		}
	}
	assert_true(n > 10);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(models_with_a_profile),
		cmocka_unit_test(older_models),
		cmocka_unit_test(no_model),
		cmocka_unit_test(find_stays_exact),
		cmocka_unit_test(every_older_model_has_one_profile),
	};

	return cmocka_run_group_tests_name("profile", tests, NULL, NULL);
}
