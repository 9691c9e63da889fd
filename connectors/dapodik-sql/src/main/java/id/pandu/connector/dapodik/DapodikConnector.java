package id.pandu.connector.dapodik;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import java.time.Clock;

/** The dialect {@code dapodik-sql}: a district's Dapodik-shaped PostgreSQL database, read only. */
public final class DapodikConnector implements Connector {

    private final Clock clock;

    /** A connector that follows today's date. */
    public DapodikConnector() {
        this(Clock.systemUTC());
    }

    /**
     * @param clock tells which semester is the current one
     */
    public DapodikConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String dialect() {
        return "dapodik-sql";
    }

    @Override
    public Mode mode() {
        return Mode.RECORD;
    }

    @Override
    public boolean takesTasks() {
        return true;
    }

    @Override
    public AgencyRoutes connect(Agency agency, AgencySettings settings) {
        return new DapodikRoutes(
                agency,
                settings.as(DapodikProperties.class),
                new EducationTranslator(clock),
                new HandOverTranslator(clock),
                new WorkItemTranslator(clock));
    }
}
