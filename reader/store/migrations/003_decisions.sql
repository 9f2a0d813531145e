-- Version 3: the user's decisions on suggestions, and known names.

-- The analysis also depends on the analyser's models, so an edition string replaces the version number.
CREATE TABLE analyses_3 (
    article     TEXT PRIMARY KEY REFERENCES articles (sha256) ON DELETE CASCADE,
    edition     TEXT NOT NULL,              -- of the analyser
    commitments INTEGER NOT NULL,           -- how many, so that a listing need not parse the rest
    json        TEXT NOT NULL
) STRICT;

INSERT INTO analyses_3 SELECT article, CAST(version AS TEXT), commitments, json FROM analyses;
DROP TABLE analyses;
ALTER TABLE analyses_3 RENAME TO analyses;

-- A decision stores a copy of its finding and so outlives the analysis it was made on.
CREATE TABLE decisions (
    id      TEXT PRIMARY KEY,               -- UUID
    article TEXT NOT NULL REFERENCES articles (sha256),
    kind    TEXT NOT NULL CHECK (kind IN ('commitment', 'entity')),
    start   INTEGER NOT NULL CHECK (start >= 0),  -- of the suggestion it was made on, or of the selected passage
    "end"   INTEGER NOT NULL CHECK ("end" >= start),
    status  TEXT NOT NULL CHECK (status IN ('accepted', 'edited', 'rejected')),
    json    TEXT NOT NULL CHECK (json_valid(json)),  -- what is held from then on
    author  TEXT NOT NULL,
    decided INTEGER NOT NULL
) STRICT;

CREATE INDEX decisions_place ON decisions (article, kind, start, "end");

-- Names that apply to every article: always of a type, or (NULL) never a name. Numbered in insertion order.
CREATE TABLE names (
    id      INTEGER PRIMARY KEY,
    text    TEXT NOT NULL UNIQUE CHECK (text <> ''),
    type    TEXT CHECK (type IN ('PER', 'TITLE', 'ORG', 'LOC', 'TIME', 'QUANTITY', 'PROGRAMME')),
    author  TEXT NOT NULL,
    created INTEGER NOT NULL
) STRICT;
