
-- The words of the documents, folded, one blank between two.
CREATE TABLE words (
	rowid bigint PRIMARY KEY,
	body  text COLLATE "C" NOT NULL
);
