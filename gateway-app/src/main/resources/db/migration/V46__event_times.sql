-- Where a consumer's feed begins at a time.

CREATE INDEX referral_event_of_requester_at ON referral_event (requester, at);
CREATE INDEX referral_event_of_agency_at ON referral_event (agency, at) WHERE agency IS NOT NULL;
