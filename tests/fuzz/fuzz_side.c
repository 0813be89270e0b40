/*
 * A session beside a world: lines that begin with `:`, descriptions of peers
 * and whatever else can be typed, on a device whose clock jumps. Each line must
 * end soon, without trouble with the machine and not without a word when it is
 * refused; what shows how things stand must do so afterwards.
 *
 * A line of the input is typed as it is, but
 *
 *	+N	lets N seconds pass (or takes them back)
 *	!N	types a random command, out of the seed N
 *	=N	types a setting of the list below
 *	%N	types a random line of ours
 *
 * so that what was found can be read, and cut down by hand.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "command/session.h"
#include "command/side.h"
#include "support/random_line.h"
#include "support/random_value.h"

#include "base/banned.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

/* A line may take so long, and the world last until the year 2200. */
#define SECONDS_A_LINE	1
#define LINES_MAX	200
#define BEGIN		1727285345
#define END		7258118400
#define STEP_MAX	(int64_t)(10LL * 366 * 24 * 60 * 60)

struct world {
	struct device	 device;
	struct session	 session;
	struct random_lines *lines;
	struct random	 random;
	int64_t		 now;
	size_t		 said;		/* bytes, by the last line */
	const char	*line;
};

static time_t
world_now(void *ctx)
{
	const struct world *w = ctx;

	return (time_t)w->now;
}

static const char *const settings[] = {
	"ip lan1 address 192.168.100.1/24",
	"ip lan2 address 203.0.113.24/24",
	"ip lan2 address dhcp",
	"ip route default gateway 203.0.113.1",
	"ip route 192.168.1.0/24 gateway tunnel 1",
	"dhcp service server",
	"dhcp server rfc2131 compliant except remain-silent",
	"dhcp scope 1 192.168.100.2-192.168.100.5/24 expire 0:10",
	"dhcp scope 1 192.168.100.2-192.168.100.191/24",
	"dhcp scope bind 1 192.168.100.7 ethernet 00:a0:de:01:02:03",
	"dhcp scope lease type 1 bind-only",
	"ip lan2 nat descriptor 1",
	"nat descriptor type 1 masquerade",
	"nat descriptor type 1 nat-masquerade",
	"nat descriptor address outer 1 203.0.113.24",
	"nat descriptor address inner 1 auto",
	"nat descriptor masquerade static 1 1 192.168.100.2 tcp 80",
	"nat descriptor static 1 1 203.0.113.9=192.168.100.3 1",
	"nat descriptor timer 1 60",
	"ip filter 10 reject * * tcp * 25",
	"ip filter 20 pass *",
	"ip filter dynamic 100 * * www syslog=on",
	"ip lan2 secure filter in 10",
	"ip lan2 secure filter out 10 20 dynamic 100",
	"syslog notice on", "syslog debug on",
	"tunnel select 1", "tunnel select 2", "tunnel select none",
	"pp select 1", "pp select none", "pp select anonymous",
	"tunnel encapsulation l2tp", "tunnel encapsulation ipsec",
	"tunnel encapsulation ipip", "tunnel encapsulation l2tpv3-raw",
	"tunnel endpoint address 203.0.113.24 198.51.100.1",
	"ipsec tunnel 101", "ipsec tunnel 102", "ipsec auto refresh on",
	"ipsec sa policy 101 1 esp aes-cbc sha-hmac",
	"ipsec sa policy 102 1 esp aes256-cbc sha256-hmac",
	"ipsec ike pre-shared-key 1 text key",
	"ipsec ike remote address 1 198.51.100.1",
	"ipsec ike remote address 1 any",
	"ipsec ike remote name 1 far key-id",
	"ipsec ike local address 1 192.168.100.1",
	"ipsec ike version 1 2", "ipsec ike always-on 1 on",
	"ipsec ike keepalive use 1 on dpd 5 4",
	"ipsec ike duration ipsec-sa 1 300", "ipsec ike pfs 1 on",
	"tunnel enable 1", "tunnel enable 2", "tunnel disable 1",
	"pp bind tunnel1", "pp bind tunnel1-tunnel2", "pp auth request chap",
	"pp auth username hanako secret", "ip pp remote address pool dhcp",
	"pp enable anonymous", "l2tp service on", "pppoe use lan2",
	"pp enable 1", "pp always-on on", "ip pp address 203.0.113.7/32",
	"restart", "cold start", "save", "load 0",
	"clear nat descriptor dynamic 1", "clear arp", "clear log",
	"ipsec refresh sa",
	"ipsec sa delete all", "disconnect ip connection all",
	"no ip lan1 address", "no tunnel select 1", "no dhcp service",
	":undo", ":sharing", ":coach on", ":why", ":peer", ":host", ":help",
	"show status tunnel 1", "show status pp 1", "show status lan2",
};

