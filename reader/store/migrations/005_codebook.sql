-- Version 5: UUIDs of tags, coders, the history of annotations, memos, collections, and versions of articles.

-- UUIDs, so that libraries of two computers can be merged.
ALTER TABLE tags ADD COLUMN uuid TEXT;
ALTER TABLE tags ADD COLUMN memo TEXT NOT NULL DEFAULT '';
UPDATE tags SET uuid = lower(
    hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
    || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
);
CREATE UNIQUE INDEX tags_uuid ON tags (uuid);
CREATE INDEX tags_parent ON tags (parent);

-- Everyone who made marks, with a colour to tell them apart.
CREATE TABLE coders (
    name   TEXT PRIMARY KEY,
    colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 8)  -- a place in the theme's tag colours
) STRICT, WITHOUT ROWID;

INSERT INTO coders SELECT author, (row_number() OVER (ORDER BY min(created)) - 1) % 9 FROM annotations GROUP BY author;

-- A row for every changed or deleted state of an annotation. The current state is only in `annotations`, so creating one
-- writes nothing here. No foreign key: the history outlives the annotation.
CREATE TABLE history (
    id         INTEGER PRIMARY KEY,
    annotation TEXT NOT NULL,
    at         INTEGER NOT NULL,            -- when it ceased to be so
    author     TEXT NOT NULL,               -- who did that
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),  -- whether nothing took its place
    json       TEXT NOT NULL CHECK (json_valid(json))       -- the annotation as it was
) STRICT;

CREATE INDEX history_annotation ON history (annotation, id);

-- The user's memos on articles.
CREATE TABLE memos (
    article TEXT PRIMARY KEY REFERENCES articles (sha256) ON DELETE CASCADE,
    text    TEXT NOT NULL CHECK (text <> ''),
    author  TEXT NOT NULL,
    updated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Folders of the library; an article may be in several.
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

-- The text of a changed file is a new article that refers to its previous version.
CREATE TABLE versions (
    article  TEXT PRIMARY KEY REFERENCES articles (sha256) ON DELETE CASCADE,
    previous TEXT NOT NULL REFERENCES articles (sha256) ON DELETE CASCADE CHECK (previous <> article)
) STRICT, WITHOUT ROWID;

CREATE INDEX versions_previous ON versions (previous);

-- To look up whether a file was opened before, and to list a hundred thousand articles in any order.
CREATE INDEX articles_path ON articles (path);
CREATE INDEX articles_title ON articles (title, sha256);
CREATE INDEX articles_date ON articles (date DESC, sha256);
CREATE INDEX articles_added ON articles (added DESC, sha256);
