-- From version 2 to 3.

-- What kind of line it is.
ALTER TABLE log ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;

-- The first databases of version 1 know no switches, those of version 2 no
-- index of when rollback timers are due.
ALTER TABLE fixed_place RENAME TO older_place;
CREATE TABLE fixed_place (
	name	TEXT PRIMARY KEY
		CHECK (name = 'pp' OR name = 'tunnel' OR name = 'switch'
			OR name = 'policies' OR name = 'binding'),
	place	BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO fixed_place SELECT name, place FROM older_place;
DROP TABLE older_place;

CREATE INDEX IF NOT EXISTS fallback_due ON fallback (due, config);

-- To check a row against IN (...) costs more than to insert it.
ALTER TABLE setting RENAME TO older_setting;
CREATE TABLE setting (
	config		INTEGER NOT NULL REFERENCES configuration,
	block		TEXT NOT NULL CHECK (block = 'router'
			OR block = 'gateway' OR block = 'tunnel' OR block = 'pp'
			OR block = 'switch'),
	number		INTEGER NOT NULL,
	place		BLOB NOT NULL,
	entry		TEXT NOT NULL,
	object		TEXT NOT NULL,
	identity	BLOB,
	line		TEXT NOT NULL,
	PRIMARY KEY (config, block, number, place)
) STRICT, WITHOUT ROWID;
INSERT INTO setting SELECT * FROM older_setting;
DROP TABLE older_setting;
CREATE UNIQUE INDEX setting_identity
	ON setting (config, block, number, entry, object, identity)
	WHERE identity IS NOT NULL;

-- Machines on the LAN.
CREATE TABLE host (
	host		INTEGER PRIMARY KEY,
	nameless	INTEGER NOT NULL,
	fixed		INTEGER NOT NULL,
	address		INTEGER NOT NULL,
	next		INTEGER NOT NULL,
	ends		INTEGER NOT NULL,
	heard		INTEGER NOT NULL,
	gone		INTEGER NOT NULL,
	name		TEXT NOT NULL,
	interface	TEXT NOT NULL,
	mac		TEXT NOT NULL,
	client		TEXT NOT NULL
) STRICT;

CREATE TABLE lease (
	address		INTEGER PRIMARY KEY,
	scope		INTEGER NOT NULL,
	ends		INTEGER NOT NULL,
	mac		TEXT NOT NULL,
	client		TEXT NOT NULL,
	name		TEXT NOT NULL
) STRICT;

CREATE TABLE nat_session (
	session		INTEGER PRIMARY KEY,
	descriptor	INTEGER NOT NULL,
	static		INTEGER NOT NULL,
	inner		INTEGER NOT NULL,
	inner_port	INTEGER NOT NULL,
	outer		INTEGER NOT NULL,
	outer_port	INTEGER NOT NULL,
	remote		INTEGER NOT NULL,
	remote_port	INTEGER NOT NULL,
	ends		INTEGER NOT NULL,
	interface	TEXT NOT NULL,
	protocol	TEXT NOT NULL
) STRICT;

CREATE TABLE connection (
	connection	INTEGER PRIMARY KEY,
	out		INTEGER NOT NULL,
	filter		INTEGER NOT NULL,
	source		INTEGER NOT NULL,
	source_port	INTEGER NOT NULL,
	destination	INTEGER NOT NULL,
	destination_port INTEGER NOT NULL,
	logged		INTEGER NOT NULL,
	began		INTEGER NOT NULL,
	ends		INTEGER NOT NULL,
	interface	TEXT NOT NULL,
	protocol	TEXT NOT NULL
) STRICT;
