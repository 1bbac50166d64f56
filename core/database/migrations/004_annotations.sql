-- What readers draw on a series (core/records/annotation.h). An annotation keeps its id whatever happens to it.
CREATE TABLE annotations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER NOT NULL REFERENCES series (id)
) STRICT;

CREATE INDEX annotations_of_series ON annotations (series);

-- Placing, changing, deleting and bringing back each add a row; the one with the greatest id counts. kind is that of
-- the JSON, for lists; a deletion has no JSON.
CREATE TABLE annotation_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    annotation INTEGER NOT NULL REFERENCES annotations (id),
    author TEXT NOT NULL,
    created_at TEXT NOT NULL,
    deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    kind TEXT,
    annotation_json TEXT,
    CHECK ((deleted = 1) = (annotation_json IS NULL) AND (deleted = 1) = (kind IS NULL))
) STRICT;

CREATE INDEX versions_of_annotation ON annotation_versions (annotation);

CREATE TRIGGER annotations_are_never_changed BEFORE UPDATE ON annotations
BEGIN
    SELECT RAISE (ABORT, 'a stored annotation is never changed');
END;

CREATE TRIGGER annotations_are_never_removed BEFORE DELETE ON annotations
BEGIN
    SELECT RAISE (ABORT, 'a stored annotation is never removed');
END;

CREATE TRIGGER annotations_are_never_replaced BEFORE INSERT ON annotations
WHEN EXISTS (SELECT 1 FROM annotations WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a stored annotation is never replaced');
END;

CREATE TRIGGER annotation_versions_are_never_changed BEFORE UPDATE ON annotation_versions
BEGIN
    SELECT RAISE (ABORT, 'a version of an annotation is never changed');
END;

CREATE TRIGGER annotation_versions_are_never_removed BEFORE DELETE ON annotation_versions
BEGIN
    SELECT RAISE (ABORT, 'a version of an annotation is never removed');
END;

CREATE TRIGGER annotation_versions_are_never_replaced BEFORE INSERT ON annotation_versions
WHEN EXISTS (SELECT 1 FROM annotation_versions WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a version of an annotation is never replaced');
END;
