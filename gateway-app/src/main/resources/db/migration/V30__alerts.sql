-- What the hub found worth a human's look. Nothing personal: officers by the id their organisation gave them.

CREATE TABLE alert (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    organisation text NOT NULL,
    officer text NOT NULL,
    people bigint NOT NULL
);
COMMENT ON TABLE alert IS 'Officers who went through many different people in a short time';

CREATE INDEX alert_at ON alert (at, id);

GRANT SELECT, INSERT ON alert TO "${app_role}";
