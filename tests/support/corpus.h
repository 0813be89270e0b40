/*
 * The corpus: configurations of real devices that stand beside the project,
 * outside of it, with an index that says what each is; and the project's own
 * list of the lines that cannot be loaded. For tests.
 */
#ifndef RTXSH_TESTS_SUPPORT_CORPUS_H
#define RTXSH_TESTS_SUPPORT_CORPUS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "grammar/profile.h"

/* One configuration. Strings are its own. */
struct corpus_file {
	char	*name;		/* of the file */
	char	*model;		/* first word of what the index says */
	char	*kind;		/* "showconfig", "flat", "template" */
	struct text content;
	/* exceptions[i]: line i + 1 is one. */
	bool	*exceptions;
	size_t	 n_lines;
	const struct profile *profile;	/* said by the exceptions, or NULL */
};

struct corpus {
	struct corpus_file *files;
	size_t		    n;
};

/* Whether the corpus is there: in RTXSH_CORPUS, or beside the source tree. */
bool corpus_is_there(void);
/* Reads all of it. What is wrong with the list of exceptions is told on
 * stderr; false then. */
bool corpus_read(struct corpus *);
void corpus_fini(struct corpus *);

#endif
