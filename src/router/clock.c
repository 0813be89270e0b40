/*
 * The router's time, and how the device writes it. How its clock is set, and
 * to which zone, is state.h's.
 */
#include "router/device.h"

#include "router/state.h"

#include "base/banned.h"

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

time_t
device_now(const struct device *device)
{
	return device->clock.now(device->clock.ctx) + device->state.ahead;
}

static struct tm
device_wall(const struct device *device)
{
	return state_wall(device, device_now(device));
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

void
device_login_time(const struct device *device, time_t at, struct text *out)
{
	const struct tm tm = state_wall(device, at);

	text_addf(out, "%02d/%02d %02d:%02d", tm.tm_mon + 1, tm.tm_mday,
	    tm.tm_hour, tm.tm_min);
}

void
device_file_time(const struct device *device, time_t at, struct text *out)
{
	if (at == 0)
		text_addf(out, "%19s", "");
	else
		state_add_time(device, at, out);
}
