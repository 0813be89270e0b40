/*
 * What a negotiation leaves behind: steps with lines of the log, and the
 * sentence that says why it ended. The log's texts are messages of the device.
 */
#include "router/negotiate_exchange.h"

#include <string.h>

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

/* Adds what `{name}` stands for. */
static void
fill(const struct exchange *x, const char *name, size_t len,
    const char *word, struct text *out)
{
	const struct {
		const char *name;
		const char *text;
	} texts[] = {
		{ "peer", x->n->remote },
		{ "local", x->n->local },
		{ "user", x->n->user },
		{ "word", word },
		{ "given", x->n->given },
	};
	size_t i;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (strlen(texts[i].name) == len &&
		    memcmp(texts[i].name, name, len) == 0)
			text_adds(out, texts[i].text);
	if (strncmp(name, "tunnel}", len + 1) == 0)
		text_addf(out, "%lld", (long long)x->n->tunnel);
	else if (strncmp(name, "version}", len + 1) == 0)
		text_addf(out, "%d", x->n->version);
	else if (strncmp(name, "v2}", len + 1) == 0)
		text_adds(out, x->n->version == 2 ? "2" : "");
	else if (strncmp(name, "sa}", len + 1) == 0)
		text_addf(out, "%lld", (long long)x->request->first_sa);
}

void
exchange_log(struct exchange *x, enum message message,
    enum log_kind kind, const char *word)
{
	const char *at = message_texts[message][0], *end;
	struct text line = TEXT_INIT;

	for (; *at != '\0'; at++) {
		end = *at == '{' ? strchr(at, '}') : NULL;
		if (end == NULL) {
			text_addc(&line, *at);
			continue;
		}
		fill(x, at + 1, (size_t)(end - at - 1), word, &line);
		at = end;
	}
	x->failed = x->failed || line.failed;
	add_step(x, kind, exchange_keep(x, text_str(&line)));
	text_fini(&line);
}

void
exchange_notify(struct exchange *x, const struct ike_policy *by,
    const char *word)
{
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
