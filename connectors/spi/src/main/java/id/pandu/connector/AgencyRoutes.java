package id.pandu.connector;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The Camel routes of one agency. {@link #lookup()} takes a {@link LookupQuery} as body and leaves an {@link AgencyAnswer};
 * {@link #resolve()}, where the connector {@linkplain Connector#resolves() resolves}, takes a {@link ResolveQuery} and leaves a
 * {@link Resolution}; {@link #handOver()}, where it {@linkplain Connector#takesTasks() takes tasks}, takes a {@link HandOver} and
 * leaves a {@link Receipt}, and {@link #workItem()} takes a {@link WorkItemQuery} and leaves a {@link WorkItem}. All work on the
 * calling thread. Whatever the agency does wrong is thrown as an {@link AgencyFault}. Besides:
 *
 * <ul>
 *   <li>A question that the dialect cannot ask, for another facet or by another key,  is the hub's fault and not
 *       the agency's: nothing is sent, and an {@link IllegalArgumentException} without any personal value is thrown.
 *   <li>When the calling thread is interrupted, the call ends with an {@link AgencyFault} of kind {@link
 *       AgencyFault.Kind#FAILED} and the detail {@code interrupted}, and the thread's interrupt flag stays set.
 *   <li>Any other exception is a defect of ours and leaves the route as it is, so that the hub does not blame the agency.
 * </ul>
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

    /** The endpoint at which the hub asks an agency who is meant. */
    public static String resolveOf(String agencyId) {
        return "direct:" + resolveIdOf(agencyId);
    }

    /** The endpoint at which the hub hands an agency a task. */
    public static String handOverOf(String agencyId) {
        return "direct:" + handOverIdOf(agencyId);
    }

    /** The endpoint at which the hub asks an agency what became of a task. */
    public static String workItemOf(String agencyId) {
        return "direct:" + workItemIdOf(agencyId);
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

    /** Endpoint at which this agency is asked who is meant. */
    protected final String resolve() {
        return resolveOf(agency.id());
    }

    /** Route id of that question. */
    protected final String resolveId() {
        return resolveIdOf(agency.id());
    }

    /** Endpoint at which this agency is handed a task. */
    protected final String handOver() {
        return handOverOf(agency.id());
    }

    /** Route id of that. */
    protected final String handOverId() {
        return handOverIdOf(agency.id());
    }

    /** Endpoint at which this agency is asked what became of a task. */
    protected final String workItem() {
        return workItemOf(agency.id());
    }

    /** Route id of that question. */
    protected final String workItemId() {
        return workItemIdOf(agency.id());
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

    private static String resolveIdOf(String agencyId) {
        return "agency." + agencyId + ".resolve";
    }

    /** The id of the route by which an agency is handed tasks; it is there where the agency takes them. */
    public static String handOverIdOf(String agencyId) {
        return "agency." + agencyId + ".hand-over";
    }

    private static String workItemIdOf(String agencyId) {
        return "agency." + agencyId + ".work-item";
    }
}
