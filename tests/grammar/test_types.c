/*
 * Every built-in type: what it takes, how it is printed, and which class of
 * refusal each way of being wrong has.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "grammar/reading.h"

#include "base/banned.h"

static void
expect(const struct expected *expected, size_t n)
{
	struct reading r;

	reading_init(&r);
	reading_expect(&r, expected, n);
	reading_fini(&r);
}
#define EXPECT(table) expect(table, sizeof(table) / sizeof((table)[0]))

static void
test_numbers(void **state)
{
	static const struct expected lines[] = {
		{ "t number -5", NULL },
		{ "t number -05", "t number -5" },
		{ "t number 5", NULL },
		{ "t number 6", "! range" },
		{ "t number -6", "! range" },
		{ "t number --6", "! integer" },
		{ "t word 100", NULL },
		{ "t word of", "! keyword" },
		{ "t word off", NULL },
		{ "t word offline", "t word off" },
		{ "t word OFFL", "t word off" },
		{ "t word 101", "! range" },
		{ "t word on", "! keyword" },
		{ "t digits 1", NULL },
		{ "t digits 15", NULL },
		{ "t digits 3", "! range" },
		{ "t digits x", "! keyword" },
		{ "t decimal 0.1", NULL },
		{ "t decimal 10", NULL },
		{ "t decimal 10.0", NULL },
		{ "t decimal 10.1", "! range" },
		{ "t decimal 0.05", "! range" },
		{ "t decimal 1.", "! integer" },
		{ "t decimal one", "! integer" },
		{ "t percent 50%", NULL },
		{ "t percent 050%", "t percent 50%" },
		{ "t percent 100%", "! range" },
		{ "t percent 50", "! keyword" },
		{ "t rate 100", NULL },
		{ "t rate 100k", NULL },
		{ "t rate 1M", NULL },
		{ "t rate 2m", "! range" },
		{ "t rate 1g", "! integer" },
		{ "t rate fast", "! integer" },
	};

	(void)state;
	EXPECT(lines);
}

static void
test_ranges(void **state)
{
	static const struct expected lines[] = {
		{ "t range 3", NULL },
		{ "t range 3-5", NULL },
		{ "t range 03-05", "t range 3-5" },
		{ "t range 5-3", "! range" },
		{ "t range 3-21", "! range" },
		{ "t range 3-", "! range" },
		{ "t range x", "! integer" },
		{ "t list red", NULL },
		{ "t list blue,RED,3", "t list blue,red,3" },
		{ "t list b,r", "t list blue,red" },
		{ "t list red,pink", "! keyword" },
		{ "t list red,6", "! range" },
		{ "t list red,red,red,red", "! count" },
		{ "t list red,", "! keyword" },
	};

	(void)state;
	EXPECT(lines);
}

static void
test_addresses(void **state)
{
	static const struct expected lines[] = {
		{ "t ip4 192.168.1.1", NULL },
		{ "t ip4 010.001.01.1", "t ip4 10.1.1.1" },
		{ "t ip4 256.1.1.1", "! address" },
		{ "t ip4 1.1.1", "! address" },
		{ "t ip4 1.1.1.1.1", "! address" },
		{ "t ip4 1.1.1.1/24", "! address" },
		{ "t ip4 one", "! address" },
		{ "t ip 2001:DB8:0:0::1", "t ip 2001:db8::1" },
		{ "t ip 10.0.0.1", NULL },
		{ "t ip 2001::1::2", "! address" },
		{ "t scoped fe80::1%lan1", NULL },
		{ "t scoped FE80::1%LAN1", "t scoped fe80::1%lan1" },
		{ "t scoped fe80::1%2", NULL },
		{ "t scoped fe80::1", "! address" },
		{ "t scoped fe80::1%net", "! address" },
		{ "t prefix required 10.0.0.0/8", NULL },
		{ "t prefix required 10.0.0.0/08",
		    "t prefix required 10.0.0.0/8" },
		{ "t prefix required 10.0.0.0/255.255.255.0", NULL },
		{ "t prefix required 10.0.0.0/0xFFFFFF00",
		    "t prefix required 10.0.0.0/0xffffff00" },
		{ "t prefix required 10.0.0.0/255.0.255.0", "! address" },
		{ "t prefix required 10.0.0.0/33", "! range" },
		{ "t prefix required 10.0.0.0", "! address" },
		{ "t prefix required 10.0.0/8", "! address" },
		{ "t prefix optional 10.0.0.0", NULL },
		{ "t prefix optional 2001:DB8::/32",
		    "t prefix optional 2001:db8::/32" },
		{ "t prefix optional 2001:db8::/129", "! range" },
		{ "t iprange 10.0.0.1", NULL },
		{ "t iprange 10.0.0.1-10.0.0.020",
		    "t iprange 10.0.0.1-10.0.0.20" },
		{ "t iprange 10.0.0.0/24", NULL },
		{ "t iprange 2001:db8::1-2001:DB8::2",
		    "t iprange 2001:db8::1-2001:db8::2" },
		{ "t iprange 10.0.0.1-2001:db8::2", "! address" },
		{ "t iprange 10.0.0.0/40", "! range" },
		{ "t mac 00:A0:de:01:02:03", "t mac 00:a0:de:01:02:03" },
		{ "t mac 00:a0:de:01:02", "! address" },
		{ "t mac 00:a0:de:01:02:0g", "! address" },
		{ "t mac 00:a0:de:01:02:*", "! address" },
		{ "t macs 00:a0:de:*", NULL },
		{ "t macs *:*:de:01:02:03", NULL },
		{ "t macs *", NULL },
		{ "t macs 00:a0", "! address" },
	};

	(void)state;
	EXPECT(lines);
}

static void
test_expressions(void **state)
{
	static const struct expected lines[] = {
		{ "t expression *", NULL },
		{ "t expression 192.168.*.1", NULL },
		{ "t expression 10.0.0.0/8", NULL },
		{ "t expression 10.0.0.1-10.0.0.5", NULL },
		{ "t expression -10.0.0.5", NULL },
		{ "t expression 10.0.0.5-", NULL },
		{ "t expression 10.0.0.1,*.example.com,www.example.com", NULL },
		{ "t expression 192.168.*.0/24", NULL },
		{ "t expression 2001:db8::/32", "! address" },
		{ "t six 2001:db8::/32,2001:db8::1-2001:db8::5,*", NULL },
		{ "t six 10.0.0.1", "! address" },
		{ "t six 2001:db8::/129", "! range" },
		{ "t expression 10.0.0.1,1,2,3", "! address" },
		{ "t expression 10.0.0.1,10.0.0.2,10.0.0.3,10.0.0.4",
		    "! count" },
		{ "t expression 10.0.0.0/33", "! range" },
		{ "t expression 10.0.0.300", "! address" },
		{ "t expression -", "! address" },
		{ "t protocol tcp", NULL },
		{ "t protocol TCP,udp,47", "t protocol tcp,udp,47" },
		{ "t protocol *", NULL },
		{ "t protocol tcpflag=0x0002/0x0017", NULL },
		{ "t protocol tcpflag!=0x2/0x17,established", NULL },
		{ "t protocol tcpflag=2/17", "! keyword" },
		{ "t protocol 256", "! range" },
		{ "t protocol ipx", "! keyword" },
		{ "t protocol 1,2,3,4", "! range" },
		{ "t port www", NULL },
		{ "t port WWW,135-139,1024-", "t port www,135-139,1024-" },
		{ "t port -1023", NULL },
		{ "t port ftp-telnet", NULL },
		{ "t port 65536", "! range" },
		{ "t port 1-65536", "! range" },
		{ "t port ghost", "! keyword" },
		{ "t port 1,2,3,4", "! range" },
	};

	(void)state;
	EXPECT(lines);
}

static void
test_texts(void **state)
{
	static const struct expected lines[] = {
		{ "t host 10.0.0.01", "t host 10.0.0.1" },
		{ "t host 2001:DB8::1", "t host 2001:db8::1" },
		{ "t host www.example.com", NULL },
		{ "t host 10.0.0", "! address" },
		{ "t host a/b", "! address" },
		{ "t host a2345678901234567890x", "! range" },
		{ "t name ab-c_9", NULL },
		{ "t name a", "! range" },
		{ "t name a23456789", "! range" },
		{ "t name a.b", "! keyword" },
		{ "t identifier a_9", NULL },
		{ "t identifier 9a", "! keyword" },
		{ "t identifier a-b", "! keyword" },
		{ "t string \"a b\"", NULL },
		{ "t string 'a \"b'", "t string \"a \\\"b\"" },
		{ "t string a\\ b", "t string \"a b\"" },
		{ "t string \"\"", "! range" },
		{ "t string 123456789", "! range" },
		{ "t string \xe8\xa1\xa8\xe8\xa1\xa8\xe8\xa1\xa8\xe8\xa1\xa8",
		    NULL },
		{ "t string \xe8\xa1\xa8\xe8\xa1\xa8\xe8\xa1\xa8\xe8\xa1\xa8z",
		    "! range" },
		/* half-width katakana */
		{ "t string \xef\xbd\xb1\xef\xbd\xb1\xef\xbd\xb1\xef\xbd\xb1"
		    "\xef\xbd\xb1\xef\xbd\xb1\xef\xbd\xb1\xef\xbd\xb1", NULL },
		{ "t quoted abc", "t quoted \"abc\"" },
		{ "t quoted \"a b\"", NULL },
		{ "t lower ABC", "t lower abc" },
		{ "t ascii Pass!", NULL },
		{ "t ascii \xe8\xa1\xa8", "! keyword" },
		{ "t telephone 0312", NULL },
		{ "t telephone 03-12", "! integer" },
		{ "t telephone 01", "! range" },
		{ "t hex 0x12aF", NULL },
		{ "t hex 0x123", "! range" },
		{ "t hex 0x123456", "! range" },
		{ "t hex 12", "! keyword" },
		{ "t bytes 0a 1B f", NULL },
		{ "t bytes 0a 123", "! range" },
		{ "t bytes 0a xx", "! keyword" },
		{ "t path usb1:/a.txt", NULL },
		{ "t path a23456789012345678901", "! range" },
		{ "t url http://example.com/a", NULL },
		{ "t url ftp://example.com/a", "! keyword" },
		{ "t oid 1.3.6.1", NULL },
		{ "t oid 1", "! keyword" },
		{ "t oid 1..3", "! keyword" },
		{ "t regexp ^a.*$", NULL },
		{ "t filename a.txt", NULL },
		{ "t filename a/b", "! keyword" },
		{ "t phrase \"a b-c\"", NULL },
		{ "t phrase a.b", "! keyword" },
		{ "t alnum a1", NULL },
		{ "t alnum a-1", "! keyword" },
		{ "t group 0aF", NULL },
		{ "t group 12345", "! range" },
		{ "t group xyz", "! keyword" },
	};

	(void)state;
	EXPECT(lines);
}

