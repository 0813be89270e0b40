/*
 * `:sharing`: what several tunnels, pps and interfaces use together, what
 * leads nowhere, and the numbers that would have been free.
 */
#include "command/side.h"

#include <string.h>

#include "base/banned.h"

/* Things of one kind with the same users go into one line. */
struct sharing_table {
	struct session	*session;
	enum effect_kind kind;
	struct text	 things;
	struct text	 users;
	bool		 any;
};

static enum rc
table_end(struct sharing_table *t)
{
	enum rc rc = RC_OK;

	if (t->things.failed || t->users.failed)
		rc = diag_set(&t->session->diag, RC_NOMEM, "out of memory");
	else if (t->things.len > 0)
		rc = side_say(t->session, "%s: shared by %s",
		    text_str(&t->things), text_str(&t->users));
	text_reset(&t->things);
	text_reset(&t->users);
	return rc;
}

static void
list_users(const struct effect_sharing *sharing, struct text *users)
{
	size_t i;

	for (i = 0; i < sharing->n_users; i++) {
		if (i > 0)
			text_adds(users, ", ");
		effect_name_text(&sharing->users[i], users);
	}
}

static enum rc
table_add(void *ctx, const struct effect_sharing *sharing)
{
	struct sharing_table *t = ctx;
	struct text users = TEXT_INIT;
	enum rc rc = RC_OK;

	t->any = true;
	list_users(sharing, &users);
	if (t->things.len > 0 && t->kind == sharing->what.kind &&
	    sharing->what.name[0] == '\0' && !users.failed &&
	    strcmp(text_str(&users), text_str(&t->users)) == 0) {
		text_addf(&t->things, ", %lld",
		    (long long)sharing->what.number);
	} else {
		rc = table_end(t);
		t->kind = sharing->what.kind;
		effect_name_text(&sharing->what, &t->things);
		text_adds(&t->users, text_str(&users));
		t->users.failed |= users.failed;
	}
	text_fini(&users);
	return rc;
}

static enum rc
say_loose(void *ctx, const struct effect_loose *loose)
{
	struct session *s = ctx;
	struct text who = TEXT_INIT, misses = TEXT_INIT;
	enum rc rc;

	effect_name_text(&loose->who, &who);
	effect_name_text(&loose->misses, &misses);
	if (who.failed || misses.failed)
		rc = session_no_memory(s);
	else if (effect_name_compare(&loose->who, &loose->misses) == 0)
		rc = side_say(s, "%s: no tunnel reaches it", text_str(&who));
	else
		rc = side_say(s, "%s: names %s, which %s", text_str(&who),
		    text_str(&misses),
		    loose->misses.kind == EFFECT_GATEWAY ? "has no lines" :
		    "is not there");
	text_fini(&who);
	text_fini(&misses);
	return rc;
}

static enum rc
say_sharing(struct session *s, struct effects *effects)
{
	struct sharing_table t = { .session = s, .things = TEXT_INIT };
	enum rc rc;

	rc = effects_shared(effects, table_add, &t);
	if (rc == RC_OK)
		rc = table_end(&t);
	if (rc == RC_OK && !t.any)
		rc = side_say(s, "nothing is shared");
	if (rc == RC_OK)
		rc = effects_loose(effects, say_loose, s);
	if (rc == RC_OK)
		rc = side_say(s, "lowest free numbers: policy %lld, gateway "
		    "%lld", (long long)effects_free_number(effects,
		    EFFECT_POLICY), (long long)effects_free_number(effects,
		    EFFECT_GATEWAY));
	text_fini(&t.things);
	text_fini(&t.users);
	return rc == RC_NOMEM ?
	    session_no_memory(s) : rc;
}

enum rc
side_sharing(struct session *s)
{
	struct model *model = s->device->model;
	struct effects *effects = NULL;
	int64_t running;
	enum rc rc;

	rc = model_running(model, &running, &s->diag);
	if (rc == RC_OK)
		rc = effects_read(&effects, model, running, &s->diag);
	if (rc == RC_OK)
		rc = say_sharing(s, effects);
	effects_free(effects);
	return rc;
}
