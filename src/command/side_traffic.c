/*
 * `:traffic tunnel11 received 1524 104630 sent 2649 163190 in 41`: how much
 * goes over an interface, packets and octets in so many seconds.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "command/side.h"
#include "router/links.h"
#include "router/rates.h"

#include "base/banned.h"

/* Of a line that says how much. */
#define WORDS 9

static bool
read_number(const char *word, int64_t *number)
{
	char *end;

	errno = 0;
	*number = strtoll(word, &end, 10);
	return errno == 0 && end != word && *end == '\0' && *number >= 0;
}

/* `received P O sent P O in S`. */
static bool
read_rate(char *const *words, struct rate *rate)
{
	return strcmp(words[0], "received") == 0 &&
	    read_number(words[1], &rate->in_all.received) &&
	    read_number(words[2], &rate->in_all.received_octets) &&
	    strcmp(words[3], "sent") == 0 &&
	    read_number(words[4], &rate->in_all.sent) &&
	    read_number(words[5], &rate->in_all.sent_octets) &&
	    strcmp(words[6], "in") == 0 &&
	    read_number(words[7], &rate->seconds) && rate->seconds > 0;
}

static enum rc
tell(struct session *s, const char *interface)
{
	struct rate rate;
	bool said;
	enum rc rc = rates_read(s->device, interface, &rate, &said, &s->diag);

	if (rc != RC_OK)
		return rc;
	return said ? side_say(s, "over %s go %lld packets [%lld octets] in, "
	    "%lld packets [%lld octets] out in %lld s", interface,
	    (long long)rate.in_all.received,
	    (long long)rate.in_all.received_octets,
	    (long long)rate.in_all.sent, (long long)rate.in_all.sent_octets,
	    (long long)rate.seconds) :
	    side_say(s, "over %s goes what is usual", interface);
}

enum rc
side_traffic(struct session *s, const char *argument)
{
	size_t n;
	char **words = side_words(s, argument, &n);
	struct rate rate;
	bool usual;
	enum rc rc = RC_OK;

	if (words == NULL)
		return session_no_memory(s);
	usual = n == 2 && strcmp(words[1], "usual") == 0;
	if (n == 0 || (n > 1 && !usual &&
	    (n != WORDS || !read_rate(words + 1, &rate))))
		return side_refuse(s, ":traffic", "as in :traffic tunnel11 "
		    "received 1524 104630 sent 2649 163190 in 41, or "
		    ":traffic tunnel11 usual");
	if (!links_exist(s->device, words[0])) {
		s->failed_line = true;
		return side_say(s, ":traffic: there is no %s", words[0]);
	}
	if (n > 1)
		rc = rates_set(s->device, words[0], usual ? NULL : &rate,
		    &s->diag);
	return rc == RC_OK ? tell(s, words[0]) : rc;
}
