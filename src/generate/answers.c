/*
 * What operations print that nothing carries out: the texts of
 * schema/answers.txt, the `answer` clauses that name them, and the table of
 * both. Every name must exist and every text be used.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

static const char *const languages[ANSWER_LANGUAGES] = { "en", "ja" };

/* One line of a text, in one language. `\ ` at its end is a blank. */
static void
add_line(struct answer_text *text, size_t language, const char *s)
{
	size_t len = strlen(s);
	char *copy = xstrdup(s);
	char *const old = text->text[language];

	if (len > 1 && strcmp(s + len - 2, "\\ ") == 0) {
		copy[len - 2] = ' ';
		copy[len - 1] = '\0';
	}
	text->text[language] = xformat("%s%s\n", old != NULL ? old : "", copy);
}

static void
read_line(struct schema *schema, const struct line *line)
{
	const size_t len = strcspn(line->text, " ");
	const char *rest = line->text + len + (line->text[len] == ' ');
	bool known = false;
	size_t i;

	if (schema->texts.n == 0) {
		fail(line->at, "a line before the first name");
		return;
	}
	for (i = 0; i < ANSWER_LANGUAGES; i++) {
		if (len != 2 || (strncmp(line->text, languages[i], len) != 0 &&
		    strncmp(line->text, "--", len) != 0))
			continue;
		known = true;
		add_line(&schema->texts.v[schema->texts.n - 1], i, rest);
	}
	if (!known)
		fail(line->at, "not `en', `ja' or `--' and a line of text");
}

static struct answer_text *
text_named(const struct schema *schema, const char *name)
{
	size_t i;

	for (i = 0; i < schema->texts.n; i++) {
		if (strcmp(schema->texts.v[i].name, name) == 0)
			return &schema->texts.v[i];
	}
	return NULL;
}

void
answers_read(struct schema *schema, const char *path)
{
	struct answer_text text;
	line_vec lines = { 0 };
	size_t i, k;

	source_read(path, &lines);
	for (i = 0; i < lines.n; i++) {
		if (lines.v[i].indent > 0) {
			read_line(schema, &lines.v[i]);
			continue;
		}
		text = (struct answer_text){ .at = lines.v[i].at,
		    .name = lines.v[i].text };
		if (text_named(schema, text.name) != NULL)
			fail(text.at, "the text %s stands twice", text.name);
		PUSH(schema->texts, text);
	}
	for (i = 0; i < schema->texts.n; i++) {
		for (k = 0; k < ANSWER_LANGUAGES; k++) {
			if (schema->texts.v[i].text[k] == NULL)
				fail(schema->texts.v[i].at,
				    "a language is missing");
		}
	}
}

/* `<param>`, `<param=TEXT>` or a keyword. */
static void
add_condition(struct answer_def *answer, const char *word)
{
	const size_t len = strlen(word), name = strcspn(word, "=>");
	struct answer_when when = { 0 };

	if (word[0] != '<') {
		when.text = xstrdup(word);
	} else if (name < 2 || word[len - 1] != '>') {
		fail(answer->at, "answer: not a condition: %s", word);
		return;
	} else {
		when.param = xstrndup(word + 1, name - 1);
		if (word[name] == '=')
			when.text = xstrndup(word + name + 1, len - name - 2);
	}
	PUSH(answer->when, when);
}

void
answer_parse(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	struct answer_def answer = { .at = at };
	char *word = next_word(&rest);

	answer.mask = profiles_mask(schema);
	if (word == NULL) {
		fail(at, "answer: the name of a text is wanted");
		return;
	}
	answer.texts = word;
	while ((word = next_word(&rest)) != NULL && strcmp(word, "if") != 0)
		add_condition(&answer, word);
	if (word != NULL) {
		word = next_word(&rest);
		if (word == NULL || next_word(&rest) != NULL)
			fail(at, "if: one condition is wanted");
		else
			answer.mask = condition_parse(schema, at, word);
	}
	PUSH(e->answers, answer);
}

static bool
element_has_word(const struct element *e, const char *word)
{
	size_t i;

	if (e->kind == ELEMENT_WORD && strcmp(e->text, word) == 0)
		return true;
	for (i = 0; i < e->kids.n; i++) {
		if (element_has_word(e->kids.v[i], word))
			return true;
	}
	return false;
}

static void
check_when(const struct entry_def *e, const struct answer_def *answer)
{
	const struct answer_when *when;
	bool found;
	size_t i, k;

	if (answer->when.n > ANSWER_CONDITIONS)
		fail(answer->at, "answer: more than %d conditions",
		    ANSWER_CONDITIONS);
	for (i = 0; i < answer->when.n; i++) {
		when = &answer->when.v[i];
		if (when->param != NULL) {
			if (!entry_has_param(e, when->param))
				fail(answer->at, "answer: <%s> is in no form",
				    when->param);
			continue;
		}
		found = false;
		for (k = 0; k < e->forms.n; k++)
			found |= element_has_word(e->forms.v[k].root,
			    when->text);
		if (!found)
			fail(answer->at, "answer: the word %s is in no form",
			    when->text);
	}
}

