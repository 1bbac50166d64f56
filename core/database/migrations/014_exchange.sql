-- What is sent to other systems, and what came from them about a CT.

-- One row a sending, with all of its objects to one peer (core/records/pacs_settings.h, as it was set up then). It stays
-- when it is over: what was sent where and when. next_attempt_at: of a waiting one that failed before.
CREATE TABLE sendings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER REFERENCES series (id),
    peer_json TEXT NOT NULL,
    what TEXT NOT NULL,
    deidentified INTEGER NOT NULL CHECK (deidentified IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'cancelled')),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    next_attempt_at TEXT,
    failure TEXT NOT NULL,
    queued_by TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    ended_at TEXT,
    CHECK ((state = 'waiting') = (ended_at IS NULL))
) STRICT;

CREATE INDEX sendings_of_series ON sendings (series);
CREATE INDEX waiting_sendings ON sendings (next_attempt_at) WHERE state = 'waiting';

-- file: below the library's folder when it does not begin with a slash. refusal: why the peer does not take it.
CREATE TABLE sent_objects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sending INTEGER NOT NULL REFERENCES sendings (id),
    file TEXT NOT NULL,
    sop_class_uid TEXT NOT NULL,
    sop_instance_uid TEXT NOT NULL,
    transfer_syntax_uid TEXT NOT NULL,
    sent_at TEXT,
    refusal TEXT NOT NULL
) STRICT;

CREATE INDEX objects_of_sending ON sent_objects (sending);

-- Structured reports of this and other programs, whole: report_json is core/records/measurement_report.h. series_uid: of
-- the CT that it is about, which the library may not have; '' where it does not say.
CREATE TABLE imported_reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sop_instance_uid TEXT NOT NULL UNIQUE,
    study_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    content_at TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    report_json TEXT NOT NULL,
    row_sha256 TEXT NOT NULL
) STRICT;

CREATE INDEX reports_of_study ON imported_reports (study_uid);

-- Segments of segmentations, each as a mask on its own grid (as in masks); runs_sha256 covers grid and runs.
CREATE TABLE imported_segments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sop_instance_uid TEXT NOT NULL,
    segment INTEGER NOT NULL,
    label TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    frame_of_reference_uid TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    size_i INTEGER NOT NULL CHECK (size_i >= 0),
    size_j INTEGER NOT NULL CHECK (size_j >= 0),
    size_k INTEGER NOT NULL CHECK (size_k >= 0),
    grid TEXT NOT NULL,
    runs BLOB NOT NULL,
    runs_sha256 TEXT NOT NULL CHECK (length(runs_sha256) = 64),
    UNIQUE (sop_instance_uid, segment)
) STRICT;

CREATE INDEX segments_of_study ON imported_segments (study_uid);

CREATE TRIGGER imported_reports_are_never_changed BEFORE UPDATE ON imported_reports
BEGIN
    SELECT RAISE (ABORT, 'an imported report is never changed');
END;

CREATE TRIGGER imported_reports_are_never_removed BEFORE DELETE ON imported_reports
BEGIN
    SELECT RAISE (ABORT, 'an imported report is never removed');
END;

CREATE TRIGGER imported_reports_are_never_replaced BEFORE INSERT ON imported_reports
WHEN EXISTS (SELECT 1 FROM imported_reports WHERE id = NEW.id OR sop_instance_uid = NEW.sop_instance_uid)
BEGIN
    SELECT RAISE (ABORT, 'an imported report is never replaced');
END;

CREATE TRIGGER imported_segments_are_never_changed BEFORE UPDATE ON imported_segments
BEGIN
    SELECT RAISE (ABORT, 'an imported segment is never changed');
END;

CREATE TRIGGER imported_segments_are_never_removed BEFORE DELETE ON imported_segments
BEGIN
    SELECT RAISE (ABORT, 'an imported segment is never removed');
END;

CREATE TRIGGER imported_segments_are_never_replaced BEFORE INSERT ON imported_segments
WHEN EXISTS (SELECT 1 FROM imported_segments WHERE id = NEW.id
             OR (sop_instance_uid = NEW.sop_instance_uid AND segment = NEW.segment))
BEGIN
    SELECT RAISE (ABORT, 'an imported segment is never replaced');
END;
