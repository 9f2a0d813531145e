-- Version 2: fields marked up in a file, outlet and byline, and how the user wants an article read.

-- Rebuilt rather than altered, so that the text stays the last column.
CREATE TABLE articles_2 (
    sha256     TEXT PRIMARY KEY CHECK (length(sha256) = 64),  -- of the text as UTF-8
    path       TEXT NOT NULL,               -- where it was last opened from, '' for pasted text
    encoding   TEXT NOT NULL,
    format     TEXT NOT NULL,               -- what that file was: 'txt', 'html', …
    marked     TEXT NOT NULL CHECK (json_valid(marked)),  -- fields that file marks: [["title", start, end], …]
    title      TEXT NOT NULL,               -- as read, '' if the article has none; so outlet and byline
    outlet     TEXT NOT NULL,
    byline     TEXT NOT NULL,
    date       TEXT,                        -- ISO 8601 day, NULL if unknown
    repair     INTEGER CHECK (repair IN (0, 1)),  -- whether to repair damage; NULL: as the evidence says
    added      INTEGER NOT NULL,
    opened     INTEGER NOT NULL,            -- last time
    characters INTEGER NOT NULL,
    text       TEXT NOT NULL                -- last: a listing then never walks a long row's overflow pages
) STRICT;

INSERT INTO articles_2 (sha256, path, encoding, format, marked, title, outlet, byline, date, added, opened, characters, text)
SELECT sha256, path, encoding, 'txt', '[]', title, '', '', date, added, opened, characters, text FROM articles;

DROP TABLE articles;
ALTER TABLE articles_2 RENAME TO articles;
CREATE INDEX articles_opened ON articles (opened);

-- Replacements for suspect characters that the user accepted.
CREATE TABLE accepted (
    article TEXT NOT NULL REFERENCES articles (sha256) ON DELETE CASCADE,
    start   INTEGER NOT NULL CHECK (start >= 0),
    "end"   INTEGER NOT NULL CHECK ("end" >= start),
    was     TEXT NOT NULL,                  -- what the repaired text had there
    became  TEXT NOT NULL,
    author  TEXT NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (article, start, "end")
) STRICT, WITHOUT ROWID;

-- The user's replacements for converted views. Numbered in list order.
CREATE TABLE terms (
    id      INTEGER PRIMARY KEY,
    text    TEXT NOT NULL CHECK (text <> ''),  -- as articles write them
    becomes TEXT,                           -- NULL: stays as it is
    script  TEXT CHECK (script IN ('hans', 'hant', 'tw', 'twp', 'hk')),  -- NULL: in all of these views
    created INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX terms_text ON terms (text, coalesce(script, ''));
