package id.pandu.town.siak;

import org.jspecify.annotations.Nullable;

/**
 * A SOAP fault to send.
 *
 * @param text what people read; never anything from the request
 * @param detail the registry's own error; null for faults of the envelope and of WS-Security, which carry none
 */
record SoapFault(FaultCode code, String text, @Nullable ServiceError detail) {

    /** The message is not one this service takes. */
    static SoapFault client(String text) {
        return new SoapFault(FaultCode.CLIENT, text, null);
    }

    /** A fault without a detail. */
    static SoapFault of(FaultCode code, String text) {
        return new SoapFault(code, text, null);
    }

    /** The registry's own error; its message varies with the salt. */
    static SoapFault typed(ServiceError error, String salt) {
        return new SoapFault(error.side(), Wording.vary(error.message(), salt), error);
    }
}
