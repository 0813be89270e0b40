/*
 * Effective settings: what a tunnel, a pp and an interface run with, whoever
 * typed it; who shares what; what a change alters for whom.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "config/effect.h"
#include "support/configuration.h"

#include "base/banned.h"

/* One device with what is loaded into it, read. */
struct sample {
	struct device	 device;
	struct effects	*effects;
	struct text	 text;		/* collected */
};

static void
read_running(struct sample *s)
{
	struct diag diag = DIAG_INIT;
	int64_t running;

	assert_int_equal(model_running(s->device.model, &running, &diag),
	    RC_OK);
	effects_free(s->effects);
	assert_int_equal(effects_read(&s->effects, s->device.model, running,
	    &diag), RC_OK);
}

static void
load(struct sample *s, const char *config)
{
	struct text text = TEXT_INIT, list = TEXT_INIT;

	text_adds(&text, config);
	assert_int_equal(test_load(&s->device, &text, NULL, NULL, &list), 0);
	text_fini(&text);
	text_fini(&list);
	read_running(s);
}

static void
open_sample(struct sample *s, const char *model, const char *config)
{
	*s = (struct sample){ .text = TEXT_INIT };
	test_device_open(&s->device, profile_find(model));
	load(s, config);
}

static void
close_sample(struct sample *s)
{
	effects_free(s->effects);
	device_close(&s->device);
	text_fini(&s->text);
}

/* "gateway 11: ipsec ike ...", own lines without anything before them. */
struct line_context {
	struct text	*text;
	struct effect_name object;
};

static enum rc
add_line(void *ctx, const struct effect_line *line)
{
	struct line_context *c = ctx;

	if (effect_name_compare(&c->object, &line->through) != 0) {
		effect_name_text(&line->through, c->text);
		text_adds(c->text, ": ");
	}
	text_addf(c->text, "%s\n", line->text);
	assert_true(line->entry[0] != '\0');
	return RC_OK;
}

static const char *
lines_of(struct sample *s, enum effect_kind kind, int64_t number,
    const char *name)
{
	struct line_context c = { .text = &s->text,
	    .object = { .kind = kind, .number = number, .name = name } };

	text_reset(&s->text);
	assert_int_equal(effects_lines(s->effects, &c.object, add_line, &c),
	    RC_OK);
	return text_str(&s->text);
}

static enum rc
add_name(void *ctx, const struct effect_name *name)
{
	effect_name_text(name, ctx);
	text_addc(ctx, '\n');
	return RC_OK;
}

static const char *
objects(struct sample *s)
{
	text_reset(&s->text);
	assert_int_equal(effects_walk(s->effects, add_name, &s->text), RC_OK);
	return text_str(&s->text);
}

static enum rc
add_sharing(void *ctx, const struct effect_sharing *sharing)
{
	size_t i;

	effect_name_text(&sharing->what, ctx);
	for (i = 0; i < sharing->n_users; i++) {
		text_adds(ctx, i == 0 ? ": " : ", ");
		effect_name_text(&sharing->users[i], ctx);
	}
	text_addc(ctx, '\n');
	return RC_OK;
}

static const char *
shared(struct sample *s)
{
	text_reset(&s->text);
	assert_int_equal(effects_shared(s->effects, add_sharing, &s->text),
	    RC_OK);
	return text_str(&s->text);
}

static enum rc
add_loose(void *ctx, const struct effect_loose *loose)
{
	effect_name_text(&loose->who, ctx);
	text_adds(ctx, " > ");
	effect_name_text(&loose->misses, ctx);
	text_addc(ctx, '\n');
	return RC_OK;
}

static const char *
loose_ends(struct sample *s)
{
	text_reset(&s->text);
	assert_int_equal(effects_loose(s->effects, add_loose, &s->text),
	    RC_OK);
	return text_str(&s->text);
}

static enum rc
add_change(void *ctx, const struct effect_change *change)
{
	size_t i;

	effect_name_text(&change->object, ctx);
	text_addc(ctx, '\n');
	for (i = 0; i < change->n_gone; i++)
		text_addf(ctx, "- %s\n", change->gone[i].text);
	for (i = 0; i < change->n_come; i++)
		text_addf(ctx, "+ %s\n", change->come[i].text);
	return RC_OK;
}

/* What loading another configuration changes. */
static const char *
changes(struct sample *s, const char *config)
{
	struct effects *before = s->effects;

	s->effects = NULL;
	load(s, config);
	text_reset(&s->text);
	assert_int_equal(effects_compare(before, s->effects, add_change,
	    &s->text), RC_OK);
	effects_free(before);
	return text_str(&s->text);
}

