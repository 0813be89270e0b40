/*
 * make directory, delete, copy, rename, rtfs format (reference 56.5, 5.1):
 * what they do to files. None of them prints anything when it is done; that
 * they do not is a guess.
 */
#include "command/command.h"
#include "command/paths.h"

#include "base/banned.h"

/* What is done to one path. */
typedef enum rc change_fn(struct device *, const char *path,
    enum files_answer *, struct diag *);

static enum rc
change(struct session *s, const char *typed, change_fn *f)
{
	enum files_answer answer = FILES_DONE;
	struct text path = TEXT_INIT;
	bool fits;
	enum rc rc = paths_resolve(s, typed, &path, &fits);

	if (rc == RC_OK && fits) {
		rc = f(s->device, text_str(&path), &answer, &s->diag);
		if (rc == RC_OK)
			rc = paths_tell(s, answer);
	}
	text_fini(&path);
	return rc;
}

enum rc
command_make_directory(struct session *s, const struct command *command)
{
	return change(s, grammar_value(command, "path")->text,
	    files_make_directory);
}

enum rc
command_delete(struct session *s, const struct command *command)
{
	return change(s, grammar_value(command, "path")->text, files_remove);
}

enum rc
command_copy(struct session *s, const struct command *command)
{
	enum files_answer answer = FILES_DONE;
	struct text from = TEXT_INIT, to = TEXT_INIT;
	bool fits;
	enum rc rc;

	rc = paths_resolve(s, grammar_value(command, "from")->text, &from,
	    &fits);
	if (rc == RC_OK && fits)
		rc = paths_resolve(s, grammar_value(command, "to")->text, &to,
		    &fits);
	if (rc == RC_OK && fits)
		rc = files_copy(s->device, text_str(&from), text_str(&to),
		    &answer, &s->diag);
	if (rc == RC_OK && fits)
		rc = paths_tell(s, answer);
	text_fini(&from);
	text_fini(&to);
	return rc;
}

enum rc
command_rename(struct session *s, const struct command *command)
{
	enum files_answer answer = FILES_DONE;
	struct text path = TEXT_INIT;
	bool fits;
	enum rc rc;

	rc = paths_resolve(s, grammar_value(command, "path")->text, &path,
	    &fits);
	if (rc == RC_OK && fits)
		rc = files_rename(s->device, text_str(&path),
		    grammar_value(command, "name")->text, &answer, &s->diag);
	if (rc == RC_OK && fits)
		rc = paths_tell(s, answer);
	text_fini(&path);
	return rc;
}

enum rc
command_rtfs_format(struct session *s, const struct command *command)
{
	(void)command;
	return files_format(s->device, &s->diag);
}
