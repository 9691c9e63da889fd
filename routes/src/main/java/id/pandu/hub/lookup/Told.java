package id.pandu.hub.lookup;

import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.ConnectedAgency;
import java.time.Duration;

/**
 * What a registry told about a person in the answer that said who is meant; it is not asked for it again.
 *
 * @param by the registry
 * @param answer its record of the person
 * @param elapsed how long it took to say so
 */
record Told(ConnectedAgency by, AgencyAnswer.Found answer, Duration elapsed) {}
