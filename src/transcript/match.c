/*
 * Lines are matched from left to right; only {{any}} may be tried again
 * further on, so a line costs at most its length times the pattern's. The
 * answer's lines are aligned by the fewest that have to come or go.
 */
#include "transcript/match.h"

#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>

#include "base/banned.h"

/* Beyond so many cells, what differs is not aligned line by line. */
#define CELLS_MAX ((size_t)4 * 1000 * 1000)

/* `#` is a digit, `_` a digit or a blank, `@` a letter. Longest first. */
static const char *const dates[] = {
	"@@@ @@@ _# ##:##:## ####",
	"@@@ ## ##:##:## ####",
	"@@@ # ##:##:## ####",
	"####/##/## ##:##:##",
	"####-##-## ##:##:##",
	"####/##/##",
	"####-##-##",
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
date_character(char format, char c)
{
	switch (format) {
	case '#':
		return is_digit(c);
	case '_':
		return is_digit(c) || c == ' ';
	case '@':
		return is_letter(c);
	default:
		return c == format;
	}
}

/* Each tells how many characters of s the placeholder takes; 0: none. */
static size_t
take_date(const char *s, size_t len)
{
	size_t i, j, n;

	for (i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
		n = strlen(dates[i]);
		for (j = 0; j < n && j < len; j++)
			if (!date_character(dates[i][j], s[j]))
				break;
		if (j == n)
			return n;
	}
	return 0;
}

static size_t
take_number(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && is_digit(s[n]))
		n++;
	return n;
}

static size_t
take_ip(const char *s, size_t len)
{
	char copy[INET6_ADDRSTRLEN];
	unsigned char address[16];
	size_t n = 0;

	while (n < len && n + 1 < sizeof(copy) && (is_digit(s[n]) ||
	    (s[n] >= 'a' && s[n] <= 'f') || (s[n] >= 'A' && s[n] <= 'F') ||
	    s[n] == ':' || s[n] == '.'))
		n++;
	for (; n > 0; n--) {
		memcpy(copy, s, n);
		copy[n] = '\0';
		if (inet_pton(AF_INET, copy, address) == 1 ||
		    inet_pton(AF_INET6, copy, address) == 1)
			return n;
	}
	return 0;
}

static const struct {
	const char	*name;
	size_t		(*take)(const char *, size_t);	/* NULL: any */
} placeholders[] = {
	{ "{{any}}", NULL },
	{ "{{number}}", take_number },
	{ "{{date}}", take_date },
	{ "{{ip}}", take_ip },
};
#define PLACEHOLDERS (sizeof(placeholders) / sizeof(placeholders[0]))

static size_t
find_placeholder(const char *s)
{
	size_t i;

	if (s[0] != '{')
		return PLACEHOLDERS;
	for (i = 0; i < PLACEHOLDERS; i++)
		if (strncmp(s, placeholders[i].name,
		    strlen(placeholders[i].name)) == 0)
			break;
	return i;
}

/* Where a match stands: in the pattern p and in the text s. */
struct place_in_line {
	size_t p, s;
};

/* Matches one character or placeholder that is not {{any}}. */
static bool
match_one(const char *pattern, size_t pattern_len, const char *s, size_t len,
    struct place_in_line *at)
{
	size_t i, n;

	if (at->p == pattern_len)
		return false;
	i = find_placeholder(pattern + at->p);
	if (i == PLACEHOLDERS) {
		if (at->s == len || pattern[at->p] != s[at->s])
			return false;
		at->p++;
		at->s++;
		return true;
	}
	n = placeholders[i].take(s + at->s, len - at->s);
	if (n == 0)
		return false;
	at->p += strlen(placeholders[i].name);
	at->s += n;
	return true;
}

static bool
match_pattern(const char *pattern, size_t pattern_len, const char *s,
    size_t len)
{
	struct place_in_line at = { 0, 0 }, again = { 0, 0 };
	bool any = false;

	while (at.s < len || at.p < pattern_len) {
		if (at.p < pattern_len && strncmp(pattern + at.p,
		    placeholders[0].name, strlen(placeholders[0].name)) == 0) {
			any = true;
			at.p += strlen(placeholders[0].name);
			again = at;
			continue;
		}
		if (match_one(pattern, pattern_len, s, len, &at))
			continue;
		if (!any || again.s == len)
			return false;
		again.s++;
		at = again;
	}
	return true;
}

bool
match_line(const struct line *expected, const struct line *actual)
{
	size_t expected_len = expected->len, actual_len = actual->len;

	if (actual->asked || expected->log) {
		expected_len = lines_trim(expected->text, expected_len);
		actual_len = lines_trim(actual->text, actual_len);
	}
	if (expected_len == actual_len && memcmp(expected->text, actual->text,
	    actual_len) == 0)
		return true;
	return strstr(expected->text, "{{") != NULL &&
	    match_pattern(expected->text, expected_len, actual->text,
	    actual_len);
}

