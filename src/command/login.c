/*
 * The login as a device does it: `Password: `; behind an empty answer
 * `Username: ` and `Password: ` when there are users with names. Three wrong
 * answers in a row end it (BEHAVIOUR 1.1, 11.8).
 */
#include "command/login.h"

#include <stdlib.h>
#include <string.h>

#include "command/logging.h"
#include "command/news.h"
#include "command/password.h"
#include "command/presence.h"
#include "command/settings.h"
#include "command/user.h"

#include "base/banned.h"

#define LOGIN_TRIES 3

/* What is to be asked next. */
enum login_state {
	LOGIN_PASSWORD,
	LOGIN_NAME,
	LOGIN_USER_PASSWORD,
	LOGIN_CHECKED		/* nothing: it is known who it is, or not */
};

struct login {
	struct session	*session;
	enum login_state state;
	struct text	 name;		/* empty: nobody by name */
	struct text	 typed;
	bool		 right;
};

static enum answer
login_ask(struct login *l, enum message prompt, bool hidden,
    struct text *answer)
{
	struct session *s = l->session;

	text_reset(answer);
	return s->terminal.ask_line(s->terminal.ctx,
	    message_text(prompt, s->language), hidden, answer);
}

/* Holds what was typed against the password of the one who it may be. */
static enum answer
login_check(struct login *l)
{
	struct session *s = l->session;
	const char *name = text_str(&l->name);
	struct text who = TEXT_INIT;
	bool any, found;
	enum rc rc;

	l->state = LOGIN_CHECKED;
	l->right = false;
	rc = user_find(s, name, &any, &found);
	if (name[0] == '\0')
		found = user_anonymous_exists(s) || !any;
	text_addf(&who, "%s%s", name[0] != '\0' ? "user " : "login", name);
	if (rc == RC_OK && who.failed)
		rc = session_no_memory(s);
	if (rc == RC_OK && found)
		rc = password_check(s, text_str(&who), text_str(&l->typed),
		    &l->right);
	text_fini(&who);
	return rc == RC_OK ? ANSWER_GIVEN : ANSWER_END;
}

static enum answer
login_password(struct login *l)
{
	enum answer answer;
	bool any, found;

	text_reset(&l->name);
	answer = login_ask(l, MESSAGE_LOGIN_PASSWORD, true, &l->typed);
	if (answer != ANSWER_GIVEN || l->typed.len > 0)
		return answer == ANSWER_GIVEN ? login_check(l) : answer;
	if (user_find(l->session, "", &any, &found) != RC_OK)
		return ANSWER_END;
	if (!any)
		return login_check(l);
	l->state = LOGIN_NAME;
	return ANSWER_GIVEN;
}

static enum answer
login_name(struct login *l)
{
	l->state = LOGIN_USER_PASSWORD;
	return login_ask(l, MESSAGE_LOGIN_USERNAME, false, &l->name);
}

static enum answer
login_user_password(struct login *l)
{
	const enum answer answer = login_ask(l, MESSAGE_LOGIN_PASSWORD, true,
	    &l->typed);

	return answer == ANSWER_GIVEN ? login_check(l) : answer;
}

/* Asks until it is known whether somebody is who he says. */
static enum answer
login_try(struct login *l)
{
	static enum answer (*const steps[])(struct login *) = {
		[LOGIN_PASSWORD] = login_password,
		[LOGIN_NAME] = login_name,
		[LOGIN_USER_PASSWORD] = login_user_password,
	};
	enum answer answer = ANSWER_GIVEN;

	l->state = LOGIN_PASSWORD;
	while (answer == ANSWER_GIVEN && l->state != LOGIN_CHECKED)
		answer = steps[l->state](l);
	return answer;
}

/* The banner; who comes without a name and without a password is told so
 * (BEHAVIOUR 1.2, 1.3). */
