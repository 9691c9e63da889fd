package id.pandu.hub.cache;

import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.ConnectedAgency;
import java.util.concurrent.Callable;

/**
 * A question that has to be put.
 *
 * @param agency to whom
 * @param memory what was found when it was looked up
 * @param call puts it
 */
public record Errand(ConnectedAgency agency, Memory memory, Callable<AgencyAnswer> call) {}
