-- One series UID can hold several volumes (SeriesRecord::part), and a series is linked where it lies (source) or its
-- images are kept by the library (source is empty then, so that the library may be moved). SQLite cannot drop a UNIQUE from a column, so the table is made anew.
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

-- The same image is kept once, also when two programs import it at the same time.
CREATE UNIQUE INDEX images_once ON images (series_uid, sop_instance_uid, sha256);

-- What a list of cases says about a series before it is opened. Without size and grid its slices make no volume; grid
-- is written as that of masks.
CREATE TABLE series_descriptions (
    series INTEGER PRIMARY KEY REFERENCES series (id),
    transfer_syntax_uid TEXT NOT NULL,
    size_i INTEGER,
    size_j INTEGER,
    size_k INTEGER,
    grid TEXT
) STRICT;

-- from and to: the ends of the stretch that the finding is about, patient space (LPS), mm.
CREATE TABLE series_findings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER NOT NULL REFERENCES series (id),
    code TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'refusal')),
    text TEXT NOT NULL,
    from_x REAL NOT NULL,
    from_y REAL NOT NULL,
    from_z REAL NOT NULL,
    to_x REAL NOT NULL,
    to_y REAL NOT NULL,
    to_z REAL NOT NULL
) STRICT;

CREATE INDEX findings_of_series ON series_findings (series);

-- Grey values, row by row, the first row on top.
CREATE TABLE thumbnails (
    series INTEGER PRIMARY KEY REFERENCES series (id),
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    pixels BLOB NOT NULL CHECK (length(pixels) = width * height)
) STRICT;
