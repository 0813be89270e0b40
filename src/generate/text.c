/*
 * Writes an element the way a form writes it: for the forms that the program
 * shows, and to tell whether two elements are the same.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

static char *
kids_text(const struct element *e, const char *between)
{
	char *text = xstrdup("");
	size_t i;

	for (i = 0; i < e->kids.n; i++)
		text = xformat("%s%s%s", text, i > 0 ? between : "",
		    element_text(e->kids.v[i]));
	return text;
}

static char *
repeat_text(const struct element *e)
{
	const struct element *kid = e->kids.v[0];
	char *text = element_text(kid);

	if (kid->kind == ELEMENT_SEQUENCE && kid->kids.n > 1)
		text = xformat("(%s)", text);
	if (e->max_limit != NULL)
		return xformat("%s ...", text);
	return e->max > 0 ? xformat("%s ...%d", text, e->max) :
	    xformat("%s ...", text);
}

static char *
plain_text(const struct element *e)
{
	switch (e->kind) {
	case ELEMENT_WORD:
		return xstrdup(e->text);
	case ELEMENT_PARAM:
		return xformat("<%s>", e->name);
	case ELEMENT_OPTION:
		return e->literal != NULL ?
		    xformat("%s%s", e->text, e->literal) :
		    xformat("%s<%s>", e->text, e->name);
	case ELEMENT_SEQUENCE:
		return kids_text(e, " ");
	case ELEMENT_OPTIONAL:
		return xformat("[%s]", kids_text(e, " "));
	case ELEMENT_CHOICE:
		return xformat("(%s)", kids_text(e, " | "));
	case ELEMENT_REPEAT:
		return repeat_text(e);
	case ELEMENT_SET:
		return xformat(e->some ? "{+ %s }" : "{ %s }",
		    kids_text(e, " "));
	}
	return xstrdup("");
}

char *
element_text(const struct element *e)
{
	return e->condition != NULL ? xformat("%s if %s", plain_text(e),
	    e->condition) : plain_text(e);
}
