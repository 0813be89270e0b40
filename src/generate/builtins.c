/*
 * The built-in types of the language, `NAME` or `NAME(arguments)`: what kind
 * of alternative each makes and what its arguments mean. What a kind accepts
 * is in src/grammar/type_*.c.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

enum arguments {
	ARGUMENTS_NONE,
	ARGUMENTS_MAX,		/* (N), may be left off */
	ARGUMENTS_RANGE,	/* (A..B), may be left off */
	ARGUMENTS_DECIMAL,	/* (A..B,places) */
	ARGUMENTS_LENGTH,	/* required, optional or none; ,bits */
	ARGUMENTS_NONZERO,	/* (nonzero), may be left off */
	ARGUMENTS_KINDS,	/* interface kinds */
	ARGUMENTS_RATE,		/* (A..B,letters) */
	ARGUMENTS_CLOCK		/* minutes or seconds */
};

struct builtin {
	const char    *name;
	enum alt_kind  kind;
	enum arguments arguments;
	int64_t	       lo, hi;	/* without arguments */
};

static const struct builtin builtins[] = {
	{ "IP4", ALT_IP4, ARGUMENTS_NONZERO, 0, 0 },
	{ "IP6", ALT_IP6, ARGUMENTS_NONE, 0, 0 },
	{ "SCOPED", ALT_SCOPED, ARGUMENTS_NONE, 0, 0 },
	{ "PREFIX4", ALT_PREFIX4, ARGUMENTS_LENGTH, 0, 0 },
	{ "PREFIX6", ALT_PREFIX6, ARGUMENTS_LENGTH, 0, 0 },
	{ "IPRANGE", ALT_IPRANGE, ARGUMENTS_NONE, 0, 0 },
	{ "ADDREXPR", ALT_ADDREXPR, ARGUMENTS_NONE, 0, 0 },
	{ "ADDREXPR6", ALT_ADDREXPR6, ARGUMENTS_NONE, 0, 0 },
	{ "PROTOLIST", ALT_PROTOLIST, ARGUMENTS_MAX, 1, 255 },
	{ "PORTLIST", ALT_PORTLIST, ARGUMENTS_MAX, 1, 10 },
	{ "MAC", ALT_MAC, ARGUMENTS_NONE, 0, 0 },
	{ "MACPATTERN", ALT_MACPATTERN, ARGUMENTS_NONE, 0, 0 },
	{ "HOST", ALT_HOST, ARGUMENTS_MAX, 1, 255 },
	{ "NAME", ALT_NAME, ARGUMENTS_RANGE, 1, 255 },
	{ "LABEL", ALT_LABEL, ARGUMENTS_RANGE, 1, 63 },
	{ "IDENTIFIER", ALT_IDENTIFIER, ARGUMENTS_RANGE, 1, 255 },
	{ "STRING", ALT_STRING, ARGUMENTS_RANGE, 0, 4095 },
	{ "DIGITS", ALT_DIGITS, ARGUMENTS_RANGE, 1, 4095 },
	{ "LOWER", ALT_LOWER, ARGUMENTS_RANGE, 0, 4095 },
	{ "FQDN", ALT_FQDN, ARGUMENTS_MAX, 1, 255 },
	{ "ASCII", ALT_ASCII, ARGUMENTS_RANGE, 0, 4095 },
	{ "COMMUNITY", ALT_COMMUNITY, ARGUMENTS_RANGE, 1, 4095 },
	{ "HEX", ALT_HEX, ARGUMENTS_MAX, 1, 2048 },
	{ "HEXBYTES", ALT_HEXBYTE, ARGUMENTS_NONE, 0, 0 },
	{ "HEXBYTE", ALT_HEXBYTE, ARGUMENTS_NONE, 0, 0 },
	{ "HEXDIGITS", ALT_HEXDIGITS, ARGUMENTS_RANGE, 1, 4095 },
	{ "HEXGROUP", ALT_HEXDIGITS, ARGUMENTS_NONE, 1, 4 },
	{ "ALNUM", ALT_ALNUM, ARGUMENTS_RANGE, 1, 4095 },
	{ "DECIMAL", ALT_DECIMAL, ARGUMENTS_DECIMAL, 0, INT64_MAX },
	{ "PERCENT", ALT_PERCENT, ARGUMENTS_RANGE, 0, 100 },
	{ "RATE", ALT_RATE, ARGUMENTS_RATE, 0, INT64_MAX },
	{ "INTERFACE", ALT_INTERFACE, ARGUMENTS_KINDS, 0, 0 },
	{ "NUMSET", ALT_NUMSET, ARGUMENTS_RANGE, 1, INT64_MAX },
	{ "RANGE", ALT_RANGE, ARGUMENTS_RANGE, 0, INT64_MAX },
	{ "CALENDAR", ALT_CALENDAR, ARGUMENTS_NONE, 0, 0 },
	{ "CLOCK", ALT_CLOCK, ARGUMENTS_CLOCK, 0, 0 },
	{ "DATETIME", ALT_DATETIME, ARGUMENTS_NONE, 0, 0 },
	{ "DATE", ALT_DATE, ARGUMENTS_NONE, 0, 0 },
	{ "TIME", ALT_TIME, ARGUMENTS_NONE, 0, 0 },
	{ "DURATION", ALT_DURATION, ARGUMENTS_NONE, 0, 0 },
	{ "ZONE", ALT_ZONE, ARGUMENTS_NONE, 0, 0 },
	{ "PATH", ALT_PATH, ARGUMENTS_MAX, 1, 4095 },
	{ "FILENAME", ALT_FILENAME, ARGUMENTS_MAX, 1, 4095 },
	{ "PHRASE", ALT_PHRASE, ARGUMENTS_RANGE, 1, 255 },
	{ "URL", ALT_URL, ARGUMENTS_MAX, 1, 4095 },
	{ "OID", ALT_OID, ARGUMENTS_NONE, 1, 4095 },
	{ "REGEXP", ALT_REGEXP, ARGUMENTS_MAX, 1, 4095 },
	{ "REST", ALT_REST, ARGUMENTS_MAX, 1, 4095 },
	{ "BLOCK", ALT_BLOCK, ARGUMENTS_NONE, 1, INT32_MAX },
};

