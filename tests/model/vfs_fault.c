/*
 * The failing file system: see vfs_fault.h. Everything goes through to the
 * real one but for the call that is to fail.
 */
#include "model/vfs_fault.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/banned.h"

struct fault_file {
	sqlite3_file	 base;
	struct vfs_fault *fault;
	sqlite3_file	*real;		/* follows in the same memory */
	bool		 log;
};

static struct vfs_fault *
fault_of(sqlite3_vfs *vfs)
{
	return vfs->pAppData;
}

static sqlite3_file *
real_of(sqlite3_file *file)
{
	return ((struct fault_file *)file)->real;
}

static void
die(void)
{
	(void)kill(getpid(), SIGKILL);
	for (;;)
		(void)pause();
}

static bool
fault_kills(const struct vfs_fault *f)
{
	return f->action == FAULT_KILL || f->action == FAULT_KILL_TORN;
}

/* Counts a call; whether it is one that something happens at. */
static bool
fault_hits(struct vfs_fault *f, enum fault_call call)
{
	f->kinds[call]++;
	if (call == FAULT_SHM_LOCK && !fault_kills(f))
		return false;
	f->calls++;
	return f->action != FAULT_NOTHING && f->at > 0 &&
	    (f->calls == f->at || (f->lasting && f->calls > f->at));
}

/* Whether the call fails; does not return when it is to kill. */
static bool
fault_fails(struct vfs_fault *f, enum fault_call call)
{
	const bool takes_space = call == FAULT_WRITE || call == FAULT_SHM_MAP;

	if (!fault_hits(f, call))
		return false;
	if (fault_kills(f))
		die();
	if (f->action == FAULT_FULL) {
		errno = ENOSPC;
		return takes_space;
	}
	errno = EIO;
	return true;
}

static int
fault_close(sqlite3_file *file)
{
	sqlite3_file *real = real_of(file);

	return real->pMethods != NULL ? real->pMethods->xClose(real) :
	    SQLITE_OK;
}

static int
fault_read(sqlite3_file *file, void *p, int n, sqlite3_int64 offset)
{
	sqlite3_file *real = real_of(file);

	return real->pMethods->xRead(real, p, n, offset);
}

static int
fault_write(sqlite3_file *file, const void *p, int n, sqlite3_int64 offset)
{
	struct vfs_fault *f = ((struct fault_file *)file)->fault;
	sqlite3_file *real = real_of(file);

	if (f->action == FAULT_KILL_TORN && f->calls + 1 == f->at)
		(void)real->pMethods->xWrite(real, p, n / 2, offset);
	if (fault_fails(f, FAULT_WRITE))
		return f->action == FAULT_FULL ? SQLITE_FULL :
		    SQLITE_IOERR_WRITE;
	f->unsynced += ((struct fault_file *)file)->log;
	return real->pMethods->xWrite(real, p, n, offset);
}

static int
fault_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	sqlite3_file *real = real_of(file);

	if (fault_fails(((struct fault_file *)file)->fault, FAULT_TRUNCATE))
		return SQLITE_IOERR_TRUNCATE;
	return real->pMethods->xTruncate(real, size);
}

static int
fault_sync(sqlite3_file *file, int flags)
{
	sqlite3_file *real = real_of(file);

	if (fault_fails(((struct fault_file *)file)->fault, FAULT_SYNC))
		return SQLITE_IOERR_FSYNC;
	if (((struct fault_file *)file)->log)
		((struct fault_file *)file)->fault->unsynced = 0;
	return real->pMethods->xSync(real, flags);
}

static int
fault_file_size(sqlite3_file *file, sqlite3_int64 *size)
{
	sqlite3_file *real = real_of(file);

	return real->pMethods->xFileSize(real, size);
}

static int
fault_lock(sqlite3_file *file, int level)
{
	sqlite3_file *real = real_of(file);

	return real->pMethods->xLock(real, level);
}

static int
fault_unlock(sqlite3_file *file, int level)
{
	sqlite3_file *real = real_of(file);

	return real->pMethods->xUnlock(real, level);
}

static int
fault_check_lock(sqlite3_file *file, int *out)
{
	sqlite3_file *real = real_of(file);

	return real->pMethods->xCheckReservedLock(real, out);
}

static int
fault_control(sqlite3_file *file, int op, void *arg)
{
	sqlite3_file *real = real_of(file);

	return real->pMethods->xFileControl(real, op, arg);
}

static int
fault_sector_size(sqlite3_file *file)
{
	sqlite3_file *real = real_of(file);

	return real->pMethods->xSectorSize(real);
}