static void
test_interfaces(void **state)
{
	static const struct expected lines[] = {
		{ "t interface LAN1", "t interface lan1" },
		{ "t interface lan2", NULL },
		{ "t interface lan3", "! keyword" },
		{ "t interface lan0", "! keyword" },
		{ "t interface lan01", "! keyword" },
		{ "t interface lan1/4", NULL },
		{ "t interface lan1/5", "! keyword" },
		{ "t interface lan1.3", NULL },
		{ "t interface lan1.4", "! keyword" },
		{ "t interface vlan2", NULL },
		{ "t interface bridge1", NULL },
		{ "t interface wan1", "! keyword" },
		{ "t interface loopback2", NULL },
		{ "t interface null", NULL },
		{ "t interface pp", NULL },
		{ "t interface tunn", "t interface tunnel" },
		{ "t interface vlan1/1", "! keyword" },
	};

	(void)state;
	EXPECT(lines);
}

static void
test_times(void **state)
{
	static const struct expected lines[] = {
		{ "t calendar 2025/1/31", NULL },
		{ "t calendar 2025-01-31", NULL },
		{ "t calendar 2025/13/31", "! range" },
		{ "t calendar today", "! keyword" },
		{ "t clock 1:02", "t clock 01:02" },
		{ "t clock 23:59:59", NULL },
		{ "t clock 24:00", "! range" },
		{ "t clock noon", "! keyword" },
		{ "t minutes 23:59", NULL },
		{ "t minutes 23:59:59", "! range" },
		{ "t datetime 2025-01-31", NULL },
		{ "t datetime 2025-01-31,23:59", NULL },
		{ "t datetime 2025-01-31,24:59", "! range" },
		{ "t datetime 2079-12-31,23:59:59", NULL },
		{ "t datetime 2080-01-01", "! range" },
		{ "t datetime 2025/01/31", "! range" },
		{ "t date */*", NULL },
		{ "t date 1-3,12/mon,wed-fri", NULL },
		{ "t date 4/1-10", NULL },
		{ "t date 13/1", "! range" },
		{ "t date 1/xyz", "! keyword" },
		{ "t date 1/1,mon", "! keyword" },
		{ "t date 1/-", "! range" },
		{ "t time 12:*:20", NULL },
		{ "t time *:5", "t time *:05" },
		{ "t time 24:*", "! range" },
		{ "t duration 72:00", NULL },
		{ "t duration 90", NULL },
		{ "t duration 0", "! range" },
		{ "t duration 1:60", "! range" },
		{ "t zone +09:00", NULL },
		{ "t zone -12:00", NULL },
		{ "t zone +12:00", "! range" },
		{ "t zone 09:00", "! range" },
		{ "t zone jst", "! keyword" },
	};

	(void)state;
	EXPECT(lines);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_ranges),
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_expressions),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_interfaces),
		cmocka_unit_test(test_times),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
