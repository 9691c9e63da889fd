package id.pandu.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses unit = new PublicAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                // this machine and this network
                "0.0.0.0",
                "0.1.2.3",
                "127.0.0.1",
                "127.255.255.255",
                "::1",
                "::",
                // private, shared and local
                "10.0.0.0",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "192.168.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.0.1",
                "169.254.169.254",
                "fc00::1",
                "fd00:ec2::254",
                "fdff:ffff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "feff::1",
                // clouds' own services
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                // protocols, documentation, measurements
                "192.0.0.1",
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.255",
                "198.18.0.1",
                "198.19.255.255",
                "192.88.99.1",
                "2001:db8::1",
                "3fff::1",
                "3fff:fff::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001::1",
                "100::1",
                "5f00::1",
                // to many, and to nobody
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "ff02::1",
                "ff0e::1",
                // IPv4 in IPv6: mapped, compatible, translated, NAT64, 6to4
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "::10.0.0.1",
                "::8.8.8.8",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::8.8.8.8",
                "2002:7f00:1::",
                "2002:a00:1::",
                "2002:808:808::"
            })
    void leaveOutWhatLeadsInsideOrNowhere(String address) throws UnknownHostException {
        assertThat(unit.allow(InetAddress.getAllByName(address)[0])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "168.63.129.17",
                "2001:200::1",
                "2003::1",
                "2606:4700::1111",
                "3ffe::1",
                "64:ff9b::8.8.8.8",
                "::ffff:8.8.8.8"
            })
    void areAllOthers(String address) throws UnknownHostException {
        assertThat(unit.allow(InetAddress.getAllByName(address)[0])).isTrue();
    }

    @Test
    void makeAnExceptionForNetworksThatAreNamed() throws UnknownHostException {
        var wider = new PublicAddresses(List.of("10.1.0.0/16", "::1/128"));

        assertThat(wider.allow(InetAddress.getAllByName("10.1.2.3")[0])).isTrue();
        assertThat(wider.allow(InetAddress.getAllByName("::1")[0])).isTrue();
        assertThat(wider.allow(InetAddress.getAllByName("10.2.0.1")[0])).isFalse();
        assertThat(wider.allow(InetAddress.getAllByName("127.0.0.1")[0])).isFalse();
    }

    @Test
    void doNotMindAZone() throws UnknownHostException {
        byte[] local = InetAddress.getAllByName("fe80::1")[0].getAddress();

        assertThat(unit.allow(Inet6Address.getByAddress("", local, 1))).isFalse();
    }
}
