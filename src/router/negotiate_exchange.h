/*
 * Shared by the files that carry out a negotiation; not for other files.
 */
#ifndef RTXSH_ROUTER_NEGOTIATE_EXCHANGE_H
#define RTXSH_ROUTER_NEGOTIATE_EXCHANGE_H

#include "generated/messages.h"
#include "router/negotiate.h"

/* A negotiation going on. */
struct exchange {
	struct negotiation	*n;
	const struct negotiation_request *request;
	const struct ike_policy	*ours, *theirs;
	const struct ike_policy	*from, *to;	/* who began, who answers */
	enum negotiation_phase	 phase;
	time_t			 now;
	struct negotiation_step	**end;
	struct ike_proposal	 ike, esp;	/* agreed; one bit each */
	bool			 failed;	/* out of memory */
};

/* A check lets the exchange go on (true), or says why not and ends it. */
typedef bool exchange_fn(struct exchange *);

exchange_fn exchange_settings;
exchange_fn exchange_address;
exchange_fn exchange_ike;
exchange_fn exchange_auth;
exchange_fn exchange_child;
exchange_fn exchange_data;
exchange_fn exchange_l2tp;
exchange_fn exchange_ppp;
exchange_fn exchange_keepalive;

/* What keeps an end from beginning: the setting; IKE_SETTINGS: nothing. *what
 * then says it in words. */
enum ike_setting exchange_no_start(const struct ike_policy *,
    const char **what);

/* The address by which `to` sees an end; NULL: not known. */
const char *exchange_source(const struct ike_policy *);
/* The address of a host name that an end uses for another; NULL: no such
 * name; "": found, but where is not known. */
const char *exchange_resolve(const struct ike_policy *by,
    const struct ike_policy *of, const char *name);
/* Whether the text is a name and no address. */
bool exchange_is_name(const char *);
/* Whether an end is there. Of one that has inner addresses only, nothing is
 * known: somebody translates. */
bool exchange_lives_at(const struct ike_policy *, const char *address);

/* Says why it ends: `what`, and the settings of both ends or, with
 * IKE_SETTINGS for the other, of one. False. */
bool exchange_refuse(struct exchange *, const char *what,
    enum ike_setting ours, enum ike_setting theirs);
/* The same for an end that is `from` or `to`. */
bool exchange_refuse_at(struct exchange *, const struct ike_policy *end,
    const char *what, enum ike_setting);
/* The same for an end with one setting and the other end with another. */
bool exchange_refuse_pair(struct exchange *, const struct ike_policy *end,
    const char *what, enum ike_setting setting, enum ike_setting other);
/* The same for two settings of one end that do not go together. */
bool exchange_refuse_two(struct exchange *, const struct ike_policy *end,
    const char *what, enum ike_setting, enum ike_setting);
/* Adds a note of the same form. */
void exchange_note(struct exchange *, const char *what,
    enum ike_setting ours, enum ike_setting theirs);

/* Adds a step with a line of the log. `{peer}`, `{local}`, `{tunnel}`,
 * `{version}`, `{v2}` (nothing in IKEv1), `{sa}`, `{user}`, `{slot}`,
 * `{given}` and `{word}` in the message are filled in. */
void exchange_log(struct exchange *, enum message, enum log_kind,
    const char *word);
/* Adds a step that leaves no line. */
void exchange_step(struct exchange *);
/* An end refuses and tells the other, unless it sends no such words
 * (reference 15.29): the log says so at both. */
void exchange_notify(struct exchange *, const struct ike_policy *by,
    const char *word);
/* The word for that no proposal was taken. */
const char *exchange_no_proposal(const struct exchange *);
/* Nobody answers: time passes until the last packet is given up. */
void exchange_silence(struct exchange *);
/* What exchange_refuse() and exchange_refuse_at() say, after that. */
bool exchange_silent(struct exchange *, const char *what,
    enum ike_setting ours, enum ike_setting theirs);
bool exchange_silent_at(struct exchange *, const struct ike_policy *end,
    const char *what, enum ike_setting);

/* A copy in the negotiation's arena; "" without memory. */
const char *exchange_keep(struct exchange *, const char *);

/* Makes the SAs that stand now. */
void exchange_make_ike(struct exchange *);
void exchange_make_child(struct exchange *);
/* Takes them all away. */
void exchange_drop(struct exchange *);

#endif
