package id.pandu.hub.agreement;

import id.pandu.hub.audit.AuditEvent;

/** What would have to be done for a change. */
sealed interface Draft {

    /** Add this version. */
    record Next(AuditEvent event, AgreementVersion version) implements Draft {}

    /** Nothing: it is settled without. */
    record Settled(AgreementChange outcome) implements Draft {}
}
