package id.pandu.connector.dtsen;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import java.time.Clock;

/** A region's social registry: how poor a family is and which programmes it is in, who belongs to it, and the work list of its office. */
public final class DtsenConnector implements Connector {

    private final Clock clock;

    /** On the machine's clock, which tells only when an answer came. */
    public DtsenConnector() {
        this(Clock.systemUTC());
    }

    DtsenConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String dialect() {
        return "dtsen-splp";
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
        DtsenProperties properties = settings.as(DtsenProperties.class);
        return new DtsenRoutes(
                agency,
                new WelfareTranslator(agency.id(), clock),
                new HandOverTranslator(clock),
                new WorkItemTranslator(clock),
                () -> new DtsenClient(properties));
    }
}
