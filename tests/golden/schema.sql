PRAGMA user_version = 15;

CREATE TABLE analysis_queue (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER NOT NULL REFERENCES series (id),
    nodule INTEGER UNIQUE REFERENCES nodules (id),
    failure TEXT
) STRICT;

CREATE TABLE annotation_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    annotation INTEGER NOT NULL REFERENCES annotations (id),
    author TEXT NOT NULL,
    created_at TEXT NOT NULL,
    deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    kind TEXT,
    annotation_json TEXT, words TEXT, row_sha256 TEXT,
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
, row_sha256 TEXT) STRICT;

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

CREATE TRIGGER annotations_listed AFTER INSERT ON annotation_versions
BEGIN
    INSERT OR IGNORE INTO search_pending SELECT 'case', series FROM annotations WHERE id = NEW.annotation;
END;

CREATE INDEX annotations_of_series ON annotations (series);

CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    software TEXT NOT NULL,
    action TEXT NOT NULL,
    subject_table TEXT NOT NULL,
    subject INTEGER,
    content_sha256 TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_sha256 TEXT NOT NULL,
    row_sha256 TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_are_never_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE (ABORT, 'an entry of the audit trail is never changed');
END;

CREATE TRIGGER audit_are_never_removed BEFORE DELETE ON audit
BEGIN
    SELECT RAISE (ABORT, 'an entry of the audit trail is never removed');
END;

CREATE TRIGGER audit_are_never_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE sequence = NEW.sequence)
BEGIN
    SELECT RAISE (ABORT, 'an entry of the audit trail is never replaced');
END;

CREATE VIEW case_facts AS
SELECT series.id AS series, patients.patient_id, patients.name AS patient_name, studies.study_date, series.description,
       series.slice_count, series.slice_thickness_mm, series.simulated,
       (SELECT count(*) FROM nodules WHERE nodules.series = series.id) AS nodules,
       (SELECT count(*) FROM nodules JOIN predictions ON predictions.nodule = nodules.id
        WHERE nodules.series = series.id) AS predictions,
       (SELECT count(DISTINCT nodules.id) FROM nodules JOIN reference_standards ON reference_standards.nodule = nodules.id
        WHERE nodules.series = series.id) AS standards,
       latest.probability, latest.long_axis_mm
FROM series
JOIN studies ON studies.id = series.study
JOIN patients ON patients.id = studies.patient
LEFT JOIN predictions AS latest
    ON latest.id = (SELECT max(predictions.id) FROM nodules JOIN predictions ON predictions.nodule = nodules.id
                    WHERE nodules.series = series.id);

CREATE TABLE case_list (
    series INTEGER PRIMARY KEY REFERENCES series (id),
    patient_id TEXT NOT NULL,
    patient_name TEXT NOT NULL,
    study_date TEXT NOT NULL,
    description TEXT NOT NULL,
    slice_count INTEGER NOT NULL,
    slice_thickness_mm REAL NOT NULL,
    simulated INTEGER NOT NULL,
    nodules INTEGER NOT NULL,
    predictions INTEGER NOT NULL,
    standards INTEGER NOT NULL,
    probability REAL,
    long_axis_mm REAL
) STRICT;

CREATE VIRTUAL TABLE case_search USING fts5 (text, tokenize = 'trigram');

CREATE VIEW case_words AS
SELECT series.id AS series,
       lower(patients.patient_id || ' ' || patients.name || ' ' || patients.birth_date || ' ' || studies.study_date || ' '
           || studies.study_uid || ' ' || series.series_uid || ' ' || series.description || ' ' || series.modality || ' '
           || series.manufacturer || ' ' || series.kernel || iif(series.simulated, ' simulated', '')
           || coalesce((SELECT ' ' || group_concat(words, ' ')
                        FROM annotations
                        JOIN annotation_versions AS version ON version.id =
                            (SELECT max(id) FROM annotation_versions WHERE annotation = annotations.id)
                        WHERE annotations.series = series.id), '')) AS text