#define TUNNEL_1 \
    "tunnel select 1\n tunnel encapsulation l2tp\n ipsec tunnel 101\n" \
    "  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n" \
    "  ipsec ike pre-shared-key 1 text secret1\n" \
    "  ipsec ike remote address 1 any\n tunnel enable 1\n"
#define TUNNEL_11 \
    "tunnel select 11\n ipsec tunnel 1101\n" \
    "  ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n" \
    "  ipsec ike pre-shared-key 11 text secret2\n" \
    " ip tunnel secure filter in 1 2 dynamic 9\n tunnel enable 11\n"

static void
tunnel_runs_with_all_that_it_uses(void **state)
{
	struct sample s;

	(void)state;
	open_sample(&s, "RTX830", "pp select anonymous\n pp bind tunnel1\n"
	    " pp auth request mschap-v2\n"
	    TUNNEL_1 TUNNEL_11
	    "ip filter 1 pass * *\nip filter 2 reject * *\n"
	    "ip filter 3 pass * * udp\n"
	    "ip filter dynamic 9 * * filter 3 in 1\n"
	    "ipsec transport 1 101 udp 1701\n");
	assert_string_equal(objects(&s),
	    "pp anonymous\ntunnel 1\ntunnel 11\n");
	assert_string_equal(lines_of(&s, EFFECT_TUNNEL, 1, ""),
	    "tunnel encapsulation l2tp\n"
	    "ipsec tunnel 101\n"
	    "tunnel enable 1\n"
	    "pp anonymous: pp bind tunnel1\n"
	    "pp anonymous: pp auth request mschap-v2\n"
	    "policy 101: ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
	    "gateway 1: ipsec ike pre-shared-key 1 text secret1\n"
	    "gateway 1: ipsec ike remote address 1 any\n"
	    "transport mode of policy 101: ipsec transport 1 101 udp 1701\n");
	assert_string_equal(lines_of(&s, EFFECT_TUNNEL, 11, ""),
	    "ipsec tunnel 1101\n"
	    "ip tunnel secure filter in 1 2 dynamic 9\n"
	    "tunnel enable 11\n"
	    "policy 1101: ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n"
	    "gateway 11: ipsec ike pre-shared-key 11 text secret2\n"
	    "filter 1: ip filter 1 pass * *\n"
	    "filter 2: ip filter 2 reject * *\n"
	    "dynamic filter 9: ip filter dynamic 9 * * filter 3 in 1\n"
	    "filter 3: ip filter 3 pass * * udp\n");
	assert_string_equal(lines_of(&s, EFFECT_TUNNEL, 2, ""), "");
	assert_string_equal(shared(&s), "");
	assert_string_equal(loose_ends(&s), "");
	close_sample(&s);
}

static void
interfaces_and_pps_apply_filters_and_nat(void **state)
{
	struct sample s;

	(void)state;
	open_sample(&s, "RTX830", "ip lan1 address 192.0.2.1/24\n"
	    "ip lan1 secure filter name office\n"
	    "ip lan2 nat descriptor 1000 reverse 1001\n"
	    "ipv6 lan2 secure filter in 5\n"
	    "ethernet lan1 filter in 7\n"
	    "pp select 1\n ip pp nat descriptor 1000\n"
	    "ip filter 1 pass * *\n"
	    "ip filter set office in 1 2\n"
	    "ipv6 filter 5 pass * *\n"
	    "ethernet filter 7 pass *\n"
	    "nat descriptor type 1000 masquerade\n"
	    "nat descriptor masquerade static 1000 1 192.0.2.2 udp 500\n"
	    "nat descriptor type 1001 nat\n");
	assert_string_equal(objects(&s), "lan1\nlan2\npp 1\n");
	assert_string_equal(lines_of(&s, EFFECT_INTERFACE, 0, "lan1"),
	    "ip lan1 address 192.0.2.1/24\n"
	    "ip lan1 secure filter name office\n"
	    "ethernet lan1 filter in 7\n"
	    "filter set office: ip filter set office in 1 2\n"
	    "filter 1: ip filter 1 pass * *\n"
	    "ethernet filter 7: ethernet filter 7 pass *\n");
	assert_string_equal(lines_of(&s, EFFECT_PP, 1, ""),
	    "ip pp nat descriptor 1000\n"
	    "nat descriptor 1000: nat descriptor type 1000 masquerade\n"
	    "nat descriptor 1000: nat descriptor masquerade static 1000 1 "
	    "192.0.2.2 udp 500\n");
	assert_string_equal(shared(&s), "nat descriptor 1000: lan2, pp 1\n");
	assert_string_equal(loose_ends(&s), "filter set office > filter 2\n");
	assert_string_equal(changes(&s, "ip lan1 address 192.0.2.1/24\n"
	    "ip lan2 nat descriptor 1000 reverse 1001\n"
	    "pp select 1\n ip pp nat descriptor 1000\n"
	    "ipv6 filter 5 pass * *\n"
	    "nat descriptor type 1000 masquerade\n"
	    "nat descriptor type 1001 nat-masquerade\n"),
	    "lan1\n- ip lan1 secure filter name office\n"
	    "- ethernet lan1 filter in 7\n"
	    "- ip filter set office in 1 2\n- ip filter 1 pass * *\n"
	    "- ethernet filter 7 pass *\n"
	    "lan2\n- ipv6 lan2 secure filter in 5\n"
	    "- nat descriptor masquerade static 1000 1 192.0.2.2 udp 500\n"
	    "- nat descriptor type 1001 nat\n- ipv6 filter 5 pass * *\n"
	    "+ nat descriptor type 1001 nat-masquerade\n"
	    "pp 1\n- nat descriptor masquerade static 1000 1 192.0.2.2 udp "
	    "500\n");
	close_sample(&s);
}