/* A bound: a number or @LIMIT. */
static bool
parse_bound(char *s, int64_t *value, char **limit)
{
	if (s[0] == '@' && s[1] != '\0') {
		*limit = s + 1;
		return true;
	}
	return parse_number(s, value);
}

/* A..B */
static bool
parse_range(char *s, struct alt *alt)
{
	char *dots = strstr(s, "..");

	if (dots == NULL)
		return false;
	*dots = '\0';
	return parse_bound(s, &alt->lo, &alt->lo_limit) &&
	    parse_bound(dots + 2, &alt->hi, &alt->hi_limit);
}

static bool
parse_length(char *s, struct alt *alt)
{
	static const char *const names[] = {
		[PREFIX_REQUIRED] = "required",
		[PREFIX_OPTIONAL] = "optional",
		[PREFIX_NONE] = "none",
	};
	char *comma = strchr(s, ',');
	uint32_t i;

	if (comma != NULL) {
		*comma = '\0';
		if (alt->kind != ALT_PREFIX4 || strcmp(comma + 1, "bits") != 0)
			return false;
	}
	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (strcmp(s, names[i]) == 0) {
			alt->extra = comma != NULL ? i | PREFIX_BITS : i;
			return true;
		}
	}
	return false;
}

static bool
parse_kinds(struct at at, char *s, struct alt *alt)
{
	enum interface_kind kind;
	char *end;
	size_t len;

	for (;;) {
		s += strspn(s, " ,");
		if (*s == '\0')
			return alt->extra != 0;
		len = strcspn(s, " ,");
		end = xstrndup(s, len);
		if (!interface_kind_named(end, &kind)) {
			fail(at, "unknown interface kind %s", end);
			return false;
		}
		alt->extra |= (uint32_t)1 << kind;
		s += len;
	}
}

