/*
 * Policies, bindings, templates, and what no tunnel reaches.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/sample.h"

#include "base/banned.h"

static int
setup(void **state)
{
	struct sample *s;

	(void)sample_setup(state);
	s = *state;
	return model_begin(s->model, &s->diag) == RC_OK ? 0 : -1;
}

static void
policy_is_put_read_and_taken_out(void **state)
{
	struct sample *s = *state;
	struct text old = TEXT_INIT;
	int64_t gateway = -1;
	bool found = true;

	assert_int_equal(model_policy(s->model, s->running, 101, &gateway,
	    &old, &found, &s->diag), RC_OK);
	assert_false(found);
	assert_int_equal(gateway, 0);
	assert_int_equal(model_put_policy(s->model, s->running, 101, 1,
	    "esp aes-cbc", &old, &found, &s->diag), RC_OK);
	assert_false(found);
	assert_int_equal(model_put_policy(s->model, s->running, 101, 2, "",
	    &old, &found, &s->diag), RC_OK);
	assert_true(found);
	assert_string_equal(text_str(&old),
	    "ipsec sa policy 101 1 esp aes-cbc");
	assert_int_equal(model_policy(s->model, s->running, 101, &gateway,
	    &old, &found, &s->diag), RC_OK);
	assert_true(found);
	assert_int_equal(gateway, 2);
	assert_string_equal(text_str(&old), "ipsec sa policy 101 2");
	assert_int_equal(model_delete_policy(s->model, s->running, 101, &old,
	    &found, &s->diag), RC_OK);
	assert_true(found);
	assert_string_equal(text_str(&old), "ipsec sa policy 101 2");
	assert_int_equal(model_delete_policy(s->model, s->running, 101, &old,
	    &found, &s->diag), RC_OK);
	assert_false(found);
	assert_string_equal(text_str(&old), "");
	assert_int_equal(model_delete_policy(s->model, s->running, 101, NULL,
	    NULL, &s->diag), RC_OK);
	text_fini(&old);
}

static void
binding_is_made_changed_and_undone(void **state)
{
	struct sample *s = *state;
	int64_t old = -1;

	assert_int_equal(model_binding(s->model, s->running, 1, &old,
	    &s->diag), RC_OK);
	assert_int_equal(old, 0);
	assert_int_equal(model_bind(s->model, s->running, 1, 101, &old,
	    &s->diag), RC_OK);
	assert_int_equal(old, 0);
	assert_int_equal(model_bind(s->model, s->running, 1, 1101, &old,
	    &s->diag), RC_OK);
	assert_int_equal(old, 101);
	assert_int_equal(model_binding(s->model, s->running, 1, &old,
	    &s->diag), RC_OK);
	assert_int_equal(old, 1101);
	assert_int_equal(model_unbind(s->model, s->running, 1, &old,
	    &s->diag), RC_OK);
	assert_int_equal(old, 1101);
	assert_int_equal(model_unbind(s->model, s->running, 1, &old,
	    &s->diag), RC_OK);
	assert_int_equal(old, 0);
}

static void
template_keeps_the_order_typed(void **state)
{
	static const struct number_range ranges[] = { { 30, 33 }, { 12, 12 },
	    { 20, 21 } };
	struct sample *s = *state;
	struct text line = TEXT_INIT;
	bool found;

	assert_int_equal(model_put_template(s->model, s->running, 10, ranges,
	    3, &line, &found, &s->diag), RC_OK);
	assert_false(found);
	assert_int_equal(model_template(s->model, s->running, 10, &line,
	    &found, &s->diag), RC_OK);
	assert_true(found);
	assert_string_equal(text_str(&line), "tunnel template 30-33 12 20-21");
	assert_int_equal(model_put_template(s->model, s->running, 10, ranges,
	    1, &line, &found, &s->diag), RC_OK);
	assert_true(found);
	assert_string_equal(text_str(&line), "tunnel template 30-33 12 20-21");
	assert_int_equal(model_delete_template(s->model, s->running, 10,
	    &line, &found, &s->diag), RC_OK);
	assert_true(found);
	assert_string_equal(text_str(&line), "tunnel template 30-33");
	assert_int_equal(model_template(s->model, s->running, 10, &line,
	    &found, &s->diag), RC_OK);
	assert_false(found);
	assert_string_equal(text_str(&line), "");
	text_fini(&line);
}

static int64_t
source(struct sample *s, int64_t tunnel)
{
	int64_t number = -1;

	assert_int_equal(model_template_source(s->model, s->running, tunnel,
	    &number, &s->diag), RC_OK);
	return number;
}

static void
template_source_is_the_lowest_other(void **state)
{
	static const struct number_range wide = { 1, 20 }, narrow = { 5, 6 };
	struct sample *s = *state;

	assert_int_equal(source(s, 5), 0);
	assert_int_equal(model_put_template(s->model, s->running, 9, &wide, 1,
	    NULL, NULL, &s->diag), RC_OK);
	assert_int_equal(model_put_template(s->model, s->running, 4, &narrow,
	    1, NULL, NULL, &s->diag), RC_OK);
	assert_int_equal(source(s, 5), 4);
	assert_int_equal(source(s, 7), 9);
	assert_int_equal(source(s, 9), 0);
	assert_int_equal(source(s, 4), 9);
	assert_int_equal(source(s, 20), 9);
	assert_int_equal(source(s, 21), 0);
}

static enum rc
note_unreached(void *ctx, const char *line, int64_t gateway)
{
	struct text *text = ctx;

	text_addf(text, "%s>%lld;", line != NULL ? line + 16 : "",
	    (long long)gateway);
	return RC_OK;
}

static const char *
unreached(struct sample *s)
{
	text_reset(&s->result);
	assert_int_equal(model_walk_unreached(s->model, s->running,
	    note_unreached, &s->result, &s->diag), RC_OK);
	return text_str(&s->result);
}

static void
put_policy(struct sample *s, int64_t policy, int64_t gateway)
{
	assert_int_equal(model_put_policy(s->model, s->running, policy,
	    gateway, "", NULL, NULL, &s->diag), RC_OK);
}

static void
put_gateway(struct sample *s, int64_t gateway)
{
	const struct model_line line = { .block = BLOCK_GATEWAY,
	    .number = gateway, .place = "\x01", .place_len = 1,
	    .entry = "entry", .object = "", .line = "ipsec ike" };

	assert_int_equal(model_put(s->model, s->running, &line, NULL, NULL,
	    &s->diag), RC_OK);
}

static void
bind(struct sample *s, int64_t tunnel, int64_t policy)
{
	assert_int_equal(model_bind(s->model, s->running, tunnel, policy,
	    NULL, &s->diag), RC_OK);
}

/* BEHAVIOUR 11.6: policies by number with their gateways, then the rest. */
static void
unreached_in_the_order_of_the_listing(void **state)
{
	struct sample *s = *state;

	assert_string_equal(unreached(s), "");
	put_gateway(s, 7);
	put_gateway(s, 3);
	put_gateway(s, 5);
	put_policy(s, 200, 3);
	put_policy(s, 100, 5);
	put_policy(s, 50, 9);		/* of no gateway with lines */
	assert_string_equal(unreached(s), "50 9>0;100 5>5;200 3>3;>7;");
}

