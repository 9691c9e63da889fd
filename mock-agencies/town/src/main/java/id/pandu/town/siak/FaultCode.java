package id.pandu.town.siak;

/** The fault codes of SOAP 1.1 and of WS-Security SOAP Message Security 1.1, section 12. */
enum FaultCode {
    CLIENT("soap:Client"),
    SERVER("soap:Server"),
    MUST_UNDERSTAND("soap:MustUnderstand"),
    VERSION_MISMATCH("soap:VersionMismatch"),
    INVALID_SECURITY("wsse:InvalidSecurity"),
    FAILED_AUTHENTICATION("wsse:FailedAuthentication"),
    MESSAGE_EXPIRED("wsu:MessageExpired");

    private final String qualifiedName;

    FaultCode(String qualifiedName) {
        this.qualifiedName = qualifiedName;
    }

    /** With the prefix every envelope of this service declares. */
    String qualifiedName() {
        return qualifiedName;
    }
}
