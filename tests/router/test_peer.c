/*
 * Descriptions of peers: what they fill, what is refused and how it is told;
 * which tunnel of another router faces ours.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "support/negotiation.h"

#include "base/banned.h"

static void
a_cloud_is_described(void **state)
{
	static const char text[] =
	    "# in the data centre\r\n"
	    "\n"
	    "  peer cloud\n"
	    "name \"north of here\"  # a comment\n"
	    "address 203.0.113.10\n"
	    "host vpn.example.jp vpn2.example.jp\n"
	    "nat on\n"
	    "starts on\n"
	    "serial 1234\n"
	    "version 1 2\n"
	    "mode any\n"
	    "pre-shared-key 0x4142\n"
	    "encryption aes256-cbc 3DES-CBC\n"
	    "hash sha256\n"
	    "group modp2048\n"
	    "esp-encryption aes-cbc\n"
	    "esp-hash sha-hmac sha256\n"
	    "protocol esp\n"
	    "pfs required\n"
	    "local-name gate fqdn\n"
	    "remote-name me\n"
	    "local-id 10.0.0.0/8\n"
	    "remote-id 192.168.0.0/16\n"
	    "remote-address 192.0.2.1\n"
	    "nat-traversal off\n"
	    "keepalive rfc4306 15 2\n"
	    "ike-lifetime 600\n"
	    "child-lifetime 300";
	struct peer peer = PEER_INIT;
	const struct ike_policy *p = &peer.policy;
	struct diag diag = DIAG_INIT;

	(void)state;
	if (peer_parse(&peer, text, strlen(text), &diag) != RC_OK)
		fail_msg("%s", diag_text(&diag));
	assert_int_equal(peer.kind, IKE_CLOUD);
	assert_string_equal(peer.name, "north of here");
	assert_string_equal(peer.place.address, "203.0.113.10");
	assert_string_equal(peer.place.names->name, "vpn2.example.jp");
	assert_string_equal(peer.place.names->next->name, "vpn.example.jp");
	assert_true(peer.place.behind_nat);
	assert_false(peer.place.never_starts);
	assert_string_equal(peer.place.serial, "1234");
	assert_int_equal(p->versions, IKE_BIT(1) | IKE_BIT(2));
	assert_int_equal(p->modes, IKE_MAIN | IKE_AGGRESSIVE);
	assert_int_equal(p->key_len, 2);
	assert_memory_equal(p->key, "AB", 2);
	assert_int_equal(p->ike_set.ciphers,
	    IKE_BIT(IKE_AES256) | IKE_BIT(IKE_3DES));
	assert_int_equal(p->ike_set.hashes, IKE_BIT(IKE_SHA256));
	assert_int_equal(p->ike_set.groups, IKE_BIT(IKE_MODP2048));
	assert_int_equal(p->esp_set.ciphers, IKE_BIT(IKE_AES128));
	assert_int_equal(p->esp_set.hashes,
	    IKE_BIT(IKE_SHA1) | IKE_BIT(IKE_SHA256));
	assert_true(p->pfs && p->pfs_required);
	assert_string_equal(p->local_name.text, "gate");
	assert_int_equal(p->local_name.type, IKE_NAME_FQDN);
	assert_int_equal(p->remote_name.type, IKE_NAME_KEY_ID);
	assert_false(p->any_id);
	assert_string_equal(p->remote_id, "192.168.0.0/16");
	assert_string_equal(p->remote_address, "192.0.2.1");
	assert_false(p->nat_traversal);
	assert_int_equal(p->keepalive.method, IKE_RFC4306);
	assert_int_equal(p->keepalive.interval, 15);
	assert_int_equal(p->keepalive.count, 2);
	assert_int_equal(p->parent_seconds, 600);
	assert_int_equal(p->child_seconds, 300);
	assert_string_equal(p->lines[IKE_SA_POLICY], "esp-encryption "
	    "aes-cbc, esp-hash sha-hmac sha256, protocol esp");
	peer_fini(&peer);
}

static void
wrong_descriptions_are_refused(void **state)
{
	static const struct {
		const char *text;
		const char *why;
	} wrong[] = {
		{ "", "an empty description" },
		{ "# nothing\n\n", "an empty description" },
		{ "name x\n", "line 1: a description begins with `peer "
		    "KIND`: name" },
		{ "peer\n", "line 1: a description begins with `peer KIND`: "
		    "peer" },
		{ "\npeer fax\n", "line 2: no such kind of peer: fax" },
		{ "peer cloud\npool x\n", "line 2: unknown key: pool" },
		{ "peer router\nuser a b\n", "line 2: not for this kind of "
		    "peer: user" },
		{ "peer router\nversion 1\n", "line 2: not for this kind of "
		    "peer: version" },
		{ "peer cloud\nname\n", "line 2: too few words: name" },
		{ "peer cloud\nname a b\n", "line 2: too many words: name" },
		{ "peer cloud\naddress here\n", "line 2: not an address: "
		    "here" },
		{ "peer cloud\naddress 10.0.0.0/8\n", "line 2: not an "
		    "address: 10.0.0.0/8" },
		{ "peer cloud\nnat maybe\n", "line 2: no such word: maybe" },
		{ "peer cloud\nversion 3\n", "line 2: no such version: 3" },
		{ "peer cloud\nversion x\n", "line 2: not a number: x" },
		{ "peer cloud\nmode fast\n", "line 2: no such word: fast" },
		{ "peer cloud\nhash crc32\n", "line 2: no such word: crc32" },
		{ "peer cloud\nlocal-name a dn\n", "line 2: no such kind of "
		    "name: dn" },
		{ "peer cloud\npre-shared-key a b\n", "line 2: too many "
		    "words: b" },
		{ "peer cloud\nkeepalive heartbeat\n", "line 2: no such "
		    "word: heartbeat" },
		{ "peer cloud\nike-lifetime 0\n", "line 2: not a number: 0" },
		{ "peer cloud\nname \"a b\n", "line 2: a quote is left open: "
		    "a b" },
		{ "peer router\ntunnel one\n", "line 2: not a number: one" },
	};
	struct diag diag = DIAG_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct peer peer = PEER_INIT;

		assert_int_equal(peer_parse(&peer, wrong[i].text,
		    strlen(wrong[i].text), &diag), RC_REFUSED);
		assert_string_equal(diag_text(&diag), wrong[i].why);
		peer_fini(&peer);
	}
	diag_fini(&diag);
}

/* Any bytes are read or refused, without a NUL behind them. */
static void
any_bytes_end(void **state)
{
	static const char alphabet[] = "peer cloud\nphone name\" #\t0x\r:1-";
	struct diag diag = DIAG_INIT;
	unsigned int seed = 7;
	char *bytes;
	size_t i, j, len;

	(void)state;
	for (i = 0; i < 2000; i++) {
		struct peer peer = PEER_INIT;

		len = i % 60;
		bytes = malloc(len == 0 ? 1 : len);
		assert_non_null(bytes);
		for (j = 0; j < len; j++) {
			seed = seed * 1103515245 + 12345;
			bytes[j] = j < 11 && i % 2 == 0 ?
			    "peer cloud\n"[j] : alphabet[(seed >> 16) %
			    sizeof(alphabet)];
		}
		(void)peer_parse(&peer, bytes, len, &diag);
		peer_fini(&peer);
		free(bytes);
	}
	diag_fini(&diag);
}

