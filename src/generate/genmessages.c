/*
 * genmessages --out DIR MESSAGES.TXT: makes messages.h and messages.c in DIR
 * from schema/messages.txt. Nothing is written when there was an error.
 *
 * The file: a name at the beginning of a line, under it the texts after `en`
 * and `ja`. `| TEXT` under one of them is another line of it. `\ ` is a blank
 * at the end of a text, `#` begins a comment.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

#include "base/banned.h"

struct message {
	char	*name;		/* "refused.name" */
	char	*text[2];	/* en, ja */
	char	**last;		/* the one of them that was read last */
	size_t	 line;
};

struct messages {
	const char	*path;
	size_t		 line;
	struct message	*all;
	size_t		 n;
	int		 errors;
};

static void
complain(struct messages *m, size_t line, const char *why)
{
	(void)fprintf(stderr, "%s:%zu: %s\n", m->path, line, why);
	m->errors++;
}

static void
die(const char *path, const char *why)
{
	(void)fprintf(stderr, "%s: %s\n", path, why);
	exit(1);
}

/* A copy with `\ ` as a blank and trailing blanks gone. */
static char *
copy_text(const char *s)
{
	struct text copy = TEXT_INIT;
	size_t len = strlen(s);

	while (len > 0 && s[len - 1] == ' ' &&
	    (len < 2 || s[len - 2] != '\\'))
		len--;
	for (; len > 0; s++, len--) {
		if (*s == '\\' && len > 1 && s[1] == ' ')
			continue;
		text_addc(&copy, *s);
	}
	return text_take(&copy);
}

static void
add_message(struct messages *m, const char *name)
{
	struct message *all;
	size_t i;

	for (i = 0; i < m->n; i++)
		if (strcmp(m->all[i].name, name) == 0)
			complain(m, m->line, "the message stands twice");
	all = realloc(m->all, (m->n + 1) * sizeof(*all));
	if (all == NULL)
		die(m->path, "out of memory");
	m->all = all;
	all[m->n++] = (struct message){ .name = copy_text(name),
	    .line = m->line };
}

static void
add_language(struct messages *m, const char *line)
{
	const int ja = strncmp(line, "ja ", 3) == 0;
	struct message *message = m->n > 0 ? &m->all[m->n - 1] : NULL;

	if (message == NULL || (!ja && strncmp(line, "en ", 3) != 0))
		complain(m, m->line, "neither `en TEXT` nor `ja TEXT`");
	else if (message->text[ja] != NULL)
		complain(m, m->line, "the language stands twice");
	else
		message->text[ja] = copy_text(line + 3);
	if (message != NULL)
		message->last = &message->text[ja];
}

/* Another line of the text above it. */
static void
add_line(struct messages *m, const char *line)
{
	struct message *message = m->n > 0 ? &m->all[m->n - 1] : NULL;
	struct text whole = TEXT_INIT;

	if (message == NULL || message->last == NULL ||
	    *message->last == NULL) {
		complain(m, m->line, "no text goes on here");
		return;
	}
	text_addf(&whole, "%s\n%s", *message->last, line);
	free(*message->last);
	*message->last = copy_text(text_str(&whole));
	text_fini(&whole);
}

/* What stands behind `|` and one blank. */
static const char *
behind_bar(const char *line)
{
	line = strchr(line, '|') + 1;
	return *line == ' ' ? line + 1 : line;
}

static void
read_messages(struct messages *m)
{
	FILE *file = fopen(m->path, "r");
	char *line = NULL;
	size_t size = 0;
	ssize_t len;

	if (file == NULL)
		die(m->path, "cannot read it");
	while ((len = getline(&line, &size, file)) > 0) {
		m->line++;
		if (line[len - 1] == '\n')
			line[len - 1] = '\0';
		if (line[0] == '#' || line[strspn(line, " ")] == '\0')
			continue;
		if (line[strspn(line, " ")] == '|')
			add_line(m, behind_bar(line));
		else if (line[0] == ' ')
			add_language(m, line + strspn(line, " "));
		else
			add_message(m, line);
	}
	if (ferror(file) || fclose(file) != 0)
		die(m->path, "cannot read it to its end");
	free(line);
}

static void
check_messages(struct messages *m)
{
	size_t i;

	for (i = 0; i < m->n; i++)
		if (m->all[i].text[0] == NULL || m->all[i].text[1] == NULL)
			complain(m, m->all[i].line, "a language is missing");
	if (m->n == 0)
		complain(m, m->line, "no message");
	if (m->errors > 0)
		exit(1);
}

/* MESSAGE_REFUSED_NAME for refused.name. */
static void
write_name(FILE *out, const char *name)
{
	(void)fputs("MESSAGE_", out);
	for (; *name != '\0'; name++)
		(void)fputc(isalnum((unsigned char)*name) ?
		    toupper((unsigned char)*name) : '_', out);
}

static void
write_string(FILE *out, const char *s)
{
	(void)fputc('"', out);
	for (; *s != '\0'; s++)
		if (*s == '"' || *s == '\\')
			(void)fprintf(out, "\\%c", *s);
		else if (*s == '\n')
			(void)fputs("\\n", out);
		else
			(void)fputc(*s, out);
	(void)fputc('"', out);
}

static FILE *
open_out(const char *dir, const char *name)
{
	struct text path = TEXT_INIT;
	FILE *out;

	text_addf(&path, "%s/%s", dir, name);
	out = fopen(text_str(&path), "w");
	if (out == NULL)
		die(text_str(&path), "cannot write it");
	(void)fputs("/* Made by genmessages from schema/messages.txt: do not "
	    "edit. */\n", out);
	text_fini(&path);
	return out;
}

static void
close_out(FILE *out)
{
	if (ferror(out) || fclose(out) != 0)
		die("genmessages", "cannot write a file to its end");
}

static void
write_header(const struct messages *m, const char *dir)
{
	FILE *out = open_out(dir, "messages.h");
	size_t i;

	(void)fputs("#ifndef RTXSH_GENERATED_MESSAGES_H\n"
	    "#define RTXSH_GENERATED_MESSAGES_H\n\nenum message {\n", out);
	for (i = 0; i < m->n; i++) {
		(void)fputc('\t', out);
		write_name(out, m->all[i].name);
		(void)fputs(",\n", out);
	}
	(void)fputs("\tMESSAGES\n};\n\n"
	    "/* By message; English, Japanese. */\n"
	    "extern const char *const message_texts[MESSAGES][2];\n\n"
	    "#endif\n", out);
	close_out(out);
}

static void
write_texts(const struct messages *m, const char *dir)
{
	FILE *out = open_out(dir, "messages.c");
	size_t i;

	(void)fputs("#include \"generated/messages.h\"\n\n"
	    "const char *const message_texts[MESSAGES][2] = {\n", out);
	for (i = 0; i < m->n; i++) {
		(void)fputs("\t[", out);
		write_name(out, m->all[i].name);
		(void)fputs("] = { ", out);
		write_string(out, m->all[i].text[0]);
		(void)fputs(", ", out);
		write_string(out, m->all[i].text[1]);
		(void)fputs(" },\n", out);
	}
	(void)fputs("};\n", out);
	close_out(out);
}

int
main(int argc, char **argv)
{
	struct messages m = { .path = argc > 3 ? argv[3] : "" };

	if (argc != 4 || strcmp(argv[1], "--out") != 0)
		die("genmessages", "usage: genmessages --out DIR MESSAGES.TXT");
	read_messages(&m);
	check_messages(&m);
	write_header(&m, argv[2]);
	write_texts(&m, argv[2]);
	return 0;
}
