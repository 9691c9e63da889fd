-- Agreements and their history. Versions are only ever added; agreement says which one is the newest.

CREATE TABLE agreement_version (
    id text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    terms jsonb NOT NULL,
    termination jsonb,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    file_digest text,
    PRIMARY KEY (id, version)
);
COMMENT ON COLUMN agreement_version.file_digest IS 'SHA-256 of the terms that a file last brought; a file counts again when its own terms change';

CREATE TABLE agreement (
    id text PRIMARY KEY,
    version integer NOT NULL,
    FOREIGN KEY (id, version) REFERENCES agreement_version (id, version)
);

CREATE TABLE agreement_revision (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    revision bigint NOT NULL
);
COMMENT ON TABLE agreement_revision IS 'Grows with every change, in the transaction that makes it; no sequence, because a sequence is seen before the commit';
INSERT INTO agreement_revision (revision) VALUES (0);

CREATE TABLE agreement_quota (
    agreement text NOT NULL,
    day date NOT NULL,
    used bigint NOT NULL CHECK (used >= 0),
    lent bigint NOT NULL,
    PRIMARY KEY (agreement, day)
);
COMMENT ON COLUMN agreement_quota.used IS 'Units that are used, or lent to a node';
COMMENT ON COLUMN agreement_quota.lent IS 'Size of the block that was lent last';

CREATE INDEX agreement_quota_day ON agreement_quota (day);

GRANT SELECT, INSERT ON agreement_version TO "${app_role}";
GRANT SELECT, INSERT, UPDATE ON agreement, agreement_quota TO "${app_role}";
GRANT SELECT, UPDATE ON agreement_revision TO "${app_role}";