/* The story: tunnel 11's owner writes gateway 1. */
static void
change_is_told_of_all_who_share(void **state)
{
	struct sample s;

	(void)state;
	open_sample(&s, "RTX830", TUNNEL_1 TUNNEL_11);
	assert_string_equal(changes(&s, TUNNEL_1 TUNNEL_11), "");
	assert_string_equal(changes(&s, TUNNEL_1 TUNNEL_11
	    "ipsec sa policy 1101 1 esp aes-cbc sha-hmac\n"
	    "ipsec ike pre-shared-key 1 text secret2\n"),
	    "tunnel 1\n"
	    "- ipsec ike pre-shared-key 1 text secret1\n"
	    "+ ipsec ike pre-shared-key 1 text secret2\n"
	    "tunnel 11\n"
	    "- ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n"
	    "- ipsec ike pre-shared-key 11 text secret2\n"
	    "+ ipsec sa policy 1101 1 esp aes-cbc sha-hmac\n"
	    "+ ipsec ike pre-shared-key 1 text secret2\n"
	    "+ ipsec ike remote address 1 any\n");
	assert_string_equal(shared(&s), "gateway 1: tunnel 1, tunnel 11\n");
	assert_int_equal(effects_free_number(s.effects, EFFECT_POLICY), 1);
	assert_int_equal(effects_free_number(s.effects, EFFECT_GATEWAY), 2);
	assert_string_equal(changes(&s, TUNNEL_11 "ip lan1 mtu 1300\n"),
	    "lan1\n+ ip lan1 mtu 1300\n"
	    "tunnel 1\n- tunnel encapsulation l2tp\n- ipsec tunnel 101\n"
	    "- tunnel enable 1\n"
	    "- ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
	    "- ipsec ike pre-shared-key 1 text secret2\n"
	    "- ipsec ike remote address 1 any\n"
	    "tunnel 11\n"
	    "- ipsec sa policy 1101 1 esp aes-cbc sha-hmac\n"
	    "- ipsec ike pre-shared-key 1 text secret2\n"
	    "- ipsec ike remote address 1 any\n"
	    "+ ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n"
	    "+ ipsec ike pre-shared-key 11 text secret2\n");
	close_sample(&s);
}

static void
users_of_one_thing(void **state)
{
	static const struct effect_name policy = { EFFECT_POLICY, 1101, "" },
	    nobody = { EFFECT_POLICY, 7, "" };
	struct effect_sharing sharing;
	struct sample s;

	(void)state;
	open_sample(&s, "RTX830", TUNNEL_1 TUNNEL_11
	    "tunnel select 12\n ipsec tunnel 1101\n");
	assert_int_equal(effects_users(s.effects, &policy, &sharing), RC_OK);
	assert_int_equal(sharing.n_users, 2);
	assert_int_equal(sharing.users[0].number, 11);
	assert_int_equal(sharing.users[1].number, 12);
	assert_int_equal(effects_users(s.effects, &nobody, &sharing), RC_OK);
	assert_int_equal(sharing.n_users, 0);
	close_sample(&s);
}

static void
loose_ends_are_found(void **state)
{
	struct sample s;

	(void)state;
	open_sample(&s, "RTX830", "tunnel select 1\n ipsec tunnel 101\n"
	    "tunnel select 2\n ip tunnel secure filter in 1 2\n"
	    " ip tunnel secure filter out 1\n"
	    "ipsec sa policy 5 6 esp aes-cbc sha-hmac\n"
	    "ipsec ike version 7 2\nip filter 2 pass * *\n");
	assert_string_equal(loose_ends(&s),
	    "tunnel 1 > policy 101\n"
	    "tunnel 2 > filter 1\n"
	    "policy 5 > gateway 6\n"
	    "policy 5 > policy 5\n"
	    "gateway 7 > gateway 7\n");
	assert_int_equal(effects_free_number(s.effects, EFFECT_GATEWAY), 1);
	close_sample(&s);
}