FROM series
JOIN studies ON studies.id = series.study
JOIN patients ON patients.id = studies.patient;

CREATE UNIQUE INDEX cases_by_number ON study_cases (study, number) WHERE number > 0;

CREATE TRIGGER comments_listed AFTER INSERT ON reads WHEN NEW.comment IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO search_pending VALUES ('nodule', NEW.nodule);
END;

CREATE INDEX decisions_of_prediction ON prediction_decisions (prediction);

CREATE TRIGGER decisions_on_worklist AFTER INSERT ON prediction_decisions
BEGIN
    UPDATE worklist SET decision = nullif(NEW.decision, 'withdrawn')
    WHERE row = (SELECT nodule FROM predictions WHERE id = NEW.prediction)
      AND NEW.prediction = (SELECT max(id) FROM predictions WHERE nodule = worklist.row);
END;

CREATE INDEX events_of_nodule ON study_events (nodule);

CREATE INDEX events_of_reader ON study_events (reader);

CREATE INDEX events_of_study ON study_events (study, reader, session);

CREATE INDEX findings_of_series ON series_findings (series);

CREATE TRIGGER findings_off_worklist AFTER DELETE ON series_findings
BEGIN
    UPDATE worklist
    SET (severity, warnings) =
        (SELECT severity, severity * 1000 + findings FROM worklist_of_cases WHERE series = OLD.series)
    WHERE series = OLD.series;
END;

CREATE TRIGGER findings_on_worklist AFTER INSERT ON series_findings
BEGIN
    UPDATE worklist
    SET (severity, warnings) =
        (SELECT severity, severity * 1000 + findings FROM worklist_of_cases WHERE series = NEW.series)
    WHERE series = NEW.series;
END;

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
    contours TEXT NOT NULL, row_sha256 TEXT,
    CHECK (kind = 'nodule' OR coalesce(subtlety, internal_structure, calcification, sphericity, margin, lobulation,
                                       spiculation, texture, malignancy) IS NULL)
) STRICT;

CREATE TRIGGER lidc_nodules_are_never_changed BEFORE UPDATE ON lidc_nodules
BEGIN
    SELECT RAISE (ABORT, 'a mark of a stored reading is never changed');
END;

CREATE TRIGGER lidc_nodules_are_never_removed BEFORE DELETE ON lidc_nodules
BEGIN
    SELECT RAISE (ABORT, 'a mark of a stored reading is never removed');
END;

CREATE TRIGGER lidc_nodules_are_never_replaced BEFORE INSERT ON lidc_nodules
WHEN EXISTS (SELECT 1 FROM lidc_nodules WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a mark of a stored reading is never replaced');
END;

CREATE INDEX lidc_nodules_of_reads ON lidc_nodules (reads);

CREATE TRIGGER lidc_on_worklist AFTER INSERT ON lidc_reads
BEGIN
    UPDATE worklist SET readers = readers + NEW.readers
    WHERE series IN (SELECT id FROM series WHERE series_uid = NEW.series_uid);
END;

CREATE TABLE lidc_reads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    file_sha256 TEXT NOT NULL UNIQUE CHECK (length(file_sha256) = 64),
    readers INTEGER NOT NULL CHECK (readers BETWEEN 0 AND 16),
    notes TEXT NOT NULL,
    added_at TEXT NOT NULL
, row_sha256 TEXT) STRICT;

CREATE TRIGGER lidc_reads_are_never_changed BEFORE UPDATE ON lidc_reads
BEGIN
    SELECT RAISE (ABORT, 'a stored reading is never changed');
END;

CREATE TRIGGER lidc_reads_are_never_removed BEFORE DELETE ON lidc_reads
BEGIN
    SELECT RAISE (ABORT, 'a stored reading is never removed');
END;

CREATE TRIGGER lidc_reads_are_never_replaced BEFORE INSERT ON lidc_reads
WHEN EXISTS (SELECT 1 FROM lidc_reads WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a stored reading is never replaced');
END;

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
, row_sha256 TEXT) STRICT;

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

