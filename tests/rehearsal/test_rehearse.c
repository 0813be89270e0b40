/*
 * Rehearsals: who did what to whom, what was so before, which command is told
 * as the cause, and what counts as named.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "rehearsal/rehearsal.h"

#include "base/banned.h"

static const char two_tunnels[] =
    "ip lan1 address 192.168.10.1/24\n"
    "tunnel select 1\n ipsec tunnel 101\n"
    "  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
    "  ipsec ike pre-shared-key 1 text first\n"
    "  ipsec ike remote address 1 any\n"
    " tunnel enable 1\n"
    "tunnel select 2\n ipsec tunnel 102\n"
    "  ipsec sa policy 102 2 esp aes-cbc sha-hmac\n"
    "  ipsec ike pre-shared-key 2 text second\n"
    "  ipsec ike remote address 2 203.0.113.2\n"
    " tunnel enable 2\n";

/* A rehearsal and what it reads. */
struct trial {
	struct text	 config, change;
	struct rehearsal_input in;
	struct rehearsal r;
};

static void
begin(struct trial *t, const char *config, const char *change,
    enum rehearsal_form form)
{
	struct diag diag = DIAG_INIT;

	*t = (struct trial){ .config = TEXT_INIT };
	text_adds(&t->config, config);
	text_adds(&t->change, change);
	t->in = (struct rehearsal_input){ .config = &t->config,
	    .change = &t->change, .form = form };
	assert_int_equal(rehearse(&t->r, &t->in, &diag), RC_OK);
	diag_fini(&diag);
}

static void
end(struct trial *t)
{
	rehearsal_fini(&t->r);
	text_fini(&t->config);
	text_fini(&t->change);
}

/* Finding number i, by name; "" behind the last. */
static const char *
found(const struct trial *t, size_t i)
{
	const struct finding *f = t->r.findings;

	while (f != NULL && i-- > 0)
		f = f->next;
	return f != NULL ? finding_about(f->kind)->name : "";
}

static const struct rehearsal_object *
object(const struct trial *t, enum effect_kind kind, int64_t number)
{
	const struct rehearsal_object *o = t->r.objects;

	while (o != NULL && (o->name.kind != kind ||
	    o->name.number != number))
		o = o->next;
	return o;
}

static void
test_clean(void **state)
{
	struct trial t;

	(void)state;
	begin(&t, two_tunnels, "tunnel select 3\ntunnel enable 3\n",
	    REHEARSAL_COMMANDS);
	assert_string_equal(found(&t, 0), "");
	assert_int_equal(rehearsal_status(&t.r), 0);
	assert_true(object(&t, EFFECT_TUNNEL, 3)->named);
	assert_true(object(&t, EFFECT_TUNNEL, 3)->is_new);
	assert_null(object(&t, EFFECT_TUNNEL, 1));
	assert_true(t.r.back.proven);
	end(&t);
}

static void
test_shared_gateway(void **state)
{
	struct trial t;
	const struct finding *f;

	(void)state;
	begin(&t, two_tunnels, "tunnel select 3\nipsec tunnel 103\n"
	    "ipsec sa policy 103 1 esp aes-cbc sha-hmac\n"
	    "ipsec ike remote address 1 203.0.113.3\n"
	    "ipsec ike pre-shared-key 1 text third\n", REHEARSAL_COMMANDS);
	assert_string_equal(found(&t, 0), "shared-gateway");
	assert_string_equal(found(&t, 1), "secret-lost");
	assert_string_equal(found(&t, 2), "");
	assert_int_equal(rehearsal_status(&t.r), 2);
	f = t.r.findings;
	assert_int_equal(f->n_objects, 1);
	assert_int_equal(f->objects[0].number, 1);
	assert_int_equal(f->through.number, 1);
	assert_int_equal(f->n_users, 2);
	assert_int_equal(f->free[0], 3);
	assert_int_equal(f->cause->line, 5);
	assert_string_equal(f->cause->text,
	    "ipsec ike pre-shared-key 1 text *");
	assert_false(object(&t, EFFECT_TUNNEL, 1)->named);
	end(&t);
}

/* A key that another gateway has, too, is not lost. */
static void
test_key_elsewhere(void **state)
{
	struct trial t;

	(void)state;
	begin(&t, "ipsec ike pre-shared-key 1 text same\n"
	    "ipsec ike pre-shared-key 2 text same\n",
	    "ipsec ike pre-shared-key 1 text other\n", REHEARSAL_COMMANDS);
	assert_string_equal(found(&t, 0), "");
	end(&t);
	begin(&t, "ipsec ike pre-shared-key 1 text same\n"
	    "ipsec ike pre-shared-key 2 text same\n",
	    "no ipsec ike pre-shared-key 1\n"
	    "ipsec ike pre-shared-key 2 text other\n", REHEARSAL_COMMANDS);
	assert_string_equal(found(&t, 0), "secret-lost");
	end(&t);
	/* It moves. */
	begin(&t, two_tunnels, "no ipsec ike pre-shared-key 1\n"
	    "ipsec ike pre-shared-key 3 text first\n", REHEARSAL_COMMANDS);
	assert_string_equal(found(&t, 0), "unnamed-change");
	assert_string_equal(found(&t, 1), "gateway-unreached");
	end(&t);
}

