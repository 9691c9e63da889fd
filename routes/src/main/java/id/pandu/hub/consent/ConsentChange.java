package id.pandu.hub.consent;

import id.pandu.hub.problem.Refusal;

/** What a call about a consent comes to. */
public sealed interface ConsentChange {

    /** It stands like this now. */
    record Stands(RegisteredConsent consent) implements ConsentChange {}

    /** It stands as before, if there is one. */
    record Refused(Refusal refusal) implements ConsentChange {}
}
