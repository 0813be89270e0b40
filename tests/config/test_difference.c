/*
 * Differences: what they look like, and that typing one onto the first
 * configuration gives the second, for random pairs of every profile and for
 * all pairs of one model in the corpus.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "config/difference.h"
#include "support/corpus.h"
#include "support/random_line.h"
#include "support/trial.h"

#include "base/banned.h"

#define SEED 20260202
#define PAIRS_OF_DEFAULT 200
#define PAIRS_OF_OTHER 30
/* Lines that both configurations of a pair choose from. */
#define POOL 40
#define PROFILES_MAX 32

/* cmocka cuts what is long: a report goes out line by line. */
static void
fail_with(const char *name, const char *report)
{
	size_t len;

	for (; *report != '\0'; report += len + (report[len] != '\0')) {
		len = strcspn(report, "\n");
		print_error("%.*s\n", (int)len, report);
	}
	fail_msg("%s", name);
}

/* A pair of texts, what turns the first into the second, and back. */
static void
assert_difference(const char *from, const char *to, const char *expected)
{
	struct text a = TEXT_INIT, b = TEXT_INIT, report = TEXT_INIT;
	struct trial t;

	text_adds(&a, from);
	text_adds(&b, to);
	trial_open(&t, NULL);
	assert_int_equal(trial_load(&t, &a, &b), 0);
	trial_compare(&t);
	assert_string_equal(text_str(&t.shown), expected);
	if (!trial_holds(&t, &report))
		fail_with("typing it", text_str(&report));
	trial_close(&t);
	text_fini(&a);
	text_fini(&b);
	text_fini(&report);
}

static void
equal_ones_differ_in_nothing(void **state)
{
	static const char config[] = "ip route default gateway pp 1\n"
	    "pp select 1\n pppoe use lan2\n pp enable 1\n"
	    "tunnel select 1\n ipsec tunnel 1\n"
	    "  ipsec sa policy 1 1 esp aes-cbc sha-hmac\n"
	    "  ipsec ike version 1 2\n tunnel enable 1\n";

	(void)state;
	assert_difference("", "", "");
	assert_difference(config, config, "");
}

static void
lines_go_come_and_give_way(void **state)
{
	(void)state;
	assert_difference(
	    "ip lan1 address 192.168.1.1/24\n"
	    "ip lan2 address 192.168.2.1/24\n"
	    "ip filter 1 pass * *\n"
	    "ip filter 2 pass * *\n",
	    "ip lan1 address 192.168.1.2/24\n"
	    "ip lan2 mtu 1400\n"
	    "ip filter 2 reject * *\n",
	    "no ip lan2 address\n"
	    "no ip filter 1\n"
	    "ip lan1 address 192.168.1.2/24\n"
	    "ip lan2 mtu 1400\n"
	    "ip filter 2 reject * *\n");
}

static void
blocks_are_selected_and_left(void **state)
{
	(void)state;
	assert_difference(
	    "pp select 1\n pppoe use lan2\n pp enable 1\n"
	    "tunnel select 2\n description tunnel old\n tunnel enable 2\n",
	    "pp select 1\n pppoe use lan2\n"
	    "pp select anonymous\n pp bind tunnel2\n"
	    "tunnel select 2\n description tunnel new\n tunnel enable 2\n"
	    "l2tp service on\n",
	    "pp select 1\n"
	    " no pp enable 1\n"
	    "pp select anonymous\n"
	    " pp bind tunnel2\n"
	    "tunnel select 2\n"
	    " description tunnel new\n"
	    "tunnel select none\n"
	    "l2tp service on\n");
}

