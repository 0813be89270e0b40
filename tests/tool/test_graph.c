/*
 * graph: what a topology tells, and pictures while memory runs out: each
 * allocation fails in turn, and what fails says so.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/failing_memory.h"
#include "support/trial.h"
#include "tool/graph.h"

#include "base/banned.h"

static const char old_config[] =
    "pp select anonymous\n pp bind tunnel1-tunnel4\n"
    "pp select 3\n pp bind tunnel9\n"
    "tunnel select 1\n tunnel encapsulation l2tp\n tunnel template 3\n"
    " ipsec tunnel 101\n"
    "tunnel select 2\n tunnel name \"two words\"\n ipsec tunnel 102\n"
    "ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
    "ipsec sa policy 102 2 esp aes-cbc sha-hmac\n"
    "ipsec sa policy 103 4 esp aes-cbc sha-hmac\n"
    "ipsec ike pre-shared-key 1 text secret1\n"
    "ipsec ike remote address 1 any\n"
    "ipsec ike version 2 2\nipsec ike remote address 3 192.0.2.3\n"
    "ipsec transport 1 101 udp 1701\n";
static const char new_config[] =
    "tunnel select 1\n ipsec tunnel 102\n"
    "tunnel select 2\n ipsec tunnel 102\n"
    "ipsec sa policy 102 1 esp aes-cbc sha-hmac\n"
    "ipsec ike pre-shared-key 1 text secret2\n"
    "ipsec ike keepalive use 1 off\n"
    "ipsec ike remote address 1 any\n";

static void
open_both(struct trial *t)
{
	struct text a = TEXT_INIT, b = TEXT_INIT;

	text_adds(&a, old_config);
	text_adds(&b, new_config);
	trial_open(t, NULL);
	assert_int_equal(trial_load(t, &a, &b), 0);
	text_fini(&a);
	text_fini(&b);
}

static void
read_running(struct trial *t, struct topology *topology)
{
	int64_t config;

	assert_int_equal(model_running(t->device.model, &config, NULL),
	    RC_OK);
	assert_int_equal(topology_read(topology, t->device.model, config,
	    t->device.profile, NULL), RC_OK);
}

static void
read_saved(struct trial *t, struct topology *topology)
{
	int64_t config;

	assert_int_equal(model_saved(t->device.model, 0, 0, &config, NULL),
	    RC_OK);
	assert_int_equal(topology_read(topology, t->device.model, config,
	    t->device.profile, NULL), RC_OK);
}

/* The node must be there. */
static const struct topology_node *
node(const struct topology *t, enum topology_kind kind, int64_t number)
{
	const struct topology_node *found = topology_find(t, kind, number);

	assert_non_null(found);
	return found;
}

static void
what_is_there(void **state)
{
	struct topology topology = TOPOLOGY_INIT;
	struct trial t;

	(void)state;
	open_both(&t);
	read_running(&t, &topology);
	assert_true(node(&topology, TOPOLOGY_TUNNEL, 2)->defined);
	assert_string_equal(graph_name(node(&topology, TOPOLOGY_TUNNEL, 2)),
	    "two words");
	/* Named by a pp alone; made by a template. */
	assert_false(node(&topology, TOPOLOGY_TUNNEL, 9)->defined);
	assert_true(node(&topology, TOPOLOGY_TUNNEL, 3)->defined);
	assert_null(topology_find(&topology, TOPOLOGY_TUNNEL, 4));
	assert_int_equal(node(&topology, TOPOLOGY_GATEWAY, 3)->tunnels, 1);
	assert_int_equal(node(&topology, TOPOLOGY_GATEWAY, 1)->tunnels, 1);
	assert_false(topology_reached(node(&topology, TOPOLOGY_POLICY, 103)));
	assert_false(node(&topology, TOPOLOGY_GATEWAY, 4)->defined);
	topology_fini(&topology);
	trial_close(&t);
}