static void
test_binding(void **state)
{
	const struct rehearsal_object *o;
	struct trial t;
	size_t i;

	(void)state;
	begin(&t, two_tunnels, "tunnel select 1\nipsec tunnel 102\n",
	    REHEARSAL_COMMANDS);
	o = object(&t, EFFECT_TUNNEL, 1);
	assert_true(o->named);
	for (i = 0; i < o->n_gone + o->n_come; i++)
		assert_int_equal(o->lines[i].cause->line, 2);
	assert_null(object(&t, EFFECT_TUNNEL, 2));
	assert_string_equal(found(&t, 0), "gateway-unreached");
	assert_string_equal(found(&t, 1), "policy-unreached");
	end(&t);
}

/* What was so before is nobody's doing. */
static void
test_before(void **state)
{
	static const char bad[] =
	    "tunnel select 1\n ipsec tunnel 999\n"
	    "ipsec sa policy 5 15 esp aes-cbc sha-hmac\n"
	    "ipsec ike child-exchange type 3 2\n"
	    "ipsec ike local name 3 a\nipsec ike remote name 3 b\n"
	    "ip lan1 secure filter in 17\n";
	struct trial t;

	(void)state;
	begin(&t, bad, "ip lan1 mtu 1400\n", REHEARSAL_COMMANDS);
	assert_string_equal(found(&t, 0), "");
	end(&t);
	begin(&t, "", bad, REHEARSAL_COMMANDS);
	assert_int_equal(t.r.n_findings, 7);
	end(&t);
}

static void
test_ignored(void **state)
{
	struct text config = TEXT_INIT, change = TEXT_INIT;
	struct rehearsal_input in = { .config = &config, .change = &change };
	struct diag diag = DIAG_INIT;
	struct rehearsal r;

	(void)state;
	text_adds(&config, two_tunnels);
	text_adds(&change, "no ipsec ike pre-shared-key 1\n");
	in.ignored[FINDING_SECRET_LOST] = true;
	assert_int_equal(rehearse(&r, &in, &diag), RC_OK);
	assert_int_equal(r.n_findings, 1);
	assert_int_equal(r.n_collateral, 1);
	assert_int_equal(r.n_ignored, 1);
	rehearsal_fini(&r);
	in.ignored[FINDING_UNNAMED] = true;
	assert_int_equal(rehearse(&r, &in, &diag), RC_OK);
	assert_int_equal(rehearsal_status(&r), 0);
	rehearsal_fini(&r);
	text_fini(&config);
	text_fini(&change);
	diag_fini(&diag);
}

static const struct nearest_case {
	const char	*line, *word, *nearest, *text;
} nearest[] = {
	{ "tunel select 1", "tunel", "tunnel", "tunel select 1" },
	{ "ipsec ike remote adress 1 any", "adress", "address", NULL },
	{ "ipsec ike preshared-key 1 text Geheim", "preshared-key",
	    "pre-shared-key", "ipsec ike preshared-key ..." },
	{ "ipsec ike pre-shraed-key 1 text Geheim", "pre-shraed-key",
	    "pre-shared-key", "ipsec ike pre-shraed-key ..." },
	{ "xyzzy 1 text Geheim", "xyzzy", "", "xyzzy ..." },
	{ "syslog notice offf", "offf", "off", NULL },
	{ "secret", "secret", "", NULL },
	/* Right words in the wrong place are no slips. */
	{ "pp auth username a b", "pp", "", "pp auth username *" },
	{ "ip filter 1 pas * *", "pas", "pass", NULL },
};

static void
test_nearest(void **state)
{
	struct trial t;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(nearest) / sizeof(nearest[0]); i++) {
		const struct nearest_case *c = &nearest[i];

		begin(&t, two_tunnels, c->line, REHEARSAL_COMMANDS);
		assert_int_equal(rehearsal_status(&t.r), 1);
		assert_string_equal(t.r.acts->word, c->word);
		assert_string_equal(t.r.acts->nearest, c->nearest);
		assert_string_equal(t.r.acts->text, c->text != NULL ?
		    c->text : c->line);
		end(&t);
	}
}

/* Lines that are refused change nothing and name nobody. */
static void
test_refused(void **state)
{
	struct trial t;

	(void)state;
	begin(&t, two_tunnels, "ip tunnel1 mtu 1400\n"
	    "ipsec ike remote address 1 203.0.113.9\n", REHEARSAL_COMMANDS);
	assert_int_equal(t.r.n_refused, 1);
	assert_false(object(&t, EFFECT_TUNNEL, 1)->named);
	assert_int_equal(rehearsal_status(&t.r), 1);
	assert_string_equal(found(&t, 0), "unnamed-change");
	end(&t);
}

