/*
 * Who is on the other side of a tunnel: another router by its configuration,
 * a cloud gateway or a phone by a short description. It knows nothing of how
 * a negotiation goes.
 *
 * A description is a text of lines `KEY VALUE ...`; `#` begins a comment, a
 * value with blanks stands in double quotes. The first line is
 *
 *	peer router | cloud | aws | phone
 *
 * For every kind:
 *
 *	name TEXT		what it is called
 *	address IP		where it is reached and seen from
 *	host NAME ...		names by which that address is found
 *	nat on | off		somebody's NAT is before it
 *	link up | down		down: nothing of it is reached
 *	starts on | off		whether it begins key exchanges
 *	serial TEXT		what its SPIs come from
 *
 * router: `config FILE`, `database FILE`, and `tunnel N`, without which the
 * tunnel that faces us is found by addresses, names and key.
 *
 * cloud (aws: the same with what that cloud takes) and phone:
 *
 *	version 1 | 2 ...	mode main | aggressive | any
 *	pre-shared-key KEY | 0xHEX | text KEY
 *	encryption WORD ...	hash WORD ...		group WORD ...
 *	esp-encryption WORD ...	esp-hash WORD ...	protocol esp | ah
 *	pfs on | off | required
 *	local-name NAME [TYPE]	remote-name NAME [TYPE]
 *	local-id NETWORK	remote-id NETWORK
 *	remote-address IP	our address, as it was told
 *	user NAME PASSWORD	who it lets in; the last, who it comes as
 *	nat-traversal on | off	keepalive none | dpd | rfc4306 [INTERVAL COUNT]
 *	ike-lifetime SECONDS	child-lifetime SECONDS
 *
 * cloud: `auth pre-shared-key | certificate | eap-md5` (of IKEv2).
 * phone: `ppp pap | chap | mschap | mschap-v2 ...`.
 *
 * Words for algorithms are those of the router's settings (router/ike_terms.h).
 */
#ifndef RTXSH_ROUTER_PEER_H
#define RTXSH_ROUTER_PEER_H

#include "router/device.h"
#include "router/ike_policy.h"

/* What of a description is for every kind. */
struct peer_place {
	const char	*address;	/* NULL: unknown */
	struct ike_host	*names;
	const char	*serial;
	bool		 behind_nat, down, never_starts;
};

/* A tunnel of a peer that is a router. */
struct peer_end {
	struct ike_policy policy;
	struct peer_end	*next;
};

struct peer {
	enum ike_kind	 kind;
	struct arena	 arena;		/* owns the strings below */
	const char	*name;
	const char	*config;	/* path, NULL: none named */
	const char	*database;	/* path, NULL: none named */
	int64_t		 tunnel;	/* 0: to be found */
	struct peer_place place;
	struct ike_policy policy;	/* not a router's */
	struct peer_end	*ends;		/* a router's tunnels */
	bool		 ends_read;
	struct device	 device;	/* a router's */
	bool		 open;		/* the device is */
};

/* What a database begins with, its NUL too. */
#define PEER_DATABASE "SQLite format 3"

#define PEER_INIT { .arena = ARENA_INIT, .policy = IKE_POLICY_INIT }

/* Reads a description into a peer that is as after PEER_INIT. RC_REFUSED:
 * diag says "line 3: ..." ; RC_NOMEM. Ends with peer_fini() in any case. Files
 * that it names are not opened: peer_open_files() does. */
enum rc peer_parse(struct peer *, const char *text, size_t len,
    struct diag *);
void peer_fini(struct peer *);

/* Adds what the file of a description or a configuration holds. RC_REFUSED: it
 * is too long to be one; trouble: it cannot be read. */
enum rc peer_read_file(const char *path, struct text *, enum rc trouble,
    struct diag *);

/* A router's configuration, of one that is or is not described: read from a
 * text (any encoding), whose refused lines are counted and passed over, or a
 * database's running one. RC_REFUSED: no configuration (no text, every line
 * refused, a file that is empty), of no known model, or not a router's
 * description. */
enum rc peer_take_text(struct peer *, const char *text, size_t len,
    size_t *refused, struct diag *);
enum rc peer_take_file(struct peer *, const char *path, size_t *refused,
    struct diag *);
enum rc peer_take_database(struct peer *, const char *path, struct diag *);
/* Those that the description names; RC_REFUSED: a router without any. */
enum rc peer_open_files(struct peer *, size_t *refused, struct diag *);

/* Whether an end is reached by that address or name; NULL: no. */
bool peer_goes_by(const struct ike_policy *, const char *address);

/* Whether an end is told to go to where the other one is. */
bool peer_is_told(const struct ike_policy *by,
    const struct ike_policy *other);

/*
 * The settings of the peer's end of our tunnel, borrowed until peer_fini() or
 * another configuration is taken. Of a router, the tunnel that faces ours
 * best: one that says nothing about us is better than none. RC_REFUSED: it has
 * no tunnel, or not the one that the description names.
 */
enum rc peer_face(struct peer *, const struct ike_policy *ours,
    const struct ike_policy **theirs, struct diag *);

/* Reads a router's tunnels into `ends`, once; RC_REFUSED: there are none to
 * read. */
enum rc peer_read_ends(struct peer *, struct diag *);
/* How well one of them answers a tunnel of ours. */
int peer_faces(const struct ike_policy *ours,
    const struct ike_policy *theirs);
/* Forgets what was read of them. */
void peer_forget_ends(struct peer *);

#endif
