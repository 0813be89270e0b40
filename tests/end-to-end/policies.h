/*
 * SA policies typed at a console and seen in its listing: something that has
 * many rows, for tests of what shows it page by page.
 */
#ifndef RTXSH_TESTS_END_TO_END_POLICIES_H
#define RTXSH_TESTS_END_TO_END_POLICIES_H

#include "end-to-end/pty.h"

/* Types the policies 1 to n and reads up to the echo of the last one. */
void policies_type(struct pty *, int n);
/* The lines of the policies from one to another come next. */
void policies_expect(struct pty *, int from, int to);

#endif
