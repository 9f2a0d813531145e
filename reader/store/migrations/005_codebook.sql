-- Version 5: tags that are known by an id everywhere, who marks, what an annotation was before, memos, collections, and
-- which article is an earlier version of which.

-- What is made on two computers can meet: ids are UUIDs.
ALTER TABLE tags ADD COLUMN uuid TEXT;
ALTER TABLE tags ADD COLUMN memo TEXT NOT NULL DEFAULT '';
UPDATE tags SET uuid = lower(
    hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
    || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
);
CREATE UNIQUE INDEX tags_uuid ON tags (uuid);
CREATE INDEX tags_parent ON tags (parent);

-- Everybody who marked, with a colour to tell them apart.
CREATE TABLE coders (
    name   TEXT PRIMARY KEY,
    colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 8)  -- a place in the theme's tag colours
) STRICT, WITHOUT ROWID;

INSERT INTO coders SELECT author, (row_number() OVER (ORDER BY min(created)) - 1) % 9 FROM annotations GROUP BY author;

-- What annotations were: a row for every state that was changed or deleted. What is now is in `annotations` alone, so
-- that making one writes nothing here. No reference: it outlives the annotation.
CREATE TABLE history (
    id         INTEGER PRIMARY KEY,
    annotation TEXT NOT NULL,
    at         INTEGER NOT NULL,            -- when it ceased to be so
    author     TEXT NOT NULL,               -- who did that
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),  -- whether nothing took its place
    json       TEXT NOT NULL CHECK (json_valid(json))       -- the annotation as it was
) STRICT;

CREATE INDEX history_annotation ON history (annotation, id);

-- What a person notes about a whole article.
CREATE TABLE memos (
    article TEXT PRIMARY KEY REFERENCES articles (sha256) ON DELETE CASCADE,
    text    TEXT NOT NULL CHECK (text <> ''),
    author  TEXT NOT NULL,
    updated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Folders of the library; an article may lie in several.
CREATE TABLE collections (
    id     TEXT PRIMARY KEY,                -- UUID
    name   TEXT NOT NULL CHECK (name <> ''),
    parent TEXT REFERENCES collections (id) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX collections_name ON collections (coalesce(parent, ''), name);
CREATE INDEX collections_parent ON collections (parent);

CREATE TABLE collected (
    collection TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    article    TEXT NOT NULL REFERENCES articles (sha256) ON DELETE CASCADE,
    PRIMARY KEY (collection, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX collected_article ON collected (article);

-- A file that was changed: its newer text is an article of its own that says what it was before.
CREATE TABLE versions (
    article  TEXT PRIMARY KEY REFERENCES articles (sha256) ON DELETE CASCADE,
    previous TEXT NOT NULL REFERENCES articles (sha256) ON DELETE CASCADE CHECK (previous <> article)
) STRICT, WITHOUT ROWID;

CREATE INDEX versions_previous ON versions (previous);

-- To find whether a file was opened before, and to list a hundred thousand articles in any order.
CREATE INDEX articles_path ON articles (path);
CREATE INDEX articles_title ON articles (title, sha256);
CREATE INDEX articles_date ON articles (date DESC, sha256);
CREATE INDEX articles_added ON articles (added DESC, sha256);
