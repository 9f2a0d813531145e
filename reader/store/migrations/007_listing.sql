-- Version 7: to list a hundred thousand articles in any order and find them by title, outlet or file.

-- They include the hash, so that a slice of the list is found without reading articles.
DROP INDEX articles_opened;
CREATE INDEX articles_opened ON articles (opened DESC, sha256);
CREATE INDEX articles_outlet ON articles (outlet, sha256);

-- Title, outlet and file name in Simplified and lower case, a line each, to match words in either script. Derived from
-- the article; the next search adds missing rows.
CREATE TABLE listed_words (
    article TEXT PRIMARY KEY REFERENCES articles (sha256) ON DELETE CASCADE,
    words   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER listed_words_behind AFTER UPDATE OF title, outlet, path ON articles
WHEN old.title <> new.title OR old.outlet <> new.outlet OR old.path <> new.path BEGIN
    DELETE FROM listed_words WHERE article = old.sha256;
END;
