-- What a person thinks of a prediction. A decision is never changed, only followed by another of the same prediction that
-- names it; 'withdrawn' takes the one before back. The row that no other supersedes counts. A rejection says why.
-- row_sha256 is over all other columns but id (core/database/sealed_row.h).
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

CREATE INDEX decisions_of_prediction ON prediction_decisions (prediction);

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
