-- What rests on a consent is found when the consent is withdrawn. Referrals from before are noticed when their tasks are looked at next.

ALTER TABLE referral ADD COLUMN consent text;
COMMENT ON COLUMN referral.consent IS 'Reference of the requester''s consent, where that is the legal basis; nothing personal';

CREATE INDEX referral_consent ON referral (requester, consent) WHERE consent IS NOT NULL;
