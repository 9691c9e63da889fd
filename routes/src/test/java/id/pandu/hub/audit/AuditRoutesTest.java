package id.pandu.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.AccessTrail;
import id.pandu.api.model.AccessTrailRequest;
import id.pandu.api.model.AuditCheckpointList;
import id.pandu.api.model.AuditEntryList;
import id.pandu.api.model.AuditVerification;
import id.pandu.api.model.NikTrailSubject;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class AuditRoutesTest extends CamelTestSupport {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Officer ANI = new Officer("ani.auditor", "auditor");
    private static final AccessTrailRequest OF_SITI = AccessTrailRequest.builder()
            .subject(new NikTrailSubject("3314105203909991"))
            .build();

    private final Store store = new Store();
    private boolean writable = true;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        var problemReply = new ProblemReply(JSON);
        var reading = new Reading(this::record, Clock.systemUTC());
        camel.addRoutesConfigurations(new ApiErrors(problemReply));
        camel.addRoutes(new AuditRoutes(new AuditQuestions(store, reading), problemReply));
        camel.addRoutes(new AccessTrailRoutes(store, reading, new Keys(), problemReply));
        return camel;
    }

    @Test
    void recordsAReadingBeforeItReads() {
        var after = new Cursor(Instant.parse("2026-11-25T05:00:00Z"), UUID.randomUUID());
        ask("listAuditEntries", "officer=siti&from=2026-11-25T05:00:00%2B07:00&limit=7&cursor=" + after.text(), ANI);

        assertThat(store.steps).containsExactly("recorded audit.read", "read entries");
        assertThat(store.recorded.getFirst().detail())
                .containsEntry("operation", "listAuditEntries")
                .containsEntry("officer", "siti")
                .containsEntry("limit", "7")
                .doesNotContainKey("cursor");
        assertThat(store.query.from()).isEqualTo(Instant.parse("2026-11-24T22:00:00Z"));
        assertThat(store.query.page()).isEqualTo(new Page(7, after));
    }

    @Test
    void recordsNoNumberThatCouldBeAPersons() {
        ask("listAuditEntries", "officer=3314105203909991", ANI);

        assertThat(store.recorded.getFirst().detail()).containsEntry("officer", "withheld");
    }

    @Test
    void recordsEveryKindOfReading() {
        ask("listAuditCheckpoints", null, ANI);
        ask("verifyAudit", null, ANI);
        askForTrail(OF_SITI, ANI);

        assertThat(store.steps)
                .containsExactly(
                        "recorded audit.read", "read checkpoints",
                        "recorded audit.read", "verified",
                        "recorded trail.read", "read trail");
    }

    @Test
    void readsATrailUnderAllKeysAndLeavesItsOwnReadingOut() {
        askForTrail(OF_SITI, ANI);

        assertThat(store.trail.person()).extracting(SubjectKey::keyId).containsExactly("new", "old");
        assertThat(store.trail.reading()).isEqualTo(store.recorded.getFirst().id());
        assertThat(store.recorded.getFirst().subjects())
                .extracting(SubjectKey::keyId)
                .containsExactly("new");
    }

    @Test
    void readsNothingThatItCannotRecord() {
        writable = false;

        assertThat(code(ask("listAuditEntries", null, ANI))).isEqualTo("hub.audit-unavailable");
        assertThat(code(askForTrail(OF_SITI, ANI))).isEqualTo("hub.audit-unavailable");
        assertThat(store.steps).isEmpty();
    }

    @Test
    void refusesACallThatNoOfficerIsBehind() {
        assertThat(code(ask("listAuditEntries", null, null))).isEqualTo("caller.officer-missing");
        assertThat(code(ask("listAuditCheckpoints", null, null))).isEqualTo("caller.officer-missing");
        assertThat(code(ask("verifyAudit", null, null))).isEqualTo("caller.officer-missing");
        assertThat(code(askForTrail(OF_SITI, null))).isEqualTo("caller.officer-missing");
        assertThat(store.steps).isEmpty();
    }

    @Test
    void refusesACursorThatIsNoneOfOurs() {
        assertThat(code(ask("listAuditEntries", "cursor=AAAA", ANI))).isEqualTo("caller.invalid-cursor");
        assertThat(code(askForTrail(
                        AccessTrailRequest.builder()
                                .subject(OF_SITI.subject())
                                .cursor("AAAA")
                                .build(),
                        ANI)))
                .isEqualTo("caller.invalid-cursor");
        assertThat(store.steps).isEmpty();
    }

    @Test
    void refusesANumberThatNobodyHas() {
        var nobody = AccessTrailRequest.builder()
                .subject(new NikTrailSubject("9999999999999999"))
                .build();

        assertThat(code(askForTrail(nobody, ANI))).isEqualTo("caller.impossible-nik");
    }

    @Test
    void letsNoRequestHeaderThrough() {
        Exchange reply = ask("listAuditEntries", "limit=7", ANI);

        assertThat(reply.getMessage().getHeaders()).containsOnlyKeys("Cache-Control");
    }

    private void record(AuditEntry entry) {
        if (!writable) {
            throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "test");
        }
        store.recorded.add(entry);
        store.steps.add("recorded " + entry.event().code());
    }

    private Exchange ask(String operation, String query, Officer officer) {
        return template.request("direct:" + operation, exchange -> {
            CallContext.from(exchange, any -> new Caller("auditor", Set.of("*"), officer));
            exchange.getMessage().setHeader(Exchange.HTTP_QUERY, query);
        });
    }

    private Exchange askForTrail(AccessTrailRequest request, Officer officer) {
        return template.request("direct:readAccessTrail", exchange -> {
            CallContext.from(exchange, any -> new Caller("auditor", Set.of("*"), officer));
            exchange.getMessage().setBody(request);
        });
    }

    private static String code(Exchange reply) {
        try {
            return JSON.readTree(reply.getMessage().getBody(String.class))
                    .path("code")
                    .asText();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static final class Keys implements SubjectKeys {

        @Override
        public SubjectKey current(SubjectName name) {
            return new SubjectKey("new", "aa");
        }

        @Override
        public List<SubjectKey> all(SubjectName name) {
            return List.of(current(name), new SubjectKey("old", "bb"));
        }
    }

    private static final class Store implements AuditReader {

        private final List<String> steps = new ArrayList<>();
        private final List<AuditEntry> recorded = new ArrayList<>();
        private EntryQuery query;
        private TrailQuery trail;

        @Override
        public AuditEntryList entries(EntryQuery wanted) {
            steps.add("read entries");
            query = wanted;
            return new AuditEntryList(List.of(), null);
        }

        @Override
        public AuditCheckpointList checkpoints(Page page) {
            steps.add("read checkpoints");
            return new AuditCheckpointList("log", List.of(), List.of(), null);
        }

        @Override
        public AuditVerification verify() {
            steps.add("verified");
            return new AuditVerification(true, 0L, 0L, 0L, 0L, List.of(), 0L, 1L);
        }

        @Override
        public AccessTrail trail(TrailQuery wanted) {
            steps.add("read trail");
            trail = wanted;
            return new AccessTrail(List.of(), null);
        }
    }
}
