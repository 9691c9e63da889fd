package id.pandu.connector.bpjsusulan;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import java.time.Clock;

/** A region's desk that collects who is to be enrolled at BPJS Kesehatan. It takes tasks and answers no lookup. */
public final class UsulanConnector implements Connector {

    private final Clock clock;

    /** On the machine's clock, which tells only when an answer came. */
    public UsulanConnector() {
        this(Clock.systemUTC());
    }

    UsulanConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String dialect() {
        return "bpjs-usulan";
    }

    @Override
    public Mode mode() {
        return Mode.RECORD;
    }

    @Override
    public boolean takesTasks() {
        return true;
    }

    /**
     * @throws IllegalArgumentException also when the agency is said to have a facet: nobody can look anything up at a desk
     */
    @Override
    public AgencyRoutes connect(Agency agency, AgencySettings settings) {
        if (!agency.facets().isEmpty()) {
            throw new IllegalArgumentException(
                    "A bpjs-usulan agency answers no lookups. Hint: leave its facets out, and name another agency for"
                            + " them.");
        }
        UsulanProperties properties = settings.as(UsulanProperties.class);
        return new UsulanRoutes(
                agency, new HandOverTranslator(), new WorkItemTranslator(clock), () -> Desk.at(properties));
    }
}