static void
policies_and_gateways_come_once(void **state)
{
	(void)state;
	assert_difference(
	    "tunnel select 1\n ipsec tunnel 101\n"
	    "  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
	    "  ipsec ike keepalive log 1 off\n"
	    "  ipsec ike version 1 2\n"
	    "tunnel select 2\n ipsec tunnel 102\n",
	    "tunnel select 1\n ipsec tunnel 103\n"
	    "  ipsec sa policy 103 1 esp aes-cbc sha-hmac\n"
	    "  ipsec ike version 1 1\n"
	    "  ipsec ike remote address 1 any\n"
	    "tunnel select 3\n ipsec tunnel 103\n",
	    "tunnel select 1\n"
	    " ipsec tunnel 103\n"
	    "tunnel select 2\n"
	    " no ipsec tunnel\n"
	    "tunnel select 3\n"
	    " ipsec tunnel 103\n"
	    "tunnel select none\n"
	    "no ipsec sa policy 101\n"
	    "ipsec sa policy 103 1 esp aes-cbc sha-hmac\n"
	    "no ipsec ike keepalive log 1\n"
	    "ipsec ike version 1 1\n"
	    "ipsec ike remote address 1 any\n");
}

static void
templates_are_lines_too(void **state)
{
	(void)state;
	assert_difference(
	    "tunnel select 1\n tunnel template 2 4-6\n"
	    "tunnel select 9\n tunnel template 10\n",
	    "tunnel select 1\n tunnel template 2 4-7\n"
	    "ipsec ike version 2 2\n",
	    "tunnel select 1\n"
	    " tunnel template 2 4-7\n"
	    "tunnel select 9\n"
	    " no tunnel template\n"
	    "tunnel select none\n"
	    "ipsec ike version 2 2\n");
}

/* What lists in the order typed comes to its order by being typed again. */
static void
typed_order_is_reached(void **state)
{
	static const char *const hosts[] = { "ip host a.example 192.0.2.1\n",
	    "ip host b.example 192.0.2.2\n", "ip host c.example 192.0.2.3\n" };
	struct text from = TEXT_INIT, to = TEXT_INIT;

	(void)state;
	text_addf(&from, "%s%s%s", hosts[0], hosts[1], hosts[2]);
	text_addf(&to, "%s%s%s", hosts[0], hosts[2], hosts[1]);
	assert_difference(text_str(&from), text_str(&to),
	    "no ip host b.example\n"
	    "ip host b.example 192.0.2.2\n");
	text_reset(&to);
	text_addf(&to, "%s%s", hosts[2], hosts[1]);
	assert_difference(text_str(&from), text_str(&to),
	    "no ip host a.example\n"
	    "no ip host b.example\n"
	    "ip host b.example 192.0.2.2\n");
	text_reset(&to);
	text_addf(&to, "%s%sip host c.example 192.0.2.9\n", hosts[0],
	    hosts[1]);
	assert_difference(text_str(&from), text_str(&to),
	    "ip host c.example 192.0.2.9\n");
	assert_difference("httpd custom-gui user a directory=x\n"
	    "httpd custom-gui user b directory=x\n",
	    "httpd custom-gui user a directory=y\n"
	    "httpd custom-gui user b directory=x\n"
	    "httpd custom-gui user c directory=x\n",
	    "httpd custom-gui user a directory=y\n"
	    "httpd custom-gui user c directory=x\n");
	text_fini(&from);
	text_fini(&to);
}

/* Lines that do not get on with each other never meet. */
static void
nothing_is_in_the_way(void **state)
{
	static const char range_1[] = "192.168.1.2-192.168.1.9/24";
	static const char range_2[] = "192.168.2.2-192.168.2.9/24";
	static const char vlan[] = "vlan lan1/1 802.1q vid=2\n";
	static const char divided[] = "lan type lan1 auto "
	    "port-based-option=divide-network\n";
	struct text from = TEXT_INIT, to = TEXT_INIT, wanted = TEXT_INIT;

	(void)state;
	assert_difference(divided, vlan,
	    "no lan type lan1\nvlan lan1/1 802.1q vid=2\n");
	assert_difference(vlan, divided,
	    "no vlan lan1/1 802.1q\nlan type lan1 auto "
	    "port-based-option=divide-network\n");
	text_addf(&from, "dhcp scope 1 %s\ndhcp scope 2 %s\n", range_1,
	    range_2);
	text_addf(&to, "dhcp scope 1 %s\ndhcp scope 2 %s\n", range_2,
	    range_1);
	text_addf(&wanted, "no dhcp scope 1\nno dhcp scope 2\n%s",
	    text_str(&to));
	assert_difference(text_str(&from), text_str(&to), text_str(&wanted));
	assert_difference("dhcp scope 1 192.168.1.2-192.168.1.9/24\n",
	    "dhcp scope 1 192.168.1.2-192.168.1.8/24\n",
	    "dhcp scope 1 192.168.1.2-192.168.1.8/24\n");
	text_fini(&from);
	text_fini(&to);
	text_fini(&wanted);
}

