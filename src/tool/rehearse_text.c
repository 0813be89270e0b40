/*
 * The report for people: what is bad first, then what changes for whom, the
 * difference, the way back. What would not fit a screen is counted instead.
 */
#include "tool/rehearse.h"

#include <string.h>

#include "base/banned.h"

#define SCREEN 40	/* lines, where there is no terminal */
#define LEAST 12	/* no screen is smaller than that */
#define FEW 4		/* so many of what is shortened are shown */
#define SOME 10		/* of what was not asked for */

enum colour { RED, YELLOW, GREEN, BOLD, DIM };

struct report {
	const struct rehearsal *rehearsal;
	const struct rehearse_files *files;
	const struct rehearse_style *style;
	struct text	*out;
	bool		 shortened;
};

static void
add_coloured(struct report *p, enum colour colour, const char *s)
{
	static const char *const codes[] = { [RED] = "\033[31m",
	    [YELLOW] = "\033[33m", [GREEN] = "\033[32m",
	    [BOLD] = "\033[1m", [DIM] = "\033[2m" };

	if (p->style->colour)
		text_adds(p->out, codes[colour]);
	text_adds(p->out, s);
	if (p->style->colour)
		text_adds(p->out, "\033[0m");
}

static void
add_heading(struct report *p, const char *s)
{
	text_addc(p->out, '\n');
	add_coloured(p, BOLD, s);
	text_addc(p->out, '\n');
}

/* What lists as several lines is one here. */
static void
add_line(struct report *p, const char *s)
{
	for (; *s != '\0'; s++)
		text_adds(p->out, *s == '\n' ? " / " : (char[]){ *s, '\0' });
	text_addc(p->out, '\n');
}

static const char *
plural(size_t n)
{
	return n == 1 ? "" : "s";
}

/* The first line: how it went. */
static void
add_count(struct report *p, size_t n, const char *what, bool *any)
{
	struct text text = TEXT_INIT;

	if (n == 0)
		return;
	text_adds(p->out, *any ? ", " : "");
	text_addf(&text, "%zu %s", n, what);
	p->out->failed |= text.failed;
	add_coloured(p, RED, text_str(&text));
	text_fini(&text);
	*any = true;
}

static size_t
count_base(const struct rehearsal *r)
{
	const struct rehearsal_refused *refused;
	size_t n = 0;

	for (refused = r->refused; refused != NULL; refused = refused->next)
		n++;
	return n;
}

static void
add_summary(struct report *p)
{
	static const char *const forms[] = {
		[REHEARSAL_COMMANDS] = "commands",
		[REHEARSAL_TRANSCRIPT] = "a transcript",
		[REHEARSAL_CONFIGURATION] = "a configuration",
	};
	const struct rehearsal *r = p->rehearsal;
	const size_t losses = r->n_findings - r->n_collateral;
	const size_t base = count_base(r);
	bool any = false;

	text_addf(p->out, "%s (%s) on %s (%s): ", p->files->change,
	    forms[r->in->form], p->files->config, r->profile->name);
	add_count(p, r->n_refused, r->n_refused == 1 ? "line refused" :
	    "lines refused", &any);
	add_count(p, r->n_collateral, "collateral", &any);
	add_count(p, losses, losses == 1 ? "loss" : "losses", &any);
	if (!any)
		add_coloured(p, GREEN, r->n_difference > 0 || r->hidden ?
		    "clean" : "clean, nothing changes");
	if (r->n_ignored > 0)
		text_addf(p->out, " (%zu ignored)", r->n_ignored);
	text_addc(p->out, '\n');
	if (base > 0)
		text_addf(p->out, "%zu line%s of %s %s not understood and "
		    "left out\n", base, plural(base), p->files->config,
		    base == 1 ? "is" : "are");
}

static void
add_cause(struct report *p, const struct rehearsal_act *act)
{
	if (act->line == 0)
		text_adds(p->out, "    by: ");
	else
		text_addf(p->out, "    %s:%zu: ", p->files->change,
		    act->line);
	add_line(p, act->text);
}

static void
add_finding(struct report *p, const struct finding *f)
{
	const struct finding_about *about = finding_about(f->kind);
	size_t i;

	add_coloured(p, about->collateral ? RED : YELLOW, about->name);
	text_adds(p->out, ": ");
	add_coloured(p, BOLD, f->text);
	text_addc(p->out, '\n');
	for (i = 0; i < 4 && f->detail[i] != NULL; i++)
		text_addf(p->out, "    %s\n", f->detail[i]);
	if (f->cause != NULL)
		add_cause(p, f->cause);
}

