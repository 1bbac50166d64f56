PRAGMA user_version = 5;

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

CREATE TABLE annotations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER NOT NULL REFERENCES series (id)
) STRICT;

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

CREATE INDEX annotations_of_series ON annotations (series);

CREATE INDEX findings_of_series ON series_findings (series);

CREATE TABLE images (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series_uid TEXT NOT NULL,
    sop_instance_uid TEXT NOT NULL,
    position REAL NOT NULL,
    file TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX images_once ON images (series_uid, sop_instance_uid, sha256);

CREATE TABLE lidc_nodules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reads INTEGER NOT NULL REFERENCES lidc_reads (id),
    reader INTEGER NOT NULL CHECK (reader BETWEEN 1 AND 16),
    kind TEXT NOT NULL CHECK (kind IN ('nodule', 'small nodule', 'non-nodule')),
    nodule_id TEXT NOT NULL,
    subtlety INTEGER CHECK (subtlety BETWEEN 1 AND 5),
    internal_structure INTEGER CHECK (internal_structure BETWEEN 1 AND 4),
    calcification INTEGER CHECK (calcification BETWEEN 1 AND 6),
    sphericity INTEGER CHECK (sphericity BETWEEN 1 AND 5),
    margin INTEGER CHECK (margin BETWEEN 1 AND 5),
    lobulation INTEGER CHECK (lobulation BETWEEN 1 AND 5),
    spiculation INTEGER CHECK (spiculation BETWEEN 1 AND 5),
    texture INTEGER CHECK (texture BETWEEN 1 AND 5),
    malignancy INTEGER CHECK (malignancy BETWEEN 1 AND 5),
    contours TEXT NOT NULL,
    CHECK (kind = 'nodule' OR coalesce(subtlety, internal_structure, calcification, sphericity, margin, lobulation,
                                       spiculation, texture, malignancy) IS NULL)
) STRICT;

CREATE INDEX lidc_nodules_of_reads ON lidc_nodules (reads);

CREATE TABLE lidc_reads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    file_sha256 TEXT NOT NULL UNIQUE CHECK (length(file_sha256) = 64),
    readers INTEGER NOT NULL CHECK (readers BETWEEN 0 AND 16),
    notes TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE INDEX lidc_reads_of_series ON lidc_reads (series_uid);

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

CREATE INDEX mask_versions_of_nodule ON mask_versions (nodule);

CREATE TABLE masks (
    prediction INTEGER PRIMARY KEY REFERENCES predictions (id),
    size_i INTEGER NOT NULL,
    size_j INTEGER NOT NULL,
    size_k INTEGER NOT NULL,
    grid TEXT NOT NULL,
    runs BLOB NOT NULL
) STRICT;

CREATE TRIGGER masks_are_never_changed BEFORE UPDATE ON masks
BEGIN
    SELECT RAISE (ABORT, 'a stored mask is never changed');
END;

CREATE TRIGGER masks_are_never_removed BEFORE DELETE ON masks
BEGIN
    SELECT RAISE (ABORT, 'a stored mask is never removed');
END;

CREATE TRIGGER masks_are_never_replaced BEFORE INSERT ON masks
WHEN EXISTS (SELECT 1 FROM masks WHERE prediction = NEW.prediction)
BEGIN
    SELECT RAISE (ABORT, 'a stored mask is never replaced');
END;

CREATE TABLE nodules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER NOT NULL REFERENCES series (id),
    center_x REAL NOT NULL,
    center_y REAL NOT NULL,
    center_z REAL NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX nodules_of_series ON nodules (series);

CREATE TABLE packages (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    weights_sha256 TEXT NOT NULL,
    UNIQUE (name, weights_sha256)
) STRICT;

CREATE TABLE patients (
    id INTEGER PRIMARY KEY,
    patient_id TEXT NOT NULL,
    name TEXT NOT NULL,
    sex TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    UNIQUE (patient_id, name, birth_date, sex)
) STRICT;

CREATE TABLE predictions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    nodule INTEGER NOT NULL REFERENCES nodules (id),
    package INTEGER NOT NULL REFERENCES packages (id),
    weights_sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL,
    refused INTEGER NOT NULL CHECK (refused IN (0, 1)),
    probability REAL CHECK (probability BETWEEN 0 AND 1),
    probability_lower REAL,
    probability_upper REAL,
    threshold REAL,
    bubble_lucency REAL,
    pleural_retraction REAL,
    long_axis_mm REAL,
    short_axis_mm REAL,
    volume_mm3 REAL,
    mean_hu REAL,
    solid_fraction REAL,
    device TEXT NOT NULL,
    software TEXT NOT NULL,
    assessment_json TEXT NOT NULL,
    mask_sha256 TEXT,
    row_sha256 TEXT NOT NULL
) STRICT;

CREATE TRIGGER predictions_are_never_changed BEFORE UPDATE ON predictions
BEGIN
    SELECT RAISE (ABORT, 'a stored prediction is never changed');
END;

CREATE TRIGGER predictions_are_never_removed BEFORE DELETE ON predictions
BEGIN
    SELECT RAISE (ABORT, 'a stored prediction is never removed');
END;

CREATE TRIGGER predictions_are_never_replaced BEFORE INSERT ON predictions
WHEN EXISTS (SELECT 1 FROM predictions WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a stored prediction is never replaced');
END;

CREATE INDEX predictions_of_nodule ON predictions (nodule);

CREATE TABLE "series" (
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

CREATE TABLE series_descriptions (
    series INTEGER PRIMARY KEY REFERENCES series (id),
    transfer_syntax_uid TEXT NOT NULL,
    size_i INTEGER,
    size_j INTEGER,
    size_k INTEGER,
    grid TEXT
) STRICT;

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

CREATE INDEX series_of_study ON series (study);

CREATE TABLE studies (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patients (id),
    study_uid TEXT NOT NULL,
    study_date TEXT NOT NULL,
    UNIQUE (patient, study_uid, study_date)
) STRICT;

CREATE TABLE thumbnails (
    series INTEGER PRIMARY KEY REFERENCES series (id),
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    pixels BLOB NOT NULL CHECK (length(pixels) = width * height)
) STRICT;

CREATE TABLE ui_state (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE INDEX versions_of_annotation ON annotation_versions (annotation);
