/*
 * ping, ping6 (reference 56.7.9, 56.7.10): what the imitated world answers.
 */
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/addresses.h"
#include "router/hosts.h"
#include "router/reach.h"
#include "router/state.h"

#include "base/banned.h"

/* Where nobody can break it off it ends by itself. */
#define ALONE 4

struct ping {
	struct session	*session;
	struct reach	 reach;
	const char	*host;		/* as typed */
	struct text	 from;		/* who answers */
	int64_t		 count;		/* 0: until Ctrl-C */
	int64_t		 sent, received;
	uint64_t	 sum;
	uint32_t	 least, most;
	unsigned int	 pause;		/* milliseconds */
	bool		 tells_lost;
	bool		 lost;		/* replies go to somebody else */
};

static void
add_time(uint64_t microseconds, struct text *out)
{
	text_addf(out, "%llu.%03llu",
	    (unsigned long long)microseconds / 1000,
	    (unsigned long long)microseconds % 1000);
}

/* "A", or "NAME (A)" of a host that was named. */
static void
add_from(struct ping *p)
{
	struct text address = TEXT_INIT;

	address_add(p->reach.family, p->reach.bytes, &address);
	if (strcmp(text_str(&address), p->host) == 0 ||
	    strchr(p->host, ':') != NULL)
		text_adds(&p->from, text_str(&address));
	else
		text_addf(&p->from, "%s (%s)", p->host, text_str(&address));
	p->from.failed |= address.failed;
	text_fini(&address);
}

static enum rc
say_reply(struct ping *p)
{
	struct session *s = p->session;
	struct text out = TEXT_INIT, time = TEXT_INIT;
	const bool answers = !p->lost && p->reach.place > REACH_NOBODY;
	uint32_t delay = reach_delay(s->device, &p->reach, p->sent);

	add_time(delay, &time);
	if (answers || p->tells_lost)
		fill_line(s, answers ? MESSAGE_PING_REPLY :
		    MESSAGE_PING_LOST, (struct fill[]){
		    FILL_TEXT("from", text_str(&p->from)),
		    FILL_NUMBER("number", p->sent),
		    FILL_NUMBER("ttl", p->reach.ttl),
		    FILL_TEXT("time", text_str(&time)) }, 4, &out);
	out.failed |= time.failed;
	text_fini(&time);
	p->sent++;
	if (answers) {
		if (p->received++ == 0 || delay < p->least)
			p->least = delay;
		if (delay > p->most)
			p->most = delay;
		p->sum += delay;
	}
	return session_write_take(s, &out);
}

static enum rc
say_sums(struct ping *p)
{
	const int64_t lost = p->sent == 0 ? 0 :
	    (p->sent - p->received) * 1000 / p->sent;
	struct text out = TEXT_INIT, loss = TEXT_INIT, least = TEXT_INIT,
	    most = TEXT_INIT, mean = TEXT_INIT;
	const struct fill *values;

	text_addf(&loss, "%lld.%lld", (long long)lost / 10,
	    (long long)lost % 10);
	add_time(p->least, &least);
	add_time(p->most, &most);
	add_time(p->received == 0 ? 0 : p->sum / (uint64_t)p->received,
	    &mean);
	values = (struct fill[]){ FILL_NUMBER("sent", p->sent),
	    FILL_NUMBER("received", p->received),
	    FILL_TEXT("loss", text_str(&loss)),
	    FILL_TEXT("min", text_str(&least)),
	    FILL_TEXT("avg", text_str(&mean)),
	    FILL_TEXT("max", text_str(&most)) };
	text_addc(&out, '\n');
	fill_line(p->session, MESSAGE_PING_SUM, values, 6, &out);
	if (p->received > 0)
		fill_line(p->session, MESSAGE_PING_TIMES, values, 6, &out);
	out.failed |= loss.failed || least.failed || most.failed ||
	    mean.failed;
	text_fini(&loss);
	text_fini(&least);
	text_fini(&most);
	text_fini(&mean);
	return session_write_take(p->session, &out);
}

