-- The feed of events, who has it delivered, and agencies' call-backs.

-- The feed is read in the order of transactions and, within one, of numbers; and only up to the oldest transaction that is still under way. A number
-- alone is no place to go on from: a transaction that took a lower one may commit later.
ALTER TABLE referral_event
    ADD COLUMN requester text,
    ADD COLUMN agency text GENERATED ALWAYS AS (content ->> 'agency') STORED,
    ADD COLUMN xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
    ADD COLUMN number bigint;
COMMENT ON COLUMN referral_event.xact IS 'The transaction that wrote it';
COMMENT ON COLUMN referral_event.requester IS 'Of the referral; beside agency, whom the event concerns';

UPDATE referral_event event SET requester = referral.requester, number = ordered.number
FROM referral, (SELECT id, row_number() OVER (ORDER BY id) AS number FROM referral_event) ordered
WHERE referral.id = event.referral_id AND ordered.id = event.id;

ALTER TABLE referral_event
    ALTER COLUMN requester SET NOT NULL,
    ALTER COLUMN number SET NOT NULL,
    ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('referral_event', 'number'), (SELECT coalesce(max(number), 0) + 1 FROM referral_event), false);

CREATE INDEX referral_event_of_requester ON referral_event (requester, xact, number);
CREATE INDEX referral_event_of_agency ON referral_event (agency, xact, number) WHERE agency IS NOT NULL;

CREATE TABLE webhook_subscription (
    id uuid PRIMARY KEY,
    organisation text NOT NULL,
    url text NOT NULL,
    kinds text[] NOT NULL,
    description text,
    created_at timestamptz NOT NULL,
    place_xact xid8 NOT NULL,
    place_number bigint NOT NULL,
    disabled_at timestamptz,
    failures integer NOT NULL DEFAULT 0,
    failing_since timestamptz,
    last_failure text,
    last_success timestamptz
);
COMMENT ON COLUMN webhook_subscription.place_xact IS 'With place_number: up to where in the feed the receiver has taken everything';

CREATE INDEX webhook_subscription_organisation ON webhook_subscription (organisation);
CREATE INDEX webhook_subscription_disabled ON webhook_subscription (disabled_at) WHERE disabled_at IS NOT NULL;

CREATE TABLE webhook_secret (
    id uuid PRIMARY KEY,
    subscription_id uuid NOT NULL REFERENCES webhook_subscription (id) ON DELETE CASCADE,
    until timestamptz,
    cipher_key_id text NOT NULL,
    secret bytea NOT NULL
);
COMMENT ON COLUMN webhook_secret.secret IS 'What deliveries are signed with, encrypted';
COMMENT ON COLUMN webhook_secret.until IS 'Until when it signs, where another has taken its place';

CREATE INDEX webhook_secret_subscription ON webhook_secret (subscription_id);
CREATE INDEX webhook_secret_cipher_key ON webhook_secret (cipher_key_id);

CREATE TABLE agency_callback (
    agency text NOT NULL,
    message text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (agency, message)
);
COMMENT ON TABLE agency_callback IS 'Call-backs of the last minutes: each is taken once';

CREATE INDEX agency_callback_at ON agency_callback (at);

GRANT SELECT, INSERT, DELETE ON webhook_subscription, webhook_secret, agency_callback TO "${app_role}";
GRANT UPDATE (place_xact, place_number, disabled_at, failures, failing_since, last_failure, last_success) ON webhook_subscription TO "${app_role}";
GRANT UPDATE (until, cipher_key_id, secret) ON webhook_secret TO "${app_role}";
