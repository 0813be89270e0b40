/*
 * Asks kill(2), and where there is a /proc in Linux's manner what that says.
 */
#include "base/process.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#include "base/text.h"

#include "base/banned.h"

/* proc(5): the start is the 22nd word; the second is a name in parentheses
 * that may hold anything, the third follows it. */
#define WORDS_BEFORE_START 19

/* The start in a line of /proc/PID/stat; 0: there is none. */
static int64_t
start_in_line(const char *line)
{
	const char *p = strrchr(line, ')');
	int i;

	if (p == NULL)
		return 0;
	p++;
	for (i = 0; i < WORDS_BEFORE_START; i++) {
		p += strspn(p, " ");
		p += strcspn(p, " ");
	}
	return strtoll(p, NULL, 10);
}

int64_t
process_started(int64_t pid)
{
	struct text path = TEXT_INIT;
	char line[1024];
	int64_t started = 0;
	FILE *file;

	text_addf(&path, "/proc/%lld/stat", (long long)pid);
	file = path.failed ? NULL : fopen(text_str(&path), "r");
	text_fini(&path);
	if (file == NULL)
		return 0;
	if (fgets(line, sizeof(line), file) != NULL)
		started = start_in_line(line);
	(void)fclose(file);
	return started;
}

bool
process_alive(int64_t pid, int64_t started)
{
	int64_t now;

	if (pid <= 0 || (kill((pid_t)pid, 0) != 0 && errno == ESRCH))
		return false;
	now = process_started(pid);
	return now == 0 || started == 0 || now == started;
}
