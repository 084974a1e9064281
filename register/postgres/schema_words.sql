
-- The words of the documents, folded, one blank between two.
CREATE TABLE words (
	rowid bigint PRIMARY KEY,
	body  text COLLATE "C" NOT NULL
);
CREATE INDEX words_body ON words USING gin (string_to_array(body, ' '));