CREATE VIEW nodule_facts AS
SELECT nodules.id AS nodule, nodules.series, nodules.name, nodules.site, patients.patient_id,
       patients.name AS patient_name, studies.study_date,
       (SELECT count(*) FROM predictions WHERE predictions.nodule = nodules.id) AS predictions,
       (SELECT count(*) FROM reads WHERE reads.nodule = nodules.id) AS reads,
       latest.probability, latest.long_axis_mm, standard.category
FROM nodules
JOIN series ON series.id = nodules.series
JOIN studies ON studies.id = series.study
JOIN patients ON patients.id = studies.patient
LEFT JOIN predictions AS latest
    ON latest.id = (SELECT max(id) FROM predictions WHERE predictions.nodule = nodules.id)
LEFT JOIN reference_standards AS standard
    ON standard.id = (SELECT max(id) FROM reference_standards WHERE reference_standards.nodule = nodules.id);

CREATE TABLE nodule_list (
    nodule INTEGER PRIMARY KEY REFERENCES nodules (id),
    series INTEGER NOT NULL,
    name TEXT NOT NULL,
    site TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    patient_name TEXT NOT NULL,
    study_date TEXT NOT NULL,
    predictions INTEGER NOT NULL,
    reads INTEGER NOT NULL,
    probability REAL,
    long_axis_mm REAL,
    category TEXT
) STRICT;

CREATE VIRTUAL TABLE nodule_search USING fts5 (text, tokenize = 'trigram');

CREATE VIEW nodule_words AS
SELECT nodules.id AS nodule,
       lower(nodules.name || ' ' || nodules.site || ' ' || nodules.tracking_uid || ' ' || patients.patient_id || ' '
           || patients.name
           || coalesce((SELECT ' ' || category || ' ' || detail || ' ' || method || ' ' || determined_by
                        FROM reference_standards WHERE reference_standards.nodule = nodules.id
                        ORDER BY reference_standards.id DESC LIMIT 1), '')
           || coalesce((SELECT ' ' || group_concat(comment, ' ') FROM reads
                        WHERE reads.nodule = nodules.id AND comment IS NOT NULL), '')) AS text
FROM nodules
JOIN series ON series.id = nodules.series
JOIN studies ON studies.id = series.study
JOIN patients ON patients.id = studies.patient;

CREATE TABLE nodules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER NOT NULL REFERENCES series (id),
    center_x REAL NOT NULL,
    center_y REAL NOT NULL,
    center_z REAL NOT NULL,
    created_at TEXT NOT NULL
, name TEXT NOT NULL DEFAULT '', site TEXT NOT NULL DEFAULT '', tracking_uid TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX nodules_by_name ON nodules (name) WHERE name <> '';

CREATE TRIGGER nodules_changed AFTER UPDATE ON nodules
BEGIN
    DELETE FROM nodule_list WHERE nodule = NEW.id;
    INSERT INTO nodule_list SELECT * FROM nodule_facts WHERE nodule = NEW.id;
    INSERT OR IGNORE INTO search_pending VALUES ('nodule', NEW.id);
END;

CREATE TRIGGER nodules_changed_on_worklist AFTER UPDATE ON nodules
BEGIN
    DELETE FROM worklist WHERE row = NEW.id;
    INSERT INTO worklist SELECT * FROM worklist_nodules WHERE row = NEW.id;
END;

CREATE TRIGGER nodules_listed AFTER INSERT ON nodules
BEGIN
    INSERT INTO nodule_list SELECT * FROM nodule_facts WHERE nodule = NEW.id;
    INSERT OR IGNORE INTO search_pending VALUES ('nodule', NEW.id);
    UPDATE case_list SET nodules = nodules + 1 WHERE series = NEW.series;
END;

CREATE INDEX nodules_of_lesion ON nodules (tracking_uid);

CREATE INDEX nodules_of_series ON nodules (series);

