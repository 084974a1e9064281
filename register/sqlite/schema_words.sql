CREATE VIRTUAL TABLE words USING fts5 (body, content = '', tokenize = "unicode61 remove_diacritics 0");

-- What the search has for words; it keeps nothing of its own.
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, instance);
