package id.pandu.town.siak;

/** Ends a request with a SOAP fault. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SoapFault fault;

    RefusedException(SoapFault fault) {
        super(fault.code().qualifiedName(), null, false, false);
        this.fault = fault;
    }

    SoapFault fault() {
        return fault;
    }
}
