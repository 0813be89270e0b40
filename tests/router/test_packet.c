/*
 * Static filters against packets: addresses, names, protocols, flags, ports.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "grammar/profile.h"
#include "router/packet.h"

#include "base/banned.h"

#define TCP(from, to) { .protocol = PROTOCOL_TCP, .source = 0xc0a80102, \
    .destination = 0xc6336407, .source_port = (from), \
    .destination_port = (to), .flags = TCP_SYN }
#define UDP(from, to) { .protocol = PROTOCOL_UDP, .source = 0xc0a80102, \
    .destination = 0xc6336407, .source_port = (from), \
    .destination_port = (to) }
#define ANSWER { .protocol = PROTOCOL_TCP, .source = 0xc6336407, \
    .destination = 0xc0a80102, .source_port = 80, \
    .destination_port = 50000, .flags = TCP_SYN | TCP_ACK }
#define ECHO(t) { .protocol = PROTOCOL_ICMP, .source = 0xc0a80102, \
    .destination = 0xc6336407, .icmp_type = (t) }
#define TO_NAME(n) { .protocol = PROTOCOL_TCP, .source = 0xc0a80102, \
    .destination = 0xc6336407, .source_port = 50000, \
    .destination_port = 443, .destination_name = (n) }
#define FROM_ANYBODY { .protocol = PROTOCOL_TCP, .anybody = true, \
    .destination = 0xc0a80101, .destination_port = 22 }

/* The packet goes from 192.168.1.2 to 198.51.100.7. */
static const struct filter_case {
	const char	*filter;
	struct packet	 packet;
	bool		 matches;
} cases[] = {
	{ "* *", TCP(50000, 80), true },
	{ "192.168.1.2", TCP(50000, 80), true },
	{ "192.168.1.3", TCP(50000, 80), false },
	{ "192.168.1.0/24", TCP(50000, 80), true },
	{ "192.168.1.0/255.255.255.0", TCP(50000, 80), true },
	{ "192.168.2.0/24", TCP(50000, 80), false },
	{ "192.168.1.*", TCP(50000, 80), true },
	{ "192.168.*.3", TCP(50000, 80), false },
	{ "*.168.1.2", TCP(50000, 80), true },
	{ "192.168.1.1-192.168.1.9", TCP(50000, 80), true },
	{ "192.168.1.3-192.168.1.9", TCP(50000, 80), false },
	{ "-192.168.1.2", TCP(50000, 80), true },
	{ "-192.168.1.1", TCP(50000, 80), false },
	{ "192.168.1.3-", TCP(50000, 80), false },
	{ "192.168.1.2-", TCP(50000, 80), true },
	{ "10.0.0.1,192.168.1.2", TCP(50000, 80), true },
	{ "10.0.0.1,192.168.1.3", TCP(50000, 80), false },
	{ "* 198.51.100.0/24", TCP(50000, 80), true },
	{ "* 198.51.101.0/24", TCP(50000, 80), false },
	{ "* www.example.com", TO_NAME("www.example.com"), true },
	{ "* www.example.com", TO_NAME("ftp.example.com"), false },
	{ "* www.example.com", TO_NAME(NULL), false },
	{ "* *.example.com", TO_NAME("www.example.com"), true },
	{ "* *.example.com", TO_NAME("example.org"), false },
	{ "* 10.0.0.1,*.example.com", TO_NAME("www.example.com"), true },
	{ "* * tcp", TCP(50000, 80), true },
	{ "* * tcp", UDP(50000, 80), false },
	{ "* * udp", UDP(50000, 53), true },
	{ "* * 6", TCP(50000, 80), true },
	{ "* * 17", TCP(50000, 80), false },
	{ "* * tcp,udp", UDP(50000, 53), true },
	{ "* * esp", TCP(50000, 80), false },
	{ "* * established", TCP(50000, 80), false },
	{ "* * established", ANSWER, true },
	{ "* * tcpsyn", TCP(50000, 80), true },
	{ "* * tcpfin", TCP(50000, 80), false },
	{ "* * tcprst", ANSWER, false },
	{ "* * tcpflag=0x0002/0x0017", TCP(50000, 80), true },
	{ "* * tcpflag=0x0002/0x0017", ANSWER, false },
	{ "* * tcpflag!=0x0002/0x0017", ANSWER, true },
	{ "* * tcpflag!=0x0002/0x0017", TCP(50000, 80), false },
	{ "* * icmp", ECHO(8), true },
	{ "* * icmp", UDP(50000, 53), false },
	{ "* * icmp 8", ECHO(8), true },
	{ "* * icmp 0", ECHO(8), false },
	{ "* * icmp 0", ECHO(0), true },
	{ "* * icmp 8 0", ECHO(8), true },
	{ "* * icmp 8 1", ECHO(8), false },
	{ "* * icmp-info", ECHO(8), true },
	{ "* * icmp-error", ECHO(8), false },
	{ "* * * 135 *", ECHO(8), true },
	{ "* * tcp * 80", TCP(50000, 80), true },
	{ "* * tcp * 81", TCP(50000, 80), false },
	{ "* * tcp * www", TCP(50000, 80), true },
	{ "* * tcp * ftp", TCP(50000, 20), true },
	{ "* * tcp * ftp", TCP(50000, 21), true },
	{ "* * tcp * ftp", TCP(50000, 22), false },
	{ "* * tcp * ftpdata", TCP(50000, 21), false },
	{ "* * tcp * 79-81", TCP(50000, 80), true },
	{ "* * tcp * -79", TCP(50000, 80), false },
	{ "* * tcp * 80-", TCP(50000, 80), true },
	{ "* * tcp * 20,25,80", TCP(50000, 80), true },
	{ "* * tcp * telnet-www", TCP(50000, 80), true },
	{ "* * tcp 50000", TCP(50000, 80), true },
	{ "* * tcp 50001 80", TCP(50000, 80), false },
	{ "* * tcp 50001 80", TCP(0, 80), true },
	/* Who sends it is not known: what lets pass may be about it. */
	{ "192.168.1.0/24", FROM_ANYBODY, true },
};

