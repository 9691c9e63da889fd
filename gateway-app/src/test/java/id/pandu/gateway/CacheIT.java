package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.JournalEntry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept, how long it is of use, and what callers see of it. */
class CacheIT extends CachingGateway {

    private static final String NOBODY = "3314100101019999";

    private static final String IN_BANTAENG = "7303024506889991";

    private static final String IN_BANJARMASIN = "6371021708859992";

    @Test
    void givesWhatIsKnownWithoutAskingAndRecordsThatItDid() throws Exception {
        JsonNode first = coverage(SITI, "PT0S");
        long entries = entries();
        long intents = intents();

        Reply again = hub.lookUp(lookup(SITI, "33.14", "coverage"));

        assertThat(first.path("fromCache").asBoolean()).isFalse();
        JsonNode row = again.source("coverage");
        assertThat(row.path("fromCache").asBoolean()).isTrue();
        assertThat(row.path("stale").asBoolean()).isFalse();
        assertThat(row.path("asOf")).isEqualTo(first.path("asOf"));
        assertThat(again.json().path("complete").asBoolean()).isTrue();
        assertThat(again.json().at("/profile/coverage/name").asText()).isEqualTo("SITI CONTOH");
        assertThat(asked()).isOne();
        assertThat(entries() - entries).as("the outcome").isOne();
        assertThat(intents()).isEqualTo(intents);
        assertThat(detail(again.json().path("lookupId").asText()))
                .contains("\"fromCache\":\"bpjs-kesehatan/coverage\"");
    }

    @Test
    void asksOnceForAHundredWhoWantToKnowAtTheSameTime() throws Exception {
        town.fault(BPJS, "delay", Duration.ofMillis(700));

        List<CompletableFuture<Reply>> replies = IntStream.range(0, 100)
                .mapToObj(caller -> hub.lookUpLater(lookup(IN_BANTAENG, "73.03", "coverage")))
                .toList();

        for (CompletableFuture<Reply> reply : replies) {
            assertThat(reply.get(30, TimeUnit.SECONDS)
                            .source("coverage")
                            .path("status")
                            .asText())
                    .isEqualTo("FOUND");
        }
        assertThat(asked()).isOne();
    }

    @Test
    void asksAlwaysWhereNoAgeWillDoAndOnlyThen() throws Exception {
        coverage(SITI, "PT0S");

        assertThat(coverage(SITI, "PT0S").path("fromCache").asBoolean()).isFalse();
        assertThat(asked()).isEqualTo(2);
        assertThat(coverage(SITI, "PT1H").path("fromCache").asBoolean()).isTrue();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void givesAnAgeingAnswerAtOnceAndAsksInTheBackground() throws Exception {
        String first = education("PT0S").path("asOf").asText();
        waitUntil(time(first).plusSeconds(2));

        JsonNode ageing = education(null);
        assertThat(ageing.path("fromCache").asBoolean()).isTrue();
        assertThat(ageing.path("stale").asBoolean()).isFalse();
        assertThat(ageing.path("asOf").asText()).isEqualTo(first);

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            JsonNode renewed = education(null);
            assertThat(renewed.path("fromCache").asBoolean()).isTrue();
            assertThat(renewed.path("asOf").asText()).isGreaterThan(first);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "http-503, agency.failed",
        "drop, agency.failed",
        "hang, agency.timeout",
        "garbage, agency.invalid-response",
        "wrong-person, agency.invalid-response"
    })
    void givesAnOldAnswerWhenThereIsNoNewOneAndSaysWhy(String fault, String code) throws Exception {
        JsonNode before = coverage(SITI, null);
        town.fault(BPJS, fault);

        Reply reply = hub.lookUp(noOlderThan("PT0S", lookup(SITI, "33.14", "coverage")));

        JsonNode row = reply.source("coverage");
        assertThat(row.path("status").asText()).isEqualTo("FOUND");
        assertThat(row.path("stale").asBoolean()).isTrue();
        assertThat(row.path("fromCache").asBoolean()).isTrue();
        assertThat(row.path("asOf")).isEqualTo(before.path("asOf"));
        assertThat(row.at("/problem/code").asText()).isEqualTo(code);
        assertThat(reply.json().path("complete").asBoolean()).isFalse();
        assertThat(reply.json().at("/profile/coverage/name").asText()).isEqualTo("SITI CONTOH");
    }

