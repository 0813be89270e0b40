/*
 * Watching hosts: looks at who answers when something may have changed, and
 * remembers since when.
 */
#include "router/keepalive.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "base/fill.h"
#include "generated/messages.h"
#include "router/addresses.h"
#include "router/lines.h"
#include "router/log.h"
#include "router/reach.h"
#include "router/state.h"
#include "router/vpn.h"

#include "base/banned.h"

/* One that goes down may take away the way to another. */
#define ROUNDS 4

static const char *const entries[] = { "ip keepalive", NULL };

/* States by name and number: whether nobody answers, and whether that has
 * lasted. */
static const char lost_name[] = "unanswered";
static const char down_name[] = "keepalive";

static enum rc
no_memory(struct diag *diag)
{
	return diag_set(diag, RC_NOMEM, "out of memory");
}

static enum rc
read_note(struct device *device, const char *what, int64_t number,
    struct model_state *state, bool *found, struct diag *diag)
{
	struct text name = TEXT_INIT;
	enum rc rc;

	text_addf(&name, "%s %lld", what, (long long)number);
	rc = name.failed ? no_memory(diag) : model_state(device->model,
	    text_str(&name), state, found, diag);
	text_fini(&name);
	return rc;
}

static enum rc
note(struct device *device, const char *what, int64_t number, bool value,
    int64_t since, struct diag *diag)
{
	struct text name = TEXT_INIT;
	enum rc rc;

	text_addf(&name, "%s %lld", what, (long long)number);
	rc = name.failed ? no_memory(diag) : model_set_state(device->model,
	    text_str(&name), &(struct model_state){ .value = value,
	    .since = since }, diag);
	text_fini(&name);
	return rc;
}

/* Lines -------------------------------------------------------------------- */

static int64_t
number_in(const struct command *command, const char *name)
{
	const struct value *value = grammar_value(command, name);

	return value != NULL ? strtoll(value->text, NULL, 10) : 0;
}

static bool
is_word(const struct command *command, const char *name, const char *word)
{
	const struct value *value = grammar_value(command, name);

	return value != NULL && strcmp(value->text, word) == 0;
}

/* The words from behind the count up to the options. */
static void
add_targets(const struct command *command, struct text *out)
{
	size_t i = 0;

	while (i < command->n_words &&
	    strcmp(command->words[i].text, "icmp-echo") != 0)
		i++;
	for (i += 3; i < command->n_words &&
	    strchr(command->words[i].text, '=') == NULL; i++)
		text_addf(out, "%s%s", out->len > 0 ? " " : "",
		    command->words[i].text);
}

struct walking {
	struct device	*device;
	keepalive_fn	*f;
	void		*ctx;
	struct diag	*diag;
};

static enum rc
take_line(void *ctx, const struct command *command)
{
	const struct walking *w = ctx;
	struct keepalive k = { .number = number_in(command, "num"),
	    .interval = number_in(command, "interval"),
	    .count = number_in(command, "count"),
	    .log = is_word(command, "log", "on"),
	    .normal = is_word(command, "rule", "normal") };
	struct model_state state = { .value = 0 };
	struct text targets = TEXT_INIT;
	bool found;
	enum rc rc;

	add_targets(command, &targets);
	k.targets = text_str(&targets);
	rc = targets.failed ? no_memory(w->diag) : read_note(w->device,
	    down_name, k.number, &state, &found, w->diag);
	k.down = state.value != 0;
	if (rc == RC_OK)
		rc = w->f(w->ctx, &k);
	text_fini(&targets);
	return rc;
}

enum rc
keepalive_walk(struct device *device, keepalive_fn *f, void *ctx,
    struct diag *diag)
{
	struct walking w = { .device = device, .f = f, .ctx = ctx,
	    .diag = diag };

	return lines_walk(device, BLOCK_ROUTER, 0, entries, take_line, &w,
	    diag);
}

static enum rc
note_any(void *ctx, const struct command *command)
{
	bool *any = ctx;

	(void)command;
	*any = true;
	return RC_OK;
}

enum rc
keepalive_watches(struct device *device, bool *watches, struct diag *diag)
{
	*watches = false;
	return lines_walk(device, BLOCK_ROUTER, 0, entries, note_any,
	    watches, diag);
}

enum rc
keepalive_reset(struct device *device, const struct command *command,
    struct diag *diag)
{
	const int64_t number = number_in(command, "num");
	const int64_t now = device->clock.now(device->clock.ctx);
	enum rc rc = note(device, lost_name, number, false, now, diag);

	return rc == RC_OK ? note(device, down_name, number, false, now,
	    diag) : rc;
}

struct asking {
	int64_t	 number;
	bool	 down;
};

static enum rc
note_down(void *ctx, const struct keepalive *k)
{
	struct asking *a = ctx;

	if (k->number == a->number)
		a->down = k->down;
	return RC_OK;
}

enum rc
keepalive_is_down(struct device *device, int64_t number, bool *down,
    struct diag *diag)
{
	struct asking a = { .number = number };
	const enum rc rc = keepalive_walk(device, note_down, &a, diag);

	*down = a.down;
	return rc;
}

/* Who answers -------------------------------------------------------------- */

