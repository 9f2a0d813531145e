-- Version 8: how sure the analysis is of each commitment, and what the library remembers about how it is shown.

ALTER TABLE commitments ADD COLUMN sure REAL;  -- the probability that it is one, NULL where a person added it

CREATE INDEX commitments_sure ON commitments (sure DESC, dated DESC, article, place, status);
CREATE INDEX commitments_unsure ON commitments (sure, dated DESC, article, place, status);

-- Settings of the library rather than of the user, by name; names unknown to this version are ignored.
CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
