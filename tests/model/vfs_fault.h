/*
 * A file system for SQLite that fails or kills when a test says so. It stands
 * before the system's own and counts what would change a file; at the call
 * that the test names it returns an error, or the process ends as if by
 * SIGKILL at that instant. Locks of the shared index are counted too, so that
 * a process can die between writing a transaction and letting others see it.
 *
 * A struct vfs_fault is the test's and stays while it is registered; its
 * fields may be set at any time. To use it, give its name as the vfs.
 */
#ifndef RTXSH_TESTS_MODEL_VFS_FAULT_H
#define RTXSH_TESTS_MODEL_VFS_FAULT_H

#include <sqlite3.h>
#include <stdbool.h>

/* What happens at the call. */
enum fault_action {
	FAULT_NOTHING,		/* only counts */
	FAULT_KILL,		/* the process dies before it */
	FAULT_KILL_TORN,	/* a write is done by half, then it dies; at
				 * other calls like FAULT_KILL */
	FAULT_IO,		/* it fails: an error of the device */
	FAULT_FULL		/* it fails: no space left */
};

/* What is counted. Locks only kill: for the other actions they do not count
 * among the calls. */
enum fault_call {
	FAULT_WRITE,
	FAULT_SYNC,
	FAULT_TRUNCATE,
	FAULT_DELETE,
	FAULT_SHM_MAP,
	FAULT_SHM_LOCK,
	FAULT_CALLS
};

struct vfs_fault {
	sqlite3_vfs	  vfs;
	sqlite3_vfs	 *real;
	enum fault_action action;
	unsigned long	  at;		/* which call, from 1; 0: none */
	bool		  lasting;	/* and every one after it */
	bool		  read_only;	/* files can only be read */
	unsigned long	  calls;	/* so far */
	unsigned long	  kinds[FAULT_CALLS];
	unsigned long	  unsynced;	/* writes to the log since its last
					 * sync: gone when the power goes */
};

/* Registers it under a name, which it borrows. SQLITE_OK, or why not. */
int vfs_fault_register(struct vfs_fault *, const char *name);
void vfs_fault_unregister(struct vfs_fault *);

/* Starts counting anew: call number `at` from now on is the one. */
void vfs_fault_set(struct vfs_fault *, enum fault_action, unsigned long at,
    bool lasting);

#endif