static void
add_more(struct report *p, size_t n, const char *what)
{
	if (n > 0)
		text_addf(p->out, "    ... %zu more %s%s\n", n, what,
		    plural(n));
}

static void
add_findings(struct report *p)
{
	const struct rehearsal *r = p->rehearsal;
	const struct finding *f;
	size_t n = 0;

	for (f = r->findings; f != NULL; f = f->next, n++)
		if (!p->shortened || n < SOME)
			add_finding(p, f);
	if (p->shortened && n > SOME)
		add_more(p, n - SOME, "finding");
}

static void
add_refused_line(struct report *p, const struct rehearsal_act *act)
{
	text_addf(p->out, "%s:%zu: ", p->files->change, act->line);
	add_coloured(p, RED, act->message);
	text_adds(p->out, ": ");
	add_line(p, act->text);
	if (act->nearest[0] != '\0')
		text_addf(p->out, "    %s: did you mean %s?\n", act->word,
		    act->nearest);
}

static void
add_refused(struct report *p)
{
	const struct rehearsal_act *act;
	size_t n = 0;

	for (act = p->rehearsal->acts; act != NULL; act = act->next)
		if (act->refused && (n++ < SOME || !p->shortened))
			add_refused_line(p, act);
	if (p->shortened && n > SOME)
		add_more(p, n - SOME, "refused line");
}

/* Effect ------------------------------------------------------------------- */

/* How a line of an act's and of an object's are told apart: the command
 * stands beside the line unless it is the line. */
static bool
is_plain(const struct rehearsal_object *o, const struct rehearsal_line *line)
{
	size_t i;

	/* What it became says by what. */
	for (i = o->n_gone; i < o->n_gone + o->n_come && !line->come; i++)
		if (o->lines[i].cause == line->cause &&
		    strcmp(o->lines[i].entry, line->entry) == 0)
			return true;
	return line->cause == NULL || (line->come &&
	    strcmp(line->cause->text, line->text) == 0) ||
	    (!line->come && strncmp(line->cause->text, "no ", 3) == 0 &&
	    strcmp(line->cause->text + 3, line->text) == 0);
}

static void
add_setting(struct report *p, const struct rehearsal_object *o,
    const struct rehearsal_line *line, const struct rehearsal_act **told)
{
	const bool numbered = line->cause != NULL && line->cause->line > 0;
	struct text text = TEXT_INIT;
	const char *s;

	if (numbered)
		text_addf(p->out, "%5zu ", line->cause->line);
	else
		text_adds(p->out, "      ");
	text_addf(&text, "%c ", line->come ? '+' : '-');
	for (s = line->text; *s != '\0'; s++)
		text_adds(&text, *s == '\n' ? " / " : (char[]){ *s, '\0' });
	p->out->failed |= text.failed;
	add_coloured(p, line->come ? GREEN : RED, text_str(&text));
	text_fini(&text);
	if (!is_plain(o, line) && *told != line->cause) {
		text_adds(p->out, "  <- ");
		text_add(p->out, line->cause->text,
		    strcspn(line->cause->text, "\n"));
	}
	*told = line->cause;
	text_addc(p->out, '\n');
}

static void
add_object(struct report *p, const struct rehearsal_object *o)
{
	const size_t n = o->n_gone + o->n_come;
	const size_t most = !p->shortened ? n :
	    o->named || o->by_pp || o->is_gone ? FEW : SOME;
	const struct rehearsal_act *told = NULL;
	size_t i, shown = 0;

	effect_name_text(&o->name, p->out);
	text_addf(p->out, "%s, %s\n", o->is_new ? " (new)" : o->is_gone ?
	    " (gone)" : "", o->named ? "named" : o->by_pp ?
	    "by its pp" : "not named");
	for (i = 0; i < n && shown < most; i++) {
		/* What goes leaves room for what comes. */
		if (i < o->n_gone && o->n_come > 0 && most < n &&
		    shown >= most / 2) {
			i = o->n_gone - 1;
			continue;
		}
		add_setting(p, o, &o->lines[i], &told);
		shown++;
	}
	add_more(p, n - shown, "line");
}

