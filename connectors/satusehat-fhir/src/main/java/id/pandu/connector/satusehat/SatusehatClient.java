package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.http.AgencyHttp;
import id.pandu.connector.http.HttpReply;
import id.pandu.connector.satusehat.ExchangeReply.Answered;
import id.pandu.connector.satusehat.ExchangeReply.Withheld;
import id.pandu.connector.satusehat.Grant.AccessToken;
import id.pandu.connector.satusehat.Grant.Denied;
import java.time.Clock;

/**
 * SATUSEHAT as its client. The calling thread waits, so it should be a virtual one; an interrupt or the timeout ends the call.
 * Safe for any number of threads: how many may call at once is the hub's to bound.
 */
final class SatusehatClient implements AutoCloseable {

    private final SatusehatProperties properties;
    private final ExchangeHttp http;
    private final AccessTokens tokens;

    SatusehatClient(SatusehatProperties properties, ExchangeHttp http, AccessTokens tokens) {
        this.properties = properties;
        this.http = http;
        this.tokens = tokens;
    }

    /** A client with connections of its own; nothing is sent before the first question. */
    static SatusehatClient connect(SatusehatProperties properties, Clock clock) {
        var http = new ExchangeHttp(new AgencyHttp(properties.timeout(), properties.maxBody()), clock);
        var endpoint = new TokenEndpoint(properties, http, clock);
        return new SatusehatClient(properties, http, new AccessTokens(endpoint::ask, clock));
    }

    /**
     * Asks for a person.
     *
     * @throws AgencyFault when there was no whole HTTP answer within the timeout and the limit, or no token to ask with
     */
    PatientReply send(PatientRequest request) {
        return switch (exchange(ExchangeRequest.get(request.path()), deadline())) {
            case ExchangeReply.Answered answered -> new PatientReply.Answered(request, answered.http());
            case ExchangeReply.Withheld withheld -> new PatientReply.Withheld(withheld.reason());
        };
    }

    /** When a call that begins now must be over, however many requests it takes. */
    Deadline deadline() {
        return Deadline.in(properties.timeout());
    }

    /**
     * Sends a request with a token. A token that the exchange rejects is replaced, once; after that it is left alone for a while. A
     * request that comes with a rejected token has not been looked at, so that one is sent again whatever it is.
     *
     * @throws AgencyFault when there was no whole HTTP answer by the deadline and within the limit, or no token to ask with
     */
    ExchangeReply exchange(ExchangeRequest request, Deadline deadline) {
        if (http.mustKeepQuiet()) {
            return new Withheld(Reason.QUOTA);
        }
        ExchangeReply reply = ask(request, tokens.get(deadline), deadline);
        return isRejected(reply) ? ask(request, tokens.get(deadline), deadline) : reply;
    }

    /** Ends what is under way and closes all connections. */
    @Override
    public void close() {
        http.close();
    }

    private ExchangeReply ask(ExchangeRequest request, Grant grant, Deadline deadline) {
        return switch (grant) {
            case Denied denied -> new Withheld(denied.reason());
            case AccessToken token -> ask(request, token, deadline);
        };
    }

    private Answered ask(ExchangeRequest request, AccessToken token, Deadline deadline) {
        HttpReply reply = http.send(request.to(properties.fhirUrl(), token), deadline);
        if (reply.status() == ExchangeStatus.UNAUTHORIZED) {
            tokens.drop(token);
        } else if (reply.succeeded()) {
            tokens.confirm(token);
        }
        return new Answered(reply);
    }

    private static boolean isRejected(ExchangeReply reply) {
        return reply instanceof Answered answered && answered.http().status() == ExchangeStatus.UNAUTHORIZED;
    }
}