static void
a_block_of_lines_is_one_command(void **state)
{
	(void)state;
	assert_difference(
	    "macro one <<END\nshow config\nEND\n"
	    "macro two <<END\nshow log\nEND\n",
	    "macro two <<END\nshow log reverse\nshow arp\nEND\n",
	    "no macro one\n"
	    "macro two <<END\nshow log reverse\nshow arp\nEND\n");
}

/* Of passwords nothing is printed, and it is said that something is not. */
static void
passwords_are_passed_over(void **state)
{
	struct text a = TEXT_INIT, b = TEXT_INIT;
	struct trial t;

	(void)state;
	text_adds(&a, "login password *\nadministrator password *\n"
	    "login user gone *\n");
	text_adds(&b, "login password encrypted *\nlogin user come *\n"
	    "ipsec ike pre-shared-key 1 text *\n");
	trial_open(&t, NULL);
	assert_int_equal(trial_load(&t, &a, &b), 0);
	trial_compare(&t);
	assert_string_equal(text_str(&t.shown), "no login user gone\n"
	    "ipsec ike pre-shared-key 1 text *\n");
	assert_true(t.hidden);
	assert_int_equal(trial_load(&t, &a, &a), 0);
	trial_compare(&t);
	assert_string_equal(text_str(&t.shown), "");
	assert_false(t.hidden);
	trial_close(&t);
	text_fini(&a);
	text_fini(&b);
}

/* A reader that has enough ends it, with its own result. */
static enum rc
enough(void *ctx, const struct config_line *line)
{
	int *lines = ctx;

	(void)line;
	return ++*lines == 2 ? RC_FULL : RC_OK;
}

static void
a_reader_may_end_it(void **state)
{
	struct text a = TEXT_INIT, b = TEXT_INIT;
	struct trial t;
	int64_t running, saved;
	int lines = 0;

	(void)state;
	text_adds(&b, "ip lan1 mtu 1400\nip lan2 mtu 1400\n"
	    "pp select 1\npp always-on on\n");
	trial_open(&t, NULL);
	(void)trial_load(&t, &a, &b);
	assert_int_equal(model_running(t.device.model, &running, NULL), RC_OK);
	assert_int_equal(model_saved(t.device.model, 0, 0, &saved, NULL),
	    RC_OK);
	assert_int_equal(config_difference(t.device.model, running, saved,
	    t.device.profile, enough, &lines, NULL, NULL), RC_FULL);
	assert_int_equal(lines, 2);
	trial_close(&t);
	text_fini(&b);
}

/* Lines to make configurations of, each with what selects its place. */
struct pool {
	const struct profile *profile;
	struct random_lines *random;
	struct text	     lines[POOL];
};

/* Which lines a configuration has, in its order. */
struct choice {
	size_t	line[POOL];
	size_t	n;
};

static void
add_selection(struct pool *p, const struct selection *s, struct text *t)
{
	const size_t number = 1 + random_lines_below(p->random, 3);

	if (s->kind == SELECTION_PP && s->number == PP_ANONYMOUS)
		text_adds(t, "pp select anonymous\n");
	else if (s->kind == SELECTION_PP)
		text_addf(t, "pp select %zu\n", number);
	else if (s->kind == SELECTION_TUNNEL)
		text_addf(t, "tunnel select %zu\n", number);
	else if (s->kind == SELECTION_SWITCH)
		text_addf(t, "switch select lan1:%zu\n", number);
	else if (s->kind == SELECTION_AP)
		text_addf(t, "ap select lan1:%zu\n", number);
	else
		text_adds(t, "pp select none\n");
}

