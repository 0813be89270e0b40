/*
 * What a negotiation leaves behind: steps with lines of the log, and the
 * sentence that says why it ended. The log's texts are messages of the device.
 */
#include "router/negotiate_exchange.h"

#include <string.h>

#include "base/fill.h"

#include "base/banned.h"

const char *
exchange_keep(struct exchange *x, const char *text)
{
	const char *kept = arena_strndup(&x->n->arena, text, strlen(text));

	x->failed = x->failed || kept == NULL;
	return kept == NULL ? "" : kept;
}

static void
add_step(struct exchange *x, enum log_kind kind, const char *log)
{
	struct negotiation_step *step = arena_alloc(&x->n->arena,
	    sizeof(*step));

	if (step == NULL) {
		x->failed = true;
		return;
	}
	*step = (struct negotiation_step){ .at = x->now, .phase = x->phase,
	    .kind = kind, .log = log };
	*x->end = step;
	x->end = &step->next;
}

void
exchange_step(struct exchange *x)
{
	add_step(x, LOG_KIND_DEBUG, NULL);
}

void
exchange_log(struct exchange *x, enum message message,
    enum log_kind kind, const char *word)
{
	const struct fill values[] = {
		FILL_TEXT("peer", x->n->remote),
		FILL_TEXT("local", x->n->local),
		FILL_TEXT("user", x->n->user),
		FILL_TEXT("word", word),
		FILL_TEXT("given", x->n->given),
		FILL_NUMBER("slot", x->n->slot),
		FILL_NUMBER("tunnel", x->n->tunnel),
		FILL_NUMBER("version", x->n->version),
		FILL_TEXT("v2", x->n->version == 2 ? "2" : ""),
		FILL_NUMBER("sa", x->request->first_sa),
	};
	struct text line = TEXT_INIT;

	fill_add(message_texts[message][0], values, FILL_COUNT(values),
	    &line);
	x->failed = x->failed || line.failed;
	add_step(x, kind, exchange_keep(x, text_str(&line)));
	text_fini(&line);
}

const char *
exchange_no_proposal(const struct exchange *x)
{
	return x->n->version == 1 ? "NO-PROPOSAL-CHOSEN" :
	    "NO_PROPOSAL_CHOSEN";
}

void
exchange_notify(struct exchange *x, const struct ike_policy *by,
    const char *word)
{
	if (x->n->version == 1 && by->kind == IKE_ROUTER && !by->send_info) {
		exchange_silence(x);
		return;
	}
	exchange_log(x, by == x->ours ? MESSAGE_LOG_IKE_REFUSED :
	    MESSAGE_LOG_IKE_NOTIFIED, LOG_KIND_INFO, word);
}

void
exchange_silence(struct exchange *x)
{
	x->now += x->from->retry_count * x->from->retry_interval;
	exchange_step(x);
}

/* "WHAT: here `...`, there `...`". */
static const char *
sentence(struct exchange *x, const char *what, enum ike_setting ours,
    enum ike_setting theirs)
{
	struct text text = TEXT_INIT;
	const char *kept;

	text_adds(&text, what);
	if (ours != IKE_SETTINGS) {
		text_adds(&text, ": here ");
		ike_policy_quote(x->ours, ours, &text);
	}
	if (theirs != IKE_SETTINGS) {
		text_adds(&text, ours == IKE_SETTINGS ? ": there " :
		    ", there ");
		ike_policy_quote(x->theirs, theirs, &text);
	}
	x->failed = x->failed || text.failed;
	kept = exchange_keep(x, text_str(&text));
	text_fini(&text);
	return kept;
}

bool
exchange_refuse(struct exchange *x, const char *what, enum ike_setting ours,
    enum ike_setting theirs)
{
	x->n->why = sentence(x, what, ours, theirs);
	return false;
}

bool
exchange_refuse_at(struct exchange *x, const struct ike_policy *end,
    const char *what, enum ike_setting setting)
{
	return exchange_refuse(x, what,
	    end == x->ours ? setting : IKE_SETTINGS,
	    end == x->ours ? IKE_SETTINGS : setting);
}

bool
exchange_refuse_pair(struct exchange *x, const struct ike_policy *end,
    const char *what, enum ike_setting setting, enum ike_setting other)
{
	return end == x->ours ? exchange_refuse(x, what, setting, other) :
	    exchange_refuse(x, what, other, setting);
}

bool
exchange_silent(struct exchange *x, const char *what, enum ike_setting ours,
    enum ike_setting theirs)
{
	exchange_silence(x);
	return exchange_refuse(x, what, ours, theirs);
}

bool
exchange_silent_at(struct exchange *x, const struct ike_policy *end,
    const char *what, enum ike_setting setting)
{
	exchange_silence(x);
	return exchange_refuse_at(x, end, what, setting);
}

bool
exchange_refuse_two(struct exchange *x, const struct ike_policy *end,
    const char *what, enum ike_setting one, enum ike_setting other)
{
	struct text text = TEXT_INIT;

	text_addf(&text, "%s: %s ", what, end == x->ours ? "here" : "there");
	ike_policy_quote(end, one, &text);
	text_adds(&text, " and ");
	ike_policy_quote(end, other, &text);
	x->failed = x->failed || text.failed;
	x->n->why = exchange_keep(x, text_str(&text));
	text_fini(&text);
	return false;
}

void
exchange_note(struct exchange *x, const char *what, enum ike_setting ours,
    enum ike_setting theirs)
{
	if (x->n->n_notes < NEGOTIATION_NOTES)
		x->n->notes[x->n->n_notes++] = sentence(x, what, ours,
		    theirs);
}