/* BEHAVIOUR 11.12. */
static void
unreached_gateway_follows_the_lower_policy_once(void **state)
{
	struct sample *s = *state;

	put_gateway(s, 3);
	put_policy(s, 200, 3);
	put_policy(s, 100, 3);
	assert_string_equal(unreached(s), "100 3>3;200 3>0;");
	bind(s, 1, 200);
	assert_string_equal(unreached(s), "100 3>0;");
	bind(s, 2, 100);
	assert_string_equal(unreached(s), "");
}

/* A tunnel that names a policy that is not there reaches nothing. */
static void
dangling_binding_reaches_nothing(void **state)
{
	struct sample *s = *state;

	put_gateway(s, 3);
	put_policy(s, 100, 3);
	bind(s, 1, 999);
	assert_string_equal(unreached(s), "100 3>3;");
	put_policy(s, 999, 3);
	assert_string_equal(unreached(s), "100 3>0;");
}

/* BEHAVIOUR 11.10: its own lines nest under a tunnel that a template covers. */
static void
template_reaches_the_gateway_of_the_number(void **state)
{
	static const struct number_range range = { 30, 33 };
	struct sample *s = *state;

	put_gateway(s, 31);
	put_gateway(s, 34);
	assert_string_equal(unreached(s), ">31;>34;");
	assert_int_equal(model_put_template(s->model, s->running, 30, &range,
	    1, NULL, NULL, &s->diag), RC_OK);
	assert_string_equal(unreached(s), ">34;");
	/* A binding of its own goes before the template. */
	bind(s, 31, 500);
	assert_string_equal(unreached(s), ">31;>34;");
}

static enum rc
refuse_unreached(void *ctx, const char *line, int64_t gateway)
{
	int *calls = ctx;

	(void)line;
	(void)gateway;
	++*calls;
	return RC_REFUSED;
}

static void
reader_ends_the_walk(void **state)
{
	struct sample *s = *state;
	int calls = 0;

	put_policy(s, 100, 3);
	put_gateway(s, 4);
	assert_int_equal(model_walk_unreached(s->model, s->running,
	    refuse_unreached, &calls, &s->diag), RC_REFUSED);
	assert_int_equal(calls, 1);
}

static int64_t
sharer(struct sample *s, int64_t gateway, int64_t tunnel)
{
	int64_t other = -1;

	assert_int_equal(model_gateway_sharer(s->model, s->running, gateway,
	    tunnel, &other, &s->diag), RC_OK);
	return other;
}

static void
sharer_of_a_gateway_is_the_lowest_other(void **state)
{
	struct sample *s = *state;

	put_policy(s, 101, 1);
	put_policy(s, 102, 2);
	put_policy(s, 103, 1);
	assert_int_equal(sharer(s, 1, 3), 0);
	bind(s, 7, 101);
	bind(s, 3, 103);
	bind(s, 5, 103);
	bind(s, 1, 102);
	bind(s, 2, 104);
	assert_int_equal(sharer(s, 1, 3), 5);
	assert_int_equal(sharer(s, 1, 5), 3);
	assert_int_equal(sharer(s, 2, 1), 0);
	assert_int_equal(sharer(s, 4, 1), 0);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, setup, sample_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(policy_is_put_read_and_taken_out),
		TEST(binding_is_made_changed_and_undone),
		TEST(template_keeps_the_order_typed),
		TEST(template_source_is_the_lowest_other),
		TEST(unreached_in_the_order_of_the_listing),
		TEST(unreached_gateway_follows_the_lower_policy_once),
		TEST(dangling_binding_reaches_nothing),
		TEST(template_reaches_the_gateway_of_the_number),
		TEST(reader_ends_the_walk),
		TEST(sharer_of_a_gateway_is_the_lowest_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
