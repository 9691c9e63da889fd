package id.pandu.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.AuditCheckpoint;
import id.pandu.api.model.AuditCheckpointList;
import id.pandu.api.model.AuditEntryList;
import id.pandu.api.model.AuditRecord;
import id.pandu.audit.ExportFormat;
import id.pandu.audit.ExportLine;
import id.pandu.audit.KeyHistory;
import id.pandu.audit.Verification;
import id.pandu.gateway.HubDatabase;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditReader.EntryQuery;
import id.pandu.hub.audit.Cursor;
import id.pandu.hub.audit.Page;
import id.pandu.hub.problem.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditReadingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(400);

    private final TestLog unit = new TestLog();

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void showsEntriesAsTheyAreSealedAndWithTheirPlace() {
        unit.recordSealed(1);
        AuditEntry waiting = Entries.answered(Entries.person(1));
        unit.record(waiting);

        List<AuditRecord> entries = find(query().build()).entries();

        assertThat(entries).extracting(AuditRecord::seq).containsExactly(null, 1L);
        assertThat(entries.getFirst().id()).isEqualTo(waiting.id());
        assertThat(entries.getFirst().entry())
                .containsEntry("event", "lookup.answered")
                .containsEntry("officer", "siti.petugas")
                .containsEntry("v", 1);
    }

    @Test
    void narrowsByWhateverIsAskedFor() {
        UUID lookup = Entries.id();
        unit.record(Entries.intent(lookup, Entries.person(1)));
        unit.record(Entries.answered(lookup, Entries.person(1)));
        unit.record(Entries.by("budi.petugas"));
        unit.record(Entries.at(Instant.now().minus(Duration.ofDays(2))));

        assertThat(find(query().about(lookup).build()).entries()).hasSize(2);
        assertThat(find(query().officer("budi.petugas").build()).entries()).hasSize(1);
        assertThat(find(query().event("lookup.intent").build()).entries()).hasSize(1);
        assertThat(find(query().organisation("loket-sragen").build()).entries()).hasSize(4);
        assertThat(find(query().organisation("x").build()).entries()).isEmpty();
        assertThat(find(query().until(Instant.now().minus(Duration.ofDays(1))).build())
                        .entries())
                .hasSize(1);
        assertThat(find(query().from(Instant.now().minus(Duration.ofDays(1)))
                                .officer("siti.petugas")
                                .build())
                        .entries())
                .hasSize(2);
    }

    @Test
    void goesThroughPagesOfEntriesAndCheckpoints() {
        unit.recordSealed(7);
        List<UUID> ids = new ArrayList<>();
        Cursor after = null;
        do {
            AuditEntryList page = find(query().page(new Page(3, after)).build());
            page.entries().forEach(entry -> ids.add(entry.id()));
            after = page.next() == null ? null : Cursor.parse(page.next()).orElseThrow();
        } while (after != null);
        List<Long> signed = new ArrayList<>();
        do {
            AuditCheckpointList page = unit.reader().checkpoints(new Page(3, after));
            page.checkpoints().forEach(checkpoint -> signed.add(checkpoint.seq()));
            after = page.next() == null ? null : Cursor.parse(page.next()).orElseThrow();
        } while (after != null);

        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        assertThat(signed).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void showsCheckpointsThatCanBeCheckedAsTheyStand() throws Exception {
        unit.recordSealed(1);

        AuditCheckpointList list = unit.reader().checkpoints(new Page(1, null));
        AuditCheckpoint checkpoint = list.checkpoints().getFirst();

        assertThat(TestLog.JSON.writeValueAsString(checkpoint))
                .isEqualTo(Files.readAllLines(unit.secrets.checkpointFile()).getFirst());
        assertThat(list.log()).isEqualTo("pandu-test");
        assertThat(list.keys())
                .singleElement()
                .satisfies(key -> assertThat(key.keyId()).isEqualTo("test-1"));
    }

    @Test
    void exportsWhatAnAuditorVerifiesWithPublicKeysOnly() throws Exception {
        unit.recordSealed(5);
        var output = new ByteArrayOutputStream();

        new AuditExport(unit.scans, PATIENCE).write(0, output);

        var verification = new Verification(KeyHistory.parse(Files.readAllBytes(unit.secrets.keyHistory())));
        ExportFormat.read(new ByteArrayInputStream(output.toByteArray()), line -> {
            switch (line) {
                case ExportLine.OfEntry entry -> verification.entry(entry.entry());
                case ExportLine.OfCheckpoint checkpoint -> verification.checkpoint(checkpoint.checkpoint());
                case ExportLine.Malformed malformed -> verification.malformed("line " + malformed.line());
            }
        });
        var report = verification.finish();
        assertThat(report.verified()).isTrue();
        assertThat(report.entries()).isEqualTo(5);
        assertThat(report.checkpoints()).isEqualTo(5);
        assertThat(report.unsigned()).isZero();
    }

    @Test
    void exportsOnlyWhatComesAfterANumber() {
        unit.recordSealed(5);
        var output = new ByteArrayOutputStream();

        new AuditExport(unit.scans, PATIENCE).write(3, output);

        assertThat(output.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .allMatch(line -> line.contains("\"seq\":4") || line.contains("\"seq\":5"));
    }

    @Test
    void stopsAnExportWhenTheReaderGoes() {
        unit.recordSealed(1);
        var gone = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var export = new AuditExport(unit.scans, PATIENCE);

        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> export.write(0, gone)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void givesUpAVerificationThatTakesTooLong() throws Exception {
        unit.recordSealed(1);
        var verification = new OnlineVerification(unit.scans, unit.key.history(), unit.file, SHORT);
        try (Connection owner = unit.database.connect(HubDatabase.OWNER);
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE");

            for (int time = 0; time < 3; time++) {
                assertTooLong(verification::run);
            }
            owner.rollback();
        }
        assertThat(unit.reader().verify().intact()).isTrue();
    }

    @Test
    void givesUpAReadingThatGoesOnAndOn() {
        for (int time = 0; time < 3; time++) {
            assertTooLong(() -> unit.scans.read(SHORT, AuditReadingIT::count));
        }
    }

    @Test
    void givesUpAnExportThatTakesTooLong() {
        unit.recordSealed(1);
        var export = new AuditExport(unit.scans, Duration.ofNanos(1));

        for (int time = 0; time < 3; time++) {
            assertTooLong(() -> export.write(0, new ByteArrayOutputStream()));
        }
    }

    private static int count(LogScan scan) throws SQLException {
        int count = 0;
        try (Rows<Integer> rows = scan.rows("SELECT generate_series(1, 1000000000)", row -> row.getInt(1))) {
            for (Integer next = rows.next(); next != null; next = rows.next()) {
                count++;
            }
        }
        return count;
    }

    private static void assertTooLong(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("the log takes longer than");
    }

    private AuditEntryList find(EntryQuery query) {
        return unit.reader().entries(query);
    }

    private static Query query() {
        return new Query();
    }

    /** Builds a query of what matters to a test. */
    private static final class Query {

        private @Nullable String organisation;
        private @Nullable String officer;
        private @Nullable String event;
        private @Nullable UUID about;
        private @Nullable Instant from;
        private @Nullable Instant until;
        private Page page = new Page(50, null);

        Query organisation(String value) {
            organisation = value;
            return this;
        }

        Query officer(String value) {
            officer = value;
            return this;
        }

        Query event(String value) {
            event = value;
            return this;
        }

        Query about(UUID value) {
            about = value;
            return this;
        }

        Query from(Instant value) {
            from = value;
            return this;
        }

        Query until(Instant value) {
            until = value;
            return this;
        }

        Query page(Page value) {
            page = value;
            return this;
        }

        EntryQuery build() {
            return new EntryQuery(organisation, officer, event, about, from, until, page);
        }
    }
}