static const char ours[] =
    "ip lan2 address 192.0.2.1/24\n"
    "tunnel select 1\nipsec tunnel 1\ntunnel enable 1\n"
    "ipsec sa policy 1 1 esp aes-cbc sha-hmac\n"
    "ipsec ike local address 1 192.0.2.1\n"
    "ipsec ike pre-shared-key 1 text ours\n"
    "ipsec ike remote address 1 203.0.113.1\n"
    "ipsec auto refresh on\n";

#define TUNNEL(t, remote, key) \
	"tunnel select " t "\nipsec tunnel " t "\ntunnel enable " t "\n" \
	"ipsec sa policy " t " " t " esp aes-cbc sha-hmac\n" \
	"ipsec ike remote address " t " " remote "\n" \
	"ipsec ike pre-shared-key " t " text " key "\n"

/* Which of their tunnels faces ours; 0: none. */
static int64_t
facing(const char *theirs)
{
	struct test_ends ends;
	int64_t tunnel;

	test_ends_open(&ends, ours, 1, theirs);
	tunnel = ends.theirs->tunnel;
	test_ends_close(&ends);
	return tunnel;
}

static void
the_tunnel_that_faces_us_is_found(void **state)
{
	(void)state;
	/* By our address, whatever the key. */
	assert_int_equal(facing(TUNNEL("3", "any", "other")
	    TUNNEL("4", "192.0.2.1", "other")
	    TUNNEL("5", "198.51.100.1", "ours")), 4);
	/* By the key among those for any address. */
	assert_int_equal(facing(TUNNEL("3", "any", "other")
	    TUNNEL("4", "any", "ours")
	    TUNNEL("5", "any", "third")), 4);
	/* One that is for somebody else is better than none. */
	assert_int_equal(facing(TUNNEL("9", "198.51.100.1", "x")), 9);
}