    @Test
    void givesNothingInPlaceOfTheWordOfAnAgencyThatDeniesUs() throws Exception {
        coverage(SITI, null);
        town.fault(BPJS, "unauthorized-service");

        JsonNode row = coverage(SITI, "PT0S");

        assertThat(row.path("status").asText()).isEqualTo("DENIED");
        assertThat(row.at("/problem/code").asText()).isEqualTo("agency.refused-not-entitled");

        assertThat(coverage(SITI, null).path("status").asText())
                .as("whoever asks next")
                .isEqualTo("DENIED");
        town.clear();
        town.fault(BPJS, "http-503");
        assertThat(coverage(SITI, null).path("status").asText())
                .as("nor when it is down later")
                .isEqualTo("UNAVAILABLE");
    }

    @Test
    void givesAnOldAnswerToACallerWithoutTheTimeForANewOne() throws Exception {
        coverage(SITI, null);
        town.fault(BPJS, "hang");

        Reply reply = hub.lookUp(noOlderThan("PT0S", lookup(SITI, "33.14", 400, "coverage")));

        assertThat(reply.source("coverage").path("stale").asBoolean()).isTrue();
        assertThat(reply.source("coverage").at("/problem/code").asText()).isEqualTo("caller.deadline-too-short");
    }

    @Test
    void remembersForAMomentThatThereIsNoRecordAndNeverInPlaceOfAnAnswer() throws Exception {
        assertThat(coverage(NOBODY, null).path("status").asText()).isEqualTo("NOT_FOUND");
        JsonNode again = coverage(NOBODY, null);
        assertThat(again.path("status").asText()).isEqualTo("NOT_FOUND");
        assertThat(again.path("fromCache").asBoolean()).isTrue();

        town.fault(BPJS, "http-503");

        assertThat(coverage(NOBODY, "PT0S").path("status").asText()).isEqualTo("UNAVAILABLE");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(coverage(NOBODY, null).path("status").asText())
                                .isEqualTo("UNAVAILABLE"));
    }

    @Test
    void cutsOneAnswerForEachCallerByItsOwnAgreement() throws Exception {
        String question = lookup(IN_BANJARMASIN, "63.71", "coverage");
        Reply everything = hub.lookUp(question);

        Reply little = client("loket-banjarmasin", "63.71").lookUp(question);

        assertThat(little.source("coverage").path("fromCache").asBoolean()).isTrue();
        assertThat(asked()).isOne();
        assertThat(everything.json().at("/profile/coverage").has("name")).isTrue();
        assertThat(little.json().at("/profile/coverage").fieldNames())
                .toIterable()
                .isSubsetOf("status", "membershipType", "careClass")
                .contains("status");
        assertThat(client("loket-berau", "63.71")
                        .lookUp(question)
                        .source("coverage")
                        .path("status")
                        .asText())
                .as("without an agreement")
                .isEqualTo("DENIED");
    }

    @Test
    void keepsNothingOfAnAgencyThatIsSwitchedOff() throws Exception {
        hub.lookUp(lookup(SITI, "33.14", "welfare"));

        assertThat(hub.lookUp(lookup(SITI, "33.14", "welfare"))
                        .source("welfare")
                        .path("fromCache")
                        .asBoolean())
                .isFalse();
    }

    private JsonNode education(@Nullable String maxAge) throws Exception {
        return hub.lookUp(noOlderThan(maxAge, lookup(SITI, "33.14", "education")))
                .source("education");
    }

    private long asked() {
        return town.journal(BPJS).stream()
                .filter(entry -> "request".equals(entry.event()))
                .map(JournalEntry::number)
                .count();
    }

    private long entries() throws SQLException {
        return database.number("SELECT count(*) FROM audit_entry");
    }

    private long intents() throws SQLException {
        return database.number("SELECT count(*) FROM audit_entry WHERE event = 'lookup.intent'");
    }

    private String detail(String lookupId) throws SQLException {
        try (var connection = database.connect(HubDatabase.OWNER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT convert_from(content, 'UTF8') FROM audit_entry WHERE id = '" + lookupId + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