/* What is being aligned: the lines that are not the same at the beginning. */
struct table {
	const struct line *expected, *actual;
	size_t		 n, m;
	uint32_t	*cost;		/* (n + 1) * (m + 1) */
};

static uint32_t
cost_at(const struct table *t, size_t i, size_t j)
{
	return t->cost[i * (t->m + 1) + j];
}

static bool
is_same(const struct table *t, size_t i, size_t j)
{
	const struct line *expected = &t->expected[i];

	if (expected->kind == LINE_LAYOUT)
		return t->actual[j].len == 0;
	return expected->kind == LINE_TEXT &&
	    match_line(expected, &t->actual[j]);
}

/* What it costs not to have expected[i]; and to have an actual line there. */
static uint32_t
missing_cost(const struct table *t, size_t i)
{
	return t->expected[i].kind == LINE_TEXT ? 1 : 0;
}

static uint32_t
extra_cost(const struct table *t, size_t i)
{
	return i < t->n && t->expected[i].kind == LINE_ANY ? 0 : 1;
}

static uint32_t
best_cost(const struct table *t, size_t i, size_t j)
{
	uint32_t best = UINT32_MAX, cost;

	if (i == t->n && j == t->m)
		return 0;
	if (i < t->n && j < t->m && is_same(t, i, j))
		best = cost_at(t, i + 1, j + 1);
	if (i < t->n) {
		cost = cost_at(t, i + 1, j) + missing_cost(t, i);
		best = cost < best ? cost : best;
	}
	if (j < t->m) {
		cost = cost_at(t, i, j + 1) + extra_cost(t, i);
		best = cost < best ? cost : best;
	}
	return best;
}

static void
fill_table(struct table *t)
{
	size_t i, j;

	for (i = t->n + 1; i-- > 0;)
		for (j = t->m + 1; j-- > 0;)
			t->cost[i * (t->m + 1) + j] = best_cost(t, i, j);
}

static void
add(struct alignment *alignment, enum match_kind kind, size_t e, size_t a)
{
	alignment->match[alignment->n++] = (struct match){ kind, e, a };
	if (kind == MATCH_MISSING || kind == MATCH_EXTRA)
		alignment->same = false;
}

/* Everything that is left differs, without looking which line is which. */
static void
add_all(struct alignment *alignment, const struct table *t, size_t e, size_t a)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		add(alignment, t->expected[i].kind == LINE_TEXT ?
		    MATCH_MISSING : MATCH_PASSED, e + i, a);
	for (i = 0; i < t->m; i++)
		add(alignment, MATCH_EXTRA, e + t->n, a + i);
}

/* Follows the least cost; what is missing comes before what is extra. */
static void
walk_table(struct alignment *alignment, const struct table *t, size_t e,
    size_t a)
{
	size_t i = 0, j = 0;

	while (i < t->n || j < t->m) {
		const uint32_t cost = cost_at(t, i, j);

		if (i < t->n && j < t->m && is_same(t, i, j) &&
		    cost == cost_at(t, i + 1, j + 1)) {
			add(alignment, MATCH_SAME, e + i++, a + j++);
		} else if (i < t->n &&
		    cost == cost_at(t, i + 1, j) + missing_cost(t, i)) {
			add(alignment, missing_cost(t, i) > 0 ?
			    MATCH_MISSING : MATCH_PASSED, e + i, a + j);
			i++;
		} else {
			add(alignment, extra_cost(t, i) > 0 ?
			    MATCH_EXTRA : MATCH_ANY, e + i, a + j);
			j++;
		}
	}
}

enum rc
match_align(struct alignment *alignment, struct arena *arena,
    const struct lines *expected, size_t first, size_t end,
    const struct lines *actual)
{
	struct table t = { .expected = expected->line + first,
	    .actual = actual->line, .n = end - first, .m = actual->n };
	size_t begin = 0;

	*alignment = (struct alignment){ .same = true };
	alignment->match = arena_array(arena, t.n + t.m + 1,
	    sizeof(*alignment->match));
	if (alignment->match == NULL)
		return RC_NOMEM;
	while (begin < t.n && begin < t.m && is_same(&t, begin, begin)) {
		add(alignment, MATCH_SAME, first + begin, begin);
		begin++;
	}
	t.expected += begin;
	t.actual += begin;
	t.n -= begin;
	t.m -= begin;
	if (t.n == 0 || t.m == 0 || (t.n + 1) > CELLS_MAX / (t.m + 1)) {
		add_all(alignment, &t, first + begin, begin);
		return RC_OK;
	}
	t.cost = arena_array(arena, (t.n + 1) * (t.m + 1), sizeof(*t.cost));
	if (t.cost == NULL)
		return RC_NOMEM;
	fill_table(&t);
	walk_table(alignment, &t, first + begin, begin);
	return RC_OK;
}