static void
a_router_needs_its_tunnel(void **state)
{
	static const char description[] = "peer router\ntunnel 6\n";
	const struct ike_policy *theirs;
	struct diag diag = DIAG_INIT;
	struct test_ends ends;
	struct peer peer = PEER_INIT;
	size_t refused;

	(void)state;
	test_ends_open(&ends, ours, 1, ours);
	assert_int_equal(peer_parse(&peer, description, strlen(description),
	    &diag), RC_OK);
	assert_int_equal(peer_face(&peer, &ends.ours, &theirs, &diag),
	    RC_REFUSED);
	assert_string_equal(diag_text(&diag), "the peer has no "
	    "configuration");
	assert_int_equal(peer_open_files(&peer, &refused, &diag),
	    RC_REFUSED);
	assert_int_equal(peer_take_text(&peer, ours, strlen(ours), &refused,
	    &diag), RC_OK);
	assert_int_equal(peer_face(&peer, &ends.ours, &theirs, &diag),
	    RC_REFUSED);
	assert_string_equal(diag_text(&diag), "the peer has no tunnel 6");
	assert_int_equal(peer_take_text(&peer, "# X9 Rev.1 (x)\n", 15,
	    &refused, &diag), RC_REFUSED);
	peer_fini(&peer);
	diag_fini(&diag);
	test_ends_close(&ends);
}

/* Writes ours and a line that is refused. */
static void
write_config(const char *path)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(ours, file) >= 0);
	assert_true(fputs("nonsense\n", file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static void
configurations_come_from_files(void **state)
{
	char folder[] = "test-peer-XXXXXX";
	struct text path = TEXT_INIT, description = TEXT_INIT;
	struct peer peer = PEER_INIT;
	struct diag diag = DIAG_INIT;
	size_t refused = 0;

	(void)state;
	assert_non_null(mkdtemp(folder));
	text_addf(&path, "%s/config", folder);
	write_config(text_str(&path));
	text_addf(&description, "peer router\nconfig %s\n", text_str(&path));
	assert_int_equal(peer_parse(&peer, text_str(&description),
	    description.len, &diag), RC_OK);
	assert_int_equal(peer_open_files(&peer, &refused, &diag), RC_OK);
	assert_int_equal(refused, 1);
	assert_int_equal(unlink(text_str(&path)), 0);
	assert_int_equal(peer_open_files(&peer, &refused, &diag), RC_IO);
	assert_non_null(strstr(diag_text(&diag), text_str(&path)));
	/* A database that is not there is not made. */
	assert_int_equal(peer_take_database(&peer, text_str(&path), &diag),
	    RC_IO);
	assert_int_equal(access(text_str(&path), F_OK), -1);
	assert_int_equal(rmdir(folder), 0);
	peer_fini(&peer);
	diag_fini(&diag);
	text_fini(&path);
	text_fini(&description);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cloud_is_described),
		cmocka_unit_test(wrong_descriptions_are_refused),
		cmocka_unit_test(any_bytes_end),
		cmocka_unit_test(the_tunnel_that_faces_us_is_found),
		cmocka_unit_test(a_router_needs_its_tunnel),
		cmocka_unit_test(configurations_come_from_files),
	};

	return cmocka_run_group_tests_name("peers", tests, NULL, NULL);
}