CREATE TRIGGER nodules_on_worklist AFTER INSERT ON nodules
BEGIN
    DELETE FROM worklist WHERE row = -NEW.series;
    INSERT INTO worklist SELECT * FROM worklist_nodules WHERE row = NEW.id;
END;

CREATE INDEX objects_of_sending ON sent_objects (sending);

CREATE INDEX orders_of_nodule ON study_orders (nodule);

CREATE INDEX orders_of_reader ON study_orders (reader);

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

CREATE TABLE prediction_decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prediction INTEGER NOT NULL REFERENCES predictions (id),
    decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected', 'withdrawn')),
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    supersedes INTEGER UNIQUE REFERENCES prediction_decisions (id),
    row_sha256 TEXT NOT NULL,
    CHECK (decision <> 'rejected' OR reason <> ''),
    CHECK (decision <> 'withdrawn' OR supersedes IS NOT NULL)
) STRICT;

CREATE TRIGGER prediction_decisions_are_never_changed BEFORE UPDATE ON prediction_decisions
BEGIN
    SELECT RAISE (ABORT, 'a decision on a prediction is never changed');
END;

CREATE TRIGGER prediction_decisions_are_never_removed BEFORE DELETE ON prediction_decisions
BEGIN
    SELECT RAISE (ABORT, 'a decision on a prediction is never removed');
END;

CREATE TRIGGER prediction_decisions_are_never_replaced BEFORE INSERT ON prediction_decisions
WHEN EXISTS (SELECT 1 FROM prediction_decisions WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a decision on a prediction is never replaced');
END;

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
, preprocessing_sha256 TEXT, pixels_sha256 TEXT, texture TEXT) STRICT;

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

CREATE INDEX predictions_by_created_at ON predictions (created_at);

CREATE INDEX predictions_by_device ON predictions (device);

CREATE INDEX predictions_by_mean_hu ON predictions (mean_hu);

CREATE INDEX predictions_by_pixels_sha256 ON predictions (pixels_sha256);

CREATE INDEX predictions_by_preprocessing_sha256 ON predictions (preprocessing_sha256);

CREATE INDEX predictions_by_probability_lower ON predictions (probability_lower);

CREATE INDEX predictions_by_probability_upper ON predictions (probability_upper);

CREATE INDEX predictions_by_short_axis_mm ON predictions (short_axis_mm);

CREATE INDEX predictions_by_software ON predictions (software);

CREATE INDEX predictions_by_solid_fraction ON predictions (solid_fraction);

CREATE INDEX predictions_by_threshold ON predictions (threshold);

CREATE INDEX predictions_by_volume_mm3 ON predictions (volume_mm3);

CREATE INDEX predictions_by_weights_sha256 ON predictions (weights_sha256);

CREATE TRIGGER predictions_listed AFTER INSERT ON predictions
BEGIN
    UPDATE nodule_list
    SET predictions = predictions + 1, probability = NEW.probability, long_axis_mm = NEW.long_axis_mm
    WHERE nodule = NEW.nodule;
    UPDATE case_list
    SET predictions = predictions + 1, probability = NEW.probability, long_axis_mm = NEW.long_axis_mm
    WHERE series = (SELECT series FROM nodules WHERE id = NEW.nodule);
END;

CREATE INDEX predictions_narrow ON predictions (nodule, package, refused, probability, bubble_lucency,
    pleural_retraction, long_axis_mm, created_at, device);

CREATE TRIGGER predictions_on_worklist AFTER INSERT ON predictions
BEGIN
    UPDATE worklist
    SET long_axis_mm = NEW.long_axis_mm, texture = NEW.texture,
        result = CASE WHEN NEW.refused OR NEW.probability IS NULL THEN 'refused'
                      WHEN NEW.probability >= NEW.threshold THEN 'invasive' ELSE 'not invasive' END,
        probability = iif(NEW.refused, NULL, NEW.probability), predicted_at = NEW.created_at, decision = NULL
    WHERE row = NEW.nodule;
END;