/* Every {param} and {param:FILTER} of the text. */
static void
check_places(const struct entry_def *e, const struct answer_def *answer,
    const char *text)
{
	const char *s, *filter;
	size_t len, name;

	for (s = strchr(text, '{'); s != NULL; s = strchr(s, '{')) {
		len = strcspn(++s, "}\n");
		name = strcspn(s, ":}\n");
		filter = s + name;
		if (s[len] != '}')
			fail(answer->at, "answer: a brace is not closed");
		else if (!entry_has_param(e, xstrndup(s, name)))
			fail(answer->at, "answer: {%.*s} is in no form",
			    (int)name, s);
		else if (*filter == ':' &&
		    strncmp(filter, ":upper}", 7) != 0 &&
		    strncmp(filter, ":2}", 3) != 0)
			fail(answer->at, "answer: unknown filter in {%.*s}",
			    (int)len, s);
	}
}

/* Puts the texts together that the clause names: `one+two'; `-' is none. */
static void
join_texts(const struct schema *schema, const struct entry_def *e,
    struct answer_def *answer)
{
	char *names = xstrdup(answer->texts), *name = names, *next;
	struct answer_text *text;
	size_t i;

	if (strcmp(names, "-") == 0) {
		for (i = 0; i < ANSWER_LANGUAGES; i++)
			answer->joined[i] = xstrdup("");
		return;
	}
	for (; name != NULL; name = next) {
		next = strchr(name, '+');
		if (next != NULL)
			*next++ = '\0';
		text = text_named(schema, name);
		if (text == NULL) {
			fail(answer->at, "answer: answers.txt has no text %s",
			    name);
			continue;
		}
		text->used = true;
		for (i = 0; i < ANSWER_LANGUAGES; i++) {
			if (text->text[i] == NULL)
				continue;
			check_places(e, answer, text->text[i]);
			answer->joined[i] = xformat("%s%s",
			    answer->joined[i] != NULL ? answer->joined[i] : "",
			    text->text[i]);
		}
	}
}

static void
check_entry(const struct schema *schema, struct entry_def *e)
{
	struct answer_def *answer;
	bool always = false;
	size_t i;

	if (e->answers.n > 0 && e->setting)
		fail(e->answers.v[0].at, "answer: a setting has none");
	if (e->answers.n > 0 && e->act != NULL)
		fail(e->answers.v[0].at, "answer and act exclude each other");
	for (i = 0; i < e->answers.n; i++) {
		answer = &e->answers.v[i];
		if (always)
			fail(answer->at, "answer: the one before always fits");
		check_when(e, answer);
		join_texts(schema, e, answer);
		always |= answer->when.n == 0 &&
		    answer->mask == profiles_mask(schema);
	}
}

void
answers_check(struct schema *schema)
{
	size_t i;

	for (i = 0; i < schema->entries.n; i++)
		check_entry(schema, schema->entries.v[i]);
	for (i = 0; i < schema->texts.n; i++) {
		if (!schema->texts.v[i].used)
			fail(schema->texts.v[i].at, "no operation answers %s",
			    schema->texts.v[i].name);
	}
}

static void
write_answer(FILE *f, const struct answer_def *answer, size_t entry)
{
	size_t i;

	fprintf(f, "\t{ %zu, UINT32_C(0x%llx), {", entry,
	    (unsigned long long)(answer->mask & UINT32_MAX));
	for (i = 0; i < answer->when.n; i++) {
		fprintf(f, " { ");
		write_string(f, answer->when.v[i].param);
		fprintf(f, ", ");
		write_string(f, answer->when.v[i].text);
		fprintf(f, " },");
	}
	fprintf(f, "%s }, {\n", i == 0 ? " { NULL, NULL }" : "");
	for (i = 0; i < ANSWER_LANGUAGES; i++) {
		fprintf(f, "\t    ");
		write_string(f, answer->joined[i]);
		fprintf(f, ",\n");
	}
	fprintf(f, "\t} },\n");
}

void
write_answers(const struct schema *schema, FILE *f)
{
	const struct entry_def *e;
	size_t i, k, n = 0;

	fprintf(f, "#include \"command/answer_table.h\"\n\n"
	    "const struct answer_rule answer_rules[] = {\n");
	for (i = 0; i < schema->entries.n; i++) {
		e = schema->entries.v[i];
		for (k = 0; k < e->answers.n; k++, n++)
			write_answer(f, &e->answers.v[k], i);
	}
	fprintf(f, "\t{ 0, 0, { { NULL, NULL } }, { NULL, NULL } }\n};\n"
	    "const size_t answer_n_rules = %zu;\n", n);
}
