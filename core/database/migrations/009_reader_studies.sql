-- Planned reader studies (core/study, core/database/study_store.h). Cases and readers have numbers within the study, by
-- which everybody but the coordinator knows them. number: 0 for a nodule that was left out; prediction: what readers are
-- shown, or compared with.
ALTER TABLE study_cases ADD COLUMN number INTEGER NOT NULL DEFAULT 0 CHECK (number >= 0);
ALTER TABLE study_cases ADD COLUMN prediction INTEGER REFERENCES predictions (id);
ALTER TABLE readers ADD COLUMN passcode_set_at TEXT;
CREATE UNIQUE INDEX cases_by_number ON study_cases (study, number) WHERE number > 0;
CREATE INDEX study_cases_of_prediction ON study_cases (prediction);

CREATE TABLE study_readers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    study INTEGER NOT NULL REFERENCES reader_studies (id),
    reader INTEGER NOT NULL REFERENCES readers (id),
    number INTEGER NOT NULL CHECK (number > 0),
    row_sha256 TEXT NOT NULL,
    UNIQUE (study, reader),
    UNIQUE (study, number)
) STRICT;

CREATE INDEX studies_of_reader ON study_readers (reader);

-- The plan as it was frozen, once a study; plan_json is core/study/plan.h. archive_sha256: of the archive that the study
-- came from.
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

-- What the plan is made of may change only before it is frozen.
CREATE TRIGGER reader_studies_are_never_changed BEFORE UPDATE ON reader_studies
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = OLD.id)
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

CREATE TRIGGER study_cases_are_never_added BEFORE INSERT ON study_cases
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

CREATE TRIGGER study_readers_are_never_added BEFORE INSERT ON study_readers
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

CREATE TRIGGER study_orders_are_never_added BEFORE INSERT ON study_orders
WHEN EXISTS (SELECT 1 FROM study_plans WHERE study = NEW.study)
BEGIN
    SELECT RAISE (ABORT, 'the plan of this study is frozen');
END;

-- No program has written events before: the table is made anew with a seal, and with events that concern no reader.
-- kind: sign-in, sign-in refused, network shown, truth shown, refused, clock refused, clock accepted, deviation, and of
-- the reader's page window, slice, idle, pause, resume, measurement.
DROP TABLE study_events;

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
