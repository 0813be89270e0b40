/*
 * Ways in that a change closes: services that no longer listen to the one who
 * works at the router, and the address that he works at. Who that is the input
 * may say; otherwise it is somebody in the LAN.
 */
#include "rehearsal/parts.h"

#include <string.h>

#include "router/net.h"

#include "base/banned.h"

static const char address_entry[] = "ip <interface> address";

/* Whom a service lets in. */
enum admits {
	ADMITS_NOBODY,
	ADMITS_SOME,		/* some addresses, whosever they are */
	ADMITS_ALL		/* everybody who counts */
};

static const struct service {
	const char	*name, *service, *host;
} services[] = {
	{ "TELNET", "telnetd service", "telnetd host" },
	{ "SSH", "sshd service", "sshd host" },
	{ "the web interface", "httpd service", "httpd host" },
};
#define SERVICES (sizeof(services) / sizeof(services[0]))

/* A service of a configuration, while it is looked at. */
struct looking {
	struct rehearsal *rehearsal;
	struct effects	*effects;
	bool		 known;		/* where the one at work is */
	uint32_t	 from;
	bool		 on;
	enum admits	 admits;
};

/* Whether one of the interfaces that begin so has a network with the
 * address. */
struct netting {
	const char	*prefix;
	uint32_t	 address;
	bool		 found;
};

static enum rc
take_address(void *ctx, const struct effect_line *line)
{
	struct netting *n = ctx;
	const char *word;
	struct net net;

	if (strcmp(line->entry, address_entry) != 0)
		return RC_OK;
	word = strstr(line->text, " address ");
	if (word != NULL && net_read(word + strlen(" address "), true, &net))
		n->found |= net.first <= n->address && n->address <= net.last;
	return RC_OK;
}

struct interfaces {
	struct netting	 netting;
	struct effects	*effects;
};

static enum rc
take_interface(void *ctx, const struct effect_name *object)
{
	struct interfaces *i = ctx;

	if (object->kind != EFFECT_INTERFACE || strncmp(object->name,
	    i->netting.prefix, strlen(i->netting.prefix)) != 0)
		return RC_OK;
	return effects_lines(i->effects, object, take_address, &i->netting);
}

static enum rc
is_behind(struct looking *l, const char *prefix, bool *behind)
{
	struct interfaces i = { .effects = l->effects, .netting = {
	    .prefix = prefix, .address = l->from } };
	const enum rc rc = effects_walk(l->effects, take_interface, &i);

	*behind = i.netting.found;
	return rc;
}

/* One of the words behind `host`. */
static enum rc
admit_word(struct looking *l, const char *word)
{
	bool behind = true;
	enum rc rc = RC_OK;

	if (strcmp(word, "none") == 0)
		return RC_OK;
	if (strcmp(word, "any") == 0) {
		l->admits = ADMITS_ALL;
		return RC_OK;
	}
	if (word[0] >= '0' && word[0] <= '9') {
		behind = l->known && net_list_has(word, l->from);
	} else if (l->known) {
		rc = is_behind(l, word, &behind);
	} else {
		behind = strncmp(word, "lan", 3) == 0 ||
		    strncmp(word, "vlan", 4) == 0 ||
		    strncmp(word, "bridge", 6) == 0;
	}
	if (behind)
		l->admits = ADMITS_ALL;
	else if (!l->known && l->admits == ADMITS_NOBODY)
		l->admits = ADMITS_SOME;
	return rc;
}

static enum rc
take_host(void *ctx, const struct command *command)
{
	struct looking *l = ctx;
	size_t i;
	enum rc rc = RC_OK;

	l->admits = ADMITS_NOBODY;
	for (i = 2; i < command->n_words && rc == RC_OK; i++)
		rc = admit_word(l, command->words[i].text);
	return rc;
}

static enum rc
take_service(void *ctx, const struct command *command)
{
	struct looking *l = ctx;

	l->on = command->n_values > 0 &&
	    strcmp(command->values[0].text, "on") == 0;
	return RC_OK;
}

static bool
is_on_by_itself(const struct service *service, const struct profile *profile)
{
	const struct entry *entry = grammar_entry_named(service->service);

	return entry != NULL && grammar_entry_parameters(entry) > 0 &&
	    strcmp(grammar_entry_parameter(entry, 0, profile).usual,
	    "on") == 0;
}

static enum rc
look(struct looking *l, const struct service *service, int64_t config,
    struct diag *diag)
{
	struct rehearsal *r = l->rehearsal;
	struct model *model = r->device.model;
	enum rc rc;

