package id.pandu.gateway.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Addresses of the public internet, and no others: what stands in the special-purpose registries of IANA (RFC 6890) leads inside, to this machine or
 * nowhere. Of IPv6 only global unicast counts; an address of NAT64 is judged by the IPv4 address in it, which is where it leads.
 */
final class PublicAddresses {

    private static final List<IpAddressMatcher> NOT_PUBLIC_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // A cloud's own services, at an address that looks public.
            "168.63.129.16/32");

    private static final IpAddressMatcher GLOBAL_UNICAST = new IpAddressMatcher("2000::/3");

    private static final List<IpAddressMatcher> NOT_PUBLIC_6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final IpAddressMatcher NAT64 = new IpAddressMatcher("64:ff9b::/96");
    private static final int IPV4_BYTES = 4;

    private final List<IpAddressMatcher> allowed;

    /**
     * @param allowed networks that may be reached though they are not public
     */
    PublicAddresses(Collection<String> allowed) {
        this.allowed = allowed.stream().map(IpAddressMatcher::new).toList();
    }

    /** Whether this may be connected to. */
    boolean allow(InetAddress address) {
        byte[] bytes = address.getAddress();
        // Without the zone, which means nothing here.
        String text = of(bytes).getHostAddress();
        if (isIn(allowed, text)) {
            return true;
        }
        if (address instanceof Inet4Address) {
            return !isIn(NOT_PUBLIC_4, text);
        }
        if (NAT64.matches(text)) {
            return allow(of(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length)));
        }
        return GLOBAL_UNICAST.matches(text) && !isIn(NOT_PUBLIC_6, text);
    }

    private static boolean isIn(List<IpAddressMatcher> networks, String address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address has 4 or 16 bytes", impossible);
        }
    }

    private static List<IpAddressMatcher> networks(String... networks) {
        return Stream.of(networks).map(IpAddressMatcher::new).toList();
    }
}
