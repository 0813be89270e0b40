/*
 * A rate is five numbers among the states of the router.
 */
#include "router/rates.h"

#include "base/banned.h"

#define NUMBERS 5

static const char *const number_names[NUMBERS] = { "seconds", "received",
    "received octets", "sent", "sent octets" };

static enum rc
no_memory(struct diag *diag)
{
	return diag_set(diag, RC_NOMEM, "out of memory");
}

static enum rc
number_read(struct device *device, const char *interface, int i,
    int64_t *value, bool *found, struct diag *diag)
{
	struct model_state state = { .value = 0 };
	struct text name = TEXT_INIT;
	enum rc rc;

	text_addf(&name, "traffic %s %s", interface, number_names[i]);
	rc = name.failed ? no_memory(diag) : model_state(device->model,
	    text_str(&name), &state, found, diag);
	text_fini(&name);
	*value = state.value;
	return rc;
}

enum rc
rates_read(struct device *device, const char *interface, struct rate *rate,
    bool *said, struct diag *diag)
{
	int64_t *const numbers[NUMBERS] = { &rate->seconds,
	    &rate->in_all.received, &rate->in_all.received_octets,
	    &rate->in_all.sent, &rate->in_all.sent_octets };
	enum rc rc = RC_OK;
	int i;

	*said = true;
	for (i = 0; i < NUMBERS && rc == RC_OK && *said; i++)
		rc = number_read(device, interface, i, numbers[i], said,
		    diag);
	return rc;
}

static enum rc
write_numbers(struct device *device, const char *interface,
    const struct rate *rate, struct diag *diag)
{
	const int64_t numbers[NUMBERS] = { rate->seconds,
	    rate->in_all.received, rate->in_all.received_octets,
	    rate->in_all.sent, rate->in_all.sent_octets };
	struct text name = TEXT_INIT;
	enum rc rc = RC_OK;
	int i;

	for (i = 0; i < NUMBERS && rc == RC_OK; i++) {
		text_reset(&name);
		text_addf(&name, "traffic %s %s", interface, number_names[i]);
		rc = name.failed ? no_memory(diag) :
		    model_set_state(device->model, text_str(&name),
		    &(struct model_state){ .value = numbers[i] }, diag);
	}
	text_fini(&name);
	return rc;
}

static enum rc
forget_numbers(struct device *device, const char *interface,
    struct diag *diag)
{
	struct text prefix = TEXT_INIT;
	enum rc rc;

	/* The blank keeps tunnel11 when tunnel1 goes. */
	text_addf(&prefix, "traffic %s ", interface);
	rc = prefix.failed ? no_memory(diag) :
	    model_drop_states(device->model, text_str(&prefix), diag);
	text_fini(&prefix);
	return rc;
}

enum rc
rates_set(struct device *device, const char *interface,
    const struct rate *rate, struct diag *diag)
{
	enum rc rc = model_begin(device->model, diag);

	if (rc == RC_OK)
		rc = rate != NULL ?
		    write_numbers(device, interface, rate, diag) :
		    forget_numbers(device, interface, diag);
	return model_end(device->model, rc, diag);
}

/* What is beyond all numbers stays the highest one. */
static int64_t
part(int64_t in_all, int64_t seconds, int64_t of)
{
	const int64_t times = seconds / of;

	if (in_all > 0 && times >= INT64_MAX / in_all - 1)
		return INT64_MAX;
	return in_all * times +
	    (int64_t)((double)in_all * (double)(seconds % of) / (double)of);
}

struct counters
rates_after(const struct rate *rate, int64_t seconds)
{
	const struct counters *all = &rate->in_all;

	if (seconds < 0)
		seconds = 0;
	return (struct counters){
	    .received = part(all->received, seconds, rate->seconds),
	    .received_octets = part(all->received_octets, seconds,
		rate->seconds),
	    .sent = part(all->sent, seconds, rate->seconds),
	    .sent_octets = part(all->sent_octets, seconds, rate->seconds) };
}
