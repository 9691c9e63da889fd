-- What operators want of agencies' breakers. Versions are only ever added; an agency's newest one counts.

CREATE TABLE breaker_order (
    agency text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    mode text NOT NULL CHECK (mode IN ('AUTOMATIC', 'FORCED_OPEN', 'FORCED_CLOSED')),
    reason text,
    until timestamptz,
    changed_at timestamptz NOT NULL,
    organisation text NOT NULL,
    officer text,
    PRIMARY KEY (agency, version),
    CHECK (mode = 'AUTOMATIC' OR reason IS NOT NULL)
);
COMMENT ON COLUMN breaker_order.until IS 'When the breaker goes by the agency''s failures again; null is when somebody orders it';

GRANT SELECT, INSERT ON breaker_order TO "${app_role}";

-- Calls of a day to an agency are counted beside the questions of a day under an agreement.
COMMENT ON COLUMN agreement_quota.agreement IS 'The agreement; or agency:<id>, which no agreement is called, for the calls to an agency';
