/*
 * Looks once a second how long no key was typed. A session that is logged out
 * so ends as a hang-up ends it: nothing is saved, nothing is asked.
 */
#include "console/watch.h"

#include "command/news.h"
#include "command/presence.h"
#include "command/rollback.h"
#include "command/user.h"

#include "base/banned.h"

#define SECOND_MS 1000

/* The shortest login timer (reference 4.53), and the one of a login that
 * nobody finishes. */
#define SHORTEST_S 120
#define LOGIN_S 300

/* Whether no key was typed for too long. */
static bool
watch_timed_out(const struct watch *w, int64_t idle)
{
	int64_t timer;

	if (!w->logged_in)
		return !w->own && idle >= LOGIN_S;
	if (idle < SHORTEST_S ||
	    user_login_timer(w->session, &timer) != RC_OK)
		return false;
	return timer != 0 && idle >= timer;
}

static bool
watch_fire(void *ctx, struct console_timer *timer)
{
	const struct watch *w = ctx;
	const int64_t now = w->input->clock();
	const int64_t idle = (now - w->input->last_key) / SECOND_MS;

	timer->due = now + SECOND_MS;
	rollback_watch(w->session);
	if (w->at_prompt)
		news_watch(w->session);
	return presence_watch(w->session, w->input->last_key) &&
	    !watch_timed_out(w, idle);
}

void
watch_start(struct watch *w)
{
	w->input->watch = (struct console_timer){
	    .due = w->input->clock() + SECOND_MS, .fire = watch_fire,
	    .ctx = w };
}
