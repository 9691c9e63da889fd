package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.AgencyTown;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Drives every flow, well and with every fault that the agencies can play, and searches every sink for what must not be there: log lines and the exceptions in
 * them (the gateway's own at the finest level, libraries at information), meters and their tags, problems, response headers, the hub's database, the town's
 * journal and output. There is no tracing exporter on the class path, so there is no {@code url.full} to search.
 */
@Gateway
@NullUnmarked
class LeakIT {

    private static final String SITI = "3314105203909991";
    private static final Set<String> PERSONAL = Set.of(
            SITI,
            "3314100904129994",
            "7303024506889991",
            "3314101501209993",
            "SITI CONTOH",
            "BUDI CONTOH",
            "CONTOH TANPANIK",
            "0009990000017",
            "P09990000001");
    private static final Set<String> SECRETS = Set.of("rahasia-sintetis", "kunci-sintetis", "sandbox-3314");

    private final AgencyTown town = Gateway.Surroundings.TOWN;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("id.pandu");
    private final List<String> problems = new ArrayList<>();

    private final MeterRegistry meters;

    @LocalServerPort
    private int port;

    private HubClient hub;

    LeakIT(@Autowired MeterRegistry meters) {
        this.meters = meters;
    }

    @BeforeEach
    void listen() {
        town.control().clear();
        town.control().clearJournal();
        hub = new HubClient(port);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        own.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        town.control().clear();
        root.detachAppender(log);
        root.setLevel(Level.WARN);
        own.setLevel(Level.INFO);
    }

    @Test
    void leavesNoPersonAndNoSecretInAnySink() throws Exception {
        driveEveryFlow();
        driveEveryFault();

        assertThat(log.list).as("something was logged").isNotEmpty();
        assertThat(problems).as("something was refused").hasSizeGreaterThan(8);
        List<String> sinks = new ArrayList<>(problems);
        log.list.forEach(event -> sinks.add(text(event)));
        meters.getMeters().forEach(meter -> sinks.add(text(meter)));
        sinks.add(hub.get("/actuator/prometheus").text());
        town.control().journal("bpjs-kesehatan").forEach(entry -> sinks.add(entry.toString()));
        town.control().journal("satusehat").forEach(entry -> sinks.add(entry.toString()));
        sinks.add(town.process().lastLines());
        sinks.addAll(storedTexts());
        assertThat(sinks).allSatisfy(sink -> assertThat(PERSONAL).noneMatch(sink::contains));
        assertThat(sinks).allSatisfy(sink -> assertThat(SECRETS).noneMatch(sink::contains));
        assertThat(sinks).noneMatch(sink -> sink.contains("eyJ"));
    }

    private void driveEveryFlow() throws Exception {
        hub.lookUp(lookup(SITI, "33.14", "identity", "coverage", "health", "education", "welfare"));
        hub.lookUp(about("{\"familyCardNumber\": \"3314101501209993\"}"));
        hub.lookUp(
                about("{\"name\": \"MBAH CONTOH TANPANIK\", \"birthDate\": \"1940-01-01\", \"gender\": \"FEMALE\"}"));
        hub.postChecked("/v1/services/match", matched("{\"nik\": \"" + SITI + "\"}"));
        hub.postChecked("/v1/services/match", matched("{\"familyCardNumber\": \"3314101501209993\"}"));
        hub.trail("{\"subject\": {\"nik\": \"" + SITI + "\"}}");
        post("/v1/consents", """
                {"reference": "bocor-1", "subject": {"nik": "%s"}, "facets": ["coverage"], "purposes": ["case-management"],
                 "expires": "2029-01-01T00:00:00+07:00"}
                """.formatted(SITI));
        post("/v1/consents/bocor-1/withdrawal", "");
        refer("{\"nik\": \"7303024506889991\"}");
        refer("{\"name\": \"SITI CONTOH\", \"birthDate\": \"1990-03-12\", \"gender\": \"FEMALE\"}");
        refer("{\"description\": \"SITI CONTOH, di pasar\"}");
        hub.get("/v1/audit/entries");
        hub.get("/v1/worklist/notices");
        hub.get("/v1/audit/export");
        refuse(hub.lookUp(lookup(SITI, "99.99", "coverage")));
        refuse(hub.lookUp(lookup(SITI, "33.14", "coverage").replace("}", ", \"SITI CONTOH\": 1}")));
        refuse(hub.lookUp(about("{\"name\": \"SITI CONTOH\", \"birthDate\": \"1990-13-12\", \"gender\": \"FEMALE\"}")));
        refuse(hub.lookUp("{\"subject\": {\"nik\": \"" + SITI));
        refuse(hub.postChecked("/v1/services/match", matched("{\"name\": \"SITI CONTOH\"}")));
        refuse(hub.get("/v1/services?text=" + SITI));
        refuse(hub.get("/v1/services/" + SITI));
        refuse(hub.get("/v1/agreements/" + SITI));
        refuse(hub.get("/v1/consents/" + SITI));
        refuse(hub.get("/v1/people/" + SITI + "?name=SITI%20CONTOH"));
        refuse(hub.get("/v1/agencies?nik=" + SITI));
        refuse(hub.get("/v1/agencies", "Authorization", "Bearer eyJ" + SITI));
        refuse(hub.lookUp(lookup(SITI, "33.14", "coverage"), Map.of("Pandu-Actor", "SITI CONTOH " + SITI)));
    }

    /** A referral at every kind of agency, which the jobs carry on while the rest goes on. */
    private void refer(String subject) throws Exception {
        for (String need : List.of(
                "\"civil-administration\", \"category\": \"birth-record\"",
                "\"education\", \"category\": \"school-costs\"",
                "\"food\", \"category\": \"food-shortage\"",
                "\"health\", \"category\": \"malnutrition\"",
                "\"health\", \"category\": \"no-health-insurance\"",
                "\"housing\", \"category\": \"unfit-housing\"",
                "\"housing\", \"category\": \"SITI CONTOH\"")) {
            Reply reply = hub.send(hub.to("/v1/referrals")
                    .header("Content-Type", "application/json")
                    .header("Pandu-Actor", "uji.petugas;role=penguji")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString("""
                            {"subject": %s, "region": "33.14", "priority": "urgent", "legalBasis": "PUBLIC_DUTY",
                             "whereabouts": "SITI CONTOH", "need": {"sector": %s, "description": "Untuk SITI CONTOH %s"}}
                            """.formatted(subject, need, SITI))));
            if (reply.status() != 201) {
                refuse(reply);
            }
        }
    }

    private static String matched(String subject) {
        return """
                {"subject": %s, "region": "33.14", "purpose": "service-referral", "legalBasis": "PUBLIC_DUTY", "deadlineMs": 20000}
                """.formatted(subject);
    }

    private void driveEveryFault() throws Exception {
        for (JsonNode agency : town.control().agencies()) {
            String id = agency.path("id").asText();
            if (Set.of("dukcapil", "bpjs-kesehatan", "satusehat", "disdik-sragen", "dinsos-sragen")
                    .contains(id)) {
                for (JsonNode kind : agency.path("faultKinds")) {
                    town.control().fault(id, kind.asText());
                    hub.lookUp(lookup(SITI, "33.14", 400, "identity", "coverage", "health", "education", "welfare"));
                    town.control().clear();
                }
            }
        }
    }

    private void post(String path, String body) throws Exception {
        Reply reply = hub.send(hub.to(path)
                .header("Content-Type", "application/json")
                .header("Pandu-Actor", "uji.petugas;role=penguji")
                .POST(BodyPublishers.ofString(body)));
        assertThat(reply.status()).as(path).isEqualTo(200);
        assertThat(PERSONAL).noneMatch(reply.text()::contains);
    }

    private void refuse(Reply reply) {
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        problems.add(reply.text() + reply.headers().map());
    }

    private static String about(String subject) {
        return """
                {"subject": %s, "region": "33.14", "purpose": "case-management", "legalBasis": "PUBLIC_DUTY",
                 "facets": ["identity", "welfare"]}
                """.formatted(subject);
    }

    private static String text(ILoggingEvent event) {
        return event.getFormattedMessage() + event.getMDCPropertyMap() + text(event.getThrowableProxy());
    }

    private static String text(@Nullable IThrowableProxy thrown) {
        return thrown == null ? "" : thrown.getClassName() + thrown.getMessage() + text(thrown.getCause());
    }

    private static String text(Meter meter) {
        return meter.getId().getName() + meter.getId().getTags();
    }

    /** Every row of every table of the hub, bytes as text too. */
    private List<String> storedTexts() throws SQLException {
        HubDatabase database = HubDatabase.in(town.cluster(), "pandu");
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.connect(HubDatabase.OWNER);
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
                texts.addAll(column(statement, "SELECT t::text FROM \"" + table + "\" t"));
            }
            texts.addAll(column(statement, "SELECT convert_from(content, 'UTF8') FROM audit_entry"));
            texts.addAll(column(statement, "SELECT encode(subject, 'escape') FROM consent"));
        }
        return texts;
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