CREATE TABLE reader_studies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    design TEXT NOT NULL CHECK (design IN ('unaided', 'sequential', 'crossover', 'stand-alone', 'imported')),
    seed INTEGER NOT NULL,
    protocol_json TEXT NOT NULL,
    created_at TEXT NOT NULL,
    frozen_at TEXT
) STRICT;

CREATE TRIGGER reader_studies_are_never_changed BEFORE UPDATE ON reader_studies
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = OLD.id)
BEGIN
    SELECT RAISE (ABORT, 'the plan of this study is frozen');
END;

CREATE TABLE readers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    seniority TEXT NOT NULL,
    specialty TEXT NOT NULL,
    years INTEGER CHECK (years BETWEEN 0 AND 80),
    passcode TEXT,
    created_at TEXT NOT NULL
, passcode_set_at TEXT) STRICT;

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

CREATE INDEX reads_by_arm ON reads (arm);

CREATE INDEX reads_by_bubble_lucency ON reads (bubble_lucency);

CREATE INDEX reads_by_bubble_lucency_confidence ON reads (bubble_lucency_confidence);

CREATE INDEX reads_by_comment ON reads (comment);

CREATE INDEX reads_by_idle_seconds ON reads (idle_seconds);

CREATE INDEX reads_by_invasive_call ON reads (invasive_call);

CREATE INDEX reads_by_invasiveness ON reads (invasiveness);

CREATE INDEX reads_by_locked_at ON reads (locked_at);

CREATE INDEX reads_by_pleural_retraction ON reads (pleural_retraction);

CREATE INDEX reads_by_pleural_retraction_confidence ON reads (pleural_retraction_confidence);

CREATE INDEX reads_by_read_at ON reads (read_at);

CREATE INDEX reads_by_reason ON reads (reason);

CREATE INDEX reads_by_seconds ON reads (seconds);

CREATE INDEX reads_by_session ON reads (session);

CREATE TRIGGER reads_listed AFTER INSERT ON reads
BEGIN
    UPDATE nodule_list SET reads = reads + 1 WHERE nodule = NEW.nodule;
END;

CREATE INDEX reads_narrow ON reads (reader, nodule, study, session, arm, invasiveness, invasive_call, bubble_lucency,
    pleural_retraction, seconds);

CREATE INDEX reads_of_nodule ON reads (nodule);

CREATE TRIGGER reads_on_worklist AFTER INSERT ON reads WHEN NEW.supersedes IS NULL
BEGIN
    UPDATE worklist SET reads = reads + 1 WHERE row = NEW.nodule;
END;

CREATE UNIQUE INDEX reads_once ON reads (study, reader, nodule, session, arm) WHERE supersedes IS NULL;

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

CREATE INDEX reports_of_study ON imported_reports (study_uid);

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

