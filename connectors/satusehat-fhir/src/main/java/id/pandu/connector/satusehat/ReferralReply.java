package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyAnswer;

/** What the exchange has of a task. */
sealed interface ReferralReply {

    /** The request for the service, and the Task by which the destination takes it on. */
    record Known(ReferralRequest request, ReferralTask task) implements ReferralReply {}

    /** No Task, so that it is on nobody's work list. */
    record Unknown() implements ReferralReply {}

    /** We are refused, whatever the task. */
    record Refused(AgencyAnswer.Refused.Reason reason) implements ReferralReply {}
}