static const char *const hosts[] = { "pc", "phone", "p", "nas",
    "\xe8\xa1\xa8" };
static const char *const interfaces[] = { "lan1", "lan2", "lan3", "pp1",
    "tunnel1", "tunnel2", "lan1/1", "vlan1", "bridge1", "lan99", "wan1",
    "onu1", "null", "loopback1" };
static const char *const addresses[] = { "192.168.100.1", "192.168.100.2",
    "192.168.100.7", "192.168.100.255", "203.0.113.24", "198.51.100.1",
    "198.51.100.7", "0.0.0.0", "255.255.255.255", "224.0.0.1", "127.0.0.1",
    "192.168.1.9", "2001:db8::1", "::", "any" };
static const char *const numbers[] = { "0", "1", "2", "5", "25", "53", "80",
    "300", "65535", "65536", "4294967296", "2147483647",
    "9223372036854775807", "-1", "x", "www" };
static const char *const words[] = { "up", "down", "on", "off", "usual", "id",
    "mac", "01 00 a0 de 01 02 03", "nameless", "00:a0:de:01:02:03",
    "ff:ff:ff:ff:ff:ff", "tunnel", "received", "sent", "in", "from", "to",
    "tcp", "udp", "icmp", "add", "delete", "remove", ";", "\"", "#", "" };
static const char *const keys[] = { "name", "address", "host", "nat", "link",
    "starts", "serial", "config", "database", "tunnel", "version", "mode",
    "pre-shared-key", "encryption", "hash", "group", "esp-encryption",
    "esp-hash", "protocol", "pfs", "local-name", "remote-name", "local-id",
    "remote-id", "remote-address", "user", "nat-traversal", "keepalive",
    "ike-lifetime", "child-lifetime", "auth", "ppp" };
static const char *const values[] = { "on", "off", "up", "down", "text key",
    "key", "0x6b6579", "0x6", "aes-cbc", "aes256-cbc", "3des-cbc", "sha",
    "sha256", "sha-hmac", "modp1024", "modp2048", "main", "aggressive",
    "any", "esp", "ah", "required", "far key-id", "\"far away\"",
    "10.0.0.0/8", "198.51.100.1", "203.0.113.24", "2001:db8::1", "1", "2",
    "1 2", "60", "2147483647", "none", "dpd 5 3", "rfc4306", "dpd",
    "certificate", "eap-md5", "hanako secret", "chap mschap-v2", "/nowhere",
    "pre-shared-key", "\"" };

#define PICK(w, list) pick(w, list, sizeof(list) / sizeof((list)[0]))

static const char *
pick(struct world *w, const char *const *list, size_t n)
{
	return list[random_below(&w->random, n)];
}

static void
add_peer(struct world *w, struct text *line)
{
	static const char *const kinds[] = { "router", "cloud", "aws",
	    "phone" };
	size_t i, n = random_below(&w->random, 12);

	text_addf(line, ":peer add %s peer %s", PICK(w, hosts),
	    PICK(w, kinds));
	if (random_below(&w->random, 4) > 0)
		text_adds(line, "; address 198.51.100.1; pre-shared-key key");
	for (i = 0; i < n; i++)
		text_addf(line, "; %s %s", PICK(w, keys), PICK(w, values));
}

