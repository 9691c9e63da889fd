package id.pandu.gateway.webhook;

import java.net.UnknownHostException;

/** A name leads to where nothing may be delivered. */
final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;
}