static void
what_a_change_does(void **state)
{
	struct topology before = TOPOLOGY_INIT, after = TOPOLOGY_INIT;
	struct topology both = TOPOLOGY_INIT;
	const struct topology_node *gateway;
	struct text tunnels = TEXT_INIT;
	struct trial t;

	(void)state;
	open_both(&t);
	read_running(&t, &before);
	read_saved(&t, &after);
	assert_int_equal(topology_merge(&both, &before, &after, NULL), RC_OK);
	assert_int_equal(node(&both, TOPOLOGY_POLICY, 101)->fate,
	    TOPOLOGY_GOES);
	assert_int_equal(node(&both, TOPOLOGY_POLICY, 102)->tunnels, 2);
	gateway = node(&both, TOPOLOGY_GATEWAY, 1);
	assert_int_equal(gateway->fate, TOPOLOGY_STAYS);
	assert_true(gateway->changed);
	/* The key is another one: told, but never which. */
	assert_int_equal(gateway->lines_come, 1);
	assert_int_equal(gateway->lines_gone, 0);
	graph_add_tunnels(&both, gateway, &tunnels);
	assert_string_equal(text_str(&tunnels), "1, 2");
	text_reset(&tunnels);
	assert_int_equal(graph_add_dot(&both, &tunnels), RC_OK);
	assert_non_null(strstr(text_str(&tunnels), "pre-shared key"));
	assert_null(strstr(text_str(&tunnels), "secret"));
	text_fini(&tunnels);
	topology_fini(&before);
	topology_fini(&after);
	topology_fini(&both);
	trial_close(&t);
}

/* Reads, merges and draws as it comes. */
static enum rc
draw_all(struct trial *t, int64_t running, int64_t saved, struct text *out)
{
	struct topology before = TOPOLOGY_INIT, after = TOPOLOGY_INIT;
	struct topology both = TOPOLOGY_INIT;
	const struct graph_text how = { .width = 80, .colour = true,
	    .encoding = ENCODING_UTF8, .change = true };
	enum rc rc;

	rc = topology_read(&before, t->device.model, running,
	    t->device.profile, NULL);
	if (rc == RC_OK)
		rc = topology_read(&after, t->device.model, saved,
		    t->device.profile, NULL);
	if (rc == RC_OK)
		rc = topology_merge(&both, &before, &after, NULL);
	if (rc == RC_OK)
		rc = graph_add_text(&both, &how, out);
	if (rc == RC_OK)
		rc = graph_add_dot(&both, out);
	if (rc == RC_OK)
		rc = graph_add_mermaid(&both, out);
	topology_fini(&before);
	topology_fini(&after);
	topology_fini(&both);
	return rc;
}

static void
without_memory_it_says_so(void **state)
{
	struct text whole = TEXT_INIT, out = TEXT_INIT;
	int64_t running, saved;
	unsigned long n = 0, failed;
	struct trial t;
	enum rc rc;

	(void)state;
	open_both(&t);
	assert_int_equal(model_running(t.device.model, &running, NULL),
	    RC_OK);
	assert_int_equal(model_saved(t.device.model, 0, 0, &saved, NULL),
	    RC_OK);
	assert_int_equal(draw_all(&t, running, saved, &whole), RC_OK);
	do {
		text_fini(&out);
		failing_memory_after(n++);
		rc = draw_all(&t, running, saved, &out);
		failed = failing_memory_stop();
		if (failed > 0)
			assert_int_equal(rc, RC_NOMEM);
	} while (failed > 0);
	assert_int_equal(rc, RC_OK);
	assert_string_equal(text_str(&out), text_str(&whole));
	assert_true(n > 20);
	text_fini(&whole);
	text_fini(&out);
	trial_close(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_there),
		cmocka_unit_test(what_a_change_does),
		cmocka_unit_test(without_memory_it_says_so),
	};

	return cmocka_run_group_tests_name("graph", tests, NULL, NULL);
}
