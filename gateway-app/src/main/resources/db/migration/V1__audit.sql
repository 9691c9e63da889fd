-- The audit log. The application's role may add to it and read it, and nothing else.
-- There are no foreign keys: one statement writes an entry with its subjects, and the verifier compares the tables with each other.

CREATE TABLE audit_entry (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    event text NOT NULL,
    organisation text NOT NULL,
    officer text,
    role text,
    lookup_id uuid,
    out_of_area boolean NOT NULL,
    content bytea NOT NULL
);
COMMENT ON COLUMN audit_entry.content IS 'The entry, canonical JSON; every other column repeats a part of it, to be found by';

CREATE INDEX audit_entry_at ON audit_entry (at, id);
CREATE INDEX audit_entry_organisation ON audit_entry (organisation, at, id);
CREATE INDEX audit_entry_officer ON audit_entry (officer, at, id);
CREATE INDEX audit_entry_event ON audit_entry (event, at, id);
CREATE INDEX audit_entry_lookup ON audit_entry (lookup_id) WHERE lookup_id IS NOT NULL;
CREATE INDEX audit_entry_out_of_area ON audit_entry (at, id) WHERE out_of_area;

CREATE TABLE audit_subject (
    entry_id uuid NOT NULL,
    at timestamptz NOT NULL,
    key_id text NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (entry_id, hash)
);
COMMENT ON TABLE audit_subject IS 'Whom an entry is about: keyed hashes; at is the entry''s';

CREATE INDEX audit_subject_trail ON audit_subject (hash, at, entry_id);

CREATE TABLE audit_seal (
    seq bigint PRIMARY KEY,
    entry_id uuid NOT NULL UNIQUE,
    content bytea NOT NULL,
    chain bytea NOT NULL
);
COMMENT ON TABLE audit_seal IS 'Entries in their one order, each with the hash of everything up to it';

CREATE TABLE audit_checkpoint (
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    log text NOT NULL,
    chain text NOT NULL,
    key_id text NOT NULL,
    signature text NOT NULL,
    PRIMARY KEY (seq, signature)
);
COMMENT ON TABLE audit_checkpoint IS 'Signed statements of the chain''s value, as published outside';

CREATE INDEX audit_checkpoint_at ON audit_checkpoint (at, seq);

GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO "${app_role}";
GRANT SELECT, INSERT ON audit_entry, audit_subject, audit_seal, audit_checkpoint TO "${app_role}";
