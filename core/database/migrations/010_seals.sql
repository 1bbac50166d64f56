-- What readers drew and marked is sealed like reads: row_sha256 is over all other columns of a row but id
-- (core/database/sealed_row.h), of mask_versions also without runs, which sha256 covers. seal_of is the program's, for the
-- rows that are there; it takes names and values.
ALTER TABLE annotations ADD COLUMN row_sha256 TEXT;
DROP TRIGGER annotations_are_never_changed;
UPDATE annotations SET row_sha256 = seal_of('series', series);
CREATE TRIGGER annotations_are_never_changed BEFORE UPDATE ON annotations
BEGIN
    SELECT RAISE (ABORT, 'a stored annotation is never changed');
END;

ALTER TABLE annotation_versions ADD COLUMN row_sha256 TEXT;
DROP TRIGGER annotation_versions_are_never_changed;
UPDATE annotation_versions
SET row_sha256 = seal_of('annotation', annotation, 'author', author, 'created_at', created_at, 'deleted', deleted,
                         'kind', kind, 'annotation_json', annotation_json, 'words', words);
CREATE TRIGGER annotation_versions_are_never_changed BEFORE UPDATE ON annotation_versions
BEGIN
    SELECT RAISE (ABORT, 'a version of an annotation is never changed');
END;

ALTER TABLE mask_versions ADD COLUMN row_sha256 TEXT;
DROP TRIGGER mask_versions_are_never_changed;
UPDATE mask_versions
SET row_sha256 = seal_of('nodule', nodule, 'prediction', prediction, 'author', author, 'created_at', created_at,
                         'step', step, 'size_i', size_i, 'size_j', size_j, 'size_k', size_k, 'grid', grid,
                         'sha256', sha256);
CREATE TRIGGER mask_versions_are_never_changed BEFORE UPDATE ON mask_versions
BEGIN
    SELECT RAISE (ABORT, 'a version of an outline is never changed');
END;

ALTER TABLE lidc_reads ADD COLUMN row_sha256 TEXT;
UPDATE lidc_reads
SET row_sha256 = seal_of('series_uid', series_uid, 'study_uid', study_uid, 'file_sha256', file_sha256,
                         'readers', readers, 'notes', notes, 'added_at', added_at);

ALTER TABLE lidc_nodules ADD COLUMN row_sha256 TEXT;
UPDATE lidc_nodules
SET row_sha256 = seal_of('reads', reads, 'reader', reader, 'kind', kind, 'nodule_id', nodule_id, 'subtlety', subtlety,
                         'internal_structure', internal_structure, 'calcification', calcification,
                         'sphericity', sphericity, 'margin', margin, 'lobulation', lobulation,
                         'spiculation', spiculation, 'texture', texture, 'malignancy', malignancy,
                         'contours', contours);

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