/* The server that gave an interface its address. */
static enum rc
asks_server(struct device *device, const char *interface, bool *answers,
    struct diag *diag)
{
	struct addresses all = ADDRESSES_INIT;
	enum rc rc = addresses_read(device, &all, diag);
	size_t i;

	for (i = 0; rc == RC_OK && i < all.n; i++)
		if (all.list[i].source == ADDRESS_DHCP &&
		    all.list[i].link.state == LINK_UP &&
		    strcmp(all.list[i].interface, interface) == 0)
			*answers = true;
	addresses_fini(&all);
	return rc;
}

static enum rc
asks_host(struct device *device, const struct keepalive *k,
    const char *address, bool *answers, struct diag *diag)
{
	unsigned char bytes[16] = { 0 };
	struct reach reach;
	enum rc rc;

	if (inet_pton(AF_INET, address, bytes) != 1)
		return RC_OK;
	rc = k->normal ? reach_find(device, AF_INET, bytes, &reach, diag) :
	    reach_find_first(device, AF_INET, bytes, &reach, diag);
	if (rc == RC_OK && reach.place != REACH_NOWHERE &&
	    reach.place != REACH_NOBODY)
		*answers = true;
	return rc;
}

/* Whether one of them answers. */
static enum rc
asks_all(struct device *device, const struct keepalive *k, bool *answers,
    struct diag *diag)
{
	const char *at = k->targets;
	struct text word = TEXT_INIT;
	bool dhcp = false;
	enum rc rc = RC_OK;

	*answers = false;
	for (; *at != '\0' && rc == RC_OK; at += strspn(at, " ")) {
		const size_t len = strcspn(at, " ");

		text_reset(&word);
		text_add(&word, at, len);
		at += len;
		if (word.failed)
			rc = no_memory(diag);
		else if (strcmp(text_str(&word), "dhcp") == 0)
			dhcp = true;
		else if (dhcp)
			rc = asks_server(device, text_str(&word), answers,
			    diag);
		else
			rc = asks_host(device, k, text_str(&word), answers,
			    diag);
	}
	text_fini(&word);
	return rc;
}

/* Carrying on -------------------------------------------------------------- */

struct following {
	struct device	*device;
	int64_t		 now;
	bool		 writing;	/* changes are written, not found */
	bool		 changes, moved;
	struct diag	*diag;
};

static enum rc
move(struct following *f, const struct keepalive *k, bool down, int64_t at)
{
	const struct fill number = FILL_NUMBER("number", k->number);
	struct text line = TEXT_INIT;
	enum rc rc = note(f->device, down_name, k->number, down, at, f->diag);

	f->moved = true;
	if (rc != RC_OK || !k->log)
		return rc;
	fill_add(message_texts[down ? MESSAGE_LOG_KEEPALIVE_DOWN :
	    MESSAGE_LOG_KEEPALIVE_UP][0], &number, 1, &line);
	rc = line.failed ? no_memory(f->diag) : log_add_at(f->device,
	    LOG_KIND_INFO, (time_t)at + f->device->state.ahead,
	    text_str(&line), f->diag);
	text_fini(&line);
	return rc;
}

static enum rc
follow_one(void *ctx, const struct keepalive *k)
{
	const int64_t wait = k->interval * (k->down ? 1 : k->count);
	struct following *f = ctx;
	struct model_state lost = { .value = 0 };
	bool answers, found;
	enum rc rc = asks_all(f->device, k, &answers, f->diag);

	if (rc == RC_OK)
		rc = read_note(f->device, lost_name, k->number, &lost, &found,
		    f->diag);
	if (rc != RC_OK)
		return rc;
	if (answers == (lost.value != 0)) {
		f->changes = true;
		lost.since = f->now;
		if (f->writing)
			rc = note(f->device, lost_name, k->number, !answers,
			    f->now, f->diag);
	}
	if (rc != RC_OK || answers != k->down || f->now - lost.since < wait)
		return rc;
	f->changes = true;
	return f->writing ? move(f, k, !answers, lost.since + wait) : RC_OK;
}

/* Until nothing follows from what has followed. */
static enum rc
write_changes(struct following *f)
{
	int round;
	enum rc rc = RC_OK;

	f->writing = f->changes = true;
	for (round = 0; round < ROUNDS && f->changes && rc == RC_OK;
	    round++) {
		f->changes = false;
		rc = keepalive_walk(f->device, follow_one, f, f->diag);
	}
	return rc == RC_OK && f->moved ?
	    vpn_touch(f->device, false, f->diag) : rc;
}

enum rc
keepalive_follow(struct device *device, struct diag *diag)
{
	struct following f = { .device = device, .diag = diag,
	    .now = device->clock.now(device->clock.ctx) };
	bool watches;
	enum rc rc = keepalive_watches(device, &watches, diag);

	if (rc != RC_OK || !watches)
		return rc;
	rc = state_read(device, diag);
	if (rc == RC_OK)
		rc = keepalive_walk(device, follow_one, &f, diag);
	if (rc != RC_OK || !f.changes)
		return rc;
	rc = model_begin(device->model, diag);
	if (rc != RC_OK)
		return rc;
	rc = write_changes(&f);
	return model_end(device->model, rc, diag);
}
