-- From version 1 to 2: who is logged in, files, what the router does, rollback
-- timers, a journal that can be taken back, and starts from other slots and
-- files.

ALTER TABLE device ADD COLUMN start_generation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN start_file TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN default_slot INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN default_generation INTEGER NOT NULL DEFAULT 0;

-- What is unsaved went by the configuration in the start slot.
UPDATE configuration SET change = coalesce((SELECT c.change
	FROM configuration c, device d
	WHERE c.slot = d.start_slot AND c.generation = 0), 0)
WHERE role = 'running';

ALTER TABLE change ADD COLUMN object TEXT NOT NULL DEFAULT '';

CREATE TABLE change_password (
	command_id	INTEGER NOT NULL,
	who		TEXT NOT NULL,
	old_hash	TEXT,
	new_hash	TEXT,
	PRIMARY KEY (command_id, who)
) STRICT, WITHOUT ROWID;

CREATE TABLE login (
	login		INTEGER PRIMARY KEY,
	process		INTEGER NOT NULL,
	started		INTEGER NOT NULL,
	user		TEXT NOT NULL,
	way		TEXT NOT NULL,
	number		INTEGER NOT NULL,
	address		TEXT NOT NULL,
	since		INTEGER NOT NULL,
	last_key	INTEGER NOT NULL,
	administrator	INTEGER NOT NULL CHECK (administrator IN (0, 1)),
	over		INTEGER NOT NULL CHECK (over IN (0, 1))
) STRICT;

CREATE TABLE file (
	path		TEXT PRIMARY KEY,
	parent		TEXT NOT NULL,
	content		BLOB,
	at		INTEGER NOT NULL
) STRICT;

CREATE INDEX file_parent ON file (parent, path);

CREATE TABLE fallback (
	config		INTEGER PRIMARY KEY REFERENCES configuration,
	session		TEXT NOT NULL UNIQUE,
	user		TEXT NOT NULL,
	origin		TEXT NOT NULL,
	process		INTEGER NOT NULL,
	started		INTEGER NOT NULL,
	due		INTEGER NOT NULL
) STRICT;

CREATE INDEX fallback_due ON fallback (due, config);

CREATE TABLE log (
	log		INTEGER PRIMARY KEY AUTOINCREMENT,
	at		INTEGER NOT NULL,
	text		TEXT NOT NULL,
	repeats		INTEGER NOT NULL DEFAULT 0,
	repeated_at	INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE boot (
	boot		INTEGER PRIMARY KEY,
	at		INTEGER NOT NULL,
	cause		TEXT NOT NULL,
	started_from	TEXT NOT NULL
) STRICT;

CREATE TABLE state (
	name		TEXT PRIMARY KEY,
	value		INTEGER NOT NULL,
	since		INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE peer (
	name		TEXT PRIMARY KEY,
	description	TEXT NOT NULL,
	config		TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE negotiation (
	tunnel		INTEGER PRIMARY KEY,
	binding		INTEGER NOT NULL,
	ends		INTEGER NOT NULL,
	gateway		INTEGER NOT NULL,
	version		INTEGER NOT NULL,
	round		INTEGER NOT NULL,
	began		INTEGER NOT NULL,
	ended		INTEGER NOT NULL,
	up_at		INTEGER NOT NULL,
	down_at		INTEGER NOT NULL,
	next		INTEGER NOT NULL,
	interval	INTEGER NOT NULL,
	shows		INTEGER NOT NULL,
	peer		TEXT NOT NULL,
	phase		TEXT NOT NULL,
	remote		TEXT NOT NULL,
	local_id	TEXT NOT NULL,
	remote_id	TEXT NOT NULL,
	keepalive	TEXT NOT NULL,
	user		TEXT NOT NULL,
	given		TEXT NOT NULL,
	why		TEXT NOT NULL
) STRICT;

CREATE TABLE sa (
	sa		INTEGER PRIMARY KEY,
	tunnel		INTEGER NOT NULL,
	gateway		INTEGER NOT NULL,
	parent		INTEGER NOT NULL,
	version		INTEGER NOT NULL,
	made		INTEGER NOT NULL,
	seconds		INTEGER NOT NULL,
	rekey		INTEGER NOT NULL,
	transport	INTEGER NOT NULL,
	udp		INTEGER NOT NULL,
	direction	TEXT NOT NULL,
	protocol	TEXT NOT NULL,
	cipher		TEXT NOT NULL,
	hash		TEXT NOT NULL,
	dh_group	TEXT NOT NULL,
	spi		BLOB NOT NULL
) STRICT;

CREATE TABLE pending (
	pending		INTEGER PRIMARY KEY,
	tunnel		INTEGER NOT NULL,
	at		INTEGER NOT NULL,
	kind		INTEGER NOT NULL,
	text		TEXT NOT NULL
) STRICT;
