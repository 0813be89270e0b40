/*
 * The report for programs. Its shape is in rtxsh(1) and is added to, never
 * changed.
 */
#include "tool/rehearse.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* Every value is added by the one below: a NULL is remembered as a lack of
 * memory. */
static void
set(json_t *object, const char *key, json_t *value, bool *failed)
{
	if (json_object_set_new(object, key, value) != 0)
		*failed = true;
}

static void
append(json_t *array, json_t *value, bool *failed)
{
	if (json_array_append_new(array, value) != 0)
		*failed = true;
}

/* Bytes that are no character become `?`: json_string() refuses them. */
static json_t *
string(const char *s)
{
	const size_t len = strlen(s);
	json_t *value = json_stringn(s, len);
	char *copy;
	size_t i;

	if (value != NULL)
		return value;
	copy = calloc(len + 1, 1);
	for (i = 0; copy != NULL && i < len; i++)
		copy[i] = (unsigned char)s[i] < 0x80 ? s[i] : '?';
	value = copy != NULL ? json_stringn(copy, len) : NULL;
	free(copy);
	return value;
}

static json_t *
name(const struct effect_name *what)
{
	struct text text = TEXT_INIT;
	json_t *value;

	effect_name_text(what, &text);
	value = text.failed ? NULL : string(text_str(&text));
	text_fini(&text);
	return value;
}

static json_t *
names(const struct effect_name *list, size_t n, bool *failed)
{
	json_t *array = json_array();
	size_t i;

	for (i = 0; i < n; i++)
		append(array, name(&list[i]), failed);
	return array;
}

/* The command that did it; null when it is not known. */
static json_t *
cause(const struct rehearsal_act *act, bool *failed)
{
	json_t *object;

	if (act == NULL)
		return json_null();
	object = json_object();
	set(object, "line", act->line == 0 ? json_null() :
	    json_integer((json_int_t)act->line), failed);
	set(object, "command", string(act->text), failed);
	return object;
}

static json_t *
refused_line(const char *file, size_t line, const char *text,
    const char *message, const char *word, const char *nearest, bool *failed)
{
	json_t *object = json_object(), *array = json_array();
	const char *end;

	set(object, "file", string(file), failed);
	set(object, "line", json_integer((json_int_t)line), failed);
	set(object, "command", string(text), failed);
	set(object, "message", string(message), failed);
	set(object, "word", string(word), failed);
	for (; *nearest != '\0'; nearest = end + strspn(end, ", ")) {
		end = nearest + strcspn(nearest, ",");
		append(array, json_stringn(nearest,
		    (size_t)(end - nearest)), failed);
	}
	set(object, "nearest", array, failed);
	return object;
}

static json_t *
refused(const struct rehearsal *r, const struct rehearse_files *files,
    bool *failed)
{
	const struct rehearsal_refused *base;
	const struct rehearsal_act *act;
	json_t *array = json_array();

	for (act = r->acts; act != NULL; act = act->next)
		if (act->refused)
			append(array, refused_line(files->change, act->line,
			    act->text, act->message, act->word, act->nearest,
			    failed), failed);
	for (base = r->refused; base != NULL; base = base->next)
		append(array, refused_line(files->config, base->line,
		    base->text, base->message, base->word, base->nearest,
		    failed), failed);
	return array;
}

static json_t *
finding(const struct finding *f, bool *failed)
{
	const struct finding_about *about = finding_about(f->kind);
	json_t *object = json_object(), *array = json_array();
	size_t i;

	set(object, "name", string(about->name), failed);
	set(object, "kind", string(about->collateral ? "collateral" :
	    "loss"), failed);
	set(object, "text", string(f->text), failed);
	for (i = 0; i < 4 && f->detail[i] != NULL; i++)
		append(array, string(f->detail[i]), failed);
	set(object, "details", array, failed);
	set(object, "objects", names(f->objects, f->n_objects, failed),
	    failed);
	set(object, "through", f->has_through ? name(&f->through) :
	    json_null(), failed);
	set(object, "users", names(f->users, f->n_users, failed), failed);
	array = json_array();
	for (i = 0; i < f->n_free; i++)
		append(array, json_integer((json_int_t)f->free[i]), failed);
	set(object, "free", array, failed);
	set(object, "cause", cause(f->cause, failed), failed);
	return object;
}

