package id.pandu.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "loket.example", List.of("8.8.8.8", "2606:4700::1111"),
            "localhost", List.of("127.0.0.1"),
            "inside.example", List.of("10.0.0.1"),
            "both.example", List.of("8.8.8.8", "127.0.0.1"));

    private final WebhookAddress unit = unit(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://loket.example",
                "https://loket.example/a?b=c",
                "https://loket.example:443/",
                "https://loket.example:8443/",
                "https://8.8.8.8/",
                "https://[2606:4700::1111]/"
            })
    void takesAPublicAddress(String url) {
        assertThat(unit.brokenBy(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://loket.example/, https",
        "ftp://loket.example/, https",
        "file:///etc/passwd, format",
        "https:loket.example, format",
        "https://, format",
        "https://loket.example/#x, format",
        "https://loket example/, format",
        "https://löket.example/, format",
        "https://user@loket.example/, no-user-name",
        "https://user:secret@loket.example/, no-user-name",
        "https://loket.example:x@127.0.0.1/, no-user-name",
        "https://@127.0.0.1/, no-user-name",
        "https://loket.example:22/, port",
        "https://loket.example:80/, port",
        "https://loket.example:0/, port",
        "https://loket.example:70000/, port",
        "https://127.0.0.1/, public-address",
        "https://[::1]/, public-address",
        "https://[::ffff:127.0.0.1]/, public-address",
        "https://[64:ff9b::7f00:1]/, public-address",
        "https://169.254.169.254/latest/meta-data/, public-address",
        "https://localhost/, public-address",
        "https://inside.example/, public-address",
        "https://both.example/, public-address",
        "https://nowhere.example/, public-address",
        "https://2130706433/, format",
        "https://0x7f000001/, format",
        "https://0x7f.0.0.1/, format",
        "https://0177.0.0.1/, format",
        "https://017700000001/, format",
        "https://127.1/, format",
        "https://127.0.1/, format",
        "https://127.0.0.1./, format",
        "https://[fe80::1%25eth0]/, format",
    })
    void refusesAnyOther(String url, String keyword) {
        assertThat(unit.brokenBy(url)).contains(keyword);
    }

    @Test
    void doesWithoutTlsWhereThatIsSet() {
        assertThat(unit(true).brokenBy("http://loket.example:8080/")).isEmpty();
        assertThat(unit(true).brokenBy("http://loket.example/")).contains("port");
        assertThat(unit(true).brokenBy("http://127.0.0.1:8080/")).contains("public-address");
    }

    private static WebhookAddress unit(boolean allowHttp) {
        return new WebhookAddress(
                new CheckedNames(WebhookAddressTest::resolve, new PublicAddresses(List.of())), allowHttp, 1024);
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.matches("[0-9.]+|.*:.*")) {
            return InetAddress.getAllByName(host);
        }
        List<String> addresses = NAMES.get(host);
        if (addresses == null) {
            throw new UnknownHostException();
        }
        InetAddress[] found = new InetAddress[addresses.size()];
        for (int place = 0; place < found.length; place++) {
            found[place] = InetAddress.getAllByName(addresses.get(place))[0];
        }
        return found;
    }
}
