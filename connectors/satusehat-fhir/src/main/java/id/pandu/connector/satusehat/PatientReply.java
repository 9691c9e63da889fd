package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.http.HttpReply;

/** What came of a question. */
sealed interface PatientReply {

    /**
     * The exchange answered it.
     *
     * @param request what was asked
     * @param http the answer, unread
     */
    record Answered(PatientRequest request, HttpReply http) implements PatientReply {}

    /**
     * It was not sent: we were given no token, or are to wait.
     *
     * @param reason what the exchange objects to
     */
    record Withheld(AgencyAnswer.Refused.Reason reason) implements PatientReply {}
}