CREATE TABLE search_pending (
    kind TEXT NOT NULL CHECK (kind IN ('case', 'nodule')),
    id INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX segments_of_study ON imported_segments (study_uid);

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

CREATE TRIGGER series_changed AFTER UPDATE ON series
BEGIN
    DELETE FROM case_list WHERE series = NEW.id;
    INSERT INTO case_list SELECT * FROM case_facts WHERE series = NEW.id;
    INSERT OR IGNORE INTO search_pending VALUES ('case', NEW.id);
    DELETE FROM nodule_list WHERE nodule IN (SELECT id FROM nodules WHERE nodules.series = NEW.id);
    INSERT INTO nodule_list SELECT * FROM nodule_facts WHERE nodule IN (SELECT id FROM nodules WHERE nodules.series = NEW.id);
    INSERT OR IGNORE INTO search_pending SELECT 'nodule', id FROM nodules WHERE nodules.series = NEW.id;
END;

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

CREATE TRIGGER series_listed AFTER INSERT ON series
BEGIN
    INSERT INTO case_list SELECT * FROM case_facts WHERE series = NEW.id;
    INSERT OR IGNORE INTO search_pending VALUES ('case', NEW.id);
END;

CREATE TRIGGER series_moved_on_worklist AFTER UPDATE ON series
BEGIN
    DELETE FROM worklist WHERE series = NEW.id;
    INSERT INTO worklist SELECT * FROM worklist_cases WHERE series = NEW.id;
    INSERT INTO worklist SELECT * FROM worklist_nodules WHERE series = NEW.id;
END;

CREATE INDEX series_of_study ON series (study);

CREATE TRIGGER series_on_worklist AFTER INSERT ON series
BEGIN
    INSERT INTO worklist SELECT * FROM worklist_cases WHERE series = NEW.id;
END;

CREATE TRIGGER standards_listed AFTER INSERT ON reference_standards
BEGIN
    UPDATE case_list SET standards = standards + (NEW.supersedes IS NULL)
    WHERE series = (SELECT series FROM nodules WHERE id = NEW.nodule);
    UPDATE nodule_list SET category = NEW.category WHERE nodule = NEW.nodule;
    INSERT OR IGNORE INTO search_pending VALUES ('nodule', NEW.nodule);
END;

CREATE INDEX standards_of_nodule ON reference_standards (nodule);

CREATE TRIGGER standards_on_worklist AFTER INSERT ON reference_standards
BEGIN
    UPDATE worklist SET pathology = NEW.category WHERE row = NEW.nodule;
END;

CREATE TABLE studies (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patients (id),
    study_uid TEXT NOT NULL,
    study_date TEXT NOT NULL,
    UNIQUE (patient, study_uid, study_date)
) STRICT;

CREATE INDEX studies_of_nodule ON study_cases (nodule);

CREATE INDEX studies_of_reader ON study_readers (reader);

CREATE TABLE study_cases (
    study INTEGER NOT NULL REFERENCES reader_studies (id),
    nodule INTEGER NOT NULL REFERENCES nodules (id),
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    excluded_because TEXT NOT NULL, number INTEGER NOT NULL DEFAULT 0 CHECK (number >= 0), prediction INTEGER REFERENCES predictions (id),
    PRIMARY KEY (study, nodule)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER study_cases_are_never_added BEFORE INSERT ON study_cases
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = NEW.study)
BEGIN
    SELECT RAISE (ABORT, 'the plan of this study is frozen');
END;

CREATE TRIGGER study_cases_are_never_changed BEFORE UPDATE ON study_cases
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = OLD.study)
BEGIN
    SELECT RAISE (ABORT, 'the plan of this study is frozen');
END;

CREATE TRIGGER study_cases_are_never_removed BEFORE DELETE ON study_cases
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = OLD.study)
BEGIN
    SELECT RAISE (ABORT, 'the plan of this study is frozen');
END;

CREATE INDEX study_cases_of_prediction ON study_cases (prediction);

CREATE TABLE study_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    study INTEGER NOT NULL REFERENCES reader_studies (id),
    reader INTEGER REFERENCES readers (id),
    nodule INTEGER REFERENCES nodules (id),
    session INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail_json TEXT NOT NULL,
    row_sha256 TEXT NOT NULL
) STRICT;

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

CREATE TABLE study_orders (
    study INTEGER NOT NULL REFERENCES reader_studies (id),
    reader INTEGER NOT NULL REFERENCES readers (id),
    session INTEGER NOT NULL CHECK (session > 0),
    position INTEGER NOT NULL CHECK (position > 0),
    nodule INTEGER NOT NULL REFERENCES nodules (id),
    arm TEXT NOT NULL CHECK (arm IN ('unaided', 'aided')),
    PRIMARY KEY (study, reader, session, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER study_orders_are_never_added BEFORE INSERT ON study_orders
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = NEW.study)
BEGIN
    SELECT RAISE (ABORT, 'the plan of this study is frozen');
END;

CREATE TRIGGER study_orders_are_never_changed BEFORE UPDATE ON study_orders
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = OLD.study)
BEGIN
    SELECT RAISE (ABORT, 'the plan of this study is frozen');
END;

CREATE TRIGGER study_orders_are_never_removed BEFORE DELETE ON study_orders
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = OLD.study)
BEGIN
    SELECT RAISE (ABORT, 'the plan of this study is frozen');
