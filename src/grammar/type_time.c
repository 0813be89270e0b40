/*
 * Dates and times: of the clock, of schedules (with stars, lists and ranges),
 * durations and time zones. Clock fields are printed with two digits.
 */
#include <string.h>

#include "grammar/type.h"

#include "base/banned.h"

static const char *const weekdays[] = {
	"sun", "mon", "tue", "wed", "thu", "fri", "sat"
};

static bool
field(struct part p, size_t digits, int64_t lo, int64_t hi)
{
	int64_t n;

	return p.len <= digits && part_number(p, &n) && n >= lo && n <= hi;
}

/* Whatever is made of digits and the marks is out of range, else no number. */
static enum refusal
shape_wrong(struct part p, const char *marks)
{
	bool digit = false;
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (p.s[i] >= '0' && p.s[i] <= '9')
			digit = true;
		else if (strchr(marks, p.s[i]) == NULL)
			return REFUSED_KEYWORD;
	}
	return digit ? REFUSED_RANGE : REFUSED_KEYWORD;
}

static enum refusal
time_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return shape_wrong(p, ":*/,-+");
}

static void
two_digits(struct part p, struct text *t)
{
	if (p.len == 1 && part_digits(p))
		text_addc(t, '0');
	text_add(t, p.s, p.len);
}

/* h:m[:s], each with at least two digits */
static void
clock_print(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part item;
	bool more;

	(void)alt;
	do {
		more = part_cut(p, ':', &item, &p);
		two_digits(item, t);
		if (more)
			text_addc(t, ':');
	} while (more);
}

static bool
is_clock(struct part p)
{
	struct part hour, minute, second;

	if (!part_cut(p, ':', &hour, &minute) || !field(hour, 2, 0, 23))
		return false;
	if (!part_cut(minute, ':', &minute, &second))
		return field(minute, 2, 0, 59);
	return field(minute, 2, 0, 59) && field(second, 2, 0, 59);
}

static bool
clock_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part hour, rest, second;
	bool seconds;

	(void)ctx;
	if (!is_clock(p) || !part_cut(p, ':', &hour, &rest))
		return false;
	seconds = part_cut(rest, ':', &rest, &second);
	return alt->extra == CLOCK_EITHER ||
	    seconds == (alt->extra == CLOCK_SECONDS);
}

const struct type_kind type_of_clock = {
	.accept = clock_accept,
	.wrong = time_wrong,
	.print = clock_print,
};

/* How many days a month has; February of no known year has 29. */
static int64_t
month_days(int64_t year, int64_t month)
{
	static const unsigned char days[] = {
		31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};
	const bool leap = year % 4 == 0 &&
	    (year % 100 != 0 || year % 400 == 0);

	return month == 2 && !leap ? 28 : days[month - 1];
}

static bool
is_calendar(struct part p, char mark)
{
	struct part year, month, day;
	int64_t y, m;

	return part_cut(p, mark, &year, &month) &&
	    part_cut(month, mark, &month, &day) && year.len == 4 &&
	    field(year, 4, 1980, 9999) && field(month, 2, 1, 12) &&
	    part_number(year, &y) && part_number(month, &m) &&
	    field(day, 2, 1, month_days(y, m));
}

static bool
calendar_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return is_calendar(p, '/') || is_calendar(p, '-');
}

static void
plain_print(const struct table_alt *alt, struct part p, struct text *t)
{
	(void)alt;
	text_add(t, p.s, p.len);
}

const struct type_kind type_of_calendar = {
	.accept = calendar_accept,
	.wrong = time_wrong,
	.print = plain_print,
};

/* Years up to 2079 (reference 30.3.1). */
static bool
datetime_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part date, clock, year, rest;
	const bool timed = part_cut(p, ',', &date, &clock);

	(void)ctx;
	(void)alt;
	return is_calendar(date, '-') && part_cut(date, '-', &year, &rest) &&
	    field(year, 4, 1980, 2079) && (!timed || is_clock(clock));
}

