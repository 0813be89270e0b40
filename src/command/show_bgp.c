/*
 * show status bgp neighbor (reference 58.25): the neighbours that are
 * configured, as they are while none of them answers, and the routes that a
 * neighbour would be told. In the imitated world nobody speaks BGP.
 */
#include <arpa/inet.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/lines.h"
#include "router/routes.h"
#include "router/state.h"

#include "base/banned.h"

struct bgp {
	struct session	*session;
	const char	*only;		/* a neighbour's address; NULL: all */
	bool		 rows;		/* routes, not neighbours */
	bool		 told;		/* that are told */
	struct text	 as;		/* our own */
	struct routes	 routes;
	int64_t		 remote_as;	/* whose routes are wanted */
	int64_t		 metric;
	int64_t		 n;
	struct text	 out;
};

/* A filter on its way over one route. */
struct judging {
	struct bgp	*bgp;
	const struct route *route;
	int64_t		 number;	/* of the filter */
	bool		 decided, accepted;
	int64_t		 metric;
};

static enum rc
take_neighbor(void *ctx, const struct command *command)
{
	struct bgp *bgp = ctx;
	const struct value *as = grammar_value(command, "remote_as");
	const struct value *remote = grammar_value(command, "remote_address");
	const struct value *metric = grammar_value(command, "metric");
	unsigned char bytes[16];

	if (as == NULL || remote == NULL || (bgp->only != NULL &&
	    strcmp(bgp->only, remote->text) != 0))
		return RC_OK;
	if (bgp->rows) {
		bgp->remote_as = as->integer;
		bgp->metric = metric != NULL ? metric->integer : 0;
		return RC_OK;
	}
	if (inet_pton(AF_INET, remote->text, bytes) != 1)
		return RC_OK;
	fill_line(bgp->session, MESSAGE_BGP_NEIGHBOR, (struct fill[]){
	    FILL_TEXT("address", remote->text),
	    FILL_NUMBER("remote-as", as->integer),
	    FILL_TEXT("as", text_str(&bgp->as)),
	    FILL_TEXT("link", strcmp(as->text, text_str(&bgp->as)) == 0 ?
	    "internal" : "external"),
	    FILL_TEXT("state", routes_find(&bgp->routes, bytes) != NULL ?
	    "Active" : "Idle") }, 5, &bgp->out);
	return RC_OK;
}

static void
add_row(struct bgp *bgp, const char *network, const char *gateway,
    int64_t metric)
{
	bgp->n++;
	fill_line(bgp->session, MESSAGE_BGP_ROW, (struct fill[]){
	    FILL_TEXT("network", network), FILL_TEXT("gateway", gateway),
	    FILL_NUMBER("metric", metric) }, 3, &bgp->out);
}

/* Whether a route lies in one of a filter's networks. */
static bool
is_within(const struct route *route, const char *kind, const char *network)
{
	const unsigned char *b = route->network;
	const int64_t first = (int64_t)b[0] << 24 | (int64_t)b[1] << 16 |
	    (int64_t)b[2] << 8 | b[3];
	const int64_t last = first + (INT64_C(1) << (32 - route->prefix)) - 1;
	int64_t from, to;
	bool same;

	if (strcmp(network, "all") == 0)
		return true;
	if (!grammar_span(network, &from, &to))
		return false;
	same = from == first && to == last;
	if (strcmp(kind, "equal") == 0)
		return same;
	return from <= first && last <= to && !(same &&
	    strcmp(kind, "refines") == 0);
}

static enum rc
take_filter(void *ctx, const struct command *command)
{
	struct judging *j = ctx;
	const struct value *number = grammar_value(command, "filter_num");
	const struct value *kind = grammar_value(command, "kind");
	const struct value *metric = grammar_value(command, "metric");
	size_t i;

	if (number == NULL || kind == NULL || number->integer != j->number)
		return RC_OK;
	for (i = 0; i < command->n_values && !j->decided; i++)
		j->decided = strcmp(command->values[i].name, "network") == 0 &&
		    is_within(j->route, kind->text, command->values[i].text);
	j->accepted = j->decided && !grammar_has_keyword(command, "reject");
	if (metric != NULL)
		j->metric = metric->integer;
	return RC_OK;
}

