/*
 * rtxsh: arguments become one of the tools. The global options may stand
 * before and after the tool's name; everything else is the tool's.
 */
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tool/tool.h"

#include "base/banned.h"

#ifndef PACKAGE_VERSION
#define PACKAGE_VERSION "0"
#endif

struct tool {
	const char	*name;
	tool_fn		*run;
	const char	*arguments;
	const char	*does;
	const char	*options;	/* lines about its own, or "" */
};

static const struct tool tools[] = {
	{ "console", tool_console, "[--admin]",
	    "the device's console (the default)",
	    "\n--admin   start as administrator, without login\n" },
	{ "exec", tool_exec, "[--user] [--echo] [--strict] [SCRIPT]",
	    "type the lines of a script and print what the console prints",
	    "\n--user    type as a general user\n"
	    "--echo    print prompts and commands too\n"
	    "--strict  stop at the first line that is refused\n"
	    "SCRIPT    a file; - (the default) is standard input\n" },
	{ "load", tool_load, "CONFIG",
	    "replace the running configuration",
	    "\nCONFIG    a configuration file; - is standard input\n" },
	{ "check", tool_check,
	    "[-j N] [--update] [--tap] [--junit FILE] FILE|DIR...",
	    "replay transcripts and show what differs",
	    "\n-j N      let N processes share the work\n"
	    "--update  rewrite what differs as the device printed it\n"
	    "--tap     report in the Test Anything Protocol\n"
	    "--junit FILE\n"
	    "          write a report in JUnit's XML too\n" },
	{ "record", tool_record, "[--admin] FILE",
	    "a console whose session is written as a transcript",
	    "\n--admin   start as administrator, without login\n"
	    "FILE      must not be there yet; passwords that are typed "
	    "stand in it\n" },
	{ "rehearse", tool_rehearse,
	    "[--json] [--full] [--rollback FILE]\n"
	    "                      [--as FORM] [--from ADDRESS] "
	    "[--ignore NAME]\n"
	    "                      CONFIG CHANGE",
	    "tell what a change does, and to whom",
	    "\n--json    for programs\n"
	    "--full    do not shorten the report\n"
	    "--rollback FILE\n"
	    "          write the commands that lead back\n"
	    "--as FORM commands, transcript or configuration\n"
	    "--from ADDRESS\n"
	    "          where the administrator sits\n"
	    "--ignore NAME\n"
	    "          leave a finding out; more than once\n"
	    "CONFIG    a configuration file or a database\n"
	    "CHANGE    commands, a transcript or a configuration\n" },
	{ "diff", tool_diff, "A B",
	    "print the commands that turn one configuration into another",
	    "\nA, B      configuration files or databases; - is standard "
	    "input\n" },
	{ "export", tool_export,
	    "[--slot N] [--file-form] [--encoding NAME]\n"
	    "                    [--crlf | --lf] FILE",
	    "write a configuration to a file",
	    "\n--slot N  a saved one, 0 to 4, or an older one, 0.1\n"
	    "--file-form\n"
	    "          as the device keeps it, passwords encrypted\n"
	    "--encoding NAME\n"
	    "          utf8, sjis, euc or ascii\n"
	    "--crlf, --lf\n"
	    "          how lines end\n"
	    "FILE      - is standard output\n" },
	{ "history", tool_history, "[--json]",
	    "show who changed what, and when",
	    "\n--json    for programs\n" },
	{ "grammar", tool_grammar,
	    "[--user] [--file] [--pp N] [--tunnel N] LINE",
	    "show how a line is read",
	    "\n--user    as a general user types it\n"
	    "--file    as a configuration file has it\n"
	    "--pp N, --tunnel N\n"
	    "          with that selected\n" },
	{ "graph", tool_graph,
	    "[--format text|dot|svg|mermaid] [--change CHANGE]\n"
	    "                   [CONFIG]",
	    "draw tunnels, policies and gateways",
	    "\n--format NAME\n"
	    "          text (boxes, the default), dot, mermaid, or svg, "
	    "which Graphviz draws\n"
	    "--change CHANGE\n"
	    "          commands, a transcript or a configuration: before and "
	    "after in one\n"
	    "          picture\n"
	    "CONFIG    a configuration file or a database\n" },
	{ "commands", tool_commands, "[--json]",
	    "list the command set",
	    "\n--json    for programs\n" },
};
#define TOOLS (sizeof(tools) / sizeof(tools[0]))

/* The arguments, sorted into the program's and the tool's. */
struct arguments {
	const struct tool	*tool;
	struct tool_options	 options;
	bool			 help, version;
	int			 argc;
	char			**argv;
};

static const struct tool *
tool_find(const char *name)
{
	size_t i;

	for (i = 0; i < TOOLS; i++)
		if (strcmp(tools[i].name, name) == 0)
			return &tools[i];
	return NULL;
}

