-- Tasks of agencies without a system: which were sent a link. Neither links nor addresses are kept.

CREATE TABLE task_link (
    task_id uuid PRIMARY KEY REFERENCES referral_task (id),
    sent_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    times integer NOT NULL DEFAULT 1,
    renewals integer NOT NULL DEFAULT 0,
    renewed_at timestamptz
);
COMMENT ON COLUMN task_link.times IS 'How often a mail server has taken a mail on for this task';
COMMENT ON COLUMN task_link.renewed_at IS 'When somebody last asked for a new link and got one; the pause between two counts from here';

GRANT SELECT, INSERT ON task_link TO "${app_role}";
GRANT UPDATE (sent_at, expires_at, times, renewals, renewed_at) ON task_link TO "${app_role}";