static bool
parse_decimal(char *s, struct alt *alt)
{
	char *comma = strchr(s, ','), *dots;
	int64_t places, i, scale = 1;

	if (comma == NULL)
		return false;
	*comma++ = '\0';
	comma += strspn(comma, " ");
	dots = strstr(s, "..");
	if (dots == NULL || !parse_number(comma, &places) || places > 9)
		return false;
	*dots = '\0';
	for (i = 0; i < places; i++)
		scale *= 10;
	alt->lo = (int64_t)(strtod(s, NULL) * (double)scale + 0.5);
	alt->hi = (int64_t)(strtod(dots + 2, NULL) * (double)scale + 0.5);
	alt->extra = (uint32_t)places;
	return true;
}

#define RATE_LETTERS "kmg"

/* A..B or A..B,km */
static bool
parse_rate(char *s, struct alt *alt)
{
	char *comma = s != NULL ? strchr(s, ',') : NULL;
	const char *letter;

	alt->extra = 7;
	if (comma != NULL) {
		*comma++ = '\0';
		for (alt->extra = 0; *comma != '\0'; comma++) {
			letter = strchr(RATE_LETTERS, *comma);
			if (letter == NULL)
				return false;
			alt->extra |= 1u << (letter - RATE_LETTERS);
		}
	}
	return s == NULL || parse_range(s, alt);
}

static bool
parse_clock(const char *s, struct alt *alt)
{
	if (strcmp(s, "minutes") == 0)
		alt->extra = CLOCK_MINUTES;
	else if (strcmp(s, "seconds") == 0)
		alt->extra = CLOCK_SECONDS;
	else
		return false;
	return true;
}

static bool
parse_arguments(struct at at, const struct builtin *b, char *s,
    struct alt *alt)
{
	if (b->arguments == ARGUMENTS_RATE)
		return parse_rate(s, alt);
	if (s == NULL)
		return b->arguments != ARGUMENTS_KINDS &&
		    b->arguments != ARGUMENTS_DECIMAL;
	switch (b->arguments) {
	case ARGUMENTS_NONE:
		return false;
	case ARGUMENTS_MAX:
		return parse_range(s, alt) ||
		    parse_bound(s, &alt->hi, &alt->hi_limit);
	case ARGUMENTS_RANGE:
		return parse_range(s, alt);
	case ARGUMENTS_DECIMAL:
		return parse_decimal(s, alt);
	case ARGUMENTS_LENGTH:
		return parse_length(s, alt);
	case ARGUMENTS_NONZERO:
		alt->extra = 1;
		return strcmp(s, "nonzero") == 0;
	case ARGUMENTS_KINDS:
		return parse_kinds(at, s, alt);
	case ARGUMENTS_CLOCK:
		return parse_clock(s, alt);
	case ARGUMENTS_RATE:
		break;
	}
	return false;
}

/* A range of numbers, or a built-in type. False when the text is neither. */
bool
builtin_parse(struct at at, const char *text, struct alt *alt)
{
	char *s = xstrdup(text), *args = strchr(s, '(');
	size_t i, len = strlen(s);

	if (!isupper((unsigned char)s[0])) {
		alt->kind = ALT_NUMBER;
		return parse_range(s, alt);
	}
	if (args != NULL) {
		*args++ = '\0';
		s[len - 1] = '\0';
	}
	for (i = 0; i < sizeof(builtins) / sizeof(*builtins); i++) {
		if (strcmp(s, builtins[i].name) != 0)
			continue;
		alt->kind = builtins[i].kind;
		alt->lo = builtins[i].lo;
		alt->hi = builtins[i].hi;
		if (!parse_arguments(at, &builtins[i], args, alt))
			fail(at, "wrong arguments: %s", text);
		return true;
	}
	return false;
}
