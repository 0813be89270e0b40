/*
 * Checking a typed password against the hash that the running configuration
 * keeps, and changing it. A hash that crypt(3) cannot use lets nobody in.
 */
#include "command/password.h"

#include <crypt.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "config/config.h"

#include "base/banned.h"

/* Reads the hash of one password; *set tells whether there is one. */
static enum rc
password_hash(struct session *s, const char *who, struct text *hash, bool *set)
{
	int64_t running;
	enum rc rc;

	rc = model_running(s->device->model, &running, &s->diag);
	if (rc != RC_OK)
		return rc;
	return model_credential(s->device->model, running, who, hash, set,
	    &s->diag);
}

enum rc
password_is_set(struct session *s, const char *who, bool *set)
{
	struct text hash = TEXT_INIT;
	enum rc rc;

	rc = password_hash(s, who, &hash, set);
	text_fini(&hash);
	return rc;
}

static enum rc
password_check(struct session *s, const char *who, const char *typed,
    bool *right)
{
	struct text hash = TEXT_INIT;
	struct crypt_data *data;
	const char *made;
	bool set;
	enum rc rc;

	*right = false;
	rc = password_hash(s, who, &hash, &set);
	if (rc != RC_OK || !set) {
		*right = rc == RC_OK && typed[0] == '\0';
		text_fini(&hash);
		return rc;
	}
	data = calloc(1, sizeof(*data));
	if (data == NULL) {
		rc = diag_set(&s->diag, RC_NOMEM, "out of memory");
	} else {
		made = crypt_r(typed, text_str(&hash), data);
		*right = made != NULL && strcmp(made, text_str(&hash)) == 0;
	}
	free(data);
	text_fini(&hash);
	return rc;
}

enum answer
password_ask(struct session *s, enum message prompt, const char *who,
    bool *right)
{
	struct text typed = TEXT_INIT;
	enum answer answer;

	*right = false;
	answer = s->terminal.ask_line(s->terminal.ctx,
	    message_text(prompt, s->language), true, &typed);
	if (answer == ANSWER_GIVEN &&
	    password_check(s, who, text_str(&typed), right) != RC_OK)
		answer = ANSWER_END;
	text_fini(&typed);
	return answer;
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

/* Asks for one line of the dialogue, unseen. */
static enum answer
password_ask_text(struct session *s, enum message prompt, struct text *typed)
{
	return s->terminal.ask_line(s->terminal.ctx,
	    message_text(prompt, s->language), true, typed);
}

/* The command as typed, for the journal. */
static void
password_typed(const struct command *command, struct text *typed)
{
	size_t i;

	for (i = 0; i < command->n_words; i++)
		text_addf(typed, "%s%s", i > 0 ? " " : "",
		    command->words[i].text);
}

/* Hashes and stores the new password, together with its line. */
static enum rc
password_store(struct session *s, const struct command *command,
    const char *who, const char *password)
{
	struct text typed = TEXT_INIT, hash = TEXT_INIT;
	enum rc rc;

	password_typed(command, &typed);
	rc = typed.failed ? diag_set(&s->diag, RC_NOMEM, "out of memory") :
	    config_hash_password(password, &hash, &s->diag);
	if (rc == RC_OK)
		rc = session_set(s, command, text_str(&typed),
		    &(struct session_password){ .who = who,
		    .hash = text_str(&hash) });
	text_fini(&typed);
	text_fini(&hash);
	return rc;
}

/* Old password, the new one twice, how strong it is (BEHAVIOUR 3.9). */
static enum rc
password_change(struct session *s, const struct command *command,
    const char *who)
{
	struct text first = TEXT_INIT, second = TEXT_INIT, line = TEXT_INIT;
	enum answer answer;
	bool right;
	enum rc rc = RC_OK;

	answer = password_ask(s, MESSAGE_PASSWORD_OLD, who, &right);
	if (answer == ANSWER_GIVEN && right)
		answer = password_ask_text(s, MESSAGE_PASSWORD_NEW, &first);
	if (answer == ANSWER_GIVEN && right)
		answer = password_ask_text(s, MESSAGE_PASSWORD_NEW, &second);
	if (s->diag.rc != RC_OK)
		rc = s->diag.rc;
	else if (answer != ANSWER_GIVEN)
		s->over = answer == ANSWER_END;
	else if (!right || strcmp(text_str(&first), text_str(&second)) != 0)
		rc = session_error(s, MESSAGE_LOGIN_WRONG);
	else
		rc = password_store(s, command, who, text_str(&first));
	if (rc == RC_OK && answer == ANSWER_GIVEN && !s->failed_line) {
		text_addf(&line, "%s%s\n",
		    message_text(MESSAGE_PASSWORD_STRENGTH, s->language),
		    password_strength(text_str(&first)));
		rc = session_write_take(s, &line);
	}
	text_fini(&first);
	text_fini(&second);
	return rc;
}

enum rc
command_login_password(struct session *s, const struct command *command)
{
	return password_change(s, command, "login");
}

enum rc
command_administrator_password(struct session *s,
    const struct command *command)
{
	return password_change(s, command, "administrator");
}
