-- The truth. Rows are added and never changed.
CREATE TABLE log (
	seq  INTEGER PRIMARY KEY,
	at   INTEGER NOT NULL, -- microseconds since 1970
	kind TEXT    NOT NULL,
	body BLOB    NOT NULL, -- JSON, deflated
	hash BLOB    NOT NULL
) STRICT;

CREATE TABLE blob (
	n     INTEGER PRIMARY KEY,
	sha   TEXT NOT NULL UNIQUE, -- of the bytes as received
	bytes BLOB NOT NULL,        -- deflated
	text  BLOB                  -- deflated; NULL when it is the bytes
) STRICT;

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
