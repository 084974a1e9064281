CREATE TABLE IF NOT EXISTS user (
	key      TEXT PRIMARY KEY, -- the name in one case
	name     TEXT    NOT NULL,
	role     TEXT    NOT NULL,
	hash     TEXT    NOT NULL,
	disabled INTEGER NOT NULL,
	made     INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS session (
	hash    TEXT PRIMARY KEY,
	user    TEXT    NOT NULL, -- key
	name    TEXT    NOT NULL,
	made    INTEGER NOT NULL,
	last    INTEGER NOT NULL,
	ends    INTEGER NOT NULL,
	address TEXT    NOT NULL,
	agent   TEXT    NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS session_user ON session (user, made);

CREATE TABLE IF NOT EXISTS event (
	seq     INTEGER PRIMARY KEY AUTOINCREMENT,
	at      INTEGER NOT NULL,
	kind    TEXT    NOT NULL,
	user    TEXT    NOT NULL, -- key
	name    TEXT    NOT NULL,
	what    TEXT    NOT NULL,
	address TEXT    NOT NULL,
	agent   TEXT    NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS event_kind ON event (kind, at);