static int
fault_characteristics(sqlite3_file *file)
{
	sqlite3_file *real = real_of(file);

	return real->pMethods->xDeviceCharacteristics(real);
}

static int
fault_shm_map(sqlite3_file *file, int page, int size, int extend,
    void volatile **out)
{
	sqlite3_file *real = real_of(file);

	if (fault_fails(((struct fault_file *)file)->fault, FAULT_SHM_MAP))
		return SQLITE_IOERR_SHMMAP;
	return real->pMethods->xShmMap(real, page, size, extend, out);
}

static int
fault_shm_lock(sqlite3_file *file, int offset, int n, int flags)
{
	struct vfs_fault *f = ((struct fault_file *)file)->fault;
	sqlite3_file *real = real_of(file);

	if (fault_hits(f, FAULT_SHM_LOCK))
		die();
	return real->pMethods->xShmLock(real, offset, n, flags);
}

static void
fault_shm_barrier(sqlite3_file *file)
{
	sqlite3_file *real = real_of(file);

	real->pMethods->xShmBarrier(real);
}

static int
fault_shm_unmap(sqlite3_file *file, int delete)
{
	sqlite3_file *real = real_of(file);

	return real->pMethods->xShmUnmap(real, delete);
}

/* Version 2: no memory-mapped reading, so every write is seen here. */
static const sqlite3_io_methods fault_methods = {
	.iVersion = 2,
	.xClose = fault_close,
	.xRead = fault_read,
	.xWrite = fault_write,
	.xTruncate = fault_truncate,
	.xSync = fault_sync,
	.xFileSize = fault_file_size,
	.xLock = fault_lock,
	.xUnlock = fault_unlock,
	.xCheckReservedLock = fault_check_lock,
	.xFileControl = fault_control,
	.xSectorSize = fault_sector_size,
	.xDeviceCharacteristics = fault_characteristics,
	.xShmMap = fault_shm_map,
	.xShmLock = fault_shm_lock,
	.xShmBarrier = fault_shm_barrier,
	.xShmUnmap = fault_shm_unmap,
};

static int
fault_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
    int *out_flags)
{
	struct vfs_fault *f = fault_of(vfs);
	struct fault_file *ours = (struct fault_file *)file;
	int code;

	ours->fault = f;
	ours->real = (sqlite3_file *)(ours + 1);
	ours->log = (flags & SQLITE_OPEN_WAL) != 0;
	if (f->read_only) {
		flags &= ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
		flags |= SQLITE_OPEN_READONLY;
	}
	code = f->real->xOpen(f->real, name, ours->real, flags, out_flags);
	file->pMethods = ours->real->pMethods != NULL ? &fault_methods : NULL;
	return code;
}

static int
fault_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	struct vfs_fault *f = fault_of(vfs);

	if (fault_fails(f, FAULT_DELETE))
		return SQLITE_IOERR_DELETE;
	return f->real->xDelete(f->real, name, sync);
}

static int
fault_access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
	sqlite3_vfs *real = fault_of(vfs)->real;

	return real->xAccess(real, name, flags, out);
}

static int
fault_full_pathname(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
	sqlite3_vfs *real = fault_of(vfs)->real;

	return real->xFullPathname(real, name, size, out);
}

static int
fault_last_error(sqlite3_vfs *vfs, int size, char *out)
{
	sqlite3_vfs *real = fault_of(vfs)->real;

	return real->xGetLastError(real, size, out);
}

int
vfs_fault_register(struct vfs_fault *f, const char *name)
{
	memset(f, 0, sizeof(*f));
	f->real = sqlite3_vfs_find(NULL);
	if (f->real == NULL)
		return SQLITE_ERROR;
	f->vfs = *f->real;
	f->vfs.szOsFile = (int)sizeof(struct fault_file) + f->real->szOsFile;
	f->vfs.pNext = NULL;
	f->vfs.zName = name;
	f->vfs.pAppData = f;
	f->vfs.xOpen = fault_open;
	f->vfs.xDelete = fault_delete;
	f->vfs.xAccess = fault_access;
	f->vfs.xFullPathname = fault_full_pathname;
	f->vfs.xGetLastError = fault_last_error;
	return sqlite3_vfs_register(&f->vfs, 0);
}

void
vfs_fault_unregister(struct vfs_fault *f)
{
	(void)sqlite3_vfs_unregister(&f->vfs);
}

void
vfs_fault_set(struct vfs_fault *f, enum fault_action action,
    unsigned long at, bool lasting)
{
	f->action = action;
	f->at = at;
	f->lasting = lasting;
	f->calls = 0;
	memset(f->kinds, 0, sizeof(f->kinds));
	f->unsynced = 0;
}