END;

CREATE TABLE study_plans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    study INTEGER NOT NULL UNIQUE REFERENCES reader_studies (id),
    plan_json TEXT NOT NULL,
    plan_sha256 TEXT NOT NULL,
    frozen_by TEXT NOT NULL,
    frozen_at TEXT NOT NULL,
    archive_sha256 TEXT,
    row_sha256 TEXT NOT NULL
) STRICT;

CREATE TRIGGER study_plans_are_never_changed BEFORE UPDATE ON study_plans
BEGIN
    SELECT RAISE (ABORT, 'a frozen plan is never changed');
END;

CREATE TRIGGER study_plans_are_never_removed BEFORE DELETE ON study_plans
BEGIN
    SELECT RAISE (ABORT, 'a frozen plan is never removed');
END;

CREATE TRIGGER study_plans_are_never_replaced BEFORE INSERT ON study_plans
WHEN EXISTS (SELECT 1 FROM study_plans WHERE id = NEW.id OR study = NEW.study)
BEGIN
    SELECT RAISE (ABORT, 'a frozen plan is never replaced');
END;

CREATE TABLE study_readers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    study INTEGER NOT NULL REFERENCES reader_studies (id),
    reader INTEGER NOT NULL REFERENCES readers (id),
    number INTEGER NOT NULL CHECK (number > 0),
    row_sha256 TEXT NOT NULL,
    UNIQUE (study, reader),
    UNIQUE (study, number)
) STRICT;

CREATE TRIGGER study_readers_are_never_added BEFORE INSERT ON study_readers
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = NEW.study)
BEGIN
    SELECT RAISE (ABORT, 'the plan of this study is frozen');
END;

CREATE TRIGGER study_readers_are_never_changed BEFORE UPDATE ON study_readers
BEGIN
    SELECT RAISE (ABORT, 'a reader of a study is never changed');
END;

CREATE TRIGGER study_readers_are_never_removed BEFORE DELETE ON study_readers
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = OLD.study)
BEGIN
    SELECT RAISE (ABORT, 'the plan of this study is frozen');
END;

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

CREATE INDEX waiting_sendings ON sendings (next_attempt_at) WHERE state = 'waiting';

CREATE TABLE worklist (
    row INTEGER PRIMARY KEY,
    series INTEGER NOT NULL REFERENCES series (id),
    words TEXT NOT NULL,
    patient TEXT NOT NULL COLLATE NOCASE,
    patient_id TEXT NOT NULL COLLATE NOCASE,
    study_date TEXT NOT NULL,
    description TEXT NOT NULL COLLATE NOCASE,
    slices INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    nodule TEXT COLLATE NOCASE,
    site TEXT,
    long_axis_mm REAL,
    texture TEXT,
    result TEXT,
    probability REAL,
    predicted_at TEXT,
    reads INTEGER NOT NULL,
    readers INTEGER NOT NULL,
    pathology TEXT,
    severity INTEGER NOT NULL,
    warnings INTEGER NOT NULL
, decision TEXT) STRICT;

CREATE INDEX worklist_by_added_at ON worklist (added_at, series);

CREATE INDEX worklist_by_decision ON worklist (decision, series);

CREATE INDEX worklist_by_description ON worklist (description, series);

CREATE INDEX worklist_by_long_axis_mm ON worklist (long_axis_mm, series);

CREATE INDEX worklist_by_nodule ON worklist (nodule, series);

CREATE INDEX worklist_by_pathology ON worklist (pathology, series);

CREATE INDEX worklist_by_patient ON worklist (patient, series);

CREATE INDEX worklist_by_patient_id ON worklist (patient_id, series);

CREATE INDEX worklist_by_predicted_at ON worklist (predicted_at, series);

CREATE INDEX worklist_by_probability ON worklist (probability, series);

CREATE INDEX worklist_by_readers ON worklist (readers, series);

