/*
 * Strings, words, masks and edge attributes: what the tables keep once and
 * refer to by number.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

static struct intern strings, masks, attrs, words;
static VEC(uint32_t) string_offsets;
static uint32_t strings_size;
static VEC(uint64_t) mask_values;
static VEC(struct table_attr) attr_values;
static VEC(char *) sorted;

uint32_t
string_intern(const char *s)
{
	int n;

	if (strings.keys.n == 0 && *s != '\0')
		(void)string_intern("");
	n = intern_key(&strings, s);
	if ((size_t)n == string_offsets.n) {
		PUSH(string_offsets, strings_size);
		strings_size += (uint32_t)strlen(s) + 1;
	}
	return string_offsets.v[n];
}

int
mask_intern(uint64_t mask)
{
	int n = intern_key(&masks, xformat("%llx", (unsigned long long)mask));

	if ((size_t)n == mask_values.n)
		PUSH(mask_values, mask);
	if (n >= TABLE_NONE)
		die("too many masks");
	return n;
}

int
attr_intern(const struct table_attr *a)
{
	struct table_attr empty = { .group = TABLE_NONE };
	int n;

	if (attr_values.n == 0 && a->mask != TABLE_NONE) {
		empty.mask = TABLE_NONE;
		(void)attr_intern(&empty);
	}
	n = intern_key(&attrs, xformat("%llx %llx %llx %u %u %u %d %u %u",
	    (unsigned long long)a->take, (unsigned long long)a->need,
	    (unsigned long long)a->clear, a->mask, a->max, a->count, a->begin,
	    a->order, a->group));
	if ((size_t)n == attr_values.n)
		PUSH(attr_values, *a);
	if (n >= TABLE_NONE)
		die("too many attributes");
	return n;
}

void
word_add(const char *word)
{
	(void)intern_key(&words, word);
}

static int
word_compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

void
words_sort(void)
{
	size_t i;

	for (i = 0; i < words.keys.n; i++)
		PUSH(sorted, words.keys.v[i]);
	if (sorted.n > 0)
		qsort(sorted.v, sorted.n, sizeof(char *), word_compare);
	if (sorted.n >= TABLE_NONE)
		die("too many words");
}

int
word_index(const char *word)
{
	char **found = bsearch(&word, sorted.v, sorted.n, sizeof(char *),
	    word_compare);

	if (found == NULL)
		die("word %s was not added", word);
	return (int)(found - sorted.v);
}

static void
write_words(FILE *f)
{
	size_t i, len;

	fprintf(f, "const struct table_word table_words[] = {\n");
	for (i = 0; i < sorted.n; i++) {
		len = strlen(sorted.v[i]);
		fprintf(f, "\t{ %u, %zu, %d },\n",
		    (unsigned int)string_intern(sorted.v[i]), len,
		    sorted.v[i][len - 1] == '=');
		if (len > 255)
			die("word %s is too long", sorted.v[i]);
	}
	fprintf(f, "};\nconst size_t table_n_words = %zu;\n\n", sorted.n);
}

static void
write_hash(FILE *f)
{
	uint32_t size = 64, k;
	int *slots;
	size_t i;

	while (size < sorted.n * 2)
		size *= 2;
	slots = xalloc(size * sizeof(*slots));
	for (i = 0; i < size; i++)
		slots[i] = TABLE_NONE;
	for (i = 0; i < sorted.n; i++) {
		k = table_hash_word(sorted.v[i], strlen(sorted.v[i]));
		while (slots[k & (size - 1)] != TABLE_NONE)
			k++;
		slots[k & (size - 1)] = (int)i;
	}
	fprintf(f, "const uint32_t table_hash_size = %u;\n"
	    "const uint16_t table_hash[] = {", (unsigned int)size);
	for (i = 0; i < size; i++)
		fprintf(f, "%s%d,", i % 12 == 0 ? "\n\t" : " ", slots[i]);
	fprintf(f, "\n};\n\n");
}

/* After everything else: by now nothing is interned any more but words. */
void
write_symbols(FILE *f)
{
	const struct table_attr *a;
	size_t i;

	write_words(f);
	write_hash(f);
	fprintf(f, "const uint64_t table_masks[] = {\n");
	for (i = 0; i < mask_values.n; i++)
		fprintf(f, "\tUINT64_C(0x%llx),\n",
		    (unsigned long long)mask_values.v[i]);
	fprintf(f, "};\n\nconst struct table_attr table_attrs[] = {\n");
	for (i = 0; i < attr_values.n; i++) {
		a = &attr_values.v[i];
		fprintf(f, "\t{ UINT64_C(0x%llx), UINT64_C(0x%llx), "
		    "UINT64_C(0x%llx), %u, %u, %u, %d, %u, %u },\n",
		    (unsigned long long)a->take, (unsigned long long)a->need,
		    (unsigned long long)a->clear, a->mask, a->max, a->count,
		    a->begin, a->order, a->group);
	}
	fprintf(f, "};\n\nconst char table_strings[] =\n");
	for (i = 0; i < strings.keys.n; i++) {
		fputc('\t', f);
		write_string(f, strings.keys.v[i]);
		fprintf(f, " \"\\0\"\n");
	}
	fprintf(f, "\t\"\";\n");
}
