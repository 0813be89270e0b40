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

/* The settings that passwords belong to. */
static const struct owner {
	const char	*act;		/* of the setting */
	const char	*entry;
	const char	*who;		/* in the database */
	bool		 user;		/* whose name follows */
} owners[] = {
	{ "login_password", "login password [<encrypted>]", "login", false },
	{ "administrator_password", "administrator password [<encrypted>]",
	    "administrator", false },
	{ "login_user", "login user", "user ", true },
};

#define N_OWNERS (sizeof(owners) / sizeof(owners[0]))

bool
config_password_owner(const struct command *command, struct text *who)
{
	const char *act = command->entry->act;
	const struct value *user;
	size_t i;

	if (act == NULL)
		return false;
	for (i = 0; i < N_OWNERS; i++)
		if (strcmp(act, owners[i].act) == 0)
			break;
	user = grammar_value(command, "user");
	if (i == N_OWNERS || (owners[i].user && user == NULL))
		return false;
	text_adds(who, owners[i].who);
	if (owners[i].user)
		text_adds(who, user->text);
	return true;
}

/* What another device encrypted nobody can check against; a star is what the
 * database has already. */
enum rc
config_password_of(const struct command *command, struct text *hash,
    struct diag *diag)
{
	const struct value *value = grammar_value(command, "password");
	const bool encrypted = grammar_value(command, "encrypted") != NULL;
	const char *password;

	if (value == NULL)
		value = grammar_value(command, "cipher");
	if (value == NULL)
		return RC_OK;
	password = command->words[value->word].text;
	if (!encrypted)
		return strcmp(password, "*") == 0 ? RC_OK :
		    config_hash_password(password, hash, diag);
	if (password[0] == '$' && crypt_checksalt(password) == CRYPT_SALT_OK)
		text_adds(hash, password);
	return hash->failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    RC_OK;
}

enum rc
config_take_password(struct model *model, int64_t config,
    const struct command *command, struct diag *diag)
{
	struct text who = TEXT_INIT, hash = TEXT_INIT;
	enum rc rc = RC_OK;

	if (config_password_owner(command, &who)) {
		if (who.failed)
			rc = diag_set(diag, RC_NOMEM, "out of memory");
		else if (!command->negative)
			rc = config_password_of(command, &hash, diag);
		if (rc == RC_OK && (command->negative || hash.len > 0))
			rc = model_set_credential(model, config,
			    text_str(&who), command->negative ? NULL :
			    text_str(&hash), diag);
	}
	text_fini(&who);
	text_fini(&hash);
	return rc;
}

/* Looking for the line of a password. */
struct owner_search {
	const char	*who;
	bool		 found, failed;
};

static enum rc
find_owner(void *ctx, const struct command *command)
{
	struct owner_search *search = ctx;
	struct text who = TEXT_INIT;

	if (config_password_owner(command, &who) &&
	    strcmp(text_str(&who), search->who) == 0)
		search->found = true;
	search->failed = search->failed || who.failed;
	text_fini(&who);
	return search->failed ? RC_NOMEM : RC_OK;
}

/* Going through the passwords of a configuration. */
struct passwords {
	struct model		*model;
	int64_t			 config;
	const struct profile	*profile;
	struct diag		*diag;
};

static enum rc
drop_password(void *ctx, const char *who)
{
	const struct passwords *d = ctx;
	struct owner_search search = { .who = who };
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < N_OWNERS && rc == RC_OK; i++)
		rc = config_walk_entry(d->model, d->config, d->profile,
		    owners[i].entry, find_owner, &search, d->diag);
	if (search.failed)
		return diag_set(d->diag, RC_NOMEM, "out of memory");
	return rc != RC_OK || search.found ? rc :
	    model_set_credential(d->model, d->config, who, NULL, d->diag);
}

enum rc
config_drop_passwords(struct model *model, int64_t config,
    const struct profile *profile, struct diag *diag)
{
	struct passwords d = { .model = model, .config = config,
	    .profile = profile, .diag = diag };

	return model_walk_credentials(model, config, drop_password, &d, diag);
}

/* Counting lines whose password nobody knows. */
struct unset_count {
	struct passwords	*of;
	size_t		*n;
};

static enum rc
count_unset(void *ctx, const struct command *command)
{
	const struct unset_count *count = ctx;
	const struct passwords *of = count->of;
	struct text who = TEXT_INIT, hash = TEXT_INIT;
	bool found = true;
	enum rc rc = RC_OK;

	if (config_password_owner(command, &who))
		rc = who.failed ?
		    diag_set(of->diag, RC_NOMEM, "out of memory") :
		    model_credential(of->model, of->config, text_str(&who),
		    &hash, &found, of->diag);
	if (rc == RC_OK && !found)
		++*count->n;
	text_fini(&who);
	text_fini(&hash);
	return rc;
}

enum rc
config_unset_passwords(struct model *model, int64_t config,
    const struct profile *profile, size_t *n, struct diag *diag)
{
	struct passwords of = { .model = model, .config = config,
	    .profile = profile, .diag = diag };
	struct unset_count count = { .of = &of, .n = n };
	enum rc rc = RC_OK;
	size_t i;

	*n = 0;
	for (i = 0; i < N_OWNERS && rc == RC_OK; i++)
		rc = config_walk_entry(model, config, profile,
		    owners[i].entry, count_unset, &count, diag);
	return rc;
}
