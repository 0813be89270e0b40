/*
 * Checking a typed password against the hash that a configuration keeps, and
 * changing it. A hash that crypt(3) cannot use lets nobody in.
 */
#include "command/password.h"

#include <crypt.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "command/presence.h"
#include "command/settings.h"
#include "command/user.h"
#include "config/config.h"

#include "base/banned.h"

/* Taken on the serial port while `security class` has forget=on (reference
 * 4.12, BEHAVIOUR 1.7). */
#define EMERGENCY_PASSWORD "w,lXlma"

/* The longest password (reference 4.1-4.5). */
#define PASSWORD_MAX 32

/* Reads the hash of one password of a configuration; *set tells whether there
 * is one. */
static enum rc
password_hash(struct session *s, int64_t config, const char *who,
    struct text *hash, bool *set)
{
	return model_credential(s->device->model, config, who, hash, set,
	    &s->diag);
}

enum rc
password_is_set_in(struct session *s, int64_t config, const char *who,
    bool *set)
{
	struct text hash = TEXT_INIT;
	enum rc rc;

	rc = password_hash(s, config, who, &hash, set);
	text_fini(&hash);
	return rc;
}

enum rc
password_is_set(struct session *s, const char *who, bool *set)
{
	int64_t running;
	enum rc rc;

	rc = model_running(s->device->model, &running, &s->diag);
	return rc == RC_OK ? password_is_set_in(s, running, who, set) : rc;
}

/* Whether it is the emergency password and is taken. Models on which nobody
 * logs in without a name do not have it on by default. */
static enum rc
password_emergency(struct session *s, const char *typed, bool *right)
{
	struct text forget = TEXT_INIT;
	const char *address;
	bool found;
	enum rc rc;

	*right = false;
	if (strcmp(typed, EMERGENCY_PASSWORD) != 0 ||
	    presence_way(s, &address) != WAY_SERIAL)
		return RC_OK;
	rc = settings_value(s, "security class", "forget", &forget, &found);
	*right = found ? strcmp(text_str(&forget), "on") == 0 :
	    user_anonymous_exists(s);
	text_fini(&forget);
	return rc;
}

static enum rc
password_check_in(struct session *s, int64_t config, const char *who,
    const char *typed, bool *right)
{
	struct text hash = TEXT_INIT;
	struct crypt_data *data;
	const char *made;
	bool set;
	enum rc rc;

	rc = password_emergency(s, typed, right);
	if (rc != RC_OK || *right)
		return rc;
	rc = password_hash(s, config, who, &hash, &set);
	if (rc != RC_OK || !set) {
		*right = rc == RC_OK && typed[0] == '\0';
		text_fini(&hash);
		return rc;
	}
	data = calloc(1, sizeof(*data));
	if (data == NULL) {
		rc = session_no_memory(s);
	} else {
		made = crypt_r(typed, text_str(&hash), data);
		*right = made != NULL && strcmp(made, text_str(&hash)) == 0;
	}
	free(data);
	text_fini(&hash);
	return rc;
}

enum rc
password_check(struct session *s, const char *who, const char *typed,
    bool *right)
{
	int64_t running;
	enum rc rc;

	*right = false;
	rc = model_running(s->device->model, &running, &s->diag);
	return rc == RC_OK ?
	    password_check_in(s, running, who, typed, right) : rc;
}

enum answer
password_ask_in(struct session *s, int64_t config, enum message prompt,
    const char *who, bool *right)
{
	struct text typed = TEXT_INIT;
	enum answer answer;

	*right = false;
	answer = s->terminal.ask_line(s->terminal.ctx,
	    message_text(prompt, s->language), true, &typed);
	if (answer == ANSWER_GIVEN &&
	    password_check_in(s, config, who, text_str(&typed), right) !=
	    RC_OK)
		answer = ANSWER_END;
	text_fini(&typed);
	return answer;
}

enum answer
password_ask(struct session *s, enum message prompt, const char *who,
    bool *right)
{
	int64_t running;

	*right = false;
	if (model_running(s->device->model, &running, &s->diag) != RC_OK)
		return ANSWER_END;
	return password_ask_in(s, running, prompt, who, right);
}

/* Asks for one password of those that a saved configuration wants. */
static enum rc
admit_by(struct session *s, int64_t config, bool always, enum message prompt,
    const char *who, bool *right)
{
	enum answer answer;
	bool set = true;
	enum rc rc = RC_OK;

	if (!always)
		rc = password_is_set_in(s, config, who, &set);
	*right = !set;
	if (rc != RC_OK || !set)
		return rc;
	answer = password_ask_in(s, config, prompt, who, right);
	if (s->diag.rc != RC_OK)
		return s->diag.rc;
	if (answer == ANSWER_END)
		s->over = true;
	if (answer == ANSWER_GIVEN && !*right)
		return session_error(s, MESSAGE_LOGIN_WRONG);
	return RC_OK;
}

