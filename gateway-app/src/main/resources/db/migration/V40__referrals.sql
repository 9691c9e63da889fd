-- Referrals. What is personal stands in the encrypted document; beside it only what lists are made by.

CREATE TABLE referral (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    requester text NOT NULL,
    case_id uuid NOT NULL,
    region text NOT NULL,
    status text NOT NULL,
    wait_owner text,
    wait_due timestamptz,
    authored_on timestamptz NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    cipher_key_id text NOT NULL,
    document bytea NOT NULL
);
COMMENT ON COLUMN referral.document IS 'The referral as the contract has it, JSON, encrypted';

CREATE INDEX referral_requester ON referral (requester, authored_on, id);
CREATE INDEX referral_case ON referral (case_id);
CREATE INDEX referral_waiting ON referral (wait_due, id) WHERE wait_due IS NOT NULL;
CREATE INDEX referral_cipher_key ON referral (cipher_key_id);

CREATE TABLE referral_task (
    id uuid PRIMARY KEY,
    referral_id uuid NOT NULL REFERENCES referral (id),
    agency text NOT NULL,
    status text NOT NULL,
    authored_on timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0
);
COMMENT ON COLUMN referral_task.attempts IS 'Counted before each attempt to hand it over, so that a crash leaves one too many and never one too few';

CREATE INDEX referral_task_agency ON referral_task (agency, authored_on, referral_id);
CREATE INDEX referral_task_referral ON referral_task (referral_id);

CREATE TABLE referral_event (
    id uuid PRIMARY KEY,
    referral_id uuid NOT NULL REFERENCES referral (id),
    at timestamptz NOT NULL,
    content jsonb NOT NULL
);
COMMENT ON TABLE referral_event IS 'What happened, step by step; codes only, nothing personal';

CREATE INDEX referral_event_referral ON referral_event (referral_id, id);

CREATE TABLE idempotency (
    consumer text NOT NULL,
    operation text NOT NULL,
    key text NOT NULL,
    body_key_id text NOT NULL,
    body_hash bytea NOT NULL,
    result uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, operation, key)
);
COMMENT ON COLUMN idempotency.body_hash IS 'Keyed hash of the body; the same key with another body is refused';

-- The table of db-scheduler.
CREATE TABLE scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

GRANT SELECT, INSERT ON referral, referral_task, referral_event, idempotency TO "${app_role}";
GRANT UPDATE (status, wait_owner, wait_due, version, cipher_key_id, document) ON referral TO "${app_role}";
GRANT UPDATE (status, attempts) ON referral_task TO "${app_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO "${app_role}";