/* A later packet may find links and tunnels otherwise. */
static enum rc
look_again(struct ping *p)
{
	struct session *s = p->session;
	unsigned char bytes[16];
	enum rc rc = state_read(s->device, &s->diag);

	memcpy(bytes, p->reach.bytes, sizeof(bytes));
	return rc != RC_OK ? rc : reach_find(s->device, p->reach.family,
	    bytes, &p->reach, &s->diag);
}

/* Waits for the next packet's time; false: Ctrl-C. */
static bool
wait_for_next(const struct ping *p)
{
	const struct terminal *t = &p->session->terminal;

	if (t->interrupted != NULL && t->interrupted(t->ctx))
		return false;
	return t->wait == NULL || t->wait(t->ctx, p->pause);
}

static enum rc
run(struct ping *p)
{
	const struct terminal *t = &p->session->terminal;
	enum rc rc = RC_OK;

	if (p->count == 0 && t->wait == NULL)
		p->count = ALONE;
	do {
		if (p->sent > 0 && t->wait != NULL)
			rc = look_again(p);
		if (rc == RC_OK)
			rc = say_reply(p);
	} while (rc == RC_OK && (p->count == 0 || p->sent < p->count) &&
	    wait_for_next(p));
	return rc == RC_OK ? say_sums(p) : rc;
}

/* What is sent from an address that is not the router's is answered there. */
static enum rc
take_source(struct ping *p, const struct value *source)
{
	struct session *s = p->session;
	unsigned char bytes[16];
	struct reach own;
	enum rc rc;

	if (source == NULL ||
	    inet_pton(p->reach.family, source->text, bytes) != 1)
		return RC_OK;
	rc = reach_find(s->device, p->reach.family, bytes, &own, &s->diag);
	p->lost = rc == RC_OK && own.place != REACH_SELF;
	return rc;
}

static enum rc
ping(struct session *s, const struct command *command, int family,
    const char *parameter)
{
	const struct value *host = grammar_value(command, parameter);
	const struct value *count = grammar_value(command, "count");
	const struct value *wait = grammar_value(command, "wait");
	struct ping p = { .session = s, .from = TEXT_INIT, .pause = 1000,
	    .count = count == NULL ? 0 : count->integer,
	    .tells_lost = wait != NULL };
	unsigned char bytes[16] = { 0 };
	bool found;
	enum rc rc = state_read(s->device, &s->diag);

	p.host = arena_strndup(&s->arena, host->text,
	    strcspn(host->text, "%"));
	if (p.host == NULL)
		return diag_set(&s->diag, RC_NOMEM, "out of memory");
	if (wait != NULL)
		p.pause = (unsigned int)(strtod(wait->text, NULL) * 1000);
	if (rc == RC_OK)
		rc = reach_resolve(s->device, family, p.host, bytes, &found,
		    &s->diag);
	if (rc != RC_OK)
		return rc;
	if (!found)
		return session_error(s, MESSAGE_PING_UNKNOWN);
	rc = reach_find(s->device, family, bytes, &p.reach, &s->diag);
	if (rc == RC_OK)
		rc = take_source(&p, grammar_value(command,
		    family == AF_INET ? "ip_address" : "ipv6_address"));
	if (rc == RC_OK && p.reach.place == REACH_NEAR && family == AF_INET)
		rc = hosts_answered(s->device, bytes, &s->diag);
	add_from(&p);
	if (rc == RC_OK)
		rc = run(&p);
	text_fini(&p.from);
	return rc;
}

enum rc
command_ping(struct session *s, const struct command *command)
{
	return ping(s, command, AF_INET, "host");
}

enum rc
command_ping6(struct session *s, const struct command *command)
{
	return ping(s, command, AF_INET6, "destination");
}
