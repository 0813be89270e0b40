/*
 * From the path that was typed to the whole one, and from what the file
 * systems answer to what the device prints.
 */
#include "command/paths.h"

#include "command/shell.h"

#include "base/banned.h"

enum rc
paths_resolve(struct session *s, const char *typed, struct text *full,
    bool *fits)
{
	struct text pwd = TEXT_INIT;
	bool found;
	enum rc rc;

	rc = shell_variable(s, "PWD", &pwd, &found);
	*fits = rc == RC_OK &&
	    files_resolve(text_str(&pwd), typed, full);
	text_fini(&pwd);
	if (rc == RC_OK && full->failed)
		rc = session_no_memory(s);
	return rc == RC_OK && !*fits ? paths_tell(s, FILES_NO_NAME) : rc;
}

enum rc
paths_tell(struct session *s, enum files_answer answer)
{
	static const enum message messages[] = {
		[FILES_NO_NAME] = MESSAGE_FILE_NAME,
		[FILES_NO_MEMORY] = MESSAGE_MEMORY_EXTERNAL_MISSING,
		[FILES_MISSING] = MESSAGE_FILE_NONE,
		[FILES_IS_DIRECTORY] = MESSAGE_FILE_DIRECTORY,
		[FILES_NOT_DIRECTORY] = MESSAGE_FILE_NOT_DIRECTORY,
		[FILES_EXISTS] = MESSAGE_FILE_EXISTS,
		[FILES_INSIDE] = MESSAGE_FILE_INSIDE,
		[FILES_READ_ONLY] = MESSAGE_FILE_READ_ONLY,
		[FILES_FULL] = MESSAGE_FILE_FULL,
		[FILES_FAILED] = MESSAGE_FILE_FAILED,
	};

	return answer == FILES_DONE ? RC_OK :
	    session_error(s, messages[answer]);
}

enum rc
paths_read(struct session *s, const char *typed, struct text *content,
    bool *read)
{
	enum files_answer answer = FILES_DONE;
	struct text full = TEXT_INIT;
	bool fits;
	enum rc rc;

	*read = false;
	rc = paths_resolve(s, typed, &full, &fits);
	if (rc == RC_OK && fits) {
		rc = files_read(s->device, text_str(&full), &answer, content,
		    &s->diag);
		*read = rc == RC_OK && answer == FILES_DONE;
		if (rc == RC_OK && content->failed)
			rc = session_no_memory(s);
		if (rc == RC_OK)
			rc = answer == FILES_MISSING ||
			    answer == FILES_FAILED ?
			    session_error(s, MESSAGE_FILE_MISSING) :
			    paths_tell(s, answer);
	}
	text_fini(&full);
	return rc;
}

enum rc
paths_tell_storage(struct session *s, enum storage_answer answer,
    enum message other)
{
	switch (answer) {
	case STORAGE_DONE:
		break;
	case STORAGE_NO_NAME:
		return session_error(s, MESSAGE_REFUSED_KEYWORD);
	case STORAGE_EMPTY:
		return session_error(s, MESSAGE_MEMORY_EXTERNAL_MISSING);
	case STORAGE_FAILED:
		return session_error(s, other);
	}
	return RC_OK;
}