const struct type_kind type_of_datetime = {
	.accept = datetime_accept,
	.wrong = time_wrong,
	.print = plain_print,
};

static bool
is_weekday(struct part p)
{
	size_t i;

	for (i = 0; i < sizeof(weekdays) / sizeof(*weekdays); i++) {
		if (part_is(p, weekdays[i]))
			return true;
	}
	return false;
}

/* Ends of a range: numbers lo..hi, or days of the week when hi is 31. */
static bool
is_date_end(struct part p, int64_t lo, int64_t hi)
{
	return field(p, 2, lo, hi) || (hi == 31 && is_weekday(p));
}

/* *, or a list of numbers and ranges; days of the week too */
static bool
is_date_field(struct part p, int64_t lo, int64_t hi)
{
	struct part item, from, to;

	if (part_is(p, "*"))
		return true;
	while (part_next(&p, &item)) {
		if (!part_cut(item, '-', &from, &to)) {
			if (!is_date_end(from, lo, hi))
				return false;
			continue;
		}
		if ((from.len == 0 && to.len == 0) ||
		    (from.len > 0 && !is_date_end(from, lo, hi)) ||
		    (to.len > 0 && !is_date_end(to, lo, hi)))
			return false;
	}
	return true;
}

/* Days of the month and of the week do not go together. */
static bool
is_mixed(struct part p)
{
	bool digit = false, other = false;
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (p.s[i] >= '0' && p.s[i] <= '9')
			digit = true;
		else if (strchr("*,-", p.s[i]) == NULL)
			other = true;
	}
	return digit && other;
}

static bool
date_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part month, day;
	int64_t m, d;

	(void)ctx;
	(void)alt;
	if (!part_cut(p, '/', &month, &day) || !is_date_field(month, 1, 12) ||
	    !is_date_field(day, 1, 31) || is_mixed(day))
		return false;
	/* one day of one month must exist */
	return !part_number(month, &m) || !part_number(day, &d) ||
	    d <= month_days(0, m);
}

const struct type_kind type_of_date = {
	.accept = date_accept,
	.wrong = time_wrong,
	.print = plain_print,
};

static bool
is_time_field(struct part p, int64_t hi)
{
	return part_is(p, "*") || field(p, 2, 0, hi);
}

/* h:m[:s], each a number or a star */
static bool
time_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part hour, minute, second;

	(void)ctx;
	(void)alt;
	if (!part_cut(p, ':', &hour, &minute) || !is_time_field(hour, 23))
		return false;
	if (!part_cut(minute, ':', &minute, &second))
		return is_time_field(minute, 59);
	return is_time_field(minute, 59) && is_time_field(second, 59);
}

const struct type_kind type_of_time = {
	.accept = time_accept,
	.wrong = time_wrong,
	.print = clock_print,
};

/* hours:minutes, or minutes */
static bool
duration_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part hours, minutes;

	(void)ctx;
	(void)alt;
	if (!part_cut(p, ':', &hours, &minutes))
		return field(hours, 8, 1, 21474836);
	return field(hours, 6, 0, 999999) && field(minutes, 2, 0, 59);
}

const struct type_kind type_of_duration = {
	.accept = duration_accept,
	.wrong = time_wrong,
	.print = plain_print,
};

/* -12:00 to +11:59 (reference 4.13) */
static bool
zone_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part hours, minutes;
	int64_t h, m;

	(void)ctx;
	(void)alt;
	if (p.len == 0 || (p.s[0] != '+' && p.s[0] != '-') ||
	    !part_cut(part_from(p, 1), ':', &hours, &minutes) ||
	    hours.len > 2 || minutes.len != 2 || !part_number(hours, &h) ||
	    !part_number(minutes, &m) || m > 59)
		return false;
	return h * 60 + m <= (p.s[0] == '-' ? 12 * 60 : 11 * 60 + 59);
}

const struct type_kind type_of_zone = {
	.accept = zone_accept,
	.wrong = time_wrong,
	.print = plain_print,
};
