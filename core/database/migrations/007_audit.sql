-- Who did what, in order; each row carries the SHA-256 of the row before (core/database/audit_trail.h). subject is the id
-- of a row of subject_table, content_sha256 that row's. 
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