static void
add_traffic(struct world *w, struct text *line)
{
	text_addf(line, ":traffic %s received %s %s sent %s %s in %s",
	    PICK(w, interfaces), PICK(w, numbers), PICK(w, numbers),
	    PICK(w, numbers), PICK(w, numbers), PICK(w, numbers));
}

static void
add_packet(struct world *w, struct text *line)
{
	static const char *const protocols[] = { "tcp", "udp", "icmp" };
	const char *protocol = PICK(w, protocols);

	text_addf(line, ":session %s to %s %s", random_below(&w->random, 2) ?
	    PICK(w, hosts) : PICK(w, addresses), PICK(w, addresses), protocol);
	if (strcmp(protocol, "icmp") != 0)
		text_addf(line, " %s", PICK(w, numbers));
	if (random_below(&w->random, 4) == 0)
		text_addf(line, " from %s", PICK(w, numbers));
}

/* A line of ours, mostly one that can be done. */
static void
add_side(struct world *w, struct text *line)
{
	switch (random_below(&w->random, 9)) {
	case 0:
		text_addf(line, ":link %s %s", PICK(w, interfaces),
		    random_below(&w->random, 2) ? "up" : "down");
		break;
	case 1:
		add_traffic(w, line);
		break;
	case 2:
		text_addf(line, ":peer %s %s", PICK(w, words),
		    PICK(w, hosts));
		break;
	case 3:
		text_addf(line, ":host add %s lan1", PICK(w, hosts));
		break;
	case 4:
		text_addf(line, ":host add %s %s %s %s %s", PICK(w, hosts),
		    PICK(w, interfaces), PICK(w, addresses), PICK(w, words),
		    PICK(w, words));
		break;
	case 5:
		text_addf(line, ":host delete %s", PICK(w, hosts));
		break;
	case 6:
		add_packet(w, line);
		break;
	case 7:
		text_addf(line, ":why tunnel %s", PICK(w, numbers));
		break;
	default:
		add_peer(w, line);
	}
}

/* The terminal ------------------------------------------------------------- */

static enum rc
world_write(void *ctx, const char *s, size_t len)
{
	struct world *w = ctx;

	(void)s;
	w->said += len;
	return RC_OK;
}

static enum answer
world_ask_line(void *ctx, const char *prompt, bool hidden, struct text *answer)
{
	struct world *w = ctx;

	(void)hidden;
	w->said += strlen(prompt);
	if (random_below(&w->random, 8) == 0)
		return ANSWER_END;
	text_adds(answer, random_below(&w->random, 2) ? "" : "secret");
	return ANSWER_GIVEN;
}

static enum answer
world_ask_key(void *ctx, const char *question, char *key)
{
	struct world *w = ctx;

	w->said += strlen(question);
	*key = random_below(&w->random, 4) ? 'y' : 'n';
	return ANSWER_GIVEN;
}

static void
begin_session(struct world *w)
{
	if (session_init(&w->session, &w->device, &(struct terminal){
	    .ctx = w, .write = world_write, .ask_line = world_ask_line,
	    .ask_key = world_ask_key, .aside = world_write }, "Serial") !=
	    RC_OK)
		abort();
	w->session.administrator = true;
}

/* Typing ------------------------------------------------------------------- */

static void
complain(const struct world *w, const char *what)
{
	fprintf(stderr, "fuzz_side: %s: %s: %s\n", w->line, what,
	    diag_text(&w->session.diag));
	abort();
}

static void
type(struct world *w, const char *line, size_t len)
{
	const clock_t begin = clock();
	bool ours;

	w->line = line;
	w->said = 0;
	while (len > 0 && (*line == ' ' || *line == '\t')) {
		line++;
		len--;
	}
	ours = side_takes(&w->session, line, len);
	if (session_line(&w->session, line, len) != RC_OK)
		complain(w, "trouble");
	if (w->said == 0 && (ours || w->session.failed_line))
		complain(w, "no answer");
	if (clock() - begin > SECONDS_A_LINE * CLOCKS_PER_SEC)
		complain(w, "too slow");
	if (w->session.over) {
		session_fini(&w->session);
		begin_session(w);
	}
}

