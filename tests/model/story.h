/*
 * A run of commands, each a transaction that changes several tables, and what
 * the database must hold after each: for tests that break off in between.
 */
#ifndef RTXSH_TESTS_MODEL_STORY_H
#define RTXSH_TESTS_MODEL_STORY_H

#include "base/diag.h"
#include "base/text.h"
#include "model/model.h"

/* Carries out command n, from 0. What fails is rolled back. */
enum rc story_command(struct model *, unsigned int n, struct diag *);

/*
 * How many commands the database of the file holds, as sample_print() sees it
 * (PRAGMA integrity_check too): n or n + 1; fails the test when it is neither.
 * Then carries out the next one, which must work.
 */
unsigned int story_check(const char *path, unsigned int n);

#endif
