-- One series UID can hold several volumes (SeriesRecord::part), and a series is linked where it lies or its images are
-- kept by the library. SQLite cannot drop a UNIQUE from a column, so the table is made anew.
CREATE TABLE series_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    study INTEGER NOT NULL REFERENCES studies (id),
    series_uid TEXT NOT NULL,
    part TEXT NOT NULL,
    frame_of_reference_uid TEXT NOT NULL,
    description TEXT NOT NULL,
    modality TEXT NOT NULL,
    manufacturer TEXT NOT NULL,
    kernel TEXT NOT NULL,
    slice_thickness_mm REAL NOT NULL,
    row_count INTEGER NOT NULL,
    column_count INTEGER NOT NULL,
    slice_count INTEGER NOT NULL,
    simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
    source TEXT NOT NULL,
    kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
    added_at TEXT NOT NULL,
    UNIQUE (series_uid, part)
) STRICT;

INSERT INTO series_new
SELECT id, study, series_uid, '', frame_of_reference_uid, description, modality, manufacturer, kernel,
       slice_thickness_mm, row_count, column_count, slice_count, simulated, source, 0, added_at
FROM series;

DROP TABLE series;
ALTER TABLE series_new RENAME TO series;
CREATE INDEX series_of_study ON series (study);

-- Files that the library keeps, by series UID: its parts are told apart when the files are read. file is relative to
-- the library's folder; position is that along the slice normal, mm.
CREATE TABLE images (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series_uid TEXT NOT NULL,
    sop_instance_uid TEXT NOT NULL,
    position REAL NOT NULL,
    file TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

CREATE INDEX images_of_series ON images (series_uid, sop_instance_uid);
