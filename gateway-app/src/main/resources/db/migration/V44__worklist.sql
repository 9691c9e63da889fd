-- What people need who carry on what no rule carries on: why a referral waits, which tasks nothing came of, what was given.

ALTER TABLE referral ADD COLUMN wait_reason text;
COMMENT ON COLUMN referral.wait_reason IS 'Why it waits for somebody, a stable code; null where wait_due is';

UPDATE referral r SET wait_reason = (
    SELECT e.content ->> 'reason' FROM referral_event e
    WHERE e.referral_id = r.id AND e.content ->> 'kind' IN ('referral.waiting', 'referral.on-hold')
    ORDER BY e.id DESC LIMIT 1)
WHERE wait_due IS NOT NULL;

ALTER TABLE referral_task ADD COLUMN service text;
ALTER TABLE referral_task ADD COLUMN last_modified timestamptz;
UPDATE referral_task SET last_modified = authored_on;
ALTER TABLE referral_task ALTER COLUMN last_modified SET NOT NULL;
COMMENT ON COLUMN referral_task.service IS 'The service of the catalogue it was made for; null for tasks from before it was kept';

CREATE INDEX referral_task_given ON referral_task (agency, service, authored_on);
CREATE INDEX referral_task_open ON referral_task (authored_on, id)
    WHERE status NOT IN ('completed', 'rejected', 'failed', 'cancelled');

CREATE TABLE replay_selection (
    id uuid PRIMARY KEY,
    owner text NOT NULL,
    wish jsonb NOT NULL,
    tasks uuid[] NOT NULL,
    valid_until timestamptz NOT NULL,
    used boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE replay_selection IS 'Tasks that an operator has seen in a preview, for as long as it holds; what was tried again stands in the audit log';

CREATE INDEX replay_selection_end ON replay_selection (valid_until);

GRANT UPDATE (wait_reason) ON referral TO "${app_role}";
GRANT UPDATE (last_modified) ON referral_task TO "${app_role}";
GRANT SELECT, INSERT, DELETE ON replay_selection TO "${app_role}";
GRANT UPDATE (used) ON replay_selection TO "${app_role}";
