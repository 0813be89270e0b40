/*
 * schema/profiles/: one file a model and revision, made into profile_def.
 * Knows what a profile may say, nothing of entries.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "generate/generate.h"

#include "base/banned.h"

static const char *const kind_names[INTERFACE_KINDS] = {
	[INTERFACE_LAN] = "lan",
	[INTERFACE_LAN_TAG] = "tag",
	[INTERFACE_LAN_PORT] = "port",
	[INTERFACE_VLAN] = "vlan",
	[INTERFACE_BRIDGE] = "bridge",
	[INTERFACE_WAN] = "wan",
	[INTERFACE_LOOPBACK] = "loopback",
	[INTERFACE_NULL] = "null",
	[INTERFACE_BRI] = "bri",
	[INTERFACE_PRI] = "pri",
	[INTERFACE_USB] = "usb",
	[INTERFACE_SD] = "sd",
	[INTERFACE_PP] = "pp",
	[INTERFACE_TUNNEL] = "tunnel",
};

bool
interface_kind_named(const char *name, enum interface_kind *kind)
{
	int i;

	for (i = 0; i < INTERFACE_KINDS; i++) {
		if (strcmp(name, kind_names[i]) == 0) {
			*kind = (enum interface_kind)i;
			return true;
		}
	}
	return false;
}

static bool
number_word(struct at at, char **rest, int64_t *value)
{
	char *word = next_word(rest);

	if (word != NULL && parse_number(word, value))
		return true;
	fail(at, "a number is missing");
	return false;
}

static void
profile_interface(struct profile_def *p, struct at at, char *rest)
{
	char *word = next_word(&rest);
	enum interface_kind kind;
	int64_t count = 1, switches = 1;

	if (word == NULL || !interface_kind_named(word, &kind)) {
		fail(at, "unknown interface kind %s", word ? word : "");
		return;
	}
	if (*rest == '\0' || number_word(at, &rest, &count))
		p->interfaces[kind] = (unsigned int)count;
	if (kind != INTERFACE_LAN_PORT)
		return;
	if (*rest == '\0' || number_word(at, &rest, &switches))
		p->switches = (unsigned int)switches;
}

static void
profile_limit_add(struct profile_def *p, struct at at, char *rest)
{
	struct profile_limit limit = { 0 };
	size_t i;

	limit.name = next_word(&rest);
	if (limit.name == NULL || !number_word(at, &rest, &limit.value))
		return;
	for (i = 0; i < p->limits.n; i++) {
		if (strcmp(p->limits.v[i].name, limit.name) == 0)
			fail(at, "limit %s stands twice", limit.name);
	}
	PUSH(p->limits, limit);
}

/* The other models of which this profile is the nearest. */
static void
profile_stands_for(struct profile_def *p, struct at at, char *rest)
{
	char *word = next_word(&rest);

	if (word == NULL)
		fail(at, "a model is missing");
	for (; word != NULL; word = next_word(&rest))
		PUSH(p->stands_for, word);
}

static void
profile_line(struct profile_def *p, const struct line *line)
{
	char *rest = xstrdup(line->text), *what = next_word(&rest);
	int64_t n;

	rest += strspn(rest, " \t");
	if (strcmp(what, "model") == 0)
		p->model = rest;
	else if (strcmp(what, "revision") == 0)
		p->revision = rest;
	else if (strcmp(what, "built") == 0)
		p->built = rest;
	else if (strcmp(what, "memory") == 0)
		p->memory = rest;
	else if (strcmp(what, "copyright") == 0)
		p->copyright = rest;
	else if (strcmp(what, "macs") == 0 && number_word(line->at, &rest, &n))
		p->macs = (unsigned int)n;
	else if (strcmp(what, "default") == 0)
		p->preferred = true;
	else if (strcmp(what, "interface") == 0)
		profile_interface(p, line->at, rest);
	else if (strcmp(what, "limit") == 0)
		profile_limit_add(p, line->at, rest);
	else if (strcmp(what, "flag") == 0 && *rest != '\0')
		PUSH(p->flags, next_word(&rest));
	else if (strcmp(what, "factory") == 0)
		PUSH(p->factory, rest);
	else if (strcmp(what, "stands-for") == 0)
		profile_stands_for(p, line->at, rest);
	else
		fail(line->at, "unknown clause %s", what);
}

static void
profile_read(struct schema *schema, char *path)
{
	struct profile_def p = { .at = { path, 1 } };
	char *base = strrchr(path, '/') + 1;
	line_vec lines = { 0 };
	size_t i;

	p.name = xstrndup(base, strlen(base) - strlen(".profile"));
	source_read(path, &lines);
	for (i = 0; i < lines.n; i++)
		profile_line(&p, &lines.v[i]);
	if (p.model == NULL || p.revision == NULL)
		fail(p.at, "model or revision is missing");
	p.model = p.model ? p.model : p.name;
	p.revision = p.revision ? p.revision : xstrdup("0");
	PUSH(schema->profiles, p);
}

/* Whether a profile before number i, or an earlier name of it, or any
 * profile's own name is the same. */
static bool
name_taken(const struct schema *schema, size_t i, size_t k)
{
	const char *name = schema->profiles.v[i].stands_for.v[k];
	const struct profile_def *p;
	size_t at, other;

	for (at = 0; at < schema->profiles.n; at++) {
		p = &schema->profiles.v[at];
		if (strcasecmp(p->name, name) == 0)
			return true;
		for (other = 0; other < p->stands_for.n; other++) {
			if ((at < i || (at == i && other < k)) &&
			    strcasecmp(p->stands_for.v[other], name) == 0)
				return true;
		}
	}
	return false;
}

static void
check_stands_for(const struct schema *schema)
{
	const struct profile_def *p;
	size_t i, k;

	for (i = 0; i < schema->profiles.n; i++) {
		p = &schema->profiles.v[i];
		for (k = 0; k < p->stands_for.n; k++) {
			if (name_taken(schema, i, k))
				fail(p->at, "%s has a profile already",
				    p->stands_for.v[k]);
		}
	}
}

void
profiles_read(struct schema *schema, const char *dir)
{
	char **names;
	size_t n, i;

	names = source_list(dir, ".profile", &n);
	for (i = 0; i < n; i++)
		profile_read(schema, names[i]);
	check_stands_for(schema);
	if (n == 0 || n > TABLE_PROFILES_MAX)
		die("%s has no profile, or more than %d", dir,
		    TABLE_PROFILES_MAX);
}

bool
profile_limit_value(const struct schema *schema, size_t i, const char *name,
    int64_t *value)
{
	const struct profile_def *p = &schema->profiles.v[i];
	size_t k;

	for (k = 0; k < p->limits.n; k++) {
		if (strcmp(p->limits.v[k].name, name) == 0) {
			*value = p->limits.v[k].value;
			return true;
		}
	}
	return false;
}

uint64_t
profiles_mask(const struct schema *schema)
{
	uint64_t half = ((uint64_t)1 << schema->profiles.n) - 1;

	return half | half << TABLE_FILE_BITS;
}
