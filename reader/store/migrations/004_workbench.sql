-- Version 4: every commitment of every article as a row, so that the library can be searched, sorted and counted in SQL.
-- All of it is derived from analyses and decisions and rewritten when one of them changes.

CREATE TABLE commitments (
    id             INTEGER PRIMARY KEY,
    article        TEXT NOT NULL REFERENCES articles (sha256) ON DELETE CASCADE,
    place          INTEGER NOT NULL,        -- among all of the article's commitments, the rejected ones too, from 0
    start          INTEGER NOT NULL CHECK (start >= 0),
    "end"          INTEGER NOT NULL CHECK ("end" >= start),
    paragraph      INTEGER NOT NULL,        -- the line of the source it begins in, from 1
    dated          TEXT,                    -- the article's date; days are ISO 8601, NULL where unknown
    script         TEXT NOT NULL CHECK (script IN ('hans', 'hant')),  -- that `text` and all words as read are in
    status         TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'edited', 'rejected')),
    author         TEXT NOT NULL,           -- who decided, '' while nobody did
    decided        INTEGER,
    cue            TEXT NOT NULL,
    strength       TEXT NOT NULL CHECK (strength IN ('pledge', 'aim', 'plan', 'forecast')),
    firmness       INTEGER NOT NULL AS (CASE strength WHEN 'pledge' THEN 0 WHEN 'aim' THEN 1 WHEN 'plan' THEN 2 ELSE 3 END),
    name           TEXT NOT NULL,           -- who commits, as read, '' where not said; so role and org
    role           TEXT NOT NULL,
    org            TEXT NOT NULL,
    person         TEXT NOT NULL,           -- keys that are equal across articles, '' for nobody
    body           TEXT NOT NULL,
    speaker        TEXT NOT NULL,           -- the person's key, else the body's
    deadline       TEXT NOT NULL,           -- the words, '' where there is no deadline, then without place
    deadline_start INTEGER,
    deadline_end   INTEGER,
    first          TEXT,                    -- the days they mean
    last           TEXT,
    figures        INTEGER NOT NULL,        -- how many targets
    metric         TEXT NOT NULL,           -- key of the first target's metric, '' without
    unit           TEXT,                    -- of the first target, NULL where it has no value
    value          REAL,                    -- of the first target, of a range the upper end
    text           TEXT NOT NULL
) STRICT;

CREATE INDEX commitments_place ON commitments (article, place, status);

-- One index for each sort order and each grouping. They include the status, since most queries exclude rejected ones.
CREATE INDEX commitments_dated ON commitments (dated DESC, article, place, status);
CREATE INDEX commitments_last ON commitments (last, dated DESC, article, place, status);
CREATE INDEX commitments_figure ON commitments (unit, value DESC, dated DESC, article, place, status);
CREATE INDEX commitments_firmness ON commitments (firmness, dated DESC, article, place, status);
CREATE INDEX commitments_person ON commitments (person, dated DESC, article, place, status);
CREATE INDEX commitments_body ON commitments (body, dated DESC, article, place, status);
CREATE INDEX commitments_speaker ON commitments (speaker, dated DESC, status);
CREATE INDEX commitments_metric ON commitments (metric, dated DESC, status);

-- The targets of commitments, in text order.
CREATE TABLE targets (
    commitment INTEGER NOT NULL REFERENCES commitments (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    text       TEXT NOT NULL,
    metric     TEXT NOT NULL,               -- as read
    key        TEXT NOT NULL,               -- of the metric, equal across articles
    comparator TEXT NOT NULL,
    unit       TEXT NOT NULL,
    value      REAL,                        -- to compare and to draw; the decimals that were meant are beside them
    low        REAL,
    high       REAL,
    exact      TEXT,
    exact_low  TEXT,
    exact_high TEXT,
    year       INTEGER,                     -- of the deadline's last day, else of the article
    PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX targets_key ON targets (key, unit, year);

-- The searched text: text and speaker in Simplified and lower case, to match either script. In a separate table, so that
-- a search for one or two characters, which trigrams cannot find, scans nothing else.
CREATE TABLE commitment_words (
    id    INTEGER PRIMARY KEY REFERENCES commitments (id) ON DELETE CASCADE,
    words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE commitment_trigrams USING fts5 (
    words, content = 'commitment_words', content_rowid = 'id', tokenize = 'trigram case_sensitive 1'
);

CREATE TRIGGER commitment_words_inserted AFTER INSERT ON commitment_words BEGIN
    INSERT INTO commitment_trigrams (rowid, words) VALUES (new.id, new.words);
END;

CREATE TRIGGER commitment_words_deleted AFTER DELETE ON commitment_words BEGIN
    INSERT INTO commitment_trigrams (commitment_trigrams, rowid, words) VALUES ('delete', old.id, old.words);
END;
