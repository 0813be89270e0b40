/*
 * From the values of `console character`, `console columns`, `console lines`
 * and `console info` to what a session goes by. A session keeps what it has
 * when another one changes the configuration.
 */
#include "command/settings.h"

#include <stdlib.h>
#include <string.h>

#include "command/news.h"
#include "config/config.h"
#include "router/state.h"

#include "base/banned.h"

/* The defaults of reference 4.22 and 4.23. */
#define DEFAULT_COLUMNS 80
#define DEFAULT_LINES 24

enum rc
settings_value(struct session *s, const char *entry, const char *parameter,
    struct text *value, bool *found)
{
	struct device *device = s->device;
	int64_t running;
	enum rc rc;

	rc = model_running(device->model, &running, &s->diag);
	if (rc != RC_OK)
		return rc;
	return config_value(device->model, running, device->profile, entry,
	    parameter, value, found, &s->diag);
}

/* Language and encoding of a `console character` value; the default, ja.sjis,
 * without one (reference 4.21). */
static void
take_character(struct session *s, const char *code)
{
	static const struct {
		const char	*code;
		enum language	 language;
		enum encoding	 encoding;
	} codes[] = {
		{ "ja.sjis", LANGUAGE_JA, ENCODING_SJIS },
		{ "sjis", LANGUAGE_JA, ENCODING_SJIS },
		{ "ja.euc", LANGUAGE_JA, ENCODING_EUCJP },
		{ "euc", LANGUAGE_JA, ENCODING_EUCJP },
		{ "ja.utf8", LANGUAGE_JA, ENCODING_UTF8 },
		{ "en.ascii", LANGUAGE_EN, ENCODING_ASCII },
		{ "ascii", LANGUAGE_EN, ENCODING_ASCII },
	};
	size_t i, at = 0;

	for (i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (code != NULL && strcmp(codes[i].code, code) == 0)
			at = i;
	s->console.encoding = codes[at].encoding;
	if (!s->language_fixed)
		s->language = codes[at].language;
}

static unsigned int
number_of(const char *value, unsigned int without)
{
	return value == NULL ? without :
	    (unsigned int)strtoul(value, NULL, 10);
}

static void
take_columns(struct session *s, const char *value)
{
	s->console.columns = number_of(value, DEFAULT_COLUMNS);
}

/* `infinity` is no number, and 0. */
static void
take_lines(struct session *s, const char *value)
{
	s->console.lines = number_of(value, DEFAULT_LINES);
}

/* What the log has already is no news. */
static void
take_info(struct session *s, const char *value)
{
	const bool on = value != NULL && strcmp(value, "on") == 0;

	if (on && !s->console.info)
		news_skip(s);
	s->console.info = on;
}

/* The clock is the router's, not the session's. */
static void
take_zone(struct session *s, const char *value)
{
	(void)value;
	(void)state_read(s->device, &s->diag);
}

static const struct setting {
	const char	*entry, *parameter;
	void		(*take)(struct session *, const char *value);
} settings[] = {
	{ "console character", "code", take_character },
	{ "console info", "info", take_info },
	{ "console columns", "col", take_columns },
	{ "console lines", "lines", take_lines },
	{ "timezone", "timezone", take_zone },
};

#define N_SETTINGS (sizeof(settings) / sizeof(settings[0]))

static enum rc
read_one(struct session *s, const struct setting *setting)
{
	struct text value = TEXT_INIT;
	bool found;
	enum rc rc;

	rc = settings_value(s, setting->entry, setting->parameter, &value,
	    &found);
	if (rc == RC_OK)
		setting->take(s, found ? text_str(&value) : NULL);
	text_fini(&value);
	return rc;
}

enum rc
settings_read(struct session *s)
{
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < N_SETTINGS && rc == RC_OK; i++)
		rc = read_one(s, &settings[i]);
	return rc;
}

unsigned int
settings_bit(const struct entry *entry)
{
	size_t i;

	for (i = 0; i < N_SETTINGS; i++)
		if (strcmp(entry->name, settings[i].entry) == 0)
			return 1U << i;
	return 0;
}

enum rc
settings_follow_bits(struct session *s, unsigned int bits)
{
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < N_SETTINGS && rc == RC_OK; i++)
		if (bits & (1U << i))
			rc = read_one(s, &settings[i]);
	return rc;
}

enum rc
settings_follow(struct session *s, const struct command *command)
{
	return settings_follow_bits(s, settings_bit(command->entry));
}