static void
add_effect(struct report *p)
{
	const struct rehearsal_object *o;
	size_t n = 0;
	int named;

	if (p->rehearsal->objects == NULL)
		return;
	add_heading(p, p->rehearsal->in->form == REHEARSAL_CONFIGURATION ?
	    "effect" : "effect (line of the change, setting)");
	for (named = 0; named < 2; named++)
		for (o = p->rehearsal->objects; o != NULL; o = o->next)
			if ((o->named || o->by_pp) == (named == 1) &&
			    (!p->shortened || n++ < FEW))
				add_object(p, o);
	if (p->shortened && n > FEW)
		add_more(p, n - FEW, "object");
}

/* Difference and way back -------------------------------------------------- */

static void
add_difference(struct report *p)
{
	const struct rehearsal *r = p->rehearsal;
	const char *line = text_str(&r->difference);
	const size_t most = p->shortened ? SOME : r->difference.len;
	size_t n = 0;

	if (r->n_difference == 0)
		return;
	add_heading(p, "difference");
	for (; *line != '\0' && n < most; n++) {
		const size_t len = strcspn(line, "\n");

		text_add(p->out, line, len);
		text_addc(p->out, '\n');
		line += len + (line[len] == '\n');
	}
	for (n = 0; *line != '\0'; line++)
		n += *line == '\n';
	add_more(p, n, "line");
}

static void
add_back(struct report *p)
{
	const struct rehearsal_back *back = &p->rehearsal->back;

	if (back->n == 0 && back->proven && !back->passwords)
		return;
	add_heading(p, "way back");
	if (!back->proven) {
		add_coloured(p, RED, "none was found");
		text_addf(p->out, "%s\n", p->files->rollback != NULL ?
		    "; no file is written" : "");
		return;
	}
	text_addf(p->out, "%zu command%s, tried: what is there now is back",
	    back->n, plural(back->n));
	text_adds(p->out, back->passwords ? ", but for passwords: set them "
	    "by hand" : "");
	if (p->files->written)
		text_addf(p->out, "; written to %s", p->files->rollback);
	text_addc(p->out, '\n');
}

static void
add_report(struct report *p)
{
	add_summary(p);
	if (p->rehearsal->n_refused > 0 || p->rehearsal->n_findings > 0)
		text_addc(p->out, '\n');
	add_refused(p);
	add_findings(p);
	add_effect(p);
	add_difference(p);
	if (p->rehearsal->hidden)
		text_adds(p->out, "lines with passwords differ: they are not "
		    "shown\n");
	add_back(p);
	if (p->shortened)
		text_adds(p->out, "\n(shortened: --full shows all)\n");
}

static size_t
count_lines(const struct text *text, size_t from)
{
	size_t n = 0;

	for (; from < text->len; from++)
		n += text->data[from] == '\n';
	return n;
}

/* Ends the report so that it fits on a screen with a prompt below: what
 * matters most stands first. Long lines take several rows. */
static void
cut_report(struct text *out, size_t from, const struct rehearse_style *style)
{
	const size_t rows = style->rows > LEAST ? style->rows : LEAST;
	const size_t columns = style->columns > 0 ? style->columns : 1;
	const size_t lines = count_lines(out, from);
	size_t at = from, used = 2, kept = 0, len;

	for (; at < out->len; at += len + 1) {
		len = strcspn(out->data + at, "\n");
		used += 1 + (len > 0 ? len - 1 : 0) / columns;
		if (used >= rows)
			break;
		kept++;
	}
	if (kept + 1 >= lines)
		return;
	text_truncate(out, at);
	text_addf(out, "... %zu more lines (--full shows all)\n",
	    lines - kept);
}

enum rc
rehearse_add_text(const struct rehearsal *r,
    const struct rehearse_files *files, const struct rehearse_style *style,
    struct text *out)
{
	struct report p = { .rehearsal = r, .files = files, .style = style,
	    .out = out };
	const size_t from = out->len;
	const size_t most = style->rows > 0 ? style->rows - 1 : SCREEN;

	add_report(&p);
	if (!style->full && count_lines(out, from) > most) {
		text_truncate(out, from);
		p.shortened = true;
		add_report(&p);
	}
	if (!style->full && style->rows > 0 && !out->failed)
		cut_report(out, from, style);
	return text_rc(out);
}
