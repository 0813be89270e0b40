/*
 * graph: who is tied to whom in a configuration, as a picture. Whatever it is
 * given is loaded into a device in memory; a change is rehearsed there.
 */
#include <getopt.h>
#include <langinfo.h>
#include <string.h>
#include <unistd.h>

#include "console/tty.h"
#include "rehearsal/rehearsal.h"
#include "tool/graph.h"
#include "tool/graph_svg.h"
#include "tool/source.h"

#include "base/banned.h"

#define WIDTH	80	/* where no terminal says another */

enum graph_format {
	GRAPH_TEXT,
	GRAPH_DOT,
	GRAPH_SVG,
	GRAPH_MERMAID,
	GRAPH_FORMATS
};

struct graph {
	enum graph_format	 format;
	const char		*config;	/* NULL: the database's */
	const char		*change;	/* NULL: none */
	struct source		 source, typed;	/* CONFIG and CHANGE */
	struct text		 text;		/* of the change, UTF-8 */
	size_t			 refused;
	struct topology		 before, after, both;
};

static enum rc
load(struct graph *g, struct device *device, int64_t config,
    struct diag *diag)
{
	enum rc rc = model_begin(device->model, diag);

	if (rc == RC_OK)
		rc = config_load(device->model, config, device->profile,
		    text_str(&g->source.text), g->source.text.len,
		    source_refused, (void *)(uintptr_t)g->source.path,
		    &g->refused, diag);
	return model_end(device->model, rc, diag);
}

static enum rc
read_topology(struct graph *g, struct device *device, struct diag *diag)
{
	int64_t running;
	enum rc rc = model_running(device->model, &running, diag);

	if (rc == RC_OK)
		rc = load(g, device, running, diag);
	if (rc == RC_OK)
		rc = topology_read(&g->before, device->model, running,
		    device->profile, diag);
	return rc;
}

/* A rehearsal's look. */
static enum rc
read_both(void *ctx, const struct device *device, int64_t before,
    int64_t after, struct diag *diag)
{
	struct graph *g = ctx;
	enum rc rc;

	rc = topology_read(&g->before, device->model, before,
	    device->profile, diag);
	if (rc == RC_OK)
		rc = topology_read(&g->after, device->model, after,
		    device->profile, diag);
	return rc == RC_OK ? topology_merge(&g->both, &g->before, &g->after,
	    diag) : rc;
}

static void
tell_refused(struct graph *g, const struct rehearsal *r)
{
	const struct rehearsal_refused *refused;
	const struct rehearsal_act *act;

	for (refused = r->refused; refused != NULL; refused = refused->next) {
		g->refused += refused->base;
		(void)fprintf(stderr, "%s:%zu: %s: %s\n", refused->base ?
		    g->source.path : g->change, refused->line,
		    refused->message, refused->text);
	}
	for (act = r->acts; act != NULL; act = act->next)
		if (act->refused)
			(void)fprintf(stderr, "%s:%zu: %s: %s\n", g->change,
			    act->line, act->message, act->text);
	g->refused += r->n_refused;
}

static enum rc
rehearse_change(struct graph *g, const struct profile *profile,
    struct diag *diag)
{
	const struct rehearsal_input in = { .config = &g->source.text,
	    .change = &g->text,
	    .form = rehearsal_form_of(&g->text, g->source.profile,
		g->typed.profile != NULL),
	    .profile = profile,
	    .look = read_both, .ctx = g };
	struct rehearsal r;
	const enum rc rc = rehearse(&r, &in, diag);

	if (rc == RC_OK)
		tell_refused(g, &r);
	rehearsal_fini(&r);
	return rc;
}

static enum rc
read_one(struct graph *g, const struct profile *profile, struct diag *diag)
{
	struct device device;
	enum rc rc;

	rc = device_open(&device, &(struct device_options){
	    .path = ":memory:",
	    .new_profile = profile,
	    .empty = true,
	    .clock = clock_system() }, diag);
	if (rc != RC_OK)
		return rc;
	rc = read_topology(g, &device, diag);
	device_close(&device);
	return rc;
}

/* The terminal's encoding, for the picture that is for terminals. */
static int
print_encoded(const struct text *text, enum encoding encoding)
{
	struct recoder recoder = RECODER_INIT;
	struct text out = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	int status = 0;
	enum rc rc;

	rc = recoder_init(&recoder, encoding, false, &diag);
	if (rc == RC_OK) {
		rc = recoder_add(&recoder, text_str(text), text->len, &out);
		if (rc == RC_OK)
			(void)fwrite(text_str(&out), 1, out.len, stdout);
		else
			(void)diag_set(&diag, rc, "out of memory");
	}
	if (rc != RC_OK)
		status = tool_failed(&diag);
	recoder_fini(&recoder);
	text_fini(&out);
	diag_fini(&diag);
	return status;
}

