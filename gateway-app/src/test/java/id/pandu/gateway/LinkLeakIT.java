package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.pandu.hub.referral.TaskLink;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A link is a credential, and its page is about a person: neither stands in a log line, a meter or a row. */
@Gateway
@NullUnmarked
class LinkLeakIT {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("id.pandu");
    private final MeterRegistry meters;
    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    LinkLeakIT(@Autowired MeterRegistry meters, @Autowired JdbcTemplate database) {
        this.meters = meters;
        this.database = database;
    }

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        own.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setLevel(Level.WARN);
        own.setLevel(Level.INFO);
    }

    @Test
    void leavesNoLinkInAnySink() throws Exception {
        Mailed sent = Mailed.about(new HubClient(port), "Atap roboh");
        String page = sent.page();
        String expired = "/tugas/"
                + TestSecrets.shared()
                        .linkSigner()
                        .sign(new TaskLink(
                                UUID.fromString(sent.task()), Instant.now().minusSeconds(1)));
        visit(page);
        visit(expired);
        Gateway.Surroundings.MAIL.stop();
        try {
            new LinkVisitor(port).post(expired + "/baru", Map.of());
        } finally {
            Gateway.Surroundings.MAIL.start();
        }

        List<String> sinks = new ArrayList<>();
        // The mail server that stands in for a real one says to whom it delivers.
        log.list.removeIf(event -> event.getLoggerName().startsWith("com.icegreen"));
        log.list.forEach(event -> sinks.add(event.getFormattedMessage()
                + event.getMDCPropertyMap()
                + (event.getThrowableProxy() == null
                        ? ""
                        : event.getThrowableProxy().getMessage())));
        meters.getMeters().forEach(meter -> sinks.add(meter.getId().toString()));
        for (String table : List.of("task_link", "referral_event", "scheduled_tasks", "audit_subject")) {
            sinks.addAll(database.queryForList("SELECT t::text FROM " + table + " t", String.class));
        }
        sinks.addAll(database.queryForList("SELECT convert_from(content, 'UTF8') FROM audit_entry", String.class));

        assertThat(sinks).anyMatch(sink -> sink.contains("/tugas/{token}"));
        for (String secret : List.of(token(page), token(expired), "perkim@sragen.example")) {
            assertThat(sinks).noneMatch(sink -> sink.contains(secret));
        }
        assertThat(sinks).noneMatch(sink -> sink.contains(Mailed.BUDI));
    }

    private void visit(String page) throws Exception {
        var officer = new LinkVisitor(port);
        officer.get(page);
        String version = officer.open(page).version();
        officer.step(page, version, "rejected");
        officer.step(page, version, "on-hold", "note", "a".repeat(100_000));
        officer.step(page, "999", "accepted");
        officer.step(page, version, "accepted");
        officer.get(page + "A");
        officer.get(page + "/x");
        officer.get(page + "?a=1");
    }

    private static String token(String page) {
        return page.substring("/tugas/".length());
    }
}
