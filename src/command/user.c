/*
 * Reads users and their attributes from the lines of the configuration. What
 * a password is like is not known here.
 */
#include "command/user.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "command/presence.h"
#include "command/settings.h"
#include "config/config.h"

#include "base/banned.h"

/* The default of reference 4.53, and what `clear` is on the network. */
#define LOGIN_TIMER 300

static enum rc
walk_entry(struct session *s, const char *entry, config_command_fn *f,
    void *ctx)
{
	struct device *device = s->device;
	int64_t running;
	enum rc rc;

	rc = model_running(device->model, &running, &s->diag);
	if (rc != RC_OK)
		return rc;
	return config_walk_entry(device->model, running, device->profile,
	    entry, f, ctx, &s->diag);
}

struct user_search {
	const char	*name;
	bool		 any, found;
};

static enum rc
find_user(void *ctx, const struct command *command)
{
	struct user_search *search = ctx;
	const struct value *user = grammar_value(command, "user");

	search->any = true;
	if (user != NULL && strcmp(user->text, search->name) == 0)
		search->found = true;
	return RC_OK;
}

enum rc
user_find(struct session *s, const char *name, bool *any, bool *found)
{
	struct user_search search = { .name = name };
	enum rc rc;

	rc = walk_entry(s, "login user", find_user, &search);
	*any = search.any;
	*found = search.found;
	return rc;
}

bool
user_anonymous_exists(const struct session *s)
{
	const struct entry *entry =
	    grammar_entry_named("login password [<encrypted>]");

	return entry != NULL && grammar_entry_on(entry, s->device->profile);
}

/* An address as bytes of one length, so that they compare. */
struct address {
	unsigned char	bytes[16];
	int		family;		/* 0: it is none */
};

static struct address
read_address(const char *s, size_t len)
{
	struct address a = { .family = 0 };
	char text[INET6_ADDRSTRLEN];

	if (len >= sizeof(text))
		return a;
	memcpy(text, s, len);
	text[len] = '\0';
	if (inet_pton(AF_INET, text, a.bytes) == 1)
		a.family = AF_INET;
	else if (inet_pton(AF_INET6, text, a.bytes) == 1)
		a.family = AF_INET6;
	return a;
}

/* Whether an address is A, or in A-B. */
static bool
in_span(const struct address *a, const char *span, size_t len)
{
	const char *dash = memchr(span, '-', len);
	const size_t first_len = dash != NULL ? (size_t)(dash - span) : len;
	const struct address first = read_address(span, first_len);
	const struct address last = dash == NULL ? first :
	    read_address(dash + 1, len - first_len - 1);

	return a->family == first.family && a->family == last.family &&
	    memcmp(a->bytes, first.bytes, sizeof(a->bytes)) >= 0 &&
	    memcmp(a->bytes, last.bytes, sizeof(a->bytes)) <= 0;
}

/* Whether `host=...` lets an address in. Which interface something came
 * through nobody knows here: an interface lets all in. */
static bool
host_allows(const char *hosts, const char *address)
{
	const struct address a = read_address(address, strlen(address));
	size_t len = strcspn(hosts, ",");

	if (a.family == 0 || read_address(hosts,
	    strcspn(hosts, ",-")).family == 0)
		return true;
	for (;;) {
		if (in_span(&a, hosts, len))
			return true;
		hosts += len;
		if (*hosts == '\0')
			return false;
		hosts++;
		len = strcspn(hosts, ",");
	}
}

/* Whether a list of ways (`telnet,ssh`) has one. */
static bool
connection_allows(const char *list, const char *way)
{
	const size_t len = strlen(way);

	if (strcmp(list, "all") == 0)
		return true;
	for (;;) {
		if (strncmp(list, way, len) == 0 &&
		    (list[len] == ',' || list[len] == '\0'))
			return true;
		list += strcspn(list, ",");
		if (*list == '\0')
			return false;
		list++;
	}
}

/* Whose attributes are looked for. */
struct attribute_search {
	const char		*name;	/* "" for nobody by name */
	const char		*way, *address;
	struct user_attributes	*attributes;
};

static enum user_right
right_of(const char *value)
{
	if (strcmp(value, "off") == 0)
		return USER_NEVER;
	return strcmp(value, "2") == 0 ? USER_FREELY : USER_WITH_PASSWORD;
}

/* What one line says goes over what was known. */
static void
take_attributes(const struct attribute_search *search,
    const struct command *command)
{
	struct user_attributes *a = search->attributes;
	const struct value *value;

	value = grammar_value(command, "administrator");
	if (value != NULL)
		a->administrator = right_of(value->text);
	value = grammar_value(command, "connection");
	if (value != NULL)	/* vRX has the other one for a serial port */
		a->connection = connection_allows(value->text, search->way) ||
		    (strcmp(search->way, "serial") == 0 &&
		    connection_allows(value->text, "vm-console"));
	value = grammar_value(command, "host");
	if (value != NULL)
		a->host = host_allows(value->text, search->address);
	value = grammar_value(command, "multi_session");
	if (value != NULL)
		a->multi_session = strcmp(value->text, "on") == 0;
	value = grammar_value(command, "login_timer");
	if (value != NULL)	/* `clear` is no number, and 0 */
		a->login_timer = strtoll(value->text, NULL, 10);
}

static enum rc
find_attributes(void *ctx, const struct command *command)
{
	const struct attribute_search *search = ctx;
	const struct value *user = grammar_value(command, "user");

	if (strcmp(user != NULL ? user->text : "", search->name) == 0)
		take_attributes(search, command);
	return RC_OK;
}

enum rc
user_attributes(struct session *s, const char *name,
    struct user_attributes *attributes)
{
	struct attribute_search search = { .name = "*",
	    .attributes = attributes };
	enum rc rc;

	*attributes = (struct user_attributes){
	    .administrator = USER_WITH_PASSWORD, .connection = true,
	    .host = true, .multi_session = true, .login_timer = -1 };
	search.way = presence_way_name(presence_way(s, &search.address));
	rc = walk_entry(s, "user attribute", find_attributes, &search);
	if (rc != RC_OK)
		return rc;
	search.name = name;
	return walk_entry(s, "user attribute", find_attributes, &search);
}

enum rc
user_login_timer(struct session *s, int64_t *seconds)
{
	struct text value = TEXT_INIT;
	struct user_attributes attributes;
	const char *address;
	bool found = false;
	enum rc rc;

	*seconds = LOGIN_TIMER;
	rc = user_attributes(s, s->user, &attributes);
	if (rc == RC_OK && attributes.login_timer >= 0)
		*seconds = attributes.login_timer;
	else if (rc == RC_OK)
		rc = settings_value(s, "login timer", "time", &value, &found);
	if (found)
		*seconds = strtoll(text_str(&value), NULL, 10);
	text_fini(&value);
	if (*seconds == 0 && presence_way(s, &address) != WAY_SERIAL)
		*seconds = LOGIN_TIMER;
	return rc;
}
