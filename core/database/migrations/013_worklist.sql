-- What the record says, for lists; the schema may not look into JSON (trusted_schema is off).
ALTER TABLE predictions ADD COLUMN texture TEXT;
DROP TRIGGER predictions_are_never_changed;
UPDATE predictions
SET texture = json_extract(assessment_json, '$.nodule.solid_part.texture')
WHERE json_valid(assessment_json);
CREATE TRIGGER predictions_are_never_changed BEFORE UPDATE ON predictions
BEGIN
    SELECT RAISE (ABORT, 'a stored prediction is never changed');
END;

-- (The + keeps SQLite from looking up reads by supersedes, of which nearly all are NULL.)
-- The worklist: one row a nodule, and one a case that has none. row is the nodule's id, or minus the series' id. result is
-- that of the prediction added last; severity 0 (nothing), 1 note, 2 warning or 3 refusal is the worst that is said of
-- the series, warnings the same for sorting, with how much is said. words is what a row shows, in lower case, for
-- searches too short for trigrams.
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
) STRICT;

-- Each order is read from an index, the rows of a case side by side where a column does not tell them apart.
CREATE INDEX worklist_of_series ON worklist (series);
-- Looked through from end to end: these hold a part of the bytes of the table.
CREATE INDEX worklist_by_words ON worklist (words);
CREATE INDEX worklist_filtered ON worklist (result, texture, pathology, severity, reads, long_axis_mm, study_date);
CREATE INDEX worklist_by_patient ON worklist (patient, series);
CREATE INDEX worklist_by_patient_id ON worklist (patient_id, series);
CREATE INDEX worklist_by_study_date ON worklist (study_date, series);
CREATE INDEX worklist_by_description ON worklist (description, series);
CREATE INDEX worklist_by_slices ON worklist (slices, series);
CREATE INDEX worklist_by_added_at ON worklist (added_at, series);
CREATE INDEX worklist_by_nodule ON worklist (nodule, series);
CREATE INDEX worklist_by_site ON worklist (site, series);
CREATE INDEX worklist_by_long_axis_mm ON worklist (long_axis_mm, series);
CREATE INDEX worklist_by_texture ON worklist (texture, series);
CREATE INDEX worklist_by_probability ON worklist (probability, series);
CREATE INDEX worklist_by_predicted_at ON worklist (predicted_at, series);
CREATE INDEX worklist_by_reads ON worklist (reads, series);
CREATE INDEX worklist_by_readers ON worklist (readers, series);
CREATE INDEX worklist_by_pathology ON worklist (pathology, series);
CREATE INDEX worklist_by_warnings ON worklist (warnings, series);

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
       of_case.severity * 1000 + of_case.findings AS warnings
FROM nodules
JOIN worklist_of_cases AS of_case ON of_case.series = nodules.series
LEFT JOIN predictions AS latest
    ON latest.id = (SELECT max(id) FROM predictions WHERE predictions.nodule = nodules.id)
LEFT JOIN reference_standards AS standard
    ON standard.id = (SELECT max(id) FROM reference_standards WHERE reference_standards.nodule = nodules.id);

CREATE VIEW worklist_cases AS
SELECT -series AS row, series, words, patient, patient_id, study_date, description, slices, added_at, NULL AS nodule,
       NULL AS site, NULL AS long_axis_mm, NULL AS texture, NULL AS result, NULL AS probability, NULL AS predicted_at,
       0 AS reads, readers, NULL AS pathology, severity, severity * 1000 + findings AS warnings
FROM worklist_of_cases
WHERE NOT EXISTS (SELECT 1 FROM nodules WHERE nodules.series = worklist_of_cases.series);

CREATE VIEW worklist_facts AS
SELECT * FROM worklist_nodules UNION ALL SELECT * FROM worklist_cases;

CREATE TRIGGER series_on_worklist AFTER INSERT ON series
BEGIN
    INSERT INTO worklist SELECT * FROM worklist_cases WHERE series = NEW.id;
END;

CREATE TRIGGER series_moved_on_worklist AFTER UPDATE ON series
BEGIN
    DELETE FROM worklist WHERE series = NEW.id;
    INSERT INTO worklist SELECT * FROM worklist_cases WHERE series = NEW.id;
    INSERT INTO worklist SELECT * FROM worklist_nodules WHERE series = NEW.id;
END;

CREATE TRIGGER nodules_on_worklist AFTER INSERT ON nodules
BEGIN
    DELETE FROM worklist WHERE row = -NEW.series;
    INSERT INTO worklist SELECT * FROM worklist_nodules WHERE row = NEW.id;
END;

CREATE TRIGGER nodules_changed_on_worklist AFTER UPDATE ON nodules
BEGIN
    DELETE FROM worklist WHERE row = NEW.id;
    INSERT INTO worklist SELECT * FROM worklist_nodules WHERE row = NEW.id;
END;

CREATE TRIGGER predictions_on_worklist AFTER INSERT ON predictions
BEGIN
    UPDATE worklist
    SET long_axis_mm = NEW.long_axis_mm, texture = NEW.texture,
        result = CASE WHEN NEW.refused OR NEW.probability IS NULL THEN 'refused'
                      WHEN NEW.probability >= NEW.threshold THEN 'invasive' ELSE 'not invasive' END,
        probability = iif(NEW.refused, NULL, NEW.probability), predicted_at = NEW.created_at
    WHERE row = NEW.nodule;
END;

CREATE TRIGGER standards_on_worklist AFTER INSERT ON reference_standards
BEGIN
    UPDATE worklist SET pathology = NEW.category WHERE row = NEW.nodule;
END;

CREATE TRIGGER reads_on_worklist AFTER INSERT ON reads WHEN NEW.supersedes IS NULL
BEGIN
    UPDATE worklist SET reads = reads + 1 WHERE row = NEW.nodule;
END;

CREATE TRIGGER lidc_on_worklist AFTER INSERT ON lidc_reads
BEGIN
    UPDATE worklist SET readers = readers + NEW.readers
    WHERE series IN (SELECT id FROM series WHERE series_uid = NEW.series_uid);
END;

CREATE TRIGGER findings_on_worklist AFTER INSERT ON series_findings
BEGIN
    UPDATE worklist
    SET (severity, warnings) =
        (SELECT severity, severity * 1000 + findings FROM worklist_of_cases WHERE series = NEW.series)
    WHERE series = NEW.series;
END;

CREATE TRIGGER findings_off_worklist AFTER DELETE ON series_findings
BEGIN
    UPDATE worklist
    SET (severity, warnings) =
        (SELECT severity, severity * 1000 + findings FROM worklist_of_cases WHERE series = OLD.series)
    WHERE series = OLD.series;
END;

INSERT INTO worklist SELECT * FROM worklist_facts;

-- What a person asked to be analysed, one after the other, across starts of the program; a row goes when its answer is
-- stored. nodule is nothing for a case without a marked one. failure: why it could not be.
CREATE TABLE analysis_queue (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER NOT NULL REFERENCES series (id),
    nodule INTEGER UNIQUE REFERENCES nodules (id),
    failure TEXT
) STRICT;
