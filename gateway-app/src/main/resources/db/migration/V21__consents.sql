-- Residents' consents. The person is found by keyed hash and kept encrypted; a consent is withdrawn, never deleted.

CREATE TABLE consent (
    organisation text NOT NULL,
    reference text NOT NULL,
    subject_key_id text NOT NULL,
    subject_hash bytea NOT NULL,
    subject_cipher_key_id text NOT NULL,
    subject bytea NOT NULL,
    facets text[] NOT NULL,
    purposes text[] NOT NULL,
    registered_at timestamptz NOT NULL,
    expires timestamptz NOT NULL,
    withdrawn_at timestamptz,
    PRIMARY KEY (organisation, reference)
);
COMMENT ON COLUMN consent.subject IS 'Encrypted; kept so that the hash can be made anew when its key goes';

CREATE INDEX consent_cipher_key ON consent (subject_cipher_key_id);

GRANT SELECT, INSERT ON consent TO "${app_role}";
GRANT UPDATE (withdrawn_at, subject_key_id, subject_hash, subject_cipher_key_id, subject) ON consent TO "${app_role}";
