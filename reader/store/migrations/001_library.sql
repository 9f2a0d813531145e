-- Version 1 of the library. Times are milliseconds since 1970-01-01 UTC; offsets are code points of the source.

-- An article is identified by its source text, whatever file it came from. A changed file is a new article, so that no
-- mark ever refers to a text it was not made on.
CREATE TABLE articles (
    sha256     TEXT PRIMARY KEY CHECK (length(sha256) = 64),  -- of the text as UTF-8
    path       TEXT NOT NULL,               -- where it was last opened from, '' for pasted text
    encoding   TEXT NOT NULL,
    title      TEXT NOT NULL,               -- as read, '' if the article has none
    date       TEXT,                        -- ISO 8601 day, NULL if unknown
    added      INTEGER NOT NULL,
    opened     INTEGER NOT NULL,            -- last time
    characters INTEGER NOT NULL,
    text       TEXT NOT NULL                -- last: a listing then never walks a long row's overflow pages
) STRICT;

CREATE INDEX articles_opened ON articles (opened);

-- The codebook. Numbered, so that renaming a tag touches one row.
CREATE TABLE tags (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE CHECK (name <> ''),
    colour      INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 8),
    shortcut    INTEGER UNIQUE CHECK (shortcut BETWEEN 1 AND 9),
    description TEXT NOT NULL,
    parent      INTEGER REFERENCES tags (id)
) STRICT;

-- A mark is located by its offsets; quote, prefix and suffix are source text that confirms the place, or locates it in
-- another version of the article.
CREATE TABLE annotations (
    id      TEXT PRIMARY KEY,               -- UUID, made by whoever marks, so that libraries can be merged
    article TEXT NOT NULL REFERENCES articles (sha256),
    start   INTEGER NOT NULL CHECK (start >= 0),
    "end"   INTEGER NOT NULL CHECK ("end" >= start),
    quote   TEXT NOT NULL,
    prefix  TEXT NOT NULL,
    suffix  TEXT NOT NULL,
    note    TEXT NOT NULL,
    author  TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL
) STRICT;

CREATE INDEX annotations_place ON annotations (article, start, "end");

CREATE TABLE annotation_tags (
    annotation TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,            -- the order in which the tags were given
    tag        INTEGER NOT NULL REFERENCES tags (id),
    PRIMARY KEY (annotation, position),
    UNIQUE (annotation, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_tags_tag ON annotation_tags (tag);

-- A cache of the results of one version of the analyser. May be emptied at any time.
CREATE TABLE analyses (
    article     TEXT PRIMARY KEY REFERENCES articles (sha256) ON DELETE CASCADE,
    version     INTEGER NOT NULL,
    commitments INTEGER NOT NULL,           -- how many, so that a listing need not parse the rest
    json        TEXT NOT NULL
) STRICT;
