/*
 * Finds profiles in the table that was made of schema/profiles/.
 */
#include "grammar/profile.h"

#include <string.h>
#include <strings.h>

#include "grammar/tables.h"

#include "base/banned.h"

const struct profile *
profile_default(void)
{
	return &table_profiles[table_default_profile];
}

const struct profile *
profile_find(const char *name)
{
	size_t i;

	for (i = 0; i < table_n_profiles; i++) {
		if (strcasecmp(table_profiles[i].name, name) == 0)
			return &table_profiles[i];
	}
	return NULL;
}

/* Whether a header's model is that name, alone or before a blank. */
static bool
is_model(const char *model, const char *name)
{
	const size_t len = strlen(name);

	return strncasecmp(model, name, len) == 0 &&
	    (model[len] == '\0' || model[len] == ' ');
}

static bool
stands_for(const struct profile *profile, const char *model)
{
	size_t i;

	for (i = 0; i < profile->n_stands_for; i++) {
		if (is_model(model, profile->stands_for[i]))
			return true;
	}
	return false;
}

const struct profile *
profile_nearest(const char *model, bool *exact)
{
	size_t i;

	for (i = 0; i < table_n_profiles; i++) {
		*exact = is_model(model, table_profiles[i].name);
		if (*exact || stands_for(&table_profiles[i], model))
			return &table_profiles[i];
	}
	*exact = false;
	return NULL;
}

const struct profile *
profile_at(size_t i)
{
	return i < table_n_profiles ? &table_profiles[i] : NULL;
}

int64_t
profile_limit(const struct profile *profile, const char *name,
    int64_t otherwise)
{
	size_t i;

	for (i = 0; i < profile->n_limits; i++) {
		if (strcmp(profile->limits[i].name, name) == 0)
			return profile->limits[i].value;
	}
	return otherwise;
}
