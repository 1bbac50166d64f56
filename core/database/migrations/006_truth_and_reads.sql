-- name: what people call the nodule, such as its number in a cohort; site: where in the lung; tracking_uid: the Tracking
-- Unique Identifier (0062,0021), which nodules of several CTs share that are one lesion. It has the form 2.25.NUMBER
-- (PS3.5 B.2); SQLite's random numbers give two halves of it here, the program makes those of new nodules.
ALTER TABLE nodules ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE nodules ADD COLUMN site TEXT NOT NULL DEFAULT '';
ALTER TABLE nodules ADD COLUMN tracking_uid TEXT NOT NULL DEFAULT '';
UPDATE nodules
SET tracking_uid = '2.25.' || (100000000000000000 + abs(random() % 100000000000000000))
                           || printf('%018d', abs(random() % 1000000000000000000));
CREATE INDEX nodules_of_lesion ON nodules (tracking_uid);
CREATE INDEX nodules_by_name ON nodules (name) WHERE name <> '';

-- What the record says, for searches.
ALTER TABLE predictions ADD COLUMN preprocessing_sha256 TEXT;
ALTER TABLE predictions ADD COLUMN pixels_sha256 TEXT;
DROP TRIGGER predictions_are_never_changed;
UPDATE predictions
SET preprocessing_sha256 = json_extract(assessment_json, '$.provenance.preprocessing_sha256')
WHERE json_valid(assessment_json);
CREATE TRIGGER predictions_are_never_changed BEFORE UPDATE ON predictions
BEGIN
    SELECT RAISE (ABORT, 'a stored prediction is never changed');
END;

-- The annotation's text, for searches; the schema may not look into JSON (trusted_schema is off).
ALTER TABLE annotation_versions ADD COLUMN words TEXT;
DROP TRIGGER annotation_versions_are_never_changed;
UPDATE annotation_versions
SET words = nullif(json_extract(annotation_json, '$.text'), '')
WHERE json_valid(annotation_json);
CREATE TRIGGER annotation_versions_are_never_changed BEFORE UPDATE ON annotation_versions
BEGIN
    SELECT RAISE (ABORT, 'a version of an annotation is never changed');
END;

-- Of the tables below, a row is never changed, only followed by another that names it; row_sha256 is over all of its
-- other columns but id (core/database/sealed_row.h).

-- detail: for 'other', what it is. determined_on: YYYY-MM-DD, or ''. The row that no other supersedes counts.
CREATE TABLE reference_standards (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    nodule INTEGER NOT NULL REFERENCES nodules (id),
    category TEXT NOT NULL CHECK (category IN ('AAH', 'AIS', 'MIA', 'IAC', 'other')),
    detail TEXT NOT NULL,
    method TEXT NOT NULL,
    determined_on TEXT NOT NULL,
    determined_by TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    supersedes INTEGER UNIQUE REFERENCES reference_standards (id),
    reason TEXT NOT NULL,
    row_sha256 TEXT NOT NULL,
    CHECK ((supersedes IS NULL) = (reason = ''))
) STRICT;

CREATE INDEX standards_of_nodule ON reference_standards (nodule);

CREATE TRIGGER reference_standards_are_never_changed BEFORE UPDATE ON reference_standards
BEGIN
    SELECT RAISE (ABORT, 'a stored reference standard is never changed');
END;

CREATE TRIGGER reference_standards_are_never_removed BEFORE DELETE ON reference_standards
BEGIN
    SELECT RAISE (ABORT, 'a stored reference standard is never removed');
END;

CREATE TRIGGER reference_standards_are_never_replaced BEFORE INSERT ON reference_standards
WHEN EXISTS (SELECT 1 FROM reference_standards WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a stored reference standard is never replaced');
END;

-- passcode: a hash that states its algorithm; nothing until the reader sets one.
CREATE TABLE readers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    seniority TEXT NOT NULL,
    specialty TEXT NOT NULL,
    years INTEGER CHECK (years BETWEEN 0 AND 80),
    passcode TEXT,
    created_at TEXT NOT NULL
) STRICT;

-- protocol_json: inclusion rules, washout, wording; frozen_at: when the analysis plan was frozen.
CREATE TABLE reader_studies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    design TEXT NOT NULL CHECK (design IN ('unaided', 'sequential', 'crossover', 'stand-alone', 'imported')),
    seed INTEGER NOT NULL,
    protocol_json TEXT NOT NULL,
    created_at TEXT NOT NULL,
    frozen_at TEXT
) STRICT;

CREATE TABLE study_cases (
    study INTEGER NOT NULL REFERENCES reader_studies (id),
    nodule INTEGER NOT NULL REFERENCES nodules (id),
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    excluded_because TEXT NOT NULL,
    PRIMARY KEY (study, nodule)
) STRICT, WITHOUT ROWID;

CREATE INDEX studies_of_nodule ON study_cases (nodule);

