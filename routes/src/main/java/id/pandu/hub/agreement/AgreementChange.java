package id.pandu.hub.agreement;

import id.pandu.hub.problem.Refusal;

/** What a wish to change an agreement comes to. */
public sealed interface AgreementChange {

    /** It stands like this now. */
    record Made(AgreementVersion version) implements AgreementChange {}

    /** It stands as before. */
    record Refused(Refusal refusal) implements AgreementChange {}
}
