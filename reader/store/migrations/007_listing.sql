-- Version 7: what lists a hundred thousand articles in any order and finds them by title, outlet or file.

-- With the hash in it, so that a slice of the list is found without reading articles.
DROP INDEX articles_opened;
CREATE INDEX articles_opened ON articles (opened DESC, sha256);
CREATE INDEX articles_outlet ON articles (outlet, sha256);

-- Title, outlet and name of the file in Simplified and lower case, a line each, so that a word in either script finds
-- them. Follows from the article; where there is no row yet, the next search makes it.
CREATE TABLE listed_words (
    article TEXT PRIMARY KEY REFERENCES articles (sha256) ON DELETE CASCADE,
    words   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER listed_words_behind AFTER UPDATE OF title, outlet, path ON articles
WHEN old.title <> new.title OR old.outlet <> new.outlet OR old.path <> new.path BEGIN
    DELETE FROM listed_words WHERE article = old.sha256;
END;