CREATE TABLE study_orders (
    study INTEGER NOT NULL REFERENCES reader_studies (id),
    reader INTEGER NOT NULL REFERENCES readers (id),
    session INTEGER NOT NULL CHECK (session > 0),
    position INTEGER NOT NULL CHECK (position > 0),
    nodule INTEGER NOT NULL REFERENCES nodules (id),
    arm TEXT NOT NULL CHECK (arm IN ('unaided', 'aided')),
    PRIMARY KEY (study, reader, session, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX orders_of_reader ON study_orders (reader);
CREATE INDEX orders_of_nodule ON study_orders (nodule);

-- invasiveness: 0 to 100; invasive_call: the separate yes or no, derived from nothing. A sign is present, absent or
-- cannot be told, with a confidence of 0 to 100; NULL: not answered. source: SHA-256 of the file it was imported from.
CREATE TABLE reads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    study INTEGER NOT NULL REFERENCES reader_studies (id),
    reader INTEGER NOT NULL REFERENCES readers (id),
    nodule INTEGER NOT NULL REFERENCES nodules (id),
    session INTEGER NOT NULL CHECK (session > 0),
    arm TEXT NOT NULL CHECK (arm IN ('unaided', 'aided')),
    invasiveness REAL CHECK (invasiveness BETWEEN 0 AND 100),
    invasive_call INTEGER CHECK (invasive_call IN (0, 1)),
    bubble_lucency TEXT CHECK (bubble_lucency IN ('present', 'absent', 'cannot tell')),
    bubble_lucency_confidence REAL CHECK (bubble_lucency_confidence BETWEEN 0 AND 100),
    pleural_retraction TEXT CHECK (pleural_retraction IN ('present', 'absent', 'cannot tell')),
    pleural_retraction_confidence REAL CHECK (pleural_retraction_confidence BETWEEN 0 AND 100),
    comment TEXT,
    seconds REAL CHECK (seconds >= 0),
    idle_seconds REAL CHECK (idle_seconds >= 0),
    read_at TEXT,
    locked_at TEXT NOT NULL,
    supersedes INTEGER UNIQUE REFERENCES reads (id),
    reason TEXT,
    source TEXT,
    row_sha256 TEXT NOT NULL,
    CHECK ((supersedes IS NULL) = (reason IS NULL))
) STRICT;

CREATE UNIQUE INDEX reads_once ON reads (study, reader, nodule, session, arm) WHERE supersedes IS NULL;
CREATE INDEX reads_of_nodule ON reads (nodule);
CREATE INDEX reads_of_reader ON reads (reader);

CREATE TRIGGER reads_are_never_changed BEFORE UPDATE ON reads
BEGIN
    SELECT RAISE (ABORT, 'a locked read is never changed');
END;

CREATE TRIGGER reads_are_never_removed BEFORE DELETE ON reads
BEGIN
    SELECT RAISE (ABORT, 'a locked read is never removed');
END;

CREATE TRIGGER reads_are_never_replaced BEFORE INSERT ON reads
WHEN EXISTS (SELECT 1 FROM reads WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a locked read is never replaced');
END;

-- What happened while a study ran: window, slice, idle, reveal, pause. detail_json is as its kind says.
CREATE TABLE study_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    study INTEGER NOT NULL REFERENCES reader_studies (id),
    reader INTEGER NOT NULL REFERENCES readers (id),
    nodule INTEGER REFERENCES nodules (id),
    session INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail_json TEXT NOT NULL
) STRICT;

CREATE INDEX events_of_study ON study_events (study, reader, session);
CREATE INDEX events_of_reader ON study_events (reader);
CREATE INDEX events_of_nodule ON study_events (nodule);

CREATE TRIGGER study_events_are_never_changed BEFORE UPDATE ON study_events
BEGIN
    SELECT RAISE (ABORT, 'an event of a study is never changed');
END;

CREATE TRIGGER study_events_are_never_removed BEFORE DELETE ON study_events
BEGIN
    SELECT RAISE (ABORT, 'an event of a study is never removed');
END;

CREATE TRIGGER study_events_are_never_replaced BEFORE INSERT ON study_events
WHEN EXISTS (SELECT 1 FROM study_events WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'an event of a study is never replaced');
END;

-- inputs_sha256: over the scores and labels that were compared; settings and numbers are JSON.
CREATE TABLE roc_comparisons (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    inputs_sha256 TEXT NOT NULL,
    method TEXT NOT NULL,
    settings_json TEXT NOT NULL,
    numbers_json TEXT NOT NULL,
    software TEXT NOT NULL,
    row_sha256 TEXT NOT NULL
) STRICT;

CREATE TRIGGER roc_comparisons_are_never_changed BEFORE UPDATE ON roc_comparisons
BEGIN
    SELECT RAISE (ABORT, 'a stored comparison is never changed');
END;

CREATE TRIGGER roc_comparisons_are_never_removed BEFORE DELETE ON roc_comparisons
BEGIN
    SELECT RAISE (ABORT, 'a stored comparison is never removed');
END;

CREATE TRIGGER roc_comparisons_are_never_replaced BEFORE INSERT ON roc_comparisons
WHEN EXISTS (SELECT 1 FROM roc_comparisons WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a stored comparison is never replaced');
END;

-- All that lists sort and filter by, so that they need not read the wide rows.
CREATE INDEX predictions_narrow ON predictions (nodule, package, refused, probability, bubble_lucency,
    pleural_retraction, long_axis_mm, created_at, device);
DROP INDEX predictions_of_nodule;
DROP INDEX reads_of_reader;
CREATE INDEX reads_narrow ON reads (reader, nodule, study, session, arm, invasiveness, invasive_call, bubble_lucency,
    pleural_retraction, seconds);
