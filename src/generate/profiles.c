/*
 * schema/profiles/: one file a model and revision, made into profile_def.
 * Knows what a profile may say, nothing of entries.
 */
#include <stdlib.h>
#include <string.h>

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
	int64_t count = 1;

	if (word == NULL || !interface_kind_named(word, &kind)) {
		fail(at, "unknown interface kind %s", word ? word : "");
		return;
	}
	if (*rest == '\0' || number_word(at, &rest, &count))
		p->interfaces[kind] = (unsigned int)count;
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

void
profiles_read(struct schema *schema, const char *dir)
{
	char **names;
	size_t n, i;

	names = source_list(dir, ".profile", &n);
	for (i = 0; i < n; i++)
		profile_read(schema, names[i]);
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