/* A pp that is bound to tunnels that are not there makes none. */
static void
bound_tunnel_needs_lines(void **state)
{
	struct sample s;

	(void)state;
	open_sample(&s, "RTX830", "pp select anonymous\n"
	    " pp bind tunnel1-tunnel9\n"
	    "tunnel select 2\n tunnel encapsulation l2tp\n");
	assert_string_equal(objects(&s), "pp anonymous\ntunnel 2\n");
	assert_string_equal(lines_of(&s, EFFECT_TUNNEL, 2, ""),
	    "tunnel encapsulation l2tp\n"
	    "pp anonymous: pp bind tunnel1-tunnel9\n");
	assert_string_equal(lines_of(&s, EFFECT_TUNNEL, 3, ""), "");
	assert_string_equal(changes(&s, "tunnel select 2\n"
	    " tunnel encapsulation l2tp\n"),
	    "pp anonymous\n- pp bind tunnel1-tunnel9\n"
	    "tunnel 2\n- pp bind tunnel1-tunnel9\n");
	close_sample(&s);
}

#define TEMPLATE \
    "tunnel select 1\n tunnel template 2-3\n ipsec tunnel 1\n" \
    "  ipsec sa policy 1 1 esp aes-cbc sha-hmac\n" \
    "  ipsec ike encryption 1 aes-cbc\n"

static void
template_gives_lines(void **state)
{
	struct sample s;

	(void)state;
	open_sample(&s, "RTX1210", TEMPLATE
	    "  ipsec ike pre-shared-key 2 text two\n");
	assert_string_equal(objects(&s), "tunnel 1\ntunnel 2\ntunnel 3\n");
	assert_string_equal(lines_of(&s, EFFECT_TUNNEL, 2, ""),
	    "gateway 2: ipsec ike pre-shared-key 2 text two\n"
	    "template of tunnel 1: ipsec tunnel 2\n"
	    "template of tunnel 1: ipsec sa policy 2 2 esp aes-cbc "
	    "sha-hmac\n"
	    "template of tunnel 1: ipsec ike encryption 2 aes-cbc\n");
	assert_string_equal(shared(&s),
	    "template of tunnel 1: tunnel 1, tunnel 2, tunnel 3\n");
	assert_string_equal(loose_ends(&s), "");
	assert_int_equal(effects_free_number(s.effects, EFFECT_POLICY), 4);
	assert_int_equal(effects_free_number(s.effects, EFFECT_GATEWAY), 4);
	/* A member's own line goes before the template's. */
	assert_string_equal(changes(&s, TEMPLATE
	    "  ipsec ike pre-shared-key 2 text two\n"
	    "ipsec ike encryption 2 aes256-cbc\n"),
	    "tunnel 2\n- ipsec ike encryption 2 aes-cbc\n"
	    "+ ipsec ike encryption 2 aes256-cbc\n");
	assert_string_equal(changes(&s, TEMPLATE
	    "  ipsec ike pre-shared-key 2 text two\n"
	    "ipsec ike encryption 1 3des-cbc\n"
	    "ipsec ike encryption 2 aes256-cbc\n"),
	    "tunnel 1\n- ipsec ike encryption 1 aes-cbc\n"
	    "+ ipsec ike encryption 1 3des-cbc\n"
	    "tunnel 3\n- ipsec ike encryption 3 aes-cbc\n"
	    "+ ipsec ike encryption 3 3des-cbc\n");
	close_sample(&s);
}

static enum rc
stop(void *ctx, const struct effect_change *change)
{
	(void)change;
	++*(int *)ctx;
	return RC_IO;
}

static void
reader_can_end_it(void **state)
{
	struct effects *before;
	struct sample s;
	int calls = 0;

	(void)state;
	open_sample(&s, "RTX830", TUNNEL_1 TUNNEL_11);
	before = s.effects;
	s.effects = NULL;
	load(&s, "");
	assert_string_equal(objects(&s), "");
	assert_string_equal(shared(&s), "");
	assert_int_equal(effects_compare(before, s.effects, stop, &calls),
	    RC_IO);
	assert_int_equal(calls, 1);
	effects_free(before);
	close_sample(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tunnel_runs_with_all_that_it_uses),
		cmocka_unit_test(interfaces_and_pps_apply_filters_and_nat),
		cmocka_unit_test(change_is_told_of_all_who_share),
		cmocka_unit_test(users_of_one_thing),
		cmocka_unit_test(loose_ends_are_found),
		cmocka_unit_test(bound_tunnel_needs_lines),
		cmocka_unit_test(template_gives_lines),
		cmocka_unit_test(reader_can_end_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