enum rc
password_admit(struct session *s, int64_t config, bool always, bool *allowed)
{
	enum rc rc;

	rc = admit_by(s, config, always, MESSAGE_CONFIG_LOGIN_PASSWORD,
	    "login", allowed);
	if (rc == RC_OK && *allowed)
		rc = admit_by(s, config, always,
		    MESSAGE_CONFIG_ADMINISTRATOR_PASSWORD, "administrator",
		    allowed);
	return rc;
}

/* How strong the device calls a password. Seen on devices are "Strong" and
 * "Very strong"; what earns them is a guess. */
static const char *
password_strength(const char *password)
{
	bool lower = false, upper = false, digit = false, other = false;
	const size_t len = strlen(password);
	int kinds;

	for (; *password != '\0'; password++) {
		const unsigned char c = (unsigned char)*password;

		if (islower(c))
			lower = true;
		else if (isupper(c))
			upper = true;
		else if (isdigit(c))
			digit = true;
		else
			other = true;
	}
	kinds = lower + upper + digit + other;
	if (len >= 12 && kinds >= 3)
		return "Very strong";
	if (len >= 8 && kinds >= 3)
		return "Strong";
	return len >= 8 && kinds >= 2 ? "Good" : "Weak";
}

/* A password that is being changed. */
struct change {
	struct session	*session;
	const struct command *command;
	struct text	 who;
	struct text	 first, second;	/* the new one, as typed */
};

/* Asks for one line of the dialogue, unseen. */
static enum answer
change_ask(struct change *c, enum message prompt, struct text *typed)
{
	struct session *s = c->session;

	return s->terminal.ask_line(s->terminal.ctx,
	    message_text(prompt, s->language), true, typed);
}

/* The new one, twice. Some models call the second another name. */
static enum answer
change_ask_new(struct change *c)
{
	const struct profile *profile = c->session->device->profile;
	enum answer answer;

	answer = change_ask(c, MESSAGE_PASSWORD_NEW, &c->first);
	if (answer != ANSWER_GIVEN)
		return answer;
	return change_ask(c, profile_limit(profile, "password_confirm", 0) ?
	    MESSAGE_PASSWORD_NEW_CONFIRM : MESSAGE_PASSWORD_NEW, &c->second);
}

/* The command for the journal, without the password. */
static void
change_typed(const struct command *command, struct text *typed)
{
	const struct value *user = grammar_value(command, "user");
	const size_t n = user != NULL ? user->word + 1 : command->n_words;
	size_t i;

	for (i = 0; i < n; i++)
		text_addf(typed, "%s%s", i > 0 ? " " : "",
		    command->words[i].text);
	if (n < command->n_words)
		text_adds(typed, " *");
}

/* Carries the command out, with a hash or, NULL, without a password. */
static enum rc
change_set(struct change *c, const struct command *command, const char *hash)
{
	struct session *s = c->session;
	struct text typed = TEXT_INIT;
	enum rc rc;

	change_typed(c->command, &typed);
	rc = typed.failed || c->who.failed ?
	    session_no_memory(s) :
	    session_set(s, command, text_str(&typed),
	    &(struct session_password){ .who = text_str(&c->who),
	    .hash = hash });
	text_fini(&typed);
	return rc;
}

/* An empty one takes the password away, and the line with it. */
static enum rc
change_delete(struct change *c)
{
	struct command none = *c->command;

	none.negative = true;
	return change_set(c, &none, NULL);
}

static enum rc
change_store(struct change *c)
{
	struct session *s = c->session;
	struct text hash = TEXT_INIT, line = TEXT_INIT;
	enum rc rc;

	rc = config_hash_password(text_str(&c->first), &hash, &s->diag);
	if (rc == RC_OK)
		rc = change_set(c, c->command, text_str(&hash));
	text_fini(&hash);
	if (rc != RC_OK || s->failed_line)
		return rc;
	text_addf(&line, "%s%s\n",
	    message_text(MESSAGE_PASSWORD_STRENGTH, s->language),
	    password_strength(text_str(&c->first)));
	return session_write_take(s, &line);
}

/* Whether it is as long as one may be, of what can be seen in ASCII. */
static bool
change_fits(const struct change *c)
{
	const struct profile *profile = c->session->device->profile;
	const char *p;

	for (p = text_str(&c->first); *p > ' ' && *p < 0x7f; p++)
		;
	return *p == '\0' && c->first.len <= PASSWORD_MAX &&
	    (int64_t)c->first.len >= profile_limit(profile, "password_min", 1);
}

