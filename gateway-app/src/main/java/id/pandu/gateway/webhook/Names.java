package id.pandu.gateway.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where names lead. */
@FunctionalInterface
interface Names {

    /** All addresses of a name or of an address in writing. */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