static enum rc
draw_text(const struct graph *g, const struct topology *t,
    enum encoding encoding, struct text *out)
{
	unsigned int columns = 0, rows = 0;

	if (isatty(STDOUT_FILENO) != 0)
		tty_size(STDOUT_FILENO, &columns, &rows);
	return graph_add_text(t, &(struct graph_text){
	    .width = columns > 0 ? columns : WIDTH, .encoding = encoding,
	    .colour = tool_wants_colour(), .change = g->change != NULL }, out);
}

static int
draw(const struct graph *g)
{
	const struct topology *t = g->change != NULL ? &g->both : &g->before;
	const enum encoding encoding = g->format == GRAPH_TEXT ?
	    encoding_of_codeset(nl_langinfo(CODESET)) : ENCODING_UTF8;
	struct text out = TEXT_INIT;
	int status = 0;
	enum rc rc;

	if (g->format == GRAPH_TEXT)
		rc = draw_text(g, t, encoding, &out);
	else if (g->format == GRAPH_MERMAID)
		rc = graph_add_mermaid(t, &out);
	else
		rc = graph_add_dot(t, &out);
	if (rc != RC_OK) {
		tool_warn("out of memory");
		status = TOOL_IO;
	} else if (g->format == GRAPH_SVG) {
		status = graph_print_svg(&out);
	} else {
		status = print_encoded(&out, encoding);
	}
	text_fini(&out);
	return status;
}

static int
run(struct graph *g, const struct tool_options *options)
{
	const struct profile *profile = options->profile != NULL ?
	    options->profile : g->source.profile;
	struct diag diag = DIAG_INIT;
	int status;
	enum rc rc;

	rc = g->change != NULL ? rehearse_change(g, profile, &diag) :
	    read_one(g, profile, &diag);
	status = rc != RC_OK ? tool_failed(&diag) : draw(g);
	diag_fini(&diag);
	return status == 0 && g->refused > 0 ? 1 : status;
}

static bool
set_format(struct graph *g, const char *name)
{
	static const char *const names[GRAPH_FORMATS] = {
		[GRAPH_TEXT] = "text",
		[GRAPH_DOT] = "dot",
		[GRAPH_SVG] = "svg",
		[GRAPH_MERMAID] = "mermaid",
	};
	size_t i;

	for (i = 0; i < GRAPH_FORMATS; i++)
		if (strcmp(names[i], name) == 0) {
			g->format = (enum graph_format)i;
			return true;
		}
	return false;
}

/* 0, or the exit status after a message. */
static int
read_arguments(struct graph *g, int argc, char **argv)
{
	static const struct option long_options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ "change", required_argument, NULL, 'c' },
		{ NULL, 0, NULL, 0 }
	};
	int c;

	opterr = 0;
	while ((c = getopt_long(argc, argv, ":", long_options, NULL)) != -1) {
		if (c == 'c')
			g->change = optarg;
		else if (c == ':')
			return tool_usage("graph", "%s: it wants a value",
			    argv[optind - 1]);
		else if (c != 'f')
			return tool_usage("graph", "no such option: %s",
			    argv[optind - 1]);
		else if (!set_format(g, optarg))
			return tool_usage("graph", "--format: text, dot, svg "
			    "or mermaid, not %s", optarg);
	}
	if (argc - optind > 1)
		return tool_usage("graph", "one configuration at a time");
	g->config = optind < argc ? argv[optind] : NULL;
	return g->config != NULL && g->change != NULL ?
	    source_one_input("graph", g->config, g->change) : 0;
}

/* CHANGE, whatever it is, as UTF-8. */
static int
read_change(struct graph *g, const struct tool_options *options)
{
	struct diag diag = DIAG_INIT;
	int status = source_read(&g->typed, g->change, options);

	if (status == 0 && encoding_to_utf8(text_str(&g->typed.text),
	    g->typed.text.len, &g->text, NULL, &diag) != RC_OK)
		status = tool_failed(&diag);
	diag_fini(&diag);
	return status;
}

int
tool_graph(int argc, char **argv, const struct tool_options *options)
{
	struct graph g = { .before = TOPOLOGY_INIT, .after = TOPOLOGY_INIT,
	    .both = TOPOLOGY_INIT };
	int status;

	status = read_arguments(&g, argc, argv);
	if (status == 0)
		status = g.config != NULL ?
		    source_read(&g.source, g.config, options) :
		    source_read_own(&g.source, options);
	if (status == 0)
		status = source_must_be_config(&g.source, options->profile);
	if (status == 0 && g.change != NULL)
		status = read_change(&g, options);
	if (status == 0)
		status = run(&g, options);
	source_fini(&g.source);
	source_fini(&g.typed);
	text_fini(&g.text);
	topology_fini(&g.before);
	topology_fini(&g.after);
	topology_fini(&g.both);
	return status;
}
