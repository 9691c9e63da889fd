package id.pandu.connector.siaksoap;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/**
 * The civil registry by SOAP: who a person is, who belongs to a family card, who is meant by a name with birth date and
 * gender; and the registry's work list.
 */
public final class SiakConnector implements Connector {

    private final Clock clock;

    /** On the machine's clock, which must agree with the registry's to within a minute. */
    public SiakConnector() {
        this(Clock.systemUTC());
    }

    SiakConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String dialect() {
        return "siak-soap";
    }

    @Override
    public Mode mode() {
        return Mode.RECORD;
    }

    @Override
    public boolean resolves() {
        return true;
    }

    @Override
    public boolean takesTasks() {
        return true;
    }

    @Override
    public AgencyRoutes connect(Agency agency, AgencySettings settings) {
        SiakProperties properties = settings.as(SiakProperties.class);
        // It takes seconds of work, which is done beside the rest of the start; the routes wait for it.
        CompletableFuture<SiakClient> client = CompletableFuture.supplyAsync(
                () -> SiakClient.to(properties),
                work -> Thread.ofPlatform().daemon().name("siak-" + agency.id()).start(work));
        return new SiakRoutes(agency, Translators.of(properties, clock), client::join);
    }
}