	l->on = is_on_by_itself(service, r->profile);
	l->admits = ADMITS_ALL;
	l->effects = config == r->before ? r->from : r->to;
	rc = config_walk_entry(model, config, r->profile, service->service,
	    take_service, l, diag);
	if (rc == RC_OK)
		rc = config_walk_entry(model, config, r->profile,
		    service->host, take_host, l, diag);
	if (!l->on)
		l->admits = ADMITS_NOBODY;
	return rc;
}

static const char *
tell_closed(struct rehearsal *r, const struct service *service,
    enum admits admits)
{
	if (r->in->from != NULL)
		return rehearsal_print(r, "%s does not let %s in any more",
		    service->name, r->in->from);
	return rehearsal_print(r, admits == ADMITS_NOBODY ?
	    "%s does not let the LAN in any more" :
	    "%s lets in some addresses only, no longer the LAN",
	    service->name);
}

static enum rc
find_service(struct rehearsal *r, struct looking *l,
    const struct service *service, struct diag *diag)
{
	enum admits before;
	struct finding *f;
	enum rc rc;

	rc = look(l, service, r->before, diag);
	before = l->admits;
	if (rc == RC_OK)
		rc = look(l, service, r->after, diag);
	if (rc != RC_OK || l->admits >= before)
		return rc;
	f = finding_add(r, FINDING_ACCESS_CLOSED);
	if (f == NULL)
		return RC_NOMEM;
	f->text = tell_closed(r, service, l->admits);
	f->cause = effects_cause(r, BLOCK_ROUTER, 0, l->on ? service->host :
	    service->service, NULL);
	return f->text == NULL ? RC_NOMEM : RC_OK;
}

bool
rehearsal_is_address(const char *s)
{
	struct net net;

	return s[strspn(s, "0123456789.")] == '\0' &&
	    net_read(s, false, &net);
}

/* The address of a LAN ----------------------------------------------------- */

static const struct rehearsal_line *
address_of(const struct rehearsal_object *o, bool come)
{
	size_t i;

	for (i = 0; i < o->n_gone + o->n_come; i++)
		if (o->lines[i].come == come &&
		    strcmp(o->lines[i].entry, address_entry) == 0)
			return &o->lines[i];
	return NULL;
}

static bool
is_lan(const struct effect_name *object)
{
	return object->kind == EFFECT_INTERFACE &&
	    (strncmp(object->name, "lan", 3) == 0 ||
	    strncmp(object->name, "vlan", 4) == 0 ||
	    strncmp(object->name, "bridge", 6) == 0);
}

static enum rc
find_address(struct rehearsal *r, const struct rehearsal_object *o)
{
	const struct rehearsal_line *gone = address_of(o, false);
	const struct rehearsal_line *come = address_of(o, true);
	struct finding *f;
	struct net net;
	const char *old;

	if (!is_lan(&o->name) || gone == NULL)
		return RC_OK;
	old = strstr(gone->text, " address ");
	if (old == NULL || !net_read(old + strlen(" address "), false, &net))
		return RC_OK;
	f = finding_add(r, FINDING_LAN_ADDRESS);
	if (f == NULL)
		return RC_NOMEM;
	f->text = rehearsal_print(r, come != NULL ?
	    "%s has another address: who works at the old one is cut off" :
	    "%s loses its address: who works there is cut off",
	    o->name.name);
	f->detail[0] = rehearsal_print(r, "it was: %s", gone->text);
	f->objects = &o->name;
	f->n_objects = 1;
	f->cause = gone->cause;
	return f->text == NULL || f->detail[0] == NULL ? RC_NOMEM : RC_OK;
}

enum rc
access_find(struct rehearsal *r, struct diag *diag)
{
	struct looking l = { .rehearsal = r };
	const struct rehearsal_object *o;
	struct net from;
	size_t i;
	enum rc rc = RC_OK;

	if (r->in->from != NULL && net_read(r->in->from, false, &from)) {
		l.known = true;
		l.from = from.first;
	}
	for (i = 0; i < SERVICES && rc == RC_OK; i++)
		rc = find_service(r, &l, &services[i], diag);
	for (o = r->objects; o != NULL && rc == RC_OK; o = o->next) {
		rc = find_address(r, o);
		if (rc == RC_OK && is_lan(&o->name))
			rc = filter_find(r, o);
	}
	return rc;
}