/* Bindings, policies and gateways that often meet. */
static void
add_ipsec_line(struct pool *p, struct text *t)
{
	const size_t a = 1 + random_lines_below(p->random, 3);
	const size_t b = 1 + random_lines_below(p->random, 3);

	switch (random_lines_below(p->random, 5)) {
	case 0:
		text_addf(t, "tunnel select %zu\nipsec tunnel %zu\n", a, b);
		break;
	case 1:
		text_addf(t, "ipsec sa policy %zu %zu esp aes-cbc\n", a, b);
		break;
	case 2:
		text_addf(t, "tunnel select %zu\ntunnel template %zu-%zu\n", a,
		    b + 3, b + 4);
		break;
	case 3:
		text_addf(t, "ipsec ike pre-shared-key %zu text k%zu\n", a, b);
		break;
	default:
		text_addf(t, "tunnel enable %zu\n", a);
		break;
	}
}

static const struct entry *
random_setting(struct pool *p, bool typed_order)
{
	const struct entry *entry;

	do
		entry = grammar_entry(random_lines_below(p->random,
		    grammar_entries()));
	while (!entry->setting || (typed_order && !entry->typed_order));
	return entry;
}

/* Adds a line of the entry, if one can be made. */
static void
add_random_line(struct pool *p, const struct entry *entry, struct text *t)
{
	struct text line = TEXT_INIT;
	struct place place;

	if (random_lines_make(p->random, entry, &line) &&
	    random_lines_place(p->random, entry, text_str(&line), &place)) {
		add_selection(p, &place.selection, t);
		text_addf(t, "%s\n", text_str(&line));
	}
	text_fini(&line);
}

/* Entries come twice or three times, so that some lines replace others. */
static void
pool_fill(struct pool *p)
{
	const struct entry *entry = NULL;
	size_t i;

	for (i = 0; i < POOL; i++) {
		text_reset(&p->lines[i]);
		if (i % 4 == 0) {
			add_ipsec_line(p, &p->lines[i]);
			entry = random_setting(p, i % 8 == 0);
		} else {
			add_random_line(p, entry, &p->lines[i]);
		}
	}
}

/* Half of the lines in any order. */
static void
choose(struct pool *p, struct choice *c)
{
	size_t i, k, moved;

	c->n = 0;
	for (i = 0; i < POOL; i++)
		if (random_lines_below(p->random, 2) == 0)
			c->line[c->n++] = i;
	for (i = c->n; i > 1; i--) {
		k = random_lines_below(p->random, i);
		moved = c->line[i - 1];
		c->line[i - 1] = c->line[k];
		c->line[k] = moved;
	}
}

static void
choice_text(const struct pool *p, const struct choice *c, struct text *t)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		text_adds(t, text_str(&p->lines[c->line[i]]));
}

/* Whether typing the difference works; otherwise what was found is in
 * report. */
static bool
pair_holds(struct trial *t, const struct pool *p, const struct choice *from,
    const struct choice *to, struct text *report)
{
	struct text a = TEXT_INIT, b = TEXT_INIT, wrong = TEXT_INIT;
	bool holds;

	choice_text(p, from, &a);
	choice_text(p, to, &b);
	(void)trial_load(t, &a, &b);
	trial_compare(t);
	text_reset(report);
	text_addf(report, "from:\n%sto:\n%sdifference:\n%s", text_str(&a),
	    text_str(&b), text_str(&t->shown));
	holds = trial_holds(t, &wrong);
	text_adds(report, text_str(&wrong));
	text_fini(&a);
	text_fini(&b);
	text_fini(&wrong);
	return holds;
}

/* Leaves out every line without which it still fails. */
static void
shrink(struct trial *t, const struct pool *p, struct choice *from,
    struct choice *to)
{
	struct choice *const sides[] = { from, to };
	struct text report = TEXT_INIT;
	struct choice before;
	size_t side, i;

	for (side = 0; side < 2; side++)
		for (i = sides[side]->n; i-- > 0;) {
			before = *sides[side];
			memmove(&sides[side]->line[i],
			    &sides[side]->line[i + 1],
			    (--sides[side]->n - i) * sizeof(size_t));
			if (pair_holds(t, p, from, to, &report))
				*sides[side] = before;
		}
	text_fini(&report);
}

