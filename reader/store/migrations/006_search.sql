-- Version 6: what searching, concordances and counts look in. All of it follows from the rest of the library and is written
-- later than that, by whoever has time; a trigger only notes that something is no longer as it was.

-- The articles by number, since rows of these tables are many. Numbers are never given twice: somebody may still hold one.
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

-- The reading text folded: Simplified, small letters, half-width signs, with a code point for each of it, and two newlines
-- behind it, so that the last two characters begin a trigram too.
CREATE TABLE article_words (
    number INTEGER PRIMARY KEY REFERENCES article_entries (number) ON DELETE CASCADE,
    words  TEXT NOT NULL
) STRICT;

-- Which article has a trigram, but not where, which would be twice as large; where it is the words say.
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

-- The words marked, as read, and with the note folded like the words of articles.
CREATE TABLE annotation_words (
    annotation TEXT PRIMARY KEY REFERENCES annotations (id) ON DELETE CASCADE,
    read       TEXT NOT NULL,
    words      TEXT NOT NULL                -- both, with a newline between
) STRICT;

-- The people, organisations, places and programmes that articles name.
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

-- An article that is read otherwise.
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

-- A mark that moved, or has another note.
CREATE TRIGGER annotations_moved AFTER UPDATE ON annotations
WHEN old.start <> new.start OR old."end" <> new."end" OR old.note <> new.note OR old.article <> new.article BEGIN
    DELETE FROM annotation_words WHERE annotation = old.id;
END;

-- An article that was analysed anew, or in which somebody decided about names.
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
