package id.pandu.town.dtsen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.http.NativeAnswer;
import id.pandu.town.worklist.MemoryWorkList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The social office of Sragen on a fixed day, its work list and the bus in front of it. */
final class Office {

    static final String WORK = "/1.0/api/dtsen-3314/usulan";
    static final String KEY = "Bearer sandbox-3314";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneOffset.UTC);

    private final MemoryWorkList list = ProposalDesk.emptyList("3314", CLOCK);
    private final DtsenService service = service(Register.EMPTY, 100, list);

    /** A service for questions about people. */
    static DtsenService withPages(Register register, int pageSize) {
        return service(register, pageSize, ProposalDesk.emptyList("3314", CLOCK));
    }

    private static DtsenService service(Register register, int pageSize, MemoryWorkList list) {
        DtsenSettings settings = new DtsenSettings("sandbox-", pageSize, Duration.ofSeconds(60));
        return new DtsenService("3314", settings, register, new ProposalDesk("3314", list, new ProposalReader()));
    }

    /** What lies on the officers' desks. */
    MemoryWorkList list() {
        return list;
    }

    NativeAnswer handIn(JsonNode proposal) {
        return handIn(proposal, null);
    }

    NativeAnswer handIn(JsonNode proposal, @Nullable FaultKind fault) {
        return post("", fault, "application/json", proposal.toString().getBytes(StandardCharsets.UTF_8));
    }

    NativeAnswer post(String query, @Nullable FaultKind fault, @Nullable String contentType, byte[] body) {
        return service.answer(new DtsenRequest("POST", WORK, KEY, query, fault, contentType, body));
    }

    NativeAnswer follow(String externalId) {
        return ask("id_eksternal=" + externalId, null);
    }

    NativeAnswer ask(String query, @Nullable FaultKind fault) {
        return service.answer(new DtsenRequest("GET", WORK, KEY, query, fault));
    }

    NativeAnswer answer(DtsenRequest request) {
        return service.answer(request);
    }

    static void assertIs(NativeAnswer answer, int status, String golden) throws IOException {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(new JsonMapper().readTree(answer.body())).isEqualTo(Contract.golden(golden));
    }
}