CREATE INDEX worklist_by_reads ON worklist (reads, series);

CREATE INDEX worklist_by_site ON worklist (site, series);

CREATE INDEX worklist_by_slices ON worklist (slices, series);

CREATE INDEX worklist_by_study_date ON worklist (study_date, series);

CREATE INDEX worklist_by_texture ON worklist (texture, series);

CREATE INDEX worklist_by_warnings ON worklist (warnings, series);

CREATE INDEX worklist_by_words ON worklist (words);

CREATE VIEW worklist_cases AS
SELECT -series AS row, series, words, patient, patient_id, study_date, description, slices, added_at, NULL AS nodule,
       NULL AS site, NULL AS long_axis_mm, NULL AS texture, NULL AS result, NULL AS probability, NULL AS predicted_at,
       0 AS reads, readers, NULL AS pathology, severity, severity * 1000 + findings AS warnings, NULL AS decision
FROM worklist_of_cases
WHERE NOT EXISTS (SELECT 1 FROM nodules WHERE nodules.series = worklist_of_cases.series);

CREATE VIEW worklist_facts AS
SELECT * FROM worklist_nodules UNION ALL SELECT * FROM worklist_cases;

CREATE INDEX worklist_filtered
    ON worklist (result, decision, texture, pathology, severity, reads, long_axis_mm, study_date);

CREATE VIEW worklist_nodules AS
SELECT nodules.id AS row, of_case.series,
       of_case.words || lower(' ' || nodules.name || ' ' || nodules.site || ' #' || nodules.id) AS words, of_case.patient,
       of_case.patient_id, of_case.study_date, of_case.description, of_case.slices, of_case.added_at,
       nullif(nodules.name, '') AS nodule, nullif(nodules.site, '') AS site, latest.long_axis_mm, latest.texture,
       CASE WHEN latest.id IS NULL THEN NULL WHEN latest.refused OR latest.probability IS NULL THEN 'refused'
            WHEN latest.probability >= latest.threshold THEN 'invasive' ELSE 'not invasive' END AS result,
       iif(latest.refused, NULL, latest.probability) AS probability, latest.created_at AS predicted_at,
       (SELECT count(*) FROM reads WHERE reads.nodule = nodules.id AND +reads.supersedes IS NULL) AS reads,
       of_case.readers, standard.category AS pathology, of_case.severity,
       of_case.severity * 1000 + of_case.findings AS warnings,
       (SELECT nullif(decision, 'withdrawn') FROM prediction_decisions
        WHERE prediction_decisions.prediction = latest.id ORDER BY id DESC LIMIT 1) AS decision
FROM nodules
JOIN worklist_of_cases AS of_case ON of_case.series = nodules.series
LEFT JOIN predictions AS latest
    ON latest.id = (SELECT max(id) FROM predictions WHERE predictions.nodule = nodules.id)
LEFT JOIN reference_standards AS standard
    ON standard.id = (SELECT max(id) FROM reference_standards WHERE reference_standards.nodule = nodules.id);

CREATE VIEW worklist_of_cases AS
SELECT series.id AS series,
       lower(patients.patient_id || ' ' || patients.name || ' ' || studies.study_date || ' ' || series.description) AS words,
       iif(patients.name = '', patients.patient_id, patients.name) AS patient, patients.patient_id, studies.study_date,
       series.description, series.slice_count AS slices, series.added_at,
       (SELECT coalesce(sum(lidc_reads.readers), 0) FROM lidc_reads
        WHERE lidc_reads.series_uid = series.series_uid) AS readers,
       (SELECT coalesce(max(CASE severity WHEN 'refusal' THEN 3 WHEN 'warning' THEN 2 ELSE 1 END), 0)
        FROM series_findings WHERE series_findings.series = series.id) AS severity,
       (SELECT count(*) FROM series_findings WHERE series_findings.series = series.id) AS findings
FROM series
JOIN studies ON studies.id = series.study
JOIN patients ON patients.id = studies.patient;

CREATE INDEX worklist_of_series ON worklist (series);
