-- Readings of LIDC-IDRI files (core/records/lidc_reads.h). They belong to a CT by its series UID and stand alone while
-- that CT is not in the library, so that no key refers to it. notes is a JSON array of sentences.
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

-- One row a mark of a reader, in the order of the file. contours is a JSON array of
-- {"z": mm, "sop": UID, "inclusion": bool, "points": [x, y, x, y, ...]}, pixels counted from 0; small nodules and
-- non-nodules have one with one point and are not judged.
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