static enum rc
login_welcome(struct session *s)
{
	struct text banner = TEXT_INIT;
	bool set = true;
	enum rc rc = RC_OK;

	if (s->user[0] == '\0' && user_anonymous_exists(s))
		rc = password_is_set(s, "login", &set);
	if (rc != RC_OK)
		return rc;
	device_banner(s->device, &banner);
	if (!set)
		text_addf(&banner, "\n%s\n",
		    message_text(MESSAGE_LOGIN_FACTORY, LANGUAGE_EN));
	return session_write_take(s, &banner);
}

/* `security class 3` leaves only the serial port (reference 4.12). */
static enum rc
class_allows(struct session *s, bool *allowed)
{
	struct text level = TEXT_INIT;
	const char *address;
	bool found;
	enum rc rc;

	rc = settings_value(s, "security class", "level", &level, &found);
	*allowed = presence_way(s, &address) == WAY_SERIAL ||
	    strcmp(text_str(&level), "3") != 0;
	text_fini(&level);
	return rc;
}

static enum rc
login_allowed(struct session *s, struct user_attributes *attributes,
    bool *allowed)
{
	const char *address;
	enum rc rc;

	rc = user_attributes(s, s->user, attributes);
	if (rc == RC_OK)
		rc = class_allows(s, allowed);
	if (!attributes->connection || !attributes->host ||
	    (s->user[0] == '\0' && presence_way(s, &address) == WAY_SSH))
		*allowed = false;
	return rc;
}

/* Before the login everything is in English, as the banner is. */
static void
login_refuse(struct session *s, enum message why)
{
	struct text out = TEXT_INIT;

	text_addf(&out, "%s%s\n", message_text(MESSAGE_ERROR_PREFIX,
	    LANGUAGE_EN), message_text(why, LANGUAGE_EN));
	(void)session_write_take(s, &out);
}

/* Lets in whom session->user names, if he may. */
static enum answer
login_admit(struct session *s)
{
	struct user_attributes attributes;
	enum presence_refusal refusal;
	bool allowed = false;

	if (login_allowed(s, &attributes, &allowed) != RC_OK)
		return ANSWER_END;
	refusal = allowed ? presence_begin(s, attributes.multi_session) :
	    PRESENCE_RESTRICTED;
	if (refusal != PRESENCE_WELCOME) {
		login_refuse(s, refusal == PRESENCE_RESTRICTED ?
		    MESSAGE_LOGIN_RESTRICTED : MESSAGE_LOGIN_OTHER);
		return ANSWER_END;
	}
	s->logged_in = true;
	news_skip(s);
	logging_session(s, LOGGING_LOGIN);
	return login_welcome(s) == RC_OK && news_tell(s) == RC_OK ?
	    ANSWER_GIVEN : ANSWER_END;
}

enum answer
login_known(struct session *s, const char *user)
{
	char *name = strdup(user);

	if (name == NULL) {
		session_no_memory(s);
		return ANSWER_END;
	}
	free(s->user);
	s->user = name;
	return login_admit(s);
}

void
login_silently(struct session *s)
{
	(void)presence_begin(s, true);
}

/* Asks until somebody is known. */
static enum answer
login_tries(struct login *l)
{
	int i;

	for (i = 0; i < LOGIN_TRIES; i++) {
		const enum answer answer = login_try(l);

		if (answer != ANSWER_GIVEN || l->right)
			return answer;
		if (session_error(l->session, MESSAGE_LOGIN_WRONG) != RC_OK)
			return ANSWER_END;
	}
	return ANSWER_END;
}

enum answer
session_login(struct session *s)
{
	struct login l = { .session = s, .name = TEXT_INIT,
	    .typed = TEXT_INIT };
	enum answer answer;

	answer = login_tries(&l);
	if (answer == ANSWER_GIVEN)
		answer = login_known(s, text_str(&l.name));
	text_fini(&l.name);
	text_fini(&l.typed);
	return answer;
}
