-- The configuration of one router, as tables and views that people may query
-- with nothing but the sqlite3 shell:
--
--	SELECT line FROM running_listing;
--	SELECT line FROM running_tunnel_listing WHERE tunnel = 1;
--	SELECT * FROM shared_gateway NATURAL JOIN running;
--	SELECT at, user, command, old_line, new_line FROM change;
--
-- The truth stands in four tables: setting, sa_policy, tunnel_policy and
-- tunnel_template. No line stands in two of them. Everything that the router
-- shows is a view of them, so what two tunnels share shows under both.
--
-- Every table but device, fixed_place, login, file, those of the journal,
-- change and change_password, and those of what the router does, log, boot and
-- state, begins with `config`, the number of one of the configurations that
-- stand side by side here.

PRAGMA application_id = 0x52545853;	-- "RTXS"
PRAGMA user_version = 3;		-- schema/migrations/ leads to it

-- What there is ------------------------------------------------------------

-- The router itself: one row, written when the database is made.
CREATE TABLE device (
	device		INTEGER PRIMARY KEY CHECK (device = 1),
	profile		TEXT NOT NULL,	-- what --model takes
	model		TEXT NOT NULL,	-- as the router prints it
	revision	TEXT NOT NULL,
	serial		TEXT NOT NULL,
	macs		TEXT NOT NULL,	-- joined by commas
	stamp		TEXT NOT NULL,	-- of the tables that made the places
	start_slot	INTEGER NOT NULL, -- the slot it was started from
	start_generation INTEGER NOT NULL DEFAULT 0,
	start_file	TEXT NOT NULL DEFAULT '', -- or the file: 'usb1:/a'
	default_slot	INTEGER NOT NULL DEFAULT 0, -- the next start's
	default_generation INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Where a listing shows what is no row of setting: places that sort between
-- setting.place. Written with the device, from the program's tables.
CREATE TABLE fixed_place (
	name	TEXT PRIMARY KEY
		CHECK (name = 'pp' OR name = 'tunnel' OR name = 'switch'
			OR name = 'policies' OR name = 'binding'),
	place	BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The running configuration, the saved ones, what a load put aside.
CREATE TABLE configuration (
	config		INTEGER PRIMARY KEY,
	role		TEXT NOT NULL
			CHECK (role IN ('running', 'saved', 'aside')),
	slot		INTEGER CHECK (slot BETWEEN 0 AND 4),
	generation	INTEGER CHECK (generation BETWEEN 0 AND 2), -- 0: newest
	comment		TEXT NOT NULL DEFAULT '',
	at		TEXT NOT NULL DEFAULT '',
	change		INTEGER NOT NULL DEFAULT 0, -- the newest one then; of
			-- the running one: when it was started or saved
	CHECK ((role = 'saved') = (slot IS NOT NULL)),
	CHECK ((slot IS NULL) = (generation IS NULL)),
	UNIQUE (slot, generation)
) STRICT;

CREATE UNIQUE INDEX configuration_running
	ON configuration (role) WHERE role = 'running';

INSERT INTO configuration (config, role) VALUES (1, 'running');

-- One row a line. The key is what tells lines apart and the order in which
-- they list, both at once: `place` compares byte by byte. A line for an
-- interface is the router's; `object` names the interface. In block 'switch'
-- it names the switch or, of an entry that begins with `ap`, the access point.
CREATE TABLE setting (
	config		INTEGER NOT NULL REFERENCES configuration,
	block		TEXT NOT NULL CHECK (block = 'router'
			OR block = 'gateway' OR block = 'tunnel' OR block = 'pp'
			OR block = 'switch'), -- IN makes a table a row
	number		INTEGER NOT NULL, -- 0: router; 2147483647: anonymous
	place		BLOB NOT NULL,
	entry		TEXT NOT NULL,	-- 'ipsec ike pre-shared-key'
	object		TEXT NOT NULL,	-- 'lan1', or ''
	identity	BLOB,		-- of lines that list as typed
	line		TEXT NOT NULL,	-- as listed, without indent
	PRIMARY KEY (config, block, number, place)
) STRICT, WITHOUT ROWID;

-- Lines that list in the order typed have a serial number in their place, so
-- that something else tells them apart.
CREATE UNIQUE INDEX setting_identity
	ON setting (config, block, number, entry, object, identity)
	WHERE identity IS NOT NULL;

-- `ipsec sa policy P G ...`: belongs to no tunnel. Gateway G need not exist.
CREATE TABLE sa_policy (
	config		INTEGER NOT NULL REFERENCES configuration,
	policy_id	INTEGER NOT NULL,
	gateway_id	INTEGER NOT NULL,
	proposal	TEXT NOT NULL,	-- what follows the two numbers
	PRIMARY KEY (config, policy_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX sa_policy_gateway ON sa_policy (config, gateway_id);

-- `ipsec tunnel P`: binds, and owns nothing. Policy P need not exist.
CREATE TABLE tunnel_policy (
	config		INTEGER NOT NULL REFERENCES configuration,
	tunnel		INTEGER NOT NULL,
	policy_id	INTEGER NOT NULL,
	PRIMARY KEY (config, tunnel)
) STRICT, WITHOUT ROWID;

CREATE INDEX tunnel_policy_policy ON tunnel_policy (config, policy_id);

-- `tunnel template 30-33 40` in tunnel `source`: one row a range.
CREATE TABLE tunnel_template (
	config		INTEGER NOT NULL REFERENCES configuration,
	source		INTEGER NOT NULL,
	position	INTEGER NOT NULL, -- from 1, as typed
	first		INTEGER NOT NULL,
	last		INTEGER NOT NULL,
	PRIMARY KEY (config, source, position)
) STRICT, WITHOUT ROWID;

-- A pp, tunnel or gateway is there while it has a line, a tunnel also while
-- it has a binding or a template. The triggers below see to it.
CREATE TABLE pp (
	config		INTEGER NOT NULL REFERENCES configuration,
	pp		INTEGER NOT NULL, -- 2147483647: anonymous
	PRIMARY KEY (config, pp)
) STRICT, WITHOUT ROWID;

CREATE TABLE tunnel (
	config		INTEGER NOT NULL REFERENCES configuration,
	tunnel		INTEGER NOT NULL,
	PRIMARY KEY (config, tunnel)
) STRICT, WITHOUT ROWID;

CREATE TABLE gateway (
	config		INTEGER NOT NULL REFERENCES configuration,
	gateway_id	INTEGER NOT NULL,
	PRIMARY KEY (config, gateway_id)
) STRICT, WITHOUT ROWID;

-- Passwords of people: crypt(3) hashes. The lines in setting have a `*`.
CREATE TABLE credential (
	config		INTEGER NOT NULL REFERENCES configuration,
	who		TEXT NOT NULL,	-- 'login', 'administrator', 'user NAME'
	hash		TEXT NOT NULL,
	PRIMARY KEY (config, who)
) STRICT, WITHOUT ROWID;

-- The journal: one row for each line that a command changed. The rows of one
-- command have the same `command_id`, the number of the first of them.
-- Something is unsaved when the newest change is younger than the one that
-- the running configuration remembers.
CREATE TABLE change (
	change		INTEGER PRIMARY KEY,
	command_id	INTEGER NOT NULL,
	at		TEXT NOT NULL,	-- by the router's clock
	session		TEXT NOT NULL,
	user		TEXT NOT NULL,	-- '': nobody by name
	origin		TEXT NOT NULL,	-- 'Serial', 'SSH 192.0.2.1'
	command		TEXT NOT NULL,	-- as typed
	block		TEXT NOT NULL,
	number		INTEGER NOT NULL,
	place		BLOB NOT NULL,
	entry		TEXT NOT NULL,
	old_line	TEXT,		-- NULL: the line came
	new_line	TEXT,		-- NULL: the line went
	object		TEXT NOT NULL DEFAULT '' -- 'lan1', or ''
) STRICT;

-- The passwords that a command changed, as in credential: kept for who takes
-- the command back. NULL: there was none, there is none any more.
CREATE TABLE change_password (
	command_id	INTEGER NOT NULL,
	who		TEXT NOT NULL,
	old_hash	TEXT,
	new_hash	TEXT,
	PRIMARY KEY (command_id, who)
) STRICT, WITHOUT ROWID;

-- Who is logged in, and who was. No configuration: a session writes here when
-- it begins and ends, in between only when its keys are asked after. Times are
-- seconds since 1970 by the router's clock.
CREATE TABLE login (
	login		INTEGER PRIMARY KEY,
	process		INTEGER NOT NULL, -- that the session runs in
	started		INTEGER NOT NULL, -- tells processes of one number apart
	user		TEXT NOT NULL,	-- '': nobody by name
	way		TEXT NOT NULL,	-- 'serial', 'telnet', 'ssh'
	number		INTEGER NOT NULL, -- among the logins of that way
	address		TEXT NOT NULL,	-- '' on the serial port
	since		INTEGER NOT NULL,
	last_key	INTEGER NOT NULL,
	administrator	INTEGER NOT NULL CHECK (administrator IN (0, 1)),
	over		INTEGER NOT NULL CHECK (over IN (0, 1))
) STRICT;

-- The files of RTFS, the router's own file system. No configuration either.
CREATE TABLE file (
	path		TEXT PRIMARY KEY,	-- '/lua/a.lua'
	parent		TEXT NOT NULL,		-- '/lua'; '/' is no row
	content		BLOB,			-- NULL: a directory
	at		INTEGER NOT NULL	-- written, seconds since 1970
) STRICT;

CREATE INDEX file_parent ON file (parent, path);

-- Rollback timers: which configuration comes back, for which session, unless
-- that confirms what it did. One whose process runs no more comes back at once.
CREATE TABLE fallback (
	config		INTEGER PRIMARY KEY REFERENCES configuration, -- aside
	session		TEXT NOT NULL UNIQUE,
	user		TEXT NOT NULL,
	origin		TEXT NOT NULL,
	process		INTEGER NOT NULL, -- that the session runs in
	started		INTEGER NOT NULL,
	due		INTEGER NOT NULL -- seconds since 1970, router's clock
) STRICT;

CREATE INDEX fallback_due ON fallback (due, config);

-- What the router does, apart from how it is configured. Its log: what came
-- several times in a row stands once.
CREATE TABLE log (
	log		INTEGER PRIMARY KEY AUTOINCREMENT,
	at		INTEGER NOT NULL, -- router's clock, since 1970
	text		TEXT NOT NULL,
	repeats		INTEGER NOT NULL DEFAULT 0,
	repeated_at	INTEGER NOT NULL DEFAULT 0,
	kind		INTEGER NOT NULL DEFAULT 0 -- 0 info, 1 notice, 2 debug
) STRICT;

-- Its last starts.
CREATE TABLE boot (
	boot		INTEGER PRIMARY KEY,
	at		INTEGER NOT NULL,
	cause		TEXT NOT NULL,	-- 'power', 'restart', 'cold'
	started_from	TEXT NOT NULL	-- 'config0', 'usb1:/config.txt'
) STRICT;

-- Numbers by name: 'boot', when it was started; 'clock', by how much its clock
-- is ahead; 'link lan2', 0 when that cable is out; 'tunnel 3' and 'pp1', 1 when
-- they are up; 'down lan2', 1 when it is not; 'last pp1', from when (value) to
-- when its last connection was; 'clear lan2', since when it counts; 'log', 'log saved', 'log
-- start', up to which line those are not shown.
CREATE TABLE state (
	name		TEXT PRIMARY KEY,
	value		INTEGER NOT NULL,
	since		INTEGER NOT NULL -- machine's clock, since 1970
) STRICT, WITHOUT ROWID;

-- The imitated world. Who is on the other side of tunnels, by description,
-- a router with its listing.
CREATE TABLE peer (
	name		TEXT PRIMARY KEY,
	description	TEXT NOT NULL,
	config		TEXT NOT NULL	-- '' without
) STRICT, WITHOUT ROWID;

-- What a tunnel's last negotiation came to. Times, here and below, are of the
-- machine's clock, seconds since 1970; a time to come is known beforehand.
CREATE TABLE negotiation (
	tunnel		INTEGER PRIMARY KEY,
	binding		INTEGER NOT NULL, -- stamp: what counts at once
	ends		INTEGER NOT NULL, -- stamp: all that was looked at
	gateway		INTEGER NOT NULL,
	version		INTEGER NOT NULL, -- of IKE
	round		INTEGER NOT NULL,
	began		INTEGER NOT NULL,
	ended		INTEGER NOT NULL,
	up_at		INTEGER NOT NULL, -- 0: never
	down_at		INTEGER NOT NULL, -- 0: never
	next		INTEGER NOT NULL, -- it is tried again; 0: never
	interval	INTEGER NOT NULL, -- of the keepalive
	shows		INTEGER NOT NULL, -- the log tells of its state
	peer		TEXT NOT NULL,
	phase		TEXT NOT NULL,	-- 'done', 'auth', 'child', ...
	remote		TEXT NOT NULL,
	local_id	TEXT NOT NULL,
	remote_id	TEXT NOT NULL,
	keepalive	TEXT NOT NULL,	-- 'rfc4306'; '' without
	user		TEXT NOT NULL,	-- of PPP
	given		TEXT NOT NULL,	-- the address that the user got
	why		TEXT NOT NULL	-- it is not up; ''
) STRICT;

-- The SAs that stand.
CREATE TABLE sa (
	sa		INTEGER PRIMARY KEY,
	tunnel		INTEGER NOT NULL,
	gateway		INTEGER NOT NULL,
	parent		INTEGER NOT NULL, -- 0: it is IKE's own
	version		INTEGER NOT NULL, -- of IKE
	made		INTEGER NOT NULL,
	seconds		INTEGER NOT NULL, -- that it lives
	rekey		INTEGER NOT NULL, -- when another takes its place
	transport	INTEGER NOT NULL,
	udp		INTEGER NOT NULL,
	direction	TEXT NOT NULL,	-- 'both', 'send', 'receive'
	protocol	TEXT NOT NULL,	-- 'ike', 'esp', 'ah'
	cipher		TEXT NOT NULL,
	hash		TEXT NOT NULL,
	dh_group	TEXT NOT NULL,	-- '' but of IKE's
	spi		BLOB NOT NULL
) STRICT;

-- Lines that the log gets when their time has come.
CREATE TABLE pending (
	pending		INTEGER PRIMARY KEY,
	tunnel		INTEGER NOT NULL,
	at		INTEGER NOT NULL,
	kind		INTEGER NOT NULL,
	text		TEXT NOT NULL
) STRICT;

-- The machines that are plugged in. Here and below addresses are numbers, times
-- the machine's clock.
CREATE TABLE host (
	host		INTEGER PRIMARY KEY,
	nameless	INTEGER NOT NULL, -- does not tell DHCP its name
	fixed		INTEGER NOT NULL, -- needs no DHCP
	address		INTEGER NOT NULL, -- 0: none
	next		INTEGER NOT NULL, -- it asks again; 0: never, 1: soon
	ends		INTEGER NOT NULL, -- its lease; 0: never
	heard		INTEGER NOT NULL, -- last packet
	gone		INTEGER NOT NULL, -- unplugged then; 0: it is there
	name		TEXT NOT NULL,
	interface	TEXT NOT NULL,	-- 'lan1'
	mac		TEXT NOT NULL,
	client		TEXT NOT NULL	-- identifier, '01 00 a0'; '' without
) STRICT;

-- The addresses that the DHCP server has lent.
CREATE TABLE lease (
	address		INTEGER PRIMARY KEY,
	scope		INTEGER NOT NULL,
	ends		INTEGER NOT NULL, -- 0: never
	mac		TEXT NOT NULL,
	client		TEXT NOT NULL,
	name		TEXT NOT NULL
) STRICT;

-- The sessions of NAT.
CREATE TABLE nat_session (
	session		INTEGER PRIMARY KEY,
	descriptor	INTEGER NOT NULL,
	static		INTEGER NOT NULL, -- of an entry that is set
	inner		INTEGER NOT NULL,
	inner_port	INTEGER NOT NULL,
	outer		INTEGER NOT NULL,
	outer_port	INTEGER NOT NULL,
	remote		INTEGER NOT NULL,
	remote_port	INTEGER NOT NULL,
	ends		INTEGER NOT NULL,
	interface	TEXT NOT NULL,
	protocol	TEXT NOT NULL	-- 'TCP', 'UDP', 'ICMP'
) STRICT;

-- The connections that dynamic filters keep open.
CREATE TABLE connection (
	connection	INTEGER PRIMARY KEY,
	out		INTEGER NOT NULL, -- or in
	filter		INTEGER NOT NULL,
	source		INTEGER NOT NULL,
	source_port	INTEGER NOT NULL,
	destination	INTEGER NOT NULL,
	destination_port INTEGER NOT NULL,
	logged		INTEGER NOT NULL, -- its end will be
	began		INTEGER NOT NULL,
	ends		INTEGER NOT NULL,
	interface	TEXT NOT NULL,
	protocol	TEXT NOT NULL
) STRICT;

-- What keeps them whole ----------------------------------------------------

CREATE TRIGGER setting_pp_comes AFTER INSERT ON setting
WHEN NEW.block = 'pp' BEGIN
	INSERT OR IGNORE INTO pp VALUES (NEW.config, NEW.number);
END;

CREATE TRIGGER setting_tunnel_comes AFTER INSERT ON setting
WHEN NEW.block = 'tunnel' BEGIN
	INSERT OR IGNORE INTO tunnel VALUES (NEW.config, NEW.number);
END;

CREATE TRIGGER setting_gateway_comes AFTER INSERT ON setting
WHEN NEW.block = 'gateway' BEGIN
	INSERT OR IGNORE INTO gateway VALUES (NEW.config, NEW.number);
END;

CREATE TRIGGER setting_goes AFTER DELETE ON setting
WHEN OLD.block <> 'router' AND NOT EXISTS (
	SELECT 1 FROM setting WHERE config = OLD.config
	AND block = OLD.block AND number = OLD.number) BEGIN
	DELETE FROM pp WHERE OLD.block = 'pp'
		AND config = OLD.config AND pp = OLD.number;
	DELETE FROM gateway WHERE OLD.block = 'gateway'
		AND config = OLD.config AND gateway_id = OLD.number;
	DELETE FROM tunnel WHERE OLD.block = 'tunnel'
		AND config = OLD.config AND tunnel = OLD.number
		AND NOT EXISTS (SELECT 1 FROM tunnel_policy p
			WHERE p.config = OLD.config AND p.tunnel = OLD.number)
		AND NOT EXISTS (SELECT 1 FROM tunnel_template t
			WHERE t.config = OLD.config AND t.source = OLD.number);
END;

CREATE TRIGGER tunnel_policy_comes AFTER INSERT ON tunnel_policy BEGIN
	INSERT OR IGNORE INTO tunnel VALUES (NEW.config, NEW.tunnel);
END;

CREATE TRIGGER tunnel_policy_goes AFTER DELETE ON tunnel_policy BEGIN
	DELETE FROM tunnel WHERE config = OLD.config AND tunnel = OLD.tunnel
		AND NOT EXISTS (SELECT 1 FROM setting s
			WHERE s.config = OLD.config AND s.block = 'tunnel'
			AND s.number = OLD.tunnel)
		AND NOT EXISTS (SELECT 1 FROM tunnel_template t
			WHERE t.config = OLD.config AND t.source = OLD.tunnel);
END;

CREATE TRIGGER tunnel_template_comes AFTER INSERT ON tunnel_template BEGIN
	INSERT OR IGNORE INTO tunnel VALUES (NEW.config, NEW.source);
END;

CREATE TRIGGER tunnel_template_goes AFTER DELETE ON tunnel_template BEGIN
	DELETE FROM tunnel WHERE config = OLD.config AND tunnel = OLD.source
		AND NOT EXISTS (SELECT 1 FROM setting s
			WHERE s.config = OLD.config AND s.block = 'tunnel'
			AND s.number = OLD.source)
		AND NOT EXISTS (SELECT 1 FROM tunnel_policy p
			WHERE p.config = OLD.config AND p.tunnel = OLD.source)
		AND NOT EXISTS (SELECT 1 FROM tunnel_template t
			WHERE t.config = OLD.config AND t.source = OLD.source);
END;

-- To change whose a line is would need all of the above twice over.
CREATE TRIGGER setting_stays BEFORE UPDATE OF config, block, number ON setting
WHEN (NEW.config, NEW.block, NEW.number)
	IS NOT (OLD.config, OLD.block, OLD.number) BEGIN
	SELECT raise(ABORT, 'delete the line and insert it where it belongs');
END;

CREATE TRIGGER tunnel_policy_stays
BEFORE UPDATE OF config, tunnel ON tunnel_policy
WHEN (NEW.config, NEW.tunnel) IS NOT (OLD.config, OLD.tunnel) BEGIN
	SELECT raise(ABORT, 'delete the binding and insert another');
END;

CREATE TRIGGER tunnel_template_stays
BEFORE UPDATE OF config, source ON tunnel_template
WHEN (NEW.config, NEW.source) IS NOT (OLD.config, OLD.source) BEGIN
	SELECT raise(ABORT, 'delete the template and insert another');
END;

-- A configuration takes everything in it along.
CREATE TRIGGER configuration_goes BEFORE DELETE ON configuration BEGIN
	DELETE FROM setting WHERE config = OLD.config;
	DELETE FROM sa_policy WHERE config = OLD.config;
	DELETE FROM tunnel_policy WHERE config = OLD.config;
	DELETE FROM tunnel_template WHERE config = OLD.config;
	DELETE FROM credential WHERE config = OLD.config;
END;

-- What the program asks ----------------------------------------------------

CREATE VIEW running AS
	SELECT config FROM configuration WHERE role = 'running';

-- Tunnels that another tunnel's template covers and that name no policy of
-- their own, where the gateway of the tunnel's number has lines.
CREATE VIEW template_member AS
	SELECT g.config, g.gateway_id AS tunnel, min(t.source) AS source
	FROM tunnel_template t JOIN gateway g ON g.config = t.config
	AND g.gateway_id BETWEEN t.first AND t.last
	AND g.gateway_id <> t.source
	WHERE NOT EXISTS (SELECT 1 FROM tunnel_policy b
		WHERE b.config = g.config AND b.tunnel = g.gateway_id)
	GROUP BY g.config, g.gateway_id;

-- Gateways that no tunnel reaches, neither by a policy that it names nor, as
-- in template_member, by a template. CROSS JOIN: to go by the policies of the
-- gateway, which are few, and not by all bindings.
CREATE VIEW unreachable_gateway AS
	SELECT config, gateway_id FROM gateway g
	WHERE NOT EXISTS (SELECT 1
		FROM sa_policy p CROSS JOIN tunnel_policy b
		ON b.config = p.config AND b.policy_id = p.policy_id
		WHERE p.config = g.config AND p.gateway_id = g.gateway_id)
	AND (EXISTS (SELECT 1 FROM tunnel_policy b
		WHERE b.config = g.config AND b.tunnel = g.gateway_id)
	OR NOT EXISTS (SELECT 1 FROM tunnel_template t
		WHERE t.config = g.config
		AND g.gateway_id BETWEEN t.first AND t.last
		AND g.gateway_id <> t.source));

-- The rows of sa_policy as lines.
CREATE VIEW policy_line AS
	SELECT config, policy_id, gateway_id, 'ipsec sa policy ' || policy_id
		|| ' ' || gateway_id
		|| iif(proposal = '', '', ' ' || proposal) AS line
	FROM sa_policy;

-- For people: who reaches what ---------------------------------------------
--
-- The program uses none of what follows. A database in memory, which nobody
-- else can query, is made without it and starts sooner.

-- Tunnel, policy, gateway: one row a tunnel. gateway_id NULL: there is no such
-- policy. policy_id NULL: the policy comes from a template.
CREATE VIEW reach AS
	SELECT b.config, b.tunnel, b.policy_id, p.gateway_id
	FROM tunnel_policy b LEFT JOIN sa_policy p
	ON p.config = b.config AND p.policy_id = b.policy_id
	UNION ALL
	SELECT config, tunnel, NULL, tunnel FROM template_member;

-- More than one tunnel reaches them: to change one changes all of these.
CREATE VIEW shared_policy AS
	SELECT config, policy_id, count(*) AS tunnels,
		group_concat(tunnel, ' ') AS named_by
	FROM (SELECT * FROM tunnel_policy ORDER BY config, policy_id, tunnel)
	GROUP BY config, policy_id HAVING count(*) > 1;

CREATE VIEW shared_gateway AS
	SELECT config, gateway_id, count(*) AS tunnels,
		group_concat(tunnel, ' ') AS reached_by
	FROM (SELECT * FROM reach WHERE gateway_id IS NOT NULL
		ORDER BY config, gateway_id, tunnel)
	GROUP BY config, gateway_id HAVING count(*) > 1;

-- No tunnel names them (unreachable_gateway is above).
CREATE VIEW unreachable_policy AS
	SELECT config, policy_id, gateway_id, proposal FROM sa_policy p
	WHERE NOT EXISTS (SELECT 1 FROM tunnel_policy b
		WHERE b.config = p.config AND b.policy_id = p.policy_id);

-- What names something that is not there.
CREATE VIEW dangling AS
	SELECT config, 'tunnel ' || tunnel AS who,
		'policy ' || policy_id AS misses
	FROM tunnel_policy b WHERE NOT EXISTS (SELECT 1 FROM sa_policy p
		WHERE p.config = b.config AND p.policy_id = b.policy_id)
	UNION ALL
	SELECT config, 'policy ' || policy_id, 'gateway ' || gateway_id
	FROM sa_policy p WHERE NOT EXISTS (SELECT 1 FROM gateway g
		WHERE g.config = p.config AND g.gateway_id = p.gateway_id);

-- For people: what the router prints ---------------------------------------

-- The rows of tunnel_policy and tunnel_template as lines.
CREATE VIEW binding_line AS
	SELECT config, tunnel, policy_id, 'ipsec tunnel ' || policy_id AS line
	FROM tunnel_policy;

CREATE VIEW template_line AS
	SELECT config, source AS tunnel, 'tunnel template ' || group_concat(
		iif(first = last, first, first || '-' || last), ' ') AS line
	FROM (SELECT * FROM tunnel_template
		ORDER BY config, source, position)
	GROUP BY config, source;

-- `show config tunnel N`, in the order of at, part, place. Under a binding
-- stand its policy and that policy's gateway, whoever typed their lines.
CREATE VIEW tunnel_listing AS
	SELECT config, tunnel, X'' AS at, 0 AS part, X'' AS place, 0 AS depth,
		'tunnel select ' || tunnel AS line
	FROM (SELECT config, tunnel FROM tunnel
		UNION SELECT config, tunnel FROM template_member)
	UNION ALL
	SELECT config, tunnel, X'', 1, X'', 1, line FROM template_line
	UNION ALL
	SELECT config, tunnel, f.place, 2, X'', 1, line
	FROM binding_line, fixed_place f WHERE f.name = 'binding'
	UNION ALL
	SELECT b.config, b.tunnel, f.place, 3, X'', 2, p.line
	FROM tunnel_policy b JOIN policy_line p
	ON p.config = b.config AND p.policy_id = b.policy_id
	JOIN fixed_place f ON f.name = 'binding'
	UNION ALL
	SELECT r.config, r.tunnel, f.place, 4, s.place, 2, s.line
	FROM reach r JOIN setting s ON s.config = r.config
	AND s.block = 'gateway' AND s.number = r.gateway_id
	JOIN fixed_place f ON f.name = 'binding'
	UNION ALL
	SELECT config, number, place, 5, X'', 1, line
	FROM setting WHERE block = 'tunnel';

-- What no tunnel reaches, in the order of number, part, place: policies, each
-- followed by its gateway unless an earlier one was; then the other gateways.
CREATE VIEW unreached_line AS
	SELECT config, policy_id AS number, 0 AS part, X'' AS place, line
	FROM unreachable_policy JOIN policy_line USING (config, policy_id)
	UNION ALL
	SELECT u.config, coalesce((SELECT min(p.policy_id) FROM sa_policy p
		WHERE p.config = u.config AND p.gateway_id = u.gateway_id),
		2147483648 + u.gateway_id), 1, s.place, s.line
	FROM unreachable_gateway u JOIN setting s ON s.config = u.config
	AND s.block = 'gateway' AND s.number = u.gateway_id;

-- `show config`, in the order of top, section, number, at, part, place.
CREATE VIEW listing AS
	SELECT s.config, f.place AS top, 0 AS section, pp AS number,
		X'' AS at, 0 AS part, X'' AS place, 0 AS depth, 'pp select ' ||
		iif(pp = 2147483647, 'anonymous', pp) AS line
	FROM pp s JOIN fixed_place f ON f.name = 'pp'
	UNION ALL
	SELECT s.config, f.place, 0, s.number, s.place, 0, X'', 1, s.line
	FROM setting s JOIN fixed_place f ON f.name = 'pp'
	WHERE s.block = 'pp'
	UNION ALL
	SELECT s.config, f.place, 1, s.tunnel, s.at, s.part, s.place, s.depth,
		s.line
	FROM tunnel_listing s JOIN fixed_place f ON f.name = 'tunnel'
	UNION ALL
	SELECT s.config, f.place, 2, s.number, X'', s.part, s.place, 0, s.line
	FROM unreached_line s JOIN fixed_place f ON f.name = 'policies'
	UNION ALL
	SELECT DISTINCT s.config, f.place, 3, s.entry LIKE 'ap %',
		CAST(object AS BLOB), 0, X'', 0,
		iif(s.entry LIKE 'ap %', 'ap', 'switch') || ' select ' || object
	FROM setting s JOIN fixed_place f ON f.name = 'switch'
	WHERE s.block = 'switch'
	UNION ALL
	SELECT s.config, f.place, 3, s.entry LIKE 'ap %',
		CAST(object AS BLOB), 1, s.place, 1, s.line
	FROM setting s JOIN fixed_place f ON f.name = 'switch'
	WHERE s.block = 'switch'
	UNION ALL
	SELECT config, place, 4, 0, X'', 0, X'', 0, line
	FROM setting WHERE block = 'router';

-- The running configuration as it is printed: indented and in order.
CREATE VIEW running_listing AS
	SELECT printf('%*s%s', depth, '', line) AS line
	FROM listing WHERE config = (SELECT config FROM running)
	ORDER BY top, section, number, at, part, place;

CREATE VIEW running_tunnel_listing AS
	SELECT tunnel, printf('%*s%s', depth, '', line) AS line
	FROM tunnel_listing WHERE config = (SELECT config FROM running)
	ORDER BY tunnel, at, part, place;

-- Every line once, whatever it is shown under: to compare configurations.
CREATE VIEW config_line AS
	SELECT config, block, number, place, entry, line FROM setting
	UNION ALL
	SELECT config, 'policy', policy_id, X'', 'ipsec sa policy', line
	FROM policy_line
	UNION ALL
	SELECT b.config, 'tunnel', b.tunnel, f.place, 'ipsec tunnel', b.line
	FROM binding_line b JOIN fixed_place f ON f.name = 'binding'
	UNION ALL
	SELECT config, 'tunnel', tunnel, X'', 'tunnel template', line
	FROM template_line;
