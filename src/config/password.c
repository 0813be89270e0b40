/*
 * Passwords that a configuration holds: kept as crypt(3) hashes beside the
 * lines, which list them as `*`.
 */
#include "config/config.h"

#include <crypt.h>
#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

enum rc
config_hash_password(const char *password, struct text *hash,
    struct diag *diag)
{
	struct crypt_data *data = calloc(1, sizeof(*data));
	char *setting = crypt_gensalt_ra(NULL, 0, NULL, 0);
	const char *made = data != NULL && setting != NULL ?
	    crypt_r(password, setting, data) : NULL;
	enum rc rc = RC_OK;

	if (made == NULL || made[0] == '*')
		rc = diag_set(diag, RC_NOMEM, "cannot hash a password");
	else
		text_adds(hash, made);
	free(setting);
	free(data);
	if (rc == RC_OK && hash->failed)
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	return rc;
}

/* The passwords that a configuration has one of. */
static const struct {
	const char	*act;		/* of the command that sets it */
	const char	*who;		/* in the database */
} owners[CONFIG_PASSWORDS] = {
	{ "login_password", "login" },
	{ "administrator_password", "administrator" },
};

/* Whose password the command sets; CONFIG_PASSWORDS: nobody's. */
static size_t
password_owner(const struct command *command)
{
	const char *act = command->entry->act;
	size_t i;

	if (act == NULL || command->negative)
		return CONFIG_PASSWORDS;
	for (i = 0; i < CONFIG_PASSWORDS; i++)
		if (strcmp(act, owners[i].act) == 0)
			break;
	return i;
}

enum rc
config_take_password(struct model *model, int64_t config,
    const struct command *command, bool named[CONFIG_PASSWORDS],
    struct diag *diag)
{
	const struct value *password = grammar_value(command, "password");
	const size_t owner = password_owner(command);
	struct text hash = TEXT_INIT;
	enum rc rc;

	if (owner == CONFIG_PASSWORDS)
		return RC_OK;
	named[owner] = true;
	/* What the device encrypted nobody can check against; a star is what
	 * the database has already. */
	if (password == NULL || grammar_value(command, "encrypted") != NULL ||
	    strcmp(command->words[password->word].text, "*") == 0)
		return RC_OK;
	rc = config_hash_password(command->words[password->word].text, &hash,
	    diag);
	if (rc == RC_OK)
		rc = model_set_credential(model, config, owners[owner].who,
		    text_str(&hash), diag);
	text_fini(&hash);
	return rc;
}

enum rc
config_drop_passwords(struct model *model, int64_t config,
    const bool named[CONFIG_PASSWORDS], struct diag *diag)
{
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < CONFIG_PASSWORDS && rc == RC_OK; i++)
		if (!named[i])
			rc = model_set_credential(model, config,
			    owners[i].who, NULL, diag);
	return rc;
}
