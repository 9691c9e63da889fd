package id.pandu.connector.bpjsvclaim;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.http.AgencyHttp;
import id.pandu.connector.http.HttpReply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;

/** Signs what is asked of VClaim and sends it. */
final class VClaimClient implements AutoCloseable {

    private final VClaimProperties properties;
    private final Clock clock;
    private final AgencyHttp http;

    VClaimClient(VClaimProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.http = new AgencyHttp(properties.timeout(), properties.maxBody());
    }

    /**
     * Signs and sends a request.
     *
     * @throws AgencyFault when no whole HTTP answer came within the timeout or the limit
     */
    VClaimReply send(VClaimRequest request) {
        VClaimSignature signature = VClaimSignature.of(properties.consId(), properties.secret(), clock.instant());
        HttpReply reply = http.send(signed(request, signature));
        return new VClaimReply(request, signature.timestamp(), reply.status(), reply.body());
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest signed(VClaimRequest request, VClaimSignature signature) {
        return HttpRequest.newBuilder(URI.create(properties.baseUrl() + request.path()))
                .header("X-cons-id", properties.consId())
                .header("X-timestamp", signature.timestamp())
                .header("X-signature", signature.value())
                .header("user_key", properties.userKey())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .build();
    }
}
