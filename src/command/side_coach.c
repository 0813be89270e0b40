/*
 * The coach: one line about what a setting did to somebody else. A secret is
 * never part of it.
 */
#include "command/side.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* So many are told by name. */
#define WHO_MAX 4

enum rc
coach_before(struct session *s, struct coach *c, int64_t running)
{
	return s->coach ? effects_read(&c->before, s->device->model, running,
	    &s->diag) : RC_OK;
}

enum rc
coach_after(struct session *s, struct coach *c, int64_t running)
{
	return s->coach ? effects_read(&c->after, s->device->model, running,
	    &s->diag) : RC_OK;
}

void
coach_fini(struct coach *c)
{
	effects_free(c->before);
	effects_free(c->after);
	*c = (struct coach){ NULL, NULL };
}

/* What was changed for those who were neither selected nor named. */
struct lesson {
	struct session	*session;
	const struct coach *coach;
	const struct command *command;
	struct text	 who;		/* "tunnel 2, tunnel 3", the first */
	size_t		 n_who;
	/* Of the first of them. */
	struct effect_name object, through;
	struct text	 how;
};

/* The line of a setting among lines, or NULL. */
static const struct effect_line *
line_of_entry(const struct effect_line *lines, size_t n, const char *entry)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(lines[i].entry, entry) == 0)
			return &lines[i];
	return NULL;
}

/* What a secret is called; NULL: the line is none. */
static const char *
secret_name(const char *entry_name)
{
	const struct entry *entry = grammar_entry_named(entry_name);

	if (strcmp(entry_name, "ipsec ike pre-shared-key") == 0)
		return "pre-shared key";
	return entry != NULL && entry->secret ? entry->name : NULL;
}

/* How a line of that setting changed; NULL: it was not there, it is not. */
static void
tell_line(struct text *how, const char *entry, const struct effect_line *gone,
    const struct effect_line *come)
{
	const char *secret = secret_name(entry);

	if (secret != NULL)
		text_addf(how, come == NULL ? "its %s is gone" :
		    gone == NULL ? "it has a %s now" :
		    "its %s is now another", secret);
	else if (come != NULL && gone != NULL)
		text_addf(how, "now \"%s\", before \"%s\"", come->text,
		    gone->text);
	else if (come != NULL)
		text_addf(how, "new is \"%s\"", come->text);
	else if (gone != NULL)
		text_addf(how, "gone is \"%s\"", gone->text);
}

/* How the first one changed: one line of it, and how many more. */
static void
tell_how(struct lesson *l, const struct effect_change *c)
{
	const struct effect_line *first = c->n_come > 0 ? c->come : c->gone;
	const struct effect_line *gone, *come;
	size_t more;

	gone = line_of_entry(c->gone, c->n_gone, first->entry);
	come = line_of_entry(c->come, c->n_come, first->entry);
	more = c->n_gone + c->n_come - (gone != NULL) - (come != NULL);
	l->object = c->object;
	l->through = first->through;
	tell_line(&l->how, first->entry, gone, come);
	if (more > 0)
		text_addf(&l->how, ", and %zu more line%s", more,
		    more > 1 ? "s" : "");
}

/* One more of them; of many only the first are told by name. */
static void
add_who(struct lesson *l, const struct effect_name *who)
{
	if (l->n_who++ >= WHO_MAX)
		return;
	if (l->n_who > 1)
		text_adds(&l->who, ", ");
	effect_name_text(who, &l->who);
}

static void
end_who(struct lesson *l)
{
	if (l->n_who > WHO_MAX)
		text_addf(&l->who, " and %zu more", l->n_who - WHO_MAX);
}

static enum rc
note_change(void *ctx, const struct effect_change *change)
{
	struct lesson *l = ctx;

	if (effect_is_named(&change->object, l->command,
	    &l->session->selection))
		return RC_OK;
	if (l->n_who == 0)
		tell_how(l, change);
	add_who(l, &change->object);
	return RC_OK;
}

/* "tunnel 11 shares gateway 11"; of own lines only who it is. */
static enum rc
tell_through(struct lesson *l, struct text *line)
{
	struct effect_sharing before, after;
	const char *word;
	enum rc rc;

	end_who(l);
	text_adds(line, text_str(&l->who));
	if (effect_name_compare(&l->object, &l->through) == 0)
		return RC_OK;
	rc = effects_users(l->coach->before, &l->through, &before);
	if (rc == RC_OK)
		rc = effects_users(l->coach->after, &l->through, &after);
	if (rc != RC_OK)
		return rc;
	word = before.n_users > 1 || after.n_users > 1 ? " share" : " use";
	text_addf(line, "%s%s ", word, l->n_who == 1 ? "s" : "");
	effect_name_text(&l->through, line);
	return RC_OK;
}

static enum rc
say_lesson(struct lesson *l)
{
	struct session *s = l->session;
	struct text line = TEXT_INIT, where = TEXT_INIT;
	enum rc rc = tell_through(l, &line);

	if (s->selection.kind == SELECTION_TUNNEL)
		text_addf(&where, " (line typed in tunnel%lld)",
		    (long long)s->selection.number);
	else if (s->selection.kind == SELECTION_PP &&
	    s->selection.number == PP_ANONYMOUS)
		text_adds(&where, " (line typed in pp anonymous)");
	else if (s->selection.kind == SELECTION_PP)
		text_addf(&where, " (line typed in pp%lld)",
		    (long long)s->selection.number);
	if (rc != RC_OK || line.failed || where.failed || l->how.failed)
		rc = session_no_memory(s);
	else
		rc = side_say(s, "%s: %s%s", text_str(&line),
		    text_str(&l->how), text_str(&where));
	text_fini(&line);
	text_fini(&where);
	return rc;
}

/* A policy or gateway that has become somebody else's, too. Policies come
 * first, and bring their gateways with them. */
static enum rc
note_sharing(void *ctx, const struct effect_sharing *sharing)
{
	struct lesson *l = ctx;
	size_t i;

	if (l->n_who > 0)
		return RC_OK;
	for (i = 0; i < sharing->n_users; i++)
		add_who(l, &sharing->users[i]);
	effect_name_text(&sharing->what, &l->how);
	l->through = sharing->what;
	return RC_OK;
}

/* Nobody else is changed, but the next line may do so. */
static enum rc
say_sharing(struct lesson *l)
{
	struct session *s = l->session;
	enum rc rc;

	rc = effects_newly_shared(l->coach->before, l->coach->after,
	    note_sharing, l);
	end_who(l);
	if (rc != RC_OK || l->who.failed || l->how.failed)
		return session_no_memory(s);
	return l->n_who == 0 ? RC_OK :
	    side_say(s, "%s now share %s; the lowest free number is %lld",
	    text_str(&l->who), text_str(&l->how),
	    (long long)effects_free_number(l->coach->after,
	    l->through.kind));
}

enum rc
coach_tell(struct session *s, const struct coach *coach,
    const struct command *command)
{
	struct lesson l = { .session = s, .coach = coach, .command = command,
	    .who = TEXT_INIT, .how = TEXT_INIT };
	enum rc rc;

	if (coach->before == NULL || coach->after == NULL)
		return RC_OK;
	rc = effects_compare(coach->before, coach->after, note_change, &l);
	if (rc != RC_OK)
		rc = session_no_memory(s);
	else
		rc = l.n_who > 0 ? say_lesson(&l) : say_sharing(&l);
	text_fini(&l.who);
	text_fini(&l.how);
	return rc;
}
