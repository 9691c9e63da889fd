package id.pandu.gateway.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names, and refuses one of whose addresses any is not allowed. The HTTP client connects to the addresses that it gets from here and asks nobody
 * else, so a name that leads elsewhere a moment later gains nothing.
 */
final class CheckedNames implements DnsResolver {

    private final Names names;
    private final PublicAddresses addresses;

    CheckedNames(Names names, PublicAddresses addresses) {
        this.names = names;
        this.addresses = addresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress address : found) {
            if (!addresses.allow(address)) {
                throw new RefusedAddressException();
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
