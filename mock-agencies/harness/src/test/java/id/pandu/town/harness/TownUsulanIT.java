package id.pandu.town.harness;

import static id.pandu.town.harness.DeskCaller.handedIn;
import static id.pandu.town.harness.DeskCaller.part;
import static id.pandu.town.harness.DeskCaller.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownUsulanIT {

    private static final String DESK = "1376";
    private static final String AGENCY = "bpjs-usulan-payakumbuh";
    private static final String ID = "0197b7a0-0000-7000-8000-000000000001";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String PROPOSAL = Golden.text("bpjs-usulan", "usulan.csv");

    private final AgencyTown town = AgencyTown.shared();
    private final TownControl control = town.control();
    private final AgencyWorkList list = control.workList(AGENCY);

    @BeforeEach
    @AfterEach
    void calm() {
        control.clear();
        list.clear();
        control.clearJournal();
    }

    @Test
    void takesTheGoldenProposalAndSaysWhereItStands() throws IOException {
        try (DeskCaller unit = caller()) {
            unit.handIn(DESK, ID, PROPOSAL);
            assertThat(unit.read(result(DESK, ID)))
                    .isEqualTo(Golden.text("bpjs-usulan", "hasil.waiting.csv").replace("15-01-2026", today()));
            list.reject("USL-1376-000001", "KUOTA_PENUH", "Kuota PBI APBD habis; dicoba lagi bulan depan");
            assertThat(unit.read(result(DESK, ID)))
                    .isEqualTo(Golden.text("bpjs-usulan", "hasil.rejected.csv").replace("16-01-2026", today()));
            list.act(
                    "USL-1376-000001",
                    Map.of("status", "Selesai", "note", "-- aktif mulai 01-02-2026", "on", "2026-01-20"));
            assertThat(unit.read(result(DESK, ID))).isEqualTo(Golden.text("bpjs-usulan", "hasil.completed.csv"));
            assertThat(unit.sftp().stat(handedIn(DESK, ID)).getSize()).isEqualTo(PROPOSAL.length());
        }
        assertThat(control.journal(AGENCY))
                .extracting(JournalEntry::method)
                .contains("WRITE", "RENAME", "READ", "STAT");
        assertThat(control.journal(AGENCY)).extracting(JournalEntry::outcome).containsOnly("answered");
    }

    @Test
    void hasTheHostKeyOfItsReadme() throws IOException {
        try (DeskCaller unit = caller()) {
            assertThat(unit.fingerprint()).isEqualTo("SHA256:pJTZCKuXd2ncdTEo6kR8mLiaitDXyuFhLLc1tO7tWNk");
        }
    }

    @Test
    void refusesOtherLogins() {
        for (String[] login : new String[][] {{"pandu", "wrong"}, {"root", "sandbox"}}) {
            assertThatThrownBy(() -> new DeskCaller(town.filesPort(), login[0], login[1]))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void offersNothingButFiles() throws IOException {
        try (DeskCaller unit = caller()) {
            assertThatThrownBy(() -> unit.session()
                            .startRemotePortForwarding(
                                    new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress("127.0.0.1", 1)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void replacesNoFile() throws IOException {
        try (DeskCaller unit = caller()) {
            unit.handIn(DESK, ID, PROPOSAL);
            assertStatus(SftpConstants.SSH_FX_FAILURE, () -> unit.handIn(DESK, ID, PROPOSAL.replace("YUSRA", "YUSRI")));
            unit.sftp().remove(part(DESK, ID));
        }
        assertThat(list.items()).hasSize(1);
        assertThat(list.items().getFirst().submissions()).isEqualTo(2);
        assertThat(list.content("USL-1376-000001").path("nama").asText()).isEqualTo("YUSRA CONTOH");
    }

    @Test
    void takesOneOfManyHandedInAtOnce() throws Exception {
        Callable<Boolean> handIn = () -> {
            try (DeskCaller unit = caller()) {
                unit.handIn(DESK, ID, PROPOSAL);
                return true;
            } catch (SftpException e) {
                return false;
            }
        };
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            var taken = callers.invokeAll(Collections.nCopies(8, handIn));
            assertThat(taken)
                    .extracting(Future::resultNow)
                    .filteredOn(one -> one)
                    .hasSize(1);
        }
        assertThat(list.items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/1376/usulan/masuk/x.csv",
                "/1376/usulan/masuk/0197b7a0-0000-7000-8000-000000000001.csv",
                "/1376/usulan/hasil/0197b7a0-0000-7000-8000-000000000001.csv",
                "/1376/x",
                "/x",
                "/1376/usulan/masuk/../../../../../../tmp/pandu-x",
                "../../tmp/pandu-x",
            })
    void letsNobodyWriteElsewhere(String path) throws IOException {
        try (DeskCaller unit = caller()) {
            assertThatThrownBy(() -> unit.write(path, "x")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void letsCallersDoNothingElse() throws IOException {
        int denied = SftpConstants.SSH_FX_PERMISSION_DENIED;
        String other = "0197b7a0-0000-7000-8000-000000000002";
        try (DeskCaller unit = caller()) {
            SftpClient sftp = unit.sftp();
            unit.handIn(DESK, ID, PROPOSAL);
            unit.write(part(DESK, other), "x");
            assertStatus(denied, () -> unit.read(handedIn(DESK, ID)));
            assertStatus(denied, () -> unit.read(part(DESK, other)));
            assertStatus(denied, () -> sftp.remove(handedIn(DESK, ID)));
            assertStatus(denied, () -> sftp.remove(result(DESK, ID)));
            assertStatus(denied, () -> sftp.rename(part(DESK, other), handedIn(DESK, ID)));
            assertStatus(denied, () -> sftp.rename(part(DESK, other), handedIn("3314", other)));
            assertStatus(denied, () -> sftp.rename(part(DESK, other), result(DESK, other)));
            assertStatus(denied, () -> sftp.rename(handedIn(DESK, ID), part(DESK, ID)));
            assertStatus(denied, () -> sftp.mkdir("/1376/usulan/masuk/x"));
            assertStatus(denied, () -> sftp.setStat(result(DESK, ID), new Attributes().perms(0777)));
            assertThatThrownBy(() -> sftp.rmdir("/1376/usulan/hasil")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.symLink("/1376/usulan/masuk/x", "/")).isInstanceOf(IOException.class);
            assertThat(unit.sftp().lstat(part(DESK, other)).isRegularFile()).isTrue();
            List<String> names = new ArrayList<>();
            for (DirEntry entry : sftp.readDir("/1376/usulan/hasil")) {
                names.add(entry.getFilename());
            }
            assertThat(names).contains(ID + ".csv").doesNotContain("usulan");
            assertStatus(SftpConstants.SSH_FX_NO_SUCH_FILE, () -> sftp.stat(result(DESK, other)));
            assertStatus(SftpConstants.SSH_FX_NO_SUCH_FILE, () -> sftp.stat("/../../etc/passwd"));
        }
    }

    @Test
    void takesNoLargeFile() throws IOException {
        try (DeskCaller unit = caller()) {
            assertThatThrownBy(() -> unit.write(part(DESK, ID), "x".repeat(65 * 1024)))
                    .isInstanceOf(IOException.class);
            unit.handIn(DESK, ID, PROPOSAL);
            assertThat(list.items()).hasSize(1);
        }
    }

    @Test
    void takesAFileFromAClientThatSetsModes() throws IOException {
        try (DeskCaller unit = caller()) {
            unit.write(part(DESK, ID), PROPOSAL);
            unit.sftp().setStat(part(DESK, ID), new Attributes().perms(0644));
            unit.sftp().rename(part(DESK, ID), handedIn(DESK, ID));
            assertThat(unit.read(result(DESK, ID))).contains("Pengajuan");
        }
    }

    @Test
    void letsOneCallerWriteAFile() throws IOException {
        try (DeskCaller first = caller();
                DeskCaller second = caller()) {
            SftpClient.CloseableHandle writing =
                    first.sftp().open(part(DESK, ID), SftpClient.OpenMode.Create, SftpClient.OpenMode.Write);
            assertStatus(SftpConstants.SSH_FX_FAILURE, () -> second.write(part(DESK, ID), PROPOSAL));
            assertStatus(SftpConstants.SSH_FX_FAILURE, () -> second.sftp().rename(part(DESK, ID), handedIn(DESK, ID)));
            writing.close();
            second.handIn(DESK, ID, PROPOSAL);
        }
        assertThat(list.items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-answer", "truncated"})
    void losesTheAnswerAfterTheProposalIsThere(String kind) throws IOException {
        control.fault(AGENCY, kind, null, 1);
        try (DeskCaller unit = caller()) {
            assertThatThrownBy(() -> unit.handIn(DESK, ID, PROPOSAL)).isInstanceOf(IOException.class);
        }
        assertThat(list.items()).hasSize(1);
        try (DeskCaller unit = caller()) {
            assertThat(unit.read(result(DESK, ID))).contains("Pengajuan");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "garbage"})
    void breaksOffAtTheFirstRequest(String kind) throws IOException {
        control.fault(AGENCY, kind);
        try (DeskCaller unit = caller()) {
            assertThatThrownBy(() -> unit.handIn(DESK, ID, PROPOSAL)).isInstanceOf(IOException.class);
        }
        assertThat(list.items()).isEmpty();
    }

    @Test
    void answersLater() throws IOException {
        control.fault(AGENCY, "late-answer", Duration.ofMillis(700));
        try (DeskCaller unit = caller()) {
            unit.write(part(DESK, ID), PROPOSAL);
            Instant start = Instant.now();
            unit.sftp().rename(part(DESK, ID), handedIn(DESK, ID));
            assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(600));
        }
        assertThat(list.items()).hasSize(1);
    }

    @Test
    void hangsUntilCleared() throws IOException {
        control.fault(AGENCY, "hang");
        try (DeskCaller unit = caller()) {
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> handIn(unit));
            await().untilAsserted(() -> assertThat(control.journal(AGENCY)).hasSize(1));
            assertThat(waiting).isNotDone();
            control.clear();
            await().atMost(TIMEOUT).untilAsserted(() -> assertThat(waiting).isCompleted());
        }
        assertThat(list.items()).hasSize(1);
    }

    @Test
    void letsFilesLieUnread() throws IOException {
        control.fault(AGENCY, "unread");
        try (DeskCaller unit = caller()) {
            unit.handIn(DESK, ID, PROPOSAL);
            assertThat(unit.sftp().stat(handedIn(DESK, ID)).isRegularFile()).isTrue();
            assertStatus(SftpConstants.SSH_FX_NO_SUCH_FILE, () -> unit.sftp().stat(result(DESK, ID)));
            control.clear();
            assertThat(unit.read(result(DESK, ID))).contains("Pengajuan");
        }
    }

    @Test
    void saysWhatItObjectsTo() throws IOException {
        try (DeskCaller unit = caller()) {
            control.fault(AGENCY, "not-entitled");
            assertStatus(SftpConstants.SSH_FX_PERMISSION_DENIED, () -> unit.handIn(DESK, ID, PROPOSAL));
            control.fault(AGENCY, "business-error");
            assertStatus(SftpConstants.SSH_FX_FAILURE, () -> unit.handIn(DESK, ID, PROPOSAL));
            unit.sftp().openDir("/3314/usulan/masuk").close();
        }
    }

    @Test
    void tellsWhatCannotBeRight() throws IOException {
        try (DeskCaller unit = caller()) {
            unit.handIn(DESK, ID, PROPOSAL);
            control.fault(AGENCY, "wrong-person");
            assertThat(unit.read(result(DESK, ID))).doesNotContain(ID).contains("Pengajuan");
            control.fault(AGENCY, "schema-violation");
            assertThat(unit.read(result(DESK, ID))).contains(ID).contains(";Entah;");
        }
    }

    @Test
    void keepsDesksApart() throws IOException {
        try (DeskCaller unit = caller()) {
            unit.handIn("3314", ID, PROPOSAL);
            assertThat(unit.read(result("3314", ID))).contains("Ditolak;LUAR_WILAYAH");
            assertStatus(SftpConstants.SSH_FX_NO_SUCH_FILE, () -> unit.sftp().stat(result(DESK, ID)));
        }
        assertThat(list.items()).isEmpty();
        control.workList("bpjs-usulan-sragen").clear();
    }

    private static void assertStatus(int status, ThrowingCall call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        SftpException.class, e -> assertThat(e.getStatus()).isEqualTo(status));
    }

    private DeskCaller caller() throws IOException {
        return new DeskCaller(town.filesPort(), "pandu", "sandbox");
    }

    private static void handIn(DeskCaller caller) {
        try {
            caller.handIn(DESK, ID, PROPOSAL);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta")).format(DateTimeFormatter.ofPattern("dd-MM-yyyy"));
    }

    @FunctionalInterface
    private interface ThrowingCall {
        void run() throws IOException;
    }
}
