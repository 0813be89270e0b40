/*
 * Finds the answer to an operation that nothing carries out, fills in what was
 * typed, and prints it. What the answers are is data (schema/answers.txt).
 */
#include "command/answer.h"

#include <ctype.h>
#include <string.h>

#include "command/answer_table.h"

#include "base/banned.h"

static bool
condition_holds(const struct command *command,
    const struct answer_condition *condition)
{
	const struct value *value;

	if (condition->param == NULL)
		return grammar_has_keyword(command, condition->text);
	value = grammar_value(command, condition->param);
	return value != NULL && (condition->text == NULL ||
	    strcmp(value->text, condition->text) == 0);
}

static bool
rule_fits(const struct answer_rule *rule, const struct session *s,
    const struct command *command)
{
	const struct answer_condition *when = rule->when;
	size_t i;

	if (rule->entry != command->entry->number ||
	    (rule->mask & UINT32_C(1) << s->device->profile->bit) == 0)
		return false;
	for (i = 0; i < ANSWER_CONDITIONS; i++) {
		if (when[i].param == NULL && when[i].text == NULL)
			break;
		if (!condition_holds(command, &when[i]))
			return false;
	}
	return true;
}

static const struct answer_rule *
find_rule(const struct session *s, const struct command *command)
{
	size_t i;

	for (i = 0; i < answer_n_rules; i++) {
		if (rule_fits(&answer_rules[i], s, command))
			return &answer_rules[i];
	}
	return NULL;
}

/* The number of the pp or tunnel that is selected. */
static void
add_selected(const struct selection *selection, struct text *out)
{
	if (selection->number == PP_ANONYMOUS)
		text_adds(out, "anonymous");
	else
		text_addf(out, "%lld", (long long)selection->number);
}

/* Adds a value after its filter: `upper' in capitals, `2' likewise, but a
 * number with two digits or more. */
static void
add_filtered(const char *value, const char *filter, struct text *out)
{
	if (*filter == '}') {
		text_adds(out, value);
		return;
	}
	if (filter[1] == '2' && isdigit((unsigned char)value[0]) &&
	    value[1] == '\0')
		text_addc(out, '0');
	for (; *value != '\0'; value++)
		text_addc(out, (char)toupper((unsigned char)*value));
}

/* Adds what stands for the {name:filter} at place. */
static void
fill_place(const struct session *s, const struct command *command,
    const char *place, struct text *out)
{
	const size_t len = strcspn(place, ":}");
	struct text name = TEXT_INIT, selected = TEXT_INIT;
	const struct value *value;

	text_add(&name, place, len);
	value = grammar_value(command, text_str(&name));
	if (value == NULL)
		add_selected(&s->selection, &selected);
	add_filtered(value != NULL ? value->text : text_str(&selected),
	    place + len, out);
	out->failed |= name.failed || selected.failed;
	text_fini(&name);
	text_fini(&selected);
}

enum rc
answer_print(struct session *s, const struct command *command)
{
	const struct answer_rule *rule = find_rule(s, command);
	struct text out = TEXT_INIT;
	const char *text, *place;

	if (rule == NULL)
		return RC_OK;
	text = rule->text[s->language];
	while ((place = strchr(text, '{')) != NULL) {
		text_add(&out, text, (size_t)(place - text));
		fill_place(s, command, place + 1, &out);
		text = strchr(place, '}') + 1;
	}
	text_adds(&out, text);
	return session_write_take(s, &out);
}
