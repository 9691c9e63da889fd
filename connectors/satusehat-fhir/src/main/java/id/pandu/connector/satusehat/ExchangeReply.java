package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.http.HttpReply;

/** What came of a request. */
sealed interface ExchangeReply {

    /**
     * The exchange answered it.
     *
     * @param http the answer, unread
     */
    record Answered(HttpReply http) implements ExchangeReply {}

    /**
     * It was not sent: we were given no token, or are to wait.
     *
     * @param reason what the exchange objects to
     */
    record Withheld(AgencyAnswer.Refused.Reason reason) implements ExchangeReply {}
}
