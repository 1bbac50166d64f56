-- What lists show and sort by, one compact row a case and a nodule, kept up to date by the triggers below; everything in
-- them can be made again from the views, and `dsmt library check` compares both. The words are what a person would search
-- for, in lower case; FTS5 with trigrams finds parts of words, in any script. The schema itself may use no virtual table
-- (trusted_schema is off), so triggers note what changed and the next search takes it in (core/database/search.h).
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

-- Cases and nodules whose words changed and that the search does not know yet.
CREATE TABLE search_pending (
    kind TEXT NOT NULL CHECK (kind IN ('case', 'nodule')),
    id INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE case_search USING fts5 (text, tokenize = 'trigram');
CREATE VIRTUAL TABLE nodule_search USING fts5 (text, tokenize = 'trigram');

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

CREATE TRIGGER series_listed AFTER INSERT ON series
BEGIN
    INSERT INTO case_list SELECT * FROM case_facts WHERE series = NEW.id;
    INSERT OR IGNORE INTO search_pending VALUES ('case', NEW.id);
END;

CREATE TRIGGER series_changed AFTER UPDATE ON series
BEGIN
    DELETE FROM case_list WHERE series = NEW.id;
    INSERT INTO case_list SELECT * FROM case_facts WHERE series = NEW.id;
    INSERT OR IGNORE INTO search_pending VALUES ('case', NEW.id);
    DELETE FROM nodule_list WHERE nodule IN (SELECT id FROM nodules WHERE nodules.series = NEW.id);
    INSERT INTO nodule_list SELECT * FROM nodule_facts WHERE nodule IN (SELECT id FROM nodules WHERE nodules.series = NEW.id);
    INSERT OR IGNORE INTO search_pending SELECT 'nodule', id FROM nodules WHERE nodules.series = NEW.id;
END;

CREATE TRIGGER nodules_listed AFTER INSERT ON nodules
BEGIN
    INSERT INTO nodule_list SELECT * FROM nodule_facts WHERE nodule = NEW.id;
    INSERT OR IGNORE INTO search_pending VALUES ('nodule', NEW.id);
    UPDATE case_list SET nodules = nodules + 1 WHERE series = NEW.series;
END;

CREATE TRIGGER nodules_changed AFTER UPDATE ON nodules
BEGIN
    DELETE FROM nodule_list WHERE nodule = NEW.id;
    INSERT INTO nodule_list SELECT * FROM nodule_facts WHERE nodule = NEW.id;
    INSERT OR IGNORE INTO search_pending VALUES ('nodule', NEW.id);
END;

CREATE TRIGGER predictions_listed AFTER INSERT ON predictions
BEGIN
    UPDATE nodule_list
    SET predictions = predictions + 1, probability = NEW.probability, long_axis_mm = NEW.long_axis_mm
    WHERE nodule = NEW.nodule;
    UPDATE case_list
    SET predictions = predictions + 1, probability = NEW.probability, long_axis_mm = NEW.long_axis_mm
    WHERE series = (SELECT series FROM nodules WHERE id = NEW.nodule);
END;

CREATE TRIGGER standards_listed AFTER INSERT ON reference_standards
BEGIN
    UPDATE case_list SET standards = standards + (NEW.supersedes IS NULL)
    WHERE series = (SELECT series FROM nodules WHERE id = NEW.nodule);
    UPDATE nodule_list SET category = NEW.category WHERE nodule = NEW.nodule;
    INSERT OR IGNORE INTO search_pending VALUES ('nodule', NEW.nodule);
END;

CREATE TRIGGER reads_listed AFTER INSERT ON reads
BEGIN
    UPDATE nodule_list SET reads = reads + 1 WHERE nodule = NEW.nodule;
END;

CREATE TRIGGER comments_listed AFTER INSERT ON reads WHEN NEW.comment IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO search_pending VALUES ('nodule', NEW.nodule);
END;

CREATE TRIGGER annotations_listed AFTER INSERT ON annotation_versions
BEGIN
    INSERT OR IGNORE INTO search_pending SELECT 'case', series FROM annotations WHERE id = NEW.annotation;
END;

-- The latest that a list shows is the one added last.
INSERT INTO case_list SELECT * FROM case_facts;
INSERT INTO search_pending SELECT 'case', series FROM case_list;
INSERT INTO nodule_list SELECT * FROM nodule_facts;
INSERT INTO search_pending SELECT 'nodule', nodule FROM nodule_list;