/* One route against the filters of a line, the first that fits decides. */
static enum rc
judge_route(struct bgp *bgp, const struct command *command,
    const struct route *route)
{
	static const char *const filters[] = { "bgp import filter", NULL };
	struct session *s = bgp->session;
	struct judging j = { .bgp = bgp, .route = route,
	    .metric = bgp->metric };
	struct text network = TEXT_INIT;
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < command->n_values && rc == RC_OK && !j.decided; i++) {
		if (strcmp(command->values[i].name, "filter_num") != 0)
			continue;
		j.number = command->values[i].integer;
		rc = lines_walk(s->device, BLOCK_ROUTER, 0, filters,
		    take_filter, &j, &s->diag);
	}
	if (rc != RC_OK || !j.accepted)
		return rc;
	if (route->is_default) {
		text_adds(&network, "default");
	} else {
		address_add(AF_INET, route->network, &network);
		text_addf(&network, "/%d", route->prefix);
	}
	add_row(bgp, text_str(&network), strcmp(route->gateway, "-") == 0 ||
	    route->kind == ROUTE_IMPLICIT ? "0.0.0.0" : route->gateway,
	    j.metric);
	bgp->out.failed |= network.failed;
	text_fini(&network);
	return RC_OK;
}

/* `bgp import AS static filter ...`, `bgp force-to-advertise AS NETWORK` */
static enum rc
take_import(void *ctx, const struct command *command)
{
	struct bgp *bgp = ctx;
	const struct value *as = grammar_value(command, "remote_as");
	const struct value *protocol = grammar_value(command, "protocol");
	const struct value *network = grammar_value(command, "network");
	const struct value *metric = grammar_value(command, "metric");
	enum rc rc = RC_OK;
	size_t i;

	if (as == NULL || as->integer != bgp->remote_as)
		return RC_OK;
	if (network != NULL)
		add_row(bgp, network->text, "0.0.0.0", metric != NULL ?
		    metric->integer : bgp->metric);
	if (protocol == NULL || strcmp(protocol->text, "static") != 0)
		return RC_OK;
	for (i = 0; i < bgp->routes.n && rc == RC_OK; i++)
		if (!bgp->routes.list[i].hidden &&
		    bgp->routes.list[i].kind != ROUTE_TEMPORARY)
			rc = judge_route(bgp, command, &bgp->routes.list[i]);
	return rc;
}

/* Whether BGP runs at all, and our own AS. */
static enum rc
read_use(struct bgp *bgp, bool *runs)
{
	struct session *s = bgp->session;
	struct text use = TEXT_INIT;
	bool numbered = false;
	enum rc rc;

	rc = lines_value(s->device, BLOCK_ROUTER, 0, "bgp use", NULL, "use",
	    &use, runs, &s->diag);
	if (rc == RC_OK)
		rc = lines_value(s->device, BLOCK_ROUTER, 0,
		    "bgp autonomous-system", NULL, "as", &bgp->as, &numbered,
		    &s->diag);
	*runs = rc == RC_OK && *runs && numbered &&
	    strcmp(text_str(&use), "on") == 0;
	text_fini(&use);
	return rc;
}

static enum rc
read_all(struct bgp *bgp)
{
	static const char *const neighbors[] = { "bgp neighbor", NULL };
	static const char *const imports[] = { "bgp import",
	    "bgp force-to-advertise", NULL };
	struct session *s = bgp->session;
	bool runs = false;
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = read_use(bgp, &runs);
	if (rc != RC_OK || !runs)
		return rc;
	rc = routes_read(s->device, AF_INET, &bgp->routes, &s->diag);
	if (rc == RC_OK)
		rc = lines_walk(s->device, BLOCK_ROUTER, 0, neighbors,
		    take_neighbor, bgp, &s->diag);
	if (rc == RC_OK && bgp->told)
		rc = lines_walk(s->device, BLOCK_ROUTER, 0, imports,
		    take_import, bgp, &s->diag);
	return rc;
}

enum rc
command_show_status_bgp_neighbor(struct session *s,
    const struct command *command)
{
	const struct value *only = grammar_value(command, "ip_address");
	const struct value *type = grammar_value(command, "route_type");
	struct bgp bgp = { .session = s, .only = only != NULL ? only->text :
	    NULL, .rows = type != NULL, .told = type != NULL &&
	    strcmp(type->text, "advertised-routes") == 0 };
	struct text out = TEXT_INIT;
	enum rc rc = read_all(&bgp);

	if (type != NULL)
		fill_line(s, MESSAGE_BGP_ROUTES, (struct fill[]){
		    FILL_NUMBER("n", bgp.n) }, 1, &out);
	text_add(&out, text_str(&bgp.out), bgp.out.len);
	out.failed |= bgp.out.failed;
	routes_fini(&bgp.routes);
	text_fini(&bgp.as);
	text_fini(&bgp.out);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}