static json_t *
findings(const struct rehearsal *r, bool *failed)
{
	const struct finding *f;
	json_t *array = json_array();

	for (f = r->findings; f != NULL; f = f->next)
		append(array, finding(f, failed), failed);
	return array;
}

static json_t *
settings(const struct rehearsal_line *lines, size_t n, bool *failed)
{
	json_t *array = json_array(), *object;
	size_t i;

	for (i = 0; i < n; i++) {
		object = json_object();
		set(object, "text", string(lines[i].text), failed);
		set(object, "through", name(&lines[i].through), failed);
		set(object, "cause", cause(lines[i].cause, failed), failed);
		append(array, object, failed);
	}
	return array;
}

static json_t *
effect(const struct rehearsal *r, bool *failed)
{
	const struct rehearsal_object *o;
	json_t *array = json_array(), *object;

	for (o = r->objects; o != NULL; o = o->next) {
		object = json_object();
		set(object, "object", name(&o->name), failed);
		set(object, "named", json_boolean(o->named), failed);
		set(object, "new", json_boolean(o->is_new), failed);
		set(object, "gone", json_boolean(o->is_gone), failed);
		set(object, "before", settings(o->lines, o->n_gone, failed),
		    failed);
		set(object, "after", settings(o->lines + o->n_gone,
		    o->n_come, failed), failed);
		append(array, object, failed);
	}
	return array;
}

static json_t *
difference(const struct rehearsal *r, bool *failed)
{
	const char *line = text_str(&r->difference);
	json_t *array = json_array();
	struct text one = TEXT_INIT;
	size_t len;

	for (; *line != '\0'; line += len + (line[len] == '\n')) {
		len = strcspn(line, "\n");
		text_reset(&one);
		text_add(&one, line, len);
		append(array, string(text_str(&one)), failed);
		*failed |= one.failed;
	}
	text_fini(&one);
	return array;
}

static json_t *
back(const struct rehearsal *r, const struct rehearse_files *files,
    bool *failed)
{
	json_t *object = json_object();

	set(object, "commands", json_integer((json_int_t)r->back.n), failed);
	set(object, "proven", json_boolean(r->back.proven), failed);
	set(object, "passwords", json_boolean(!r->back.passwords), failed);
	set(object, "file", files->written ? string(files->rollback) :
	    json_null(), failed);
	return object;
}

static json_t *
report(const struct rehearsal *r, const struct rehearse_files *files,
    bool *failed)
{
	static const char *const forms[] = {
		[REHEARSAL_COMMANDS] = "commands",
		[REHEARSAL_TRANSCRIPT] = "transcript",
		[REHEARSAL_CONFIGURATION] = "configuration",
	};
	json_t *object = json_object();

	set(object, "config", string(files->config), failed);
	set(object, "change", string(files->change), failed);
	set(object, "form", string(forms[r->in->form]), failed);
	set(object, "model", string(r->profile->name), failed);
	set(object, "status", json_integer(rehearsal_status(r)), failed);
	set(object, "refused", refused(r, files, failed), failed);
	set(object, "findings", findings(r, failed), failed);
	set(object, "ignored", json_integer((json_int_t)r->n_ignored),
	    failed);
	set(object, "effect", effect(r, failed), failed);
	set(object, "difference", difference(r, failed), failed);
	set(object, "passwords_differ", json_boolean(r->hidden), failed);
	set(object, "rollback", back(r, files, failed), failed);
	return object;
}

enum rc
rehearse_add_json(const struct rehearsal *r,
    const struct rehearse_files *files, struct text *out)
{
	bool failed = false;
	json_t *object = report(r, files, &failed);
	char *s = failed ? NULL : json_dumps(object, JSON_INDENT(2));

	json_decref(object);
	if (s == NULL)
		return RC_NOMEM;
	text_adds(out, s);
	text_addc(out, '\n');
	free(s);
	return text_rc(out);
}