/* What becomes of a new one that was typed twice. Only a user cannot do
 * without. */
static enum rc
change_finish(struct change *c, bool may_be_empty)
{
	if (c->first.failed || c->second.failed)
		return diag_set(&c->session->diag, RC_NOMEM, "out of memory");
	if (strcmp(text_str(&c->first), text_str(&c->second)) != 0)
		return session_error(c->session, MESSAGE_LOGIN_WRONG);
	if (c->first.len == 0 && may_be_empty)
		return change_delete(c);
	if (!change_fits(c))
		return session_error(c->session, MESSAGE_REFUSED_RANGE);
	return change_store(c);
}

static void
change_fini(struct change *c)
{
	text_fini(&c->who);
	text_fini(&c->first);
	text_fini(&c->second);
}

/* A question that was not answered. */
static enum rc
change_break_off(struct session *s, enum answer answer)
{
	s->over = s->over || answer == ANSWER_END;
	return s->diag.rc;
}

/* Old password, the new one twice, how strong it is (BEHAVIOUR 3.9). */
static enum rc
password_change(struct session *s, const struct command *command)
{
	struct change c = { .session = s, .command = command,
	    .who = TEXT_INIT, .first = TEXT_INIT, .second = TEXT_INIT };
	enum answer answer;
	bool right;
	enum rc rc;

	(void)config_password_owner(command, &c.who);
	answer = password_ask(s, MESSAGE_PASSWORD_OLD, text_str(&c.who),
	    &right);
	if (answer == ANSWER_GIVEN && right)
		answer = change_ask_new(&c);
	if (answer != ANSWER_GIVEN)
		rc = change_break_off(s, answer);
	else
		rc = right ? change_finish(&c, true) :
		    session_error(s, MESSAGE_LOGIN_WRONG);
	change_fini(&c);
	return rc;
}

enum rc
command_login_password(struct session *s, const struct command *command)
{
	return password_change(s, command);
}

enum rc
command_administrator_password(struct session *s,
    const struct command *command)
{
	return password_change(s, command);
}

/* A user's password that is asked for. */
static enum rc
user_ask(struct change *c)
{
	const enum answer answer = change_ask_new(c);

	return answer == ANSWER_GIVEN ? change_finish(c, false) :
	    change_break_off(c->session, answer);
}

/* One that stands in the line; an encrypted one that crypt(3) does not know
 * leaves what there is (BEHAVIOUR 11.14). */
static enum rc
user_take(struct change *c)
{
	struct session *s = c->session;
	struct text hash = TEXT_INIT;
	int64_t running;
	bool set;
	enum rc rc;

	rc = config_password_of(c->command, &hash, &s->diag);
	if (rc == RC_OK && hash.len == 0)
		rc = model_running(s->device->model, &running, &s->diag);
	if (rc == RC_OK && hash.len == 0)
		rc = password_hash(s, running, text_str(&c->who), &hash,
		    &set);
	if (rc == RC_OK)
		rc = change_set(c, c->command, hash.len > 0 ?
		    text_str(&hash) : NULL);
	text_fini(&hash);
	return rc;
}

enum rc
command_login_user(struct session *s, const struct command *command)
{
	struct change c = { .session = s, .command = command,
	    .who = TEXT_INIT, .first = TEXT_INIT, .second = TEXT_INIT };
	const bool named = config_password_owner(command, &c.who);
	int64_t running;
	enum refusal why = REFUSED_NOT;
	enum rc rc;

	rc = model_running(s->device->model, &running, &s->diag);
	if (rc == RC_OK)
		rc = config_judge(s->device->model, running, command, &why,
		    &s->diag);
	if (rc != RC_OK || !named)
		;
	else if (command->negative)
		rc = change_set(&c, command, NULL);
	else if (why != REFUSED_NOT)
		rc = session_error(s, message_of_refusal(why));
	else if (grammar_value(command, "password") == NULL &&
	    grammar_value(command, "cipher") == NULL)
		rc = user_ask(&c);
	else
		rc = user_take(&c);
	change_fini(&c);
	return rc;
}

enum rc
password_administrator(struct session *s, bool *right)
{
	const enum answer answer = password_ask(s,
	    MESSAGE_ADMINISTRATOR_PASSWORD, "administrator", right);

	if (s->diag.rc != RC_OK)
		return s->diag.rc;
	if (answer == ANSWER_END)
		s->over = true;
	return answer == ANSWER_GIVEN && !*right ?
	    session_error(s, MESSAGE_LOGIN_WRONG) : RC_OK;
}
