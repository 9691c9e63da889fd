package id.pandu.gateway;

/** An agency's configuration cannot be used; the message is for the operator. */
final class InvalidAgencyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidAgencyException(String agencyId, String reason) {
        super("Agency '" + agencyId + "' (pandu.agencies." + agencyId + "): " + reason);
    }
}
