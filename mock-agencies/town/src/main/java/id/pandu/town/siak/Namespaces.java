package id.pandu.town.siak;

/** The XML namespaces of the service. */
final class Namespaces {

    /** SOAP 1.1 envelopes. */
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /** WS-Security's own elements. */
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    /** WS-Security's dates. */
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    /** The registry's messages. */
    static final String PENDUDUK = "https://pandu.id/siak/penduduk/v1";

    private Namespaces() {}
}
