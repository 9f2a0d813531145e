-- Version 6: the index for searches, concordances and counts. All of it is derived from the rest of the library and
-- updated later, while nothing else is being done; triggers only flag outdated entries.

-- Articles by number, since these tables have many rows. Numbers are never reused, because a client may still hold one.
CREATE TABLE article_entries (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL UNIQUE REFERENCES articles (sha256) ON DELETE CASCADE,
    dated   TEXT NOT NULL,                  -- the article's date, '' if unknown
    script  TEXT NOT NULL CHECK (script IN ('hans', 'hant')),  -- that it is written in
    plain   INTEGER NOT NULL CHECK (plain IN (0, 1)),    -- whether the reading text is the source itself
    damaged INTEGER NOT NULL CHECK (damaged IN (0, 1)),  -- whether it is repaired
    fresh   INTEGER NOT NULL CHECK (fresh IN (0, 1)),    -- whether its words are here as it is read now
    counted INTEGER NOT NULL CHECK (counted IN (0, 1))   -- whether its mentions are here as they stand now
) STRICT;

CREATE INDEX article_entries_dated ON article_entries (fresh, dated DESC, article DESC);
CREATE INDEX article_entries_counted ON article_entries (counted, article);

-- The folded reading view: Simplified, lower case and half-width, one code point for each, with two newlines appended so
-- that the last two characters start a trigram too.
CREATE TABLE article_words (
    number INTEGER PRIMARY KEY REFERENCES article_entries (number) ON DELETE CASCADE,
    words  TEXT NOT NULL
) STRICT;

-- Which articles contain a trigram, without offsets, which would double the size; they are found in the words.
CREATE VIRTUAL TABLE article_trigrams USING fts5 (
    words, content = 'article_words', content_rowid = 'number', tokenize = 'trigram case_sensitive 1',
    detail = none, columnsize = 0
);

CREATE VIRTUAL TABLE article_terms USING fts5vocab (article_trigrams, instance);

CREATE TRIGGER article_words_inserted AFTER INSERT ON article_words BEGIN
    INSERT INTO article_trigrams (rowid, words) VALUES (new.number, new.words);
END;

CREATE TRIGGER article_words_deleted AFTER DELETE ON article_words BEGIN
    INSERT INTO article_trigrams (article_trigrams, rowid, words) VALUES ('delete', old.number, old.words);
END;

-- The marked words of the reading view, and the same with the note, folded like the words of articles.
CREATE TABLE annotation_words (
    annotation TEXT PRIMARY KEY REFERENCES annotations (id) ON DELETE CASCADE,
    read       TEXT NOT NULL,
    words      TEXT NOT NULL                -- both, with a newline between
) STRICT;

-- The people, organisations, places and programmes mentioned in articles.
CREATE TABLE mentioned (
    id    INTEGER PRIMARY KEY,
    type  TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'PROGRAMME')),
    key   TEXT NOT NULL,                    -- in Simplified
    label TEXT NOT NULL,                    -- as the first article writes it
    UNIQUE (type, key)
) STRICT;

CREATE TABLE mentions (
    name      INTEGER NOT NULL REFERENCES mentioned (id),
    article   INTEGER NOT NULL REFERENCES article_entries (number) ON DELETE CASCADE,
    paragraph INTEGER NOT NULL,             -- the line of the source it begins in, from 1
    n         INTEGER NOT NULL CHECK (n > 0),
    PRIMARY KEY (name, article, paragraph)
) STRICT, WITHOUT ROWID;

CREATE INDEX mentions_article ON mentions (article);

CREATE TRIGGER articles_dated AFTER UPDATE OF date ON articles WHEN old.date IS NOT new.date BEGIN
    UPDATE article_entries SET dated = coalesce(new.date, '') WHERE article = new.sha256;
END;

-- Triggers for a changed reading view.
CREATE TRIGGER articles_repaired AFTER UPDATE OF repair ON articles WHEN old.repair IS NOT new.repair BEGIN
    UPDATE article_entries SET fresh = 0 WHERE article = new.sha256;
    DELETE FROM annotation_words WHERE annotation IN (SELECT id FROM annotations WHERE article = new.sha256);
END;

CREATE TRIGGER accepted_inserted AFTER INSERT ON accepted BEGIN
    UPDATE article_entries SET fresh = 0 WHERE article = new.article;
    DELETE FROM annotation_words WHERE annotation IN (SELECT id FROM annotations WHERE article = new.article);
END;

CREATE TRIGGER accepted_updated AFTER UPDATE ON accepted BEGIN
    UPDATE article_entries SET fresh = 0 WHERE article = new.article;
    DELETE FROM annotation_words WHERE annotation IN (SELECT id FROM annotations WHERE article = new.article);
END;

CREATE TRIGGER accepted_deleted AFTER DELETE ON accepted BEGIN
    UPDATE article_entries SET fresh = 0 WHERE article = old.article;
    DELETE FROM annotation_words WHERE annotation IN (SELECT id FROM annotations WHERE article = old.article);
END;

-- A trigger for a mark that moved or has a new note.
CREATE TRIGGER annotations_moved AFTER UPDATE ON annotations
WHEN old.start <> new.start OR old."end" <> new."end" OR old.note <> new.note OR old.article <> new.article BEGIN
    DELETE FROM annotation_words WHERE annotation = old.id;
END;

-- Triggers for a new analysis, or a decision on an entity.
CREATE TRIGGER analyses_updated AFTER UPDATE ON analyses BEGIN
    UPDATE article_entries SET counted = 0 WHERE article = new.article;
END;

CREATE TRIGGER analyses_deleted AFTER DELETE ON analyses BEGIN
    UPDATE article_entries SET counted = 0 WHERE article = old.article;
END;

CREATE TRIGGER decisions_inserted AFTER INSERT ON decisions WHEN new.kind = 'entity' BEGIN
    UPDATE article_entries SET counted = 0 WHERE article = new.article;
END;

CREATE TRIGGER decisions_updated AFTER UPDATE ON decisions WHEN new.kind = 'entity' BEGIN
    UPDATE article_entries SET counted = 0 WHERE article = new.article;
END;

CREATE TRIGGER decisions_deleted AFTER DELETE ON decisions WHEN old.kind = 'entity' BEGIN
    UPDATE article_entries SET counted = 0 WHERE article = old.article;
END;
