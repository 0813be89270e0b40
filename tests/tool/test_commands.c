/*
 * rtxsh commands: everything that the grammar has is listed, once, the same as
 * text and as JSON.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "tool/commands.h"

#include "base/banned.h"

typedef enum rc print_fn(FILE *, const struct profile *);

/* What is printed, NUL-terminated; the caller frees. */
static char *
printed(print_fn *print, const struct profile *profile)
{
	FILE *f = tmpfile();
	char *text;
	long len;

	assert_non_null(f);
	assert_int_equal(print(f, profile), RC_OK);
	len = ftell(f);
	assert_true(len > 0);
	rewind(f);
	text = calloc(1, (size_t)len + 1);
	assert_non_null(text);
	assert_int_equal(fread(text, 1, (size_t)len, f), len);
	assert_int_equal(fclose(f), 0);
	return text;
}

static json_t *
printed_json(const struct profile *profile)
{
	char *text = printed(tool_commands_print_json, profile);
	json_error_t error;
	json_t *all;

	all = json_loads(text, 0, &error);
	if (all == NULL)
		fail_msg("line %d: %s", error.line, error.text);
	assert_true(json_is_array(all));
	free(text);
	return all;
}

static const char *
string_of(const json_t *object, const char *name)
{
	const json_t *value = json_object_get(object, name);

	assert_true(json_is_string(value));
	return json_string_value(value);
}

static void
assert_entry(const json_t *object, const struct entry *e)
{
	const json_t *help = json_object_get(object, "help");

	assert_string_equal(string_of(object, "name"), e->name);
	assert_string_equal(string_of(object, "kind"),
	    e->setting ? "setting" : "operation");
	assert_string_equal(string_of(object, "level"),
	    e->user ? "user" : "administrator");
	assert_string_equal(string_of(object, "effect"),
	    e->setting || e->act != NULL ? "imitated" : "accepted");
	assert_string_equal(string_of(help, "en"), e->help_en);
	assert_string_equal(string_of(help, "ja"), e->help_ja);
	assert_true(json_array_size(json_object_get(object, "sections")) > 0);
	assert_true(json_array_size(json_object_get(object, "models")) > 0);
	assert_true(json_array_size(json_object_get(object, "forms")) > 0);
	if (e->setting)
		assert_true(json_is_string(json_object_get(object, "scope")));
}

static void
every_entry_stands_once(void **state)
{
	json_t *all = printed_json(NULL);
	size_t i;

	(void)state;
	assert_int_equal(json_array_size(all), grammar_entries());
	for (i = 0; i < grammar_entries(); i++)
		assert_entry(json_array_get(all, i), grammar_entry(i));
	json_decref(all);
}

/* The object of an entry by name; NULL without. */
static const json_t *
find(const json_t *all, const char *name)
{
	const json_t *object;
	size_t i;

	json_array_foreach(all, i, object) {
		if (strcmp(string_of(object, "name"), name) == 0)
			return object;
	}
	return NULL;
}

static void
one_model_has_its_own(void **state)
{
	json_t *new = printed_json(profile_find("RTX830"));
	json_t *old = printed_json(profile_find("RTX1210"));

	(void)state;
	assert_null(find(new, "isdn local address"));
	assert_non_null(find(old, "isdn local address"));
	assert_non_null(find(new, "ipsec ike keepalive use"));
	assert_true(json_array_size(new) < grammar_entries());
	json_decref(new);
	json_decref(old);
}

static void
assert_scope(const json_t *all, const char *name, const char *scope)
{
	const json_t *object = find(all, name);

	assert_non_null(object);
	assert_string_equal(string_of(object, "scope"), scope);
}

static void
scopes_are_told(void **state)
{
	json_t *all = printed_json(NULL);

	(void)state;
	assert_scope(all, "ip route", "router");
	assert_scope(all, "ipsec ike version", "gateway");
	assert_scope(all, "ipsec tunnel", "tunnel");
	assert_scope(all, "tunnel enable", "tunnel");
	assert_scope(all, "pppoe use", "pp");
	assert_scope(all, "ip <interface> mtu", "interface");
	assert_true(json_is_null(json_object_get(find(all, "show config"),
	    "scope")));
	json_decref(all);
}

/* How often a text stands in another. */
static size_t
count(const char *text, const char *what)
{
	size_t n = 0;

	while ((text = strstr(text, what)) != NULL) {
		n++;
		text += strlen(what);
	}
	return n;
}

static void
text_has_as_many(void **state)
{
	const struct profile *profile = profile_default();
	char *text = printed(tool_commands_print, profile);
	json_t *all = printed_json(profile);
	size_t forms = 0, i;
	const json_t *object;

	(void)state;
	json_array_foreach(all, i, object)
		forms += json_array_size(json_object_get(object, "forms"));
	assert_int_equal(count(text, "\n  form "), forms);
	assert_int_equal(count(text, "\n  effect "), json_array_size(all));
	assert_non_null(strstr(text,
	    "setting 15.20 ipsec ike keepalive use\n"));
	json_decref(all);
	free(text);
}

static void
cannot_write_is_told(void **state)
{
	FILE *f = fopen("/dev/full", "w");

	(void)state;
	assert_non_null(f);
	assert_int_equal(tool_commands_print_json(f, NULL), RC_IO);
	(void)fclose(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_entry_stands_once),
		cmocka_unit_test(one_model_has_its_own),
		cmocka_unit_test(scopes_are_told),
		cmocka_unit_test(text_has_as_many),
		cmocka_unit_test(cannot_write_is_told),
	};

	return cmocka_run_group_tests_name("commands", tests, NULL, NULL);
}