/* Operations name whom they number. */
static void
test_disable(void **state)
{
	struct trial t;

	(void)state;
	begin(&t, two_tunnels, "administrator\ntunnel disable 1-\n",
	    REHEARSAL_COMMANDS);
	assert_int_equal(t.r.n_refused, 0);
	assert_true(object(&t, EFFECT_TUNNEL, 1)->named);
	assert_true(object(&t, EFFECT_TUNNEL, 2)->named);
	assert_string_equal(found(&t, 0), "");
	end(&t);
	begin(&t, two_tunnels, "tunnel disable 2\n", REHEARSAL_COMMANDS);
	assert_null(object(&t, EFFECT_TUNNEL, 1));
	assert_true(object(&t, EFFECT_TUNNEL, 2)->named);
	end(&t);
}

/* Passwords are asked for: the lines behind are no commands. */
static void
test_password(void **state)
{
	struct trial t;

	(void)state;
	begin(&t, two_tunnels, "login password\n\nGeheim-12\nGeheim-12\n"
	    "ip lan1 mtu 1400\n", REHEARSAL_COMMANDS);
	assert_int_equal(t.r.n_acts, 2);
	assert_int_equal(t.r.n_refused, 0);
	assert_string_equal(t.r.acts->text, "login password");
	assert_string_equal(text_str(&t.r.difference), "ip lan1 mtu 1400\n");
	assert_true(t.r.hidden);
	end(&t);
}

static void
test_configuration(void **state)
{
	struct text config = TEXT_INIT;
	struct trial t;
	char *at;

	(void)state;
	begin(&t, two_tunnels, two_tunnels, REHEARSAL_CONFIGURATION);
	assert_int_equal(t.r.n_difference, 0);
	assert_int_equal(t.r.n_acts, 0);
	end(&t);
	text_adds(&config, two_tunnels);
	at = strstr(config.data, "203.0.113.2");
	assert_non_null(at);
	at[10] = '9';
	begin(&t, two_tunnels, text_str(&config), REHEARSAL_CONFIGURATION);
	assert_string_equal(text_str(&t.r.difference),
	    "ipsec ike remote address 2 203.0.113.9\n");
	assert_string_equal(found(&t, 0), "unnamed-change");
	assert_string_equal(t.r.findings->cause->text,
	    "ipsec ike remote address 2 203.0.113.9");
	assert_int_equal(t.r.findings->cause->line, 12);
	end(&t);
	text_fini(&config);
}

/* A cause is where its line stands in the file, however it is written there;
 * what goes stands nowhere. */
static void
test_lines_of_a_configuration(void **state)
{
	static const char change[] =
	    "# RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\n\n"
	    "ip lan1 address 192.168.10.1/24\n"
	    "tunnel select 1\n ipsec tunnel 101\n"
	    "  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
	    "  ipsec ike pre-shared-key 1 text first\n"
	    "tunnel select 2\n ipsec tunnel 102\n"
	    "  ipsec  sa pol 102 2 esp AES256-cbc sha-hmac\n"
	    "  ipsec ike pre-shared-key 2 text second\n"
	    "  ipsec ike remote address 2 203.0.113.2\n"
	    "tun ena 1-2\n";
	const struct rehearsal_object *o;
	struct trial t;
	size_t i;

	(void)state;
	begin(&t, two_tunnels, change, REHEARSAL_CONFIGURATION);
	o = object(&t, EFFECT_TUNNEL, 2);
	assert_int_equal(o->n_come, 1);
	for (i = 0; i < o->n_gone + o->n_come; i++)
		assert_int_equal(o->lines[i].cause->line, 10);
	o = object(&t, EFFECT_TUNNEL, 1);
	assert_int_equal(o->n_gone, 1);
	assert_string_equal(o->lines[0].cause->text,
	    "no ipsec ike remote address 1");
	assert_int_equal(o->lines[0].cause->line, 0);
	end(&t);
}

/* A restart starts what was there, and the change goes on. */
static void
test_restart(void **state)
{
	struct trial t;

	(void)state;
	begin(&t, two_tunnels, "ip lan1 mtu 1400\nrestart\nN\n"
	    "ip lan1 address 192.168.11.1/24\n", REHEARSAL_COMMANDS);
	assert_string_equal(found(&t, 0), "lan-address");
	assert_string_equal(text_str(&t.r.difference),
	    "ip lan1 address 192.168.11.1/24\n");
	end(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clean),
		cmocka_unit_test(test_shared_gateway),
		cmocka_unit_test(test_key_elsewhere),
		cmocka_unit_test(test_binding),
		cmocka_unit_test(test_before),
		cmocka_unit_test(test_ignored),
		cmocka_unit_test(test_nearest),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_disable),
		cmocka_unit_test(test_password),
		cmocka_unit_test(test_configuration),
		cmocka_unit_test(test_lines_of_a_configuration),
		cmocka_unit_test(test_restart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
