package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.http.AgencyHttp;
import id.pandu.connector.http.HttpReply;
import id.pandu.connector.satusehat.Grant.AccessToken;
import id.pandu.connector.satusehat.Grant.Denied;
import id.pandu.connector.satusehat.PatientReply.Answered;
import id.pandu.connector.satusehat.PatientReply.Withheld;
import java.net.URI;
import java.net.http.HttpRequest;
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
     * Sends a question with a token. A token that the exchange rejects is replaced, once; after that it is left alone for a while.
     *
     * @throws AgencyFault when there was no whole HTTP answer within the timeout and the limit, or no token to ask with
     */
    PatientReply send(PatientRequest request) {
        if (http.mustKeepQuiet()) {
            return new Withheld(Reason.QUOTA);
        }
        Deadline deadline = Deadline.in(properties.timeout());
        PatientReply reply = ask(request, tokens.get(deadline), deadline);
        return isRejected(reply) ? ask(request, tokens.get(deadline), deadline) : reply;
    }

    /** Ends what is under way and closes all connections. */
    @Override
    public void close() {
        http.close();
    }

    private PatientReply ask(PatientRequest request, Grant grant, Deadline deadline) {
        return switch (grant) {
            case Denied denied -> new Withheld(denied.reason());
            case AccessToken token -> ask(request, token, deadline);
        };
    }

    private Answered ask(PatientRequest request, AccessToken token, Deadline deadline) {
        HttpReply reply = http.send(authorized(request, token), deadline);
        if (reply.status() == ExchangeStatus.UNAUTHORIZED) {
            tokens.drop(token);
        } else if (reply.succeeded()) {
            tokens.confirm(token);
        }
        return new Answered(request, reply);
    }

    private HttpRequest authorized(PatientRequest request, AccessToken token) {
        return HttpRequest.newBuilder(URI.create(properties.fhirUrl() + request.path()))
                .header("Authorization", "Bearer " + token.value())
                .header("Accept", "application/fhir+json, application/json")
                .build();
    }

    private static boolean isRejected(PatientReply reply) {
        return reply instanceof Answered answered && answered.http().status() == ExchangeStatus.UNAUTHORIZED;
    }
}
