/*
 * The users that a gateway asks for by XAUTH or EAP-MD5: `auth user`, the
 * groups that they are in, and the attributes that let them in (reference
 * 15.32-15.36, 15.8).
 */
#include "router/ike_read.h"

#include <string.h>

#include "base/banned.h"

enum rc
ike_reading_walk(const struct ike_reading *r, const char *entry,
    config_command_fn *f, void *ctx)
{
	return config_walk_entry(r->source->model, r->source->config,
	    r->source->profile, entry, f, ctx, r->diag);
}

bool
ike_reading_ranges_have(const struct command *command, const char *parameter,
    int64_t number)
{
	struct number_range range;
	size_t i;

	for (i = 0; i < command->n_values; i++) {
		if (strcmp(command->values[i].name, parameter) != 0)
			continue;
		range = config_number_range(&command->values[i]);
		if (number >= range.first && number <= range.last)
			return true;
	}
	return false;
}

enum rc
ike_reading_add_user(const struct ike_reading *r, struct ike_user **list,
    const char *name, const char *password)
{
	struct ike_user *user = arena_alloc(&r->policy->arena, sizeof(*user));

	if (user == NULL)
		return ike_reading_no_memory(r);
	*user = (struct ike_user){ .name = ike_reading_keep(r, name),
	    .password = ike_reading_keep(r, password), .allowed = true,
	    .next = *list };
	*list = user;
	return user->name == NULL || user->password == NULL ?
	    ike_reading_no_memory(r) : RC_OK;
}

/* What an attribute is: a user's own counts before its group's. */
enum attribute { ATTRIBUTE_UNSET, ATTRIBUTE_OFF, ATTRIBUTE_ON };

/* Looking at one user on behalf of XAUTH or of EAP. */
struct user_walk {
	const struct ike_reading *reading;
	const char	*word;		/* the attribute */
	int64_t		 group;		/* whose users; 0: all */
	struct ike_user	**list;
	int64_t		 user;
	int64_t		 in;		/* the group that is looked at */
	bool		 member;
	enum attribute	 own, groups;
	const char	*line;		/* of what decides so far */
};

static enum rc
see_attribute(struct user_walk *w, const struct command *command,
    enum attribute *seen)
{
	const struct value *value = grammar_value(command, w->word);
	struct text line = TEXT_INIT;

	if (value == NULL)
		return RC_OK;
	*seen = strcmp(value->text, "on") == 0 ? ATTRIBUTE_ON :
	    ATTRIBUTE_OFF;
	grammar_print(command, 0, &line);
	w->line = line.failed ? NULL : ike_reading_keep(w->reading,
	    text_str(&line));
	text_fini(&line);
	return w->line == NULL ? ike_reading_no_memory(w->reading) : RC_OK;
}

static enum rc
own_attribute(void *ctx, const struct command *command)
{
	struct user_walk *w = ctx;

	return grammar_value(command, "userid")->integer == w->user ?
	    see_attribute(w, command, &w->own) : RC_OK;
}

static enum rc
group_attribute(void *ctx, const struct command *command)
{
	struct user_walk *w = ctx;

	return grammar_value(command, "groupid")->integer == w->in &&
	    w->groups != ATTRIBUTE_ON ?
	    see_attribute(w, command, &w->groups) : RC_OK;
}

static enum rc
user_group(void *ctx, const struct command *command)
{
	struct user_walk *w = ctx;

	w->in = grammar_value(command, "groupid")->integer;
	if (!ike_reading_ranges_have(command, "userid", w->user) ||
	    (w->group != 0 && w->in != w->group))
		return RC_OK;
	w->member = true;
	return ike_reading_walk(w->reading, "auth user group attribute",
	    group_attribute, w);
}

static enum rc
user_take(void *ctx, const struct command *command)
{
	struct user_walk *w = ctx;
	enum rc rc;

	w->user = grammar_value(command, "userid")->integer;
	w->member = w->group == 0;
	w->own = w->groups = ATTRIBUTE_UNSET;
	w->line = NULL;
	rc = ike_reading_walk(w->reading, "auth user group", user_group, w);
	if (rc != RC_OK || !w->member)
		return rc;
	rc = ike_reading_walk(w->reading, "auth user attribute",
	    own_attribute, w);
	if (rc == RC_OK)
		rc = ike_reading_add_user(w->reading, w->list,
		    grammar_value(command, "username")->text,
		    grammar_value(command, "password")->text);
	if (rc != RC_OK)
		return rc;
	(*w->list)->allowed = (w->own != ATTRIBUTE_UNSET ? w->own :
	    w->groups) == ATTRIBUTE_ON;
	(*w->list)->attributes = w->line;
	return RC_OK;
}

enum rc
ike_reading_users(const struct ike_reading *r)
{
	struct ike_policy *p = r->policy;
	struct user_walk xauth = { .reading = r, .word = "xauth",
	    .group = p->xauth_group, .list = &p->xauth_users };
	struct user_walk eap = { .reading = r, .word = "eap",
	    .group = p->eap_group, .list = &p->eap_users };
	enum rc rc = RC_OK;

	if (p->xauth_request)
		rc = ike_reading_walk(r, "auth user", user_take, &xauth);
	if (rc == RC_OK && p->eap_request)
		rc = ike_reading_walk(r, "auth user", user_take, &eap);
	return rc;
}
