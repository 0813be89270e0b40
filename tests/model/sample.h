/*
 * A model for tests, with short ways to fill it and to look at it. Keys and
 * anchors are made up, so that nothing depends on the command set; what fails
 * ends the test.
 */
#ifndef RTXSH_TESTS_MODEL_SAMPLE_H
#define RTXSH_TESTS_MODEL_SAMPLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"
#include "model/model.h"

/* The anchors of a sample; the places of its lines lie around them. */
#define SAMPLE_PP	"\x04"
#define SAMPLE_TUNNEL	"\x05"
#define SAMPLE_POLICIES	"\x07"
#define SAMPLE_SWITCH	"\x7e"
#define SAMPLE_BINDING	"\x20"

struct sample {
	struct model	*model;
	int64_t		 running;
	struct diag	 diag;
	struct text	 result;	/* of the latest query or listing */
};

/* The device of samples. */
extern const struct model_device sample_device;

/* Opens a database, in memory when path is NULL, and gives it the device, an
 * empty running configuration and the same in slot 0. */
void sample_open(struct sample *, const char *path);
void sample_close(struct sample *);

/* For cmocka: *state is a struct sample in memory. */
int sample_setup(void **state);
int sample_teardown(void **state);

/* What is done to a new database: for who opens it himself. */
enum rc sample_fill(struct model *, struct diag *);

/* Each is a transaction of its own. Places are strings. */
void sample_put(struct sample *, enum block, int64_t number,
    const char *place, const char *line);
void sample_put_typed(struct sample *, const char *place,
    const char *identity, const char *line);
void sample_delete(struct sample *, enum block, int64_t number,
    const char *place);
void sample_policy(struct sample *, int64_t policy, int64_t gateway);
void sample_no_policy(struct sample *, int64_t policy);
void sample_bind(struct sample *, int64_t tunnel, int64_t policy);
void sample_unbind(struct sample *, int64_t tunnel);
void sample_template(struct sample *, int64_t source, int64_t first,
    int64_t last);
void sample_journal(struct sample *, const char *line);
void sample_save(struct sample *, int slot, const char *comment);

/* The rows of a query, columns joined by `|`, each row ending in a newline:
 * what the sqlite3 shell prints. Valid until the next. */
const char *sample_query(struct sample *, const char *sql);

/* Executes statements; the SQLite code, 0 when it went well. */
int sample_execute(struct sample *, const char *sql);

/* A configuration listed with the functions of the model, as the program
 * lists it. Valid until the next. */
const char *sample_listing(struct sample *, int64_t config);
/* The same of one tunnel. */
const char *sample_tunnel_listing(struct sample *, int64_t config,
    int64_t tunnel);

/* Everything in the database that a person could notice, as text: the same
 * twice exactly when nothing changed. */
void sample_print(struct sample *, struct text *);

/* The path of a file in a new folder of the test's; the caller frees it. */
char *sample_path(const char *name);
/* Removes the file, its log and index, and the folder; frees the path. */
void sample_remove(char *path);

#endif
