/*
 * The router's time, and how the device writes it. The device's clock runs on
 * Japan's time (reference 4.13: `timezone jst` is the default).
 */
#include "router/device.h"

#include "base/banned.h"

#define TIMEZONE_JST ((time_t)9 * 60 * 60)

static time_t
clock_system_now(void *ctx)
{
	(void)ctx;
	return time(NULL);
}

struct clock
clock_system(void)
{
	return (struct clock){ .now = clock_system_now, .ctx = NULL };
}

/* The time on the router's wall. */
static struct tm
device_wall(const struct device *device)
{
	time_t t = device->clock.now(device->clock.ctx) + TIMEZONE_JST;
	struct tm tm;

	if (gmtime_r(&t, &tm) == NULL)
		tm = (struct tm){ .tm_year = 80, .tm_mday = 1 };
	return tm;
}

void
device_time(const struct device *device, struct text *out)
{
	const struct tm tm = device_wall(device);

	text_addf(out, "%04d-%02d-%02dT%02d:%02d:%02d", tm.tm_year + 1900,
	    tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

void
device_reporting_date(const struct device *device, struct text *out)
{
	static const char month[12][4] = { "Jan", "Feb", "Mar", "Apr", "May",
	    "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	const struct tm tm = device_wall(device);

	text_addf(out, "%s %d %02d:%02d:%02d %d", month[tm.tm_mon], tm.tm_mday,
	    tm.tm_hour, tm.tm_min, tm.tm_sec, tm.tm_year + 1900);
}
