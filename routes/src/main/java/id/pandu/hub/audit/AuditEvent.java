package id.pandu.hub.audit;

import java.util.Locale;

/** What an audit entry tells of. The name gives the stable code: {@code LOOKUP_INTENT} is {@code lookup.intent}. */
public enum AuditEvent {
    /** Agencies are about to be asked about a person. */
    LOOKUP_INTENT,
    /** A lookup was answered; the entry's id is the lookup's. */
    LOOKUP_ANSWERED,
    /** A lookup was refused, before or after agencies were asked. */
    LOOKUP_REFUSED,
    /** A caller with a valid token lacked the scope, named no officer, or named another than the token's owner. */
    ACCESS_REFUSED,
    CONSENT_REGISTERED,
    CONSENT_WITHDRAWN,
    REFERRAL_SUBMITTED,
    REFERRAL_CHANGED,
    REFERRAL_READ,
    REFERRAL_REFUSED,
    /** A letter about a resident is about to leave. */
    REFERRAL_LETTER_ISSUED,
    /** Somebody who holds a letter is about to be told that it is genuine. */
    REFERRAL_LETTER_CHECKED,
    /** An agency is about to be told of a resident, by a task. */
    TASK_HANDED_OVER,
    TASK_CHANGED,
    /** An operator has many tasks tried again. */
    TASKS_REPLAYED,
    AGREEMENT_SAVED,
    AGREEMENT_TERMINATED,
    SUBSCRIPTION_CHANGED,
    /** Events were to be delivered to where the hub delivers nothing, by a wish or by a name that has turned there. */
    SUBSCRIPTION_REFUSED,
    /** The hub delivers no more events to an organisation that does not take them. */
    SUBSCRIPTION_DISABLED,
    /** A call-back was refused: of the agency that signed it, or of nobody, where it was not signed well. */
    CALLBACK_REFUSED,
    /** Somebody came with a link that the hub has not signed, or that leads nowhere. */
    LINK_REFUSED,
    /** An operator has forced an agency's breaker, or let it go. */
    BREAKER_SET,
    /** What an agency had said was called void, by the agency or an operator. */
    ANSWERS_INVALIDATED,
    AUDIT_READ,
    TRAIL_READ,
    WORKLIST_READ,
    ALERT_RAISED;

    /** Stable code, {@code <subject>.<what happened>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }
}
