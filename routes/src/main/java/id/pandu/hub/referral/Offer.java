package id.pandu.hub.referral;

/**
 * A service of the catalogue that an agency provides in a region.
 *
 * @param service id of the service
 * @param agency id of the agency
 * @param protection whether it is for people who have to be protected: a person decides, never the hub
 */
public record Offer(String service, String agency, boolean protection) {}
