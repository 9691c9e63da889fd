package id.pandu.connector;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The Camel routes of one agency. {@link #lookup()} takes a {@link LookupQuery} as body and leaves an {@link AgencyAnswer};
 * it throws {@link AgencyFault} and nothing else, works on the calling thread, and stops when that thread is interrupted.
 */
public abstract class AgencyRoutes extends RouteBuilder {

    private final Agency agency;

    protected AgencyRoutes(Agency agency) {
        this.agency = agency;
    }

    /** The endpoint at which the hub reaches an agency's lookup. */
    public static String lookupOf(String agencyId) {
        return "direct:" + lookupIdOf(agencyId);
    }

    protected final Agency agency() {
        return agency;
    }

    /** Endpoint of this agency's lookup. */
    protected final String lookup() {
        return lookupOf(agency.id());
    }

    /** Route id of this agency's lookup. */
    protected final String lookupId() {
        return lookupIdOf(agency.id());
    }

    /** Releases a native client, a connection pool for instance, when the Camel context stops. */
    protected final void closeWithContext(AutoCloseable client) throws Exception {
        getContext().addService(new ServiceSupport() {
            @Override
            protected void doStop() throws Exception {
                client.close();
            }
        });
    }

    private static String lookupIdOf(String agencyId) {
        return "agency." + agencyId + ".lookup";
    }
}