/* Both levels have lines; the place is that of the session, or where the line
 * can be typed. */
/* A command for the place where one is, or for one where it can be typed. */
static void
add_random(struct world *w, uint64_t seed, struct text *line)
{
	const struct entry *entry;
	struct place place;

	random_lines_seed(w->lines, seed);
	do
		entry = grammar_entry(random_lines_below(w->lines,
		    grammar_entries()));
	while (!random_lines_make(w->lines, entry, line));
	if (random_lines_below(w->lines, 2) == 0 && random_lines_place(
	    w->lines, entry, text_str(line), &place) &&
	    (place.selection.kind == SELECTION_PP ||
	    place.selection.kind == SELECTION_TUNNEL))
		w->session.selection = place.selection;
}

static void
pass(struct world *w, int64_t seconds)
{
	if (seconds >= -STEP_MAX && seconds <= STEP_MAX &&
	    w->now + seconds > 0 && w->now + seconds < END)
		w->now += seconds;
}

static void
step(struct world *w, const char *s, size_t len)
{
	struct text line = TEXT_INIT;
	int64_t n;

	text_add(&line, s, len);
	n = strtoll(len > 0 ? text_str(&line) + 1 : "", NULL, 10);
	w->random.state = (uint64_t)n;
	if (len > 0 && strchr("+!=%", s[0]) != NULL)
		text_reset(&line);
	if (len > 0 && s[0] == '+')
		pass(w, n);
	else if (len > 0 && s[0] == '!')
		add_random(w, (uint64_t)n, &line);
	else if (len > 0 && s[0] == '=')
		text_adds(&line, PICK(w, settings));
	else if (len > 0 && s[0] == '%')
		add_side(w, &line);
	if (text_rc(&line) != RC_OK)
		abort();
	type(w, text_str(&line), line.len);
	text_fini(&line);
}

/* How things stand can always be told. */
static void
look(struct world *w)
{
	static const char *const looks[] = { "show log", "show status boot",
	    "show status lan1", "show status lan2", "show status pp 1",
	    "show status pp anonymous", "show status tunnel 1",
	    "show status tunnel 2", "show status user", "show status l2tp",
	    "show status dhcp", "show ip route", "show ip route detail",
	    "show nat descriptor address all", "show ip connection",
	    "show ip connection summary", "show arp", "show ipsec sa",
	    "show ipsec sa gateway 1", "show ipsec sa gateway 1 detail",
	    "show config", "show environment", ":peer", ":host", ":sharing",
	    ":why tunnel 1" };
	size_t i;

	if (!w->session.administrator) {
		session_fini(&w->session);
		begin_session(w);
	}
	w->session.selection = (struct selection){ .kind = SELECTION_NONE };
	for (i = 0; i < sizeof(looks) / sizeof(looks[0]); i++) {
		type(w, looks[i], strlen(looks[i]));
		if (w->session.failed_line)
			complain(w, "refused");
	}
}

static void
begin(struct world *w)
{
	static bool open;
	struct diag diag = DIAG_INIT;
	const struct device_options options = { .path = ":memory:",
	    .clock = { .now = world_now, .ctx = w } };

	w->now = BEGIN;
	if ((open ? device_reset(&w->device, &options, &diag) :
	    device_open(&w->device, &options, &diag)) != RC_OK)
		abort();
	open = true;
	if (w->lines == NULL)
		w->lines = random_lines_new(w->device.profile, false, 1);
	if (w->lines == NULL)
		abort();
	begin_session(w);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct world world;
	struct world *w = &world;
	const char *s = (const char *)data, *end = s + size, *next;
	int i;

	begin(w);
	for (i = 0; s < end && i < LINES_MAX; s = next + 1, i++) {
		next = memchr(s, '\n', (size_t)(end - s));
		if (next == NULL)
			next = end;
		step(w, s, (size_t)(next - s));
	}
	look(w);
	session_fini(&w->session);
	return 0;
}
