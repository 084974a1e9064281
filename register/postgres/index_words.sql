-- What waits to be sorted in is read by every search: little may wait (kB).
CREATE INDEX words_body ON words USING gin (string_to_array(body, ' ')) WITH (gin_pending_list_limit = 256);