static void
random_pairs_are_reached(void **state)
{
	struct pool p = { .profile = *state };
	struct text report = TEXT_INIT;
	struct choice from, to;
	struct trial t;
	size_t pairs, i;

	pairs = p.profile == profile_default() ? PAIRS_OF_DEFAULT :
	    PAIRS_OF_OTHER;
	p.random = random_lines_new(p.profile, false, SEED);
	assert_non_null(p.random);
	trial_open(&t, p.profile);
	while (pairs-- > 0) {
		pool_fill(&p);
		choose(&p, &from);
		choose(&p, &to);
		if (pair_holds(&t, &p, &from, &to, &report))
			continue;
		shrink(&t, &p, &from, &to);
		(void)pair_holds(&t, &p, &from, &to, &report);
		fail_with(p.profile->name, text_str(&report));
	}
	trial_close(&t);
	random_lines_free(p.random);
	for (i = 0; i < POOL; i++)
		text_fini(&p.lines[i]);
	text_fini(&report);
}

/* The profile under which a file of the corpus is read. */
static const struct profile *
profile_of(const struct corpus_file *file)
{
	const struct profile *profile = file->profile;
	bool exact;

	if (profile == NULL)
		profile = profile_nearest(file->model, &exact);
	return profile != NULL ? profile : profile_default();
}

static void
try_files(struct trial *t, const struct corpus_file *from,
    const struct corpus_file *to)
{
	struct text report = TEXT_INIT;

	text_addf(&report, "%s to %s: ", from->name, to->name);
	(void)trial_load(t, &from->content, &to->content);
	trial_compare(t);
	if (!trial_holds(t, &report))
		fail_with(from->name, text_str(&report));
	text_fini(&report);
}

static void
configurations_of_one_model_are_reached(void **state)
{
	const struct corpus *corpus = *state;
	const struct profile *profile;
	struct trial t;
	size_t i, k, pairs = 0;

	for (i = 0; i < corpus->n; i++) {
		profile = profile_of(&corpus->files[i]);
		trial_open(&t, profile);
		for (k = 0; k < corpus->n; k++) {
			if (profile_of(&corpus->files[k]) != profile)
				continue;
			try_files(&t, &corpus->files[i], &corpus->files[k]);
			pairs++;
		}
		trial_close(&t);
	}
	print_message("%zu pairs\n", pairs);
}

static const struct CMUnitTest fixed[] = {
	cmocka_unit_test(equal_ones_differ_in_nothing),
	cmocka_unit_test(lines_go_come_and_give_way),
	cmocka_unit_test(blocks_are_selected_and_left),
	cmocka_unit_test(policies_and_gateways_come_once),
	cmocka_unit_test(templates_are_lines_too),
	cmocka_unit_test(typed_order_is_reached),
	cmocka_unit_test(nothing_is_in_the_way),
	cmocka_unit_test(a_block_of_lines_is_one_command),
	cmocka_unit_test(passwords_are_passed_over),
	cmocka_unit_test(a_reader_may_end_it),
};
#define FIXED (sizeof(fixed) / sizeof(fixed[0]))

int
main(void)
{
	struct CMUnitTest tests[FIXED + PROFILES_MAX + 1];
	const struct profile *profile;
	struct corpus corpus = { .files = NULL };
	size_t n = FIXED, i;
	int failed;

	memcpy(tests, fixed, sizeof(fixed));
	for (i = 0; i < PROFILES_MAX && (profile = profile_at(i)) != NULL; i++)
		tests[n++] = (struct CMUnitTest){ .name = profile->name,
		    .test_func = random_pairs_are_reached,
		    .initial_state = (void *)(uintptr_t)profile };
	if (corpus_is_there() && !corpus_read(&corpus))
		return 1;
	if (corpus.n > 0)
		tests[n++] = (struct CMUnitTest){
		    .name = "configurations_of_one_model_are_reached",
		    .test_func = configurations_of_one_model_are_reached,
		    .initial_state = &corpus };
	failed = _cmocka_run_group_tests("difference", tests, n, NULL, NULL);
	corpus_fini(&corpus);
	return failed;
}
