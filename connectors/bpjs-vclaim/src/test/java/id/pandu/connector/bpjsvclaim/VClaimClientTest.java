package id.pandu.connector.bpjsvclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.testkit.ScriptedServer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VClaimClientTest {

    @Test
    void asksAsTheGoldenRequestDoes() throws Exception {
        var head = new CompletableFuture<List<String>>();
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1735689600), ZoneOffset.UTC);
        try (var agency = new ScriptedServer((lines, connection) -> {
                    head.complete(lines);
                    ScriptedServer.answering("{}").play(lines, connection);
                });
                var unit = new VClaimClient(Native.at(agency.baseUrl() + "/vclaim-rest/"), clock)) {
            VClaimReply reply = unit.send(Native.REQUEST);

            assertThat(reply).isEqualTo(new VClaimReply(Native.REQUEST, "1735689600", 200, "{}"));
            assertThat(withoutTransport(head.get())).isEqualTo(GoldenFiles.ofConnector("peserta-by-nik.request.txt"));
        }
    }

    @Test
    void passesAFaultOn() throws Exception {
        try (var agency = new ScriptedServer(ScriptedServer.saying(""));
                var unit = new VClaimClient(Native.at(agency.baseUrl()), Native.CLOCK)) {
            assertThatThrownBy(() -> unit.send(Native.REQUEST))
                    .isInstanceOf(AgencyFault.class)
                    .hasMessage("FAILED: the connection broke");
        }
    }

    private static String withoutTransport(List<String> head) {
        return head.stream()
                .filter(line -> !line.matches("(?i)(Host|User-Agent|Connection|Content-Length):.*"))
                .reduce("", (text, line) -> text + line + "\n");
    }
}