static void
print_help(const struct tool *tool)
{
	size_t i;

	if (tool != NULL) {
		printf("usage: rtxsh [--db FILE] [--model NAME] "
		    "[--lang ja|en]\n             %s %s\n%s\n%s",
		    tool->name, tool->arguments, tool->does, tool->options);
		return;
	}
	puts("usage: rtxsh [--db FILE] [--model NAME] [--lang ja|en] TOOL ...\n"
	    "The command line of a Yamaha RTX router, emulated.\n");
	for (i = 0; i < TOOLS; i++)
		printf("  %-8s %s\n", tools[i].name, tools[i].does);
	puts("\n--db FILE     the database (made when missing), or :memory:\n"
	    "--model NAME  the model of a new database (RTX830)\n"
	    "--lang ja|en  the language of the device's texts\n"
	    "--usb DIR, --sd DIR\n"
	    "              folders that are the memory in usb1: and sd1:\n"
	    "--peer FILE   who is on the other side of a tunnel; may stand "
	    "several times\n"
	    "--help, --version");
}

/* Takes the value of a global option, "--db FILE" or "--db=FILE". Returns 0
 * when argv[*i] is another argument, 1 when it was taken, -1 after a
 * message. */
static int
take_value(char **argv, int argc, int *i, const char *name, const char **value)
{
	const size_t len = strlen(name);

	if (strncmp(argv[*i], name, len) != 0)
		return 0;
	if (argv[*i][len] == '=') {
		*value = argv[*i] + len + 1;
		return 1;
	}
	if (argv[*i][len] != '\0')
		return 0;
	if (*i + 1 >= argc) {
		tool_warn("%s: it wants a value", name);
		return -1;
	}
	*value = argv[++*i];
	return 1;
}

static bool
set_model(struct arguments *a, const char *name)
{
	a->options.profile = profile_find(name);
	if (a->options.profile == NULL)
		tool_warn("--model: no such model: %s", name);
	return a->options.profile != NULL;
}

static bool
set_language(struct arguments *a, const char *name)
{
	a->options.language_given = true;
	a->options.language = strcmp(name, "ja") == 0 ? LANGUAGE_JA :
	    LANGUAGE_EN;
	if (strcmp(name, "ja") == 0 || strcmp(name, "en") == 0)
		return true;
	tool_warn("--lang: ja or en, not %s", name);
	return false;
}

/* Takes argv[*i] if it is a global option. 0, 1, -1 as take_value(). */
static int
take_global(struct arguments *a, char **argv, int argc, int *i)
{
	const char *value = NULL;
	int taken;

	if (strcmp(argv[*i], "--help") == 0) {
		a->help = true;
		return 1;
	}
	if (strcmp(argv[*i], "--version") == 0) {
		a->version = true;
		return 1;
	}
	taken = take_value(argv, argc, i, "--db", &a->options.db);
	if (taken != 0)
		return taken;
	taken = take_value(argv, argc, i, "--usb", &a->options.storage.usb);
	if (taken != 0)
		return taken;
	taken = take_value(argv, argc, i, "--sd", &a->options.storage.sd);
	if (taken != 0)
		return taken;
	taken = take_value(argv, argc, i, "--peer", &value);
	if (taken == 1)
		a->options.peers[a->options.n_peers++] = value;
	if (taken != 0)
		return taken;
	taken = take_value(argv, argc, i, "--model", &value);
	if (taken == 1 && !set_model(a, value))
		return -1;
	if (taken != 0)
		return taken;
	taken = take_value(argv, argc, i, "--lang", &value);
	if (taken == 1 && !set_language(a, value))
		return -1;
	return taken;
}

/* Sorts the arguments; false after a message. argv keeps what is the tool's. */
static bool
arguments_read(struct arguments *a, int argc, char **argv)
{
	bool literal = false;
	int i, taken;

	a->argc = 1;
	for (i = 1; i < argc; i++) {
		taken = literal ? 0 : take_global(a, argv, argc, &i);
		if (taken < 0)
			return false;
		if (taken > 0)
			continue;
		if (strcmp(argv[i], "--") == 0)
			literal = true;
		if (a->tool == NULL && argv[i][0] != '-') {
			a->tool = tool_find(argv[i]);
			if (a->tool == NULL) {
				tool_warn("no such tool: %s", argv[i]);
				return false;
			}
			continue;
		}
		argv[a->argc++] = argv[i];
	}
	argv[a->argc] = NULL;
	a->argv = argv;
	return true;
}

/* What was printed is out, or the exit status says that it is not. */
static int
finish(int status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	(void)fputs("rtxsh: standard output: cannot write\n", stderr);
	return TOOL_IO;
}

static int
run(struct arguments *a, int argc, char **argv)
{
	if (!arguments_read(a, argc, argv)) {
		(void)fputs("try 'rtxsh --help'\n", stderr);
		return TOOL_USAGE;
	}
	if (a->version) {
		puts("rtxsh " PACKAGE_VERSION);
		return finish(0);
	}
	if (a->help) {
		print_help(a->tool);
		return finish(0);
	}
	if (a->tool == NULL)
		a->tool = tool_find("console");
	return finish(a->tool->run(a->argc, a->argv, &a->options));
}

int
main(int argc, char **argv)
{
	struct arguments a = { .tool = NULL };
	int status;

	(void)setlocale(LC_CTYPE, "");
	/* What cannot be written is an error where it is written. */
	(void)signal(SIGPIPE, SIG_IGN);
	(void)signal(SIGXFSZ, SIG_IGN);
	a.options.peers = calloc((size_t)argc + 1,
	    sizeof(*a.options.peers));
	if (a.options.peers == NULL) {
		tool_warn("out of memory");
		return TOOL_IO;
	}
	status = run(&a, argc, argv);
	free(a.options.peers);
	return status;
}
