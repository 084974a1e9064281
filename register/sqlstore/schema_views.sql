-- Views of the log. since is the entry from which a row holds, until the one from which on it does not;
-- 9223372036854775807 while it does.
CREATE TABLE document (
	n         INTEGER PRIMARY KEY,
	sha       TEXT    NOT NULL UNIQUE,
	seq       INTEGER NOT NULL,
	at        INTEGER NOT NULL,
	publisher TEXT    NOT NULL, -- folded
	published INTEGER NOT NULL, -- Julian day; 0 unknown
	body      TEXT    NOT NULL
) STRICT;
CREATE INDEX document_seq ON document (seq);
CREATE INDEX document_publisher ON document (publisher, seq);

CREATE TABLE sketch (
	document INTEGER PRIMARY KEY,
	body     BLOB NOT NULL
) STRICT;

CREATE TABLE sketch_key (
	key      TEXT    NOT NULL,
	document INTEGER NOT NULL,
	PRIMARY KEY (key, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy (
	document INTEGER NOT NULL,
	since    INTEGER NOT NULL,
	body     TEXT    NOT NULL,
	PRIMARY KEY (document, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
	n        INTEGER PRIMARY KEY, -- the order in which accounts came
	id       TEXT    NOT NULL UNIQUE,
	document INTEGER NOT NULL,
	profile  BLOB    NOT NULL,
	retired  INTEGER NOT NULL -- 1 when no reading has it
) STRICT;
CREATE INDEX account_document ON account (document);

CREATE TABLE generation (
	account INTEGER NOT NULL,
	since   INTEGER NOT NULL, -- the claims entry
	until   INTEGER NOT NULL,
	PRIMARY KEY (account, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
	key     TEXT    NOT NULL,
	account INTEGER NOT NULL,
	PRIMARY KEY (key, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_account ON block (account);

CREATE TABLE member (
	account  INTEGER NOT NULL,
	incident TEXT    NOT NULL,
	since    INTEGER NOT NULL,
	until    INTEGER NOT NULL,
	PRIMARY KEY (account, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_incident ON member (incident, account);

CREATE TABLE judgement (
	a     TEXT    NOT NULL,
	b     TEXT    NOT NULL,
	since INTEGER NOT NULL,
	until INTEGER NOT NULL,
	body  TEXT    NOT NULL,
	PRIMARY KEY (a, b, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX judgement_b ON judgement (b);

CREATE TABLE hold (
	a     TEXT    NOT NULL,
	b     TEXT    NOT NULL,
	apart INTEGER NOT NULL,
	since INTEGER NOT NULL,
	until INTEGER NOT NULL,
	PRIMARY KEY (a, b, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX hold_b ON hold (b);
CREATE INDEX hold_since ON hold (since);

-- Accounts of one series (verdict positive), or not of one (negative).
CREATE TABLE tie (
	a       TEXT    NOT NULL,
	b       TEXT    NOT NULL,
	since   INTEGER NOT NULL,
	until   INTEGER NOT NULL,
	machine INTEGER NOT NULL, -- 0: a person's
	body    TEXT    NOT NULL,
	PRIMARY KEY (a, b, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_b ON tie (b);
CREATE INDEX tie_since ON tie (since);

CREATE TABLE ruling (
	account TEXT    NOT NULL,
	since   INTEGER NOT NULL,
	until   INTEGER NOT NULL,
	body    TEXT    NOT NULL,
	PRIMARY KEY (account, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX ruling_since ON ruling (since);

CREATE TABLE statement (
	id        TEXT    NOT NULL,
	since     INTEGER NOT NULL,
	until     INTEGER NOT NULL,
	document  INTEGER NOT NULL,
	variable  TEXT    NOT NULL,
	actor     TEXT    NOT NULL, -- folded
	published INTEGER NOT NULL,
	body      TEXT    NOT NULL,
	PRIMARY KEY (id, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_variable ON statement (variable, published);
CREATE INDEX statement_document ON statement (document);

-- Releases of data sets of others, kept for comparison.
CREATE TABLE dataset (
	since INTEGER PRIMARY KEY, -- the entry of its import
	until INTEGER NOT NULL,
	body  TEXT    NOT NULL
) STRICT;

CREATE TABLE touch (
	account INTEGER NOT NULL,
	seq     INTEGER NOT NULL,
	PRIMARY KEY (account, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident (
	n        INTEGER PRIMARY KEY,
	id       TEXT    NOT NULL,
	since    INTEGER NOT NULL,
	until    INTEGER NOT NULL,
	day      INTEGER NOT NULL, -- first day; 0 unknown
	last     INTEGER NOT NULL, -- last day
	month    TEXT    NOT NULL, -- '2024-05' when all its days lie in it, else ''
	year     TEXT    NOT NULL,
	country  TEXT    NOT NULL,
	province TEXT    NOT NULL,
	type     TEXT    NOT NULL,
	main     INTEGER NOT NULL,
	standing TEXT    NOT NULL, -- stands, rejected, withdrawn; by_its_parts for the whole of a series, which sums leave out
	killed   INTEGER NOT NULL, -- the least that sources give, under the policy range; -1 nobody says
	body     BLOB    NOT NULL -- JSON with the facets, deflated
) STRICT;
CREATE INDEX incident_id ON incident (id, since);
-- All that most filters look at: a page is found here, and only its own rows are read.
CREATE INDEX incident_day ON incident (day, n, since, until, last, standing, main, killed);
CREATE INDEX incident_killed ON incident (killed, n, since, until, standing);
CREATE INDEX incident_since ON incident (since, n, until, standing);
CREATE INDEX incident_fallen ON incident (standing, day, n) WHERE standing <> 'stands';

-- The latest day of an incident that was known from an entry on: a question as of the past need not look at what came later.
CREATE TABLE horizon (
	since INTEGER PRIMARY KEY,
	day   INTEGER NOT NULL
) STRICT;

CREATE TABLE facet (
	kind     TEXT    NOT NULL,
	key      TEXT    NOT NULL,
	day      INTEGER NOT NULL,
	incident INTEGER NOT NULL, -- n
	PRIMARY KEY (kind, key, day, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX facet_series ON facet (incident, key) WHERE kind = 'series'; -- most incidents are of none
CREATE INDEX facet_actor ON facet (incident, key) WHERE kind = 'actor'; -- for totals by party

CREATE TABLE name (
	kind      TEXT    NOT NULL,
	key       TEXT    NOT NULL,
	name      TEXT    NOT NULL,
	note      TEXT    NOT NULL,
	incidents INTEGER NOT NULL, -- that stand now
	PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE toll (
	incident INTEGER NOT NULL, -- n
	effect   TEXT    NOT NULL,
	status   TEXT    NOT NULL,
	policy   TEXT    NOT NULL,
	state    TEXT    NOT NULL,
	min      INTEGER NOT NULL,
	best     INTEGER NOT NULL,
	max      INTEGER NOT NULL,
	PRIMARY KEY (incident, effect, status, policy)
) STRICT, WITHOUT ROWID;

CREATE INDEX toll_least ON toll (effect, min, incident) WHERE status = '' AND policy = 'range'; -- for "500 injured or more"

-- Sums over all incidents that stand now, so that a total of everything need not look at each.
CREATE TABLE cell (
	month     TEXT    NOT NULL,
	year      TEXT    NOT NULL,
	effect    TEXT    NOT NULL,
	status    TEXT    NOT NULL,
	policy    TEXT    NOT NULL,
	given     INTEGER NOT NULL,
	pending   INTEGER NOT NULL,
	parties   INTEGER NOT NULL,
	min       INTEGER NOT NULL,
	max       INTEGER NOT NULL,
	open      INTEGER NOT NULL,
	best      INTEGER NOT NULL,
	blank     INTEGER NOT NULL,
	PRIMARY KEY (month, year, effect, status, policy)
) STRICT, WITHOUT ROWID;

CREATE TABLE cell_size (
	month     TEXT    NOT NULL,
	year      TEXT    NOT NULL,
	incidents INTEGER NOT NULL,
	PRIMARY KEY (month, year)
) STRICT, WITHOUT ROWID;