static void
read_filter(const char *line, struct arena *arena, struct packet_rule *rule)
{
	const struct place place = { .profile = profile_find("RTX830"),
	    .administrator = true };
	struct command command;
	struct refused refused;

	if (grammar_parse(&place, arena, line, strlen(line), &command,
	    &refused) != RC_OK)
		fail_msg("refused: %s", line);
	assert_int_equal(packet_rule_read(&command, arena, rule), RC_OK);
}

static void
packets_meet_filters(void **state)
{
	struct text line = TEXT_INIT;
	struct arena arena;
	struct packet_rule rule;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		arena = (struct arena)ARENA_INIT;
		text_reset(&line);
		text_addf(&line, "ip filter 1 pass %s", cases[i].filter);
		read_filter(text_str(&line), &arena, &rule);
		if (packet_matches(&cases[i].packet, &rule) !=
		    cases[i].matches)
			fail_msg("%s: %s", text_str(&line),
			    cases[i].matches ? "is not about it" :
			    "is about it");
		arena_fini(&arena);
	}
	text_fini(&line);
}

static void
what_a_filter_does(void **state)
{
	static const struct {
		const char *word;
		bool pass, restricts, log_pass, log_reject;
	} kinds[] = {
		{ "pass", true, false, false, true },
		{ "pass-log", true, false, true, true },
		{ "pass-nolog", true, false, false, false },
		{ "reject", false, false, false, true },
		{ "reject-log", false, false, true, true },
		{ "reject-nolog", false, false, false, false },
		{ "restrict", true, true, false, true },
		{ "restrict-log", true, true, true, true },
		{ "restrict-nolog", true, true, false, false },
	};
	const struct packet anybody = FROM_ANYBODY;
	struct text line = TEXT_INIT;
	struct arena arena = ARENA_INIT;
	struct packet_rule rule;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		text_reset(&line);
		text_addf(&line, "ip filter 7 %s 10.0.0.1", kinds[i].word);
		read_filter(text_str(&line), &arena, &rule);
		assert_int_equal(rule.number, 7);
		assert_int_equal(rule.pass, kinds[i].pass);
		assert_int_equal(rule.restricts, kinds[i].restricts);
		assert_int_equal(rule.log_pass, kinds[i].log_pass);
		assert_int_equal(rule.log_reject, kinds[i].log_reject);
		assert_int_equal(packet_matches(&anybody, &rule),
		    kinds[i].pass);
	}
	assert_string_equal(rule.line, "ip filter 7 restrict-nolog 10.0.0.1");
	text_fini(&line);
	arena_fini(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(packets_meet_filters),
		cmocka_unit_test(what_a_filter_does),
	};

	return cmocka_run_group_tests_name("packets and filters", tests,
	    NULL, NULL);
}
