-- Outlines of nodules that readers edited. Each stroke, fill, undo, redo and reset adds a row with the whole mask; the
-- one with the greatest id is the nodule's outline. prediction is the one whose outline it began as, nothing where it
-- was painted from nothing. Grid and runs are those of masks; sha256 covers both.
CREATE TABLE mask_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    nodule INTEGER NOT NULL REFERENCES nodules (id),
    prediction INTEGER REFERENCES predictions (id),
    author TEXT NOT NULL,
    created_at TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('brush', 'eraser', 'fill', 'undo', 'redo', 'reset')),
    size_i INTEGER NOT NULL CHECK (size_i >= 0),
    size_j INTEGER NOT NULL CHECK (size_j >= 0),
    size_k INTEGER NOT NULL CHECK (size_k >= 0),
    grid TEXT NOT NULL,
    runs BLOB NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE INDEX mask_versions_of_nodule ON mask_versions (nodule);

CREATE TRIGGER mask_versions_are_never_changed BEFORE UPDATE ON mask_versions
BEGIN
    SELECT RAISE (ABORT, 'a version of an outline is never changed');
END;

CREATE TRIGGER mask_versions_are_never_removed BEFORE DELETE ON mask_versions
BEGIN
    SELECT RAISE (ABORT, 'a version of an outline is never removed');
END;

CREATE TRIGGER mask_versions_are_never_replaced BEFORE INSERT ON mask_versions
WHEN EXISTS (SELECT 1 FROM mask_versions WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a version of an outline is never replaced');
END;
