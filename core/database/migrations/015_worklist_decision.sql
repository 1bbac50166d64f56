-- The worklist says what a person thinks of the prediction added last: 'accepted', 'rejected' or NULL, none yet. Its rows
-- are written from the views whole, so the column stands last in these, too.
DROP VIEW worklist_facts;
DROP VIEW worklist_nodules;
DROP VIEW worklist_cases;

ALTER TABLE worklist ADD COLUMN decision TEXT;

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

CREATE VIEW worklist_cases AS
SELECT -series AS row, series, words, patient, patient_id, study_date, description, slices, added_at, NULL AS nodule,
       NULL AS site, NULL AS long_axis_mm, NULL AS texture, NULL AS result, NULL AS probability, NULL AS predicted_at,
       0 AS reads, readers, NULL AS pathology, severity, severity * 1000 + findings AS warnings, NULL AS decision
FROM worklist_of_cases
WHERE NOT EXISTS (SELECT 1 FROM nodules WHERE nodules.series = worklist_of_cases.series);

CREATE VIEW worklist_facts AS
SELECT * FROM worklist_nodules UNION ALL SELECT * FROM worklist_cases;

DROP INDEX worklist_filtered;
CREATE INDEX worklist_filtered
    ON worklist (result, decision, texture, pathology, severity, reads, long_axis_mm, study_date);
CREATE INDEX worklist_by_decision ON worklist (decision, series);

DROP TRIGGER predictions_on_worklist;
CREATE TRIGGER predictions_on_worklist AFTER INSERT ON predictions
BEGIN
    UPDATE worklist
    SET long_axis_mm = NEW.long_axis_mm, texture = NEW.texture,
        result = CASE WHEN NEW.refused OR NEW.probability IS NULL THEN 'refused'
                      WHEN NEW.probability >= NEW.threshold THEN 'invasive' ELSE 'not invasive' END,
        probability = iif(NEW.refused, NULL, NEW.probability), predicted_at = NEW.created_at, decision = NULL
    WHERE row = NEW.nodule;
END;

-- A decision on an earlier prediction stays with that one.
CREATE TRIGGER decisions_on_worklist AFTER INSERT ON prediction_decisions
BEGIN
    UPDATE worklist SET decision = nullif(NEW.decision, 'withdrawn')
    WHERE row = (SELECT nodule FROM predictions WHERE id = NEW.prediction)
      AND NEW.prediction = (SELECT max(id) FROM predictions WHERE nodule = worklist.row);
END;

UPDATE worklist
SET decision = (SELECT decision FROM worklist_nodules WHERE worklist_nodules.row = worklist.row)
WHERE row IN (SELECT nodule FROM predictions WHERE id IN (SELECT prediction FROM prediction_decisions));
