package id.pandu.town.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MemoryWorkListTest {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Map<String, Object> CONTENT = Map.of("nama", "SITI CONTOH");

    private final MemoryWorkList unit =
            new MemoryWorkList("PMH-", Vocabulary.ofGoods("KTP_EL|KK"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void makesAnItemOfTheFirstSubmissionAndCountsTheOthers() {
        assertThat(unit.take("a", CONTENT).first()).isTrue();
        assertThat(unit.take("b", Map.of()).item().nativeId()).isEqualTo("PMH-000002");
        MemoryWorkList.Taken again = unit.take("a", Map.of("nama", "UDIN CONTOH"));
        assertThat(again.first()).isFalse();
        assertThat(again.item())
                .isEqualTo(new WorkItem("a", "PMH-000001", List.of(NOW, NOW), Standing.SUBMITTED, CONTENT));
        assertThat(unit.items()).extracting(WorkItem::externalId).containsExactly("a", "b");
    }

    @Test
    void makesOneItemOfAHundredSubmissionsAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<MemoryWorkList.Taken>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(100)) {
            for (int i = 0; i < 100; i++) {
                Callable<MemoryWorkList.Taken> task = () -> {
                    start.await();
                    return unit.take("a", CONTENT);
                };
                all.add(threads.submit(task));
            }
            start.countDown();
        }
        int made = 0;
        for (Future<MemoryWorkList.Taken> one : all) {
            made += one.get().first() ? 1 : 0;
        }
        assertThat(made).isEqualTo(1);
        assertThat(unit.items())
                .singleElement()
                .satisfies(item -> assertThat(item.submissions()).hasSize(100));
    }

    @Test
    void keepsAStandingWhenTheSameIsHandedInAgain() {
        String nativeId = unit.take("a", CONTENT).item().nativeId();
        Standing done =
                new Standing(WorkStatus.SELESAI, null, "beres", new Outcome(LocalDate.EPOCH, List.of(), List.of()));
        assertThat(unit.move(nativeId, done)).isTrue();
        assertThat(unit.take("a", CONTENT).item().standing()).isEqualTo(done);
        assertThat(unit.withNativeId(nativeId)).isEqualTo(unit.withExternalId("a"));
        assertThat(unit.move("PMH-000009", done)).isFalse();
        assertThat(unit.withExternalId("z")).isEmpty();
    }

    @Test
    void forgetsEverythingWhenCleared() {
        unit.take("a", CONTENT);
        unit.clear();
        assertThat(unit.items()).isEmpty();
        assertThat(unit.take("a", CONTENT).first()).isTrue();
    }

    @Test
    void tellsNothingOfTheResident() {
        WorkItem item = unit.take("a", CONTENT).item();
        unit.move(item.nativeId(), Standing.rejected(Rejection.LAINNYA, "SITI CONTOH pindah"));
        assertThat(unit.withExternalId("a")).get().asString().doesNotContain("SITI");
        assertThat(unit.withExternalId("a").orElseThrow().standing()).asString().doesNotContain("SITI");
    }

    @Test
    void agenciesHaveOneListEach() {
        WorkLists lists = new WorkLists();
        assertThat(lists.open("dukcapil", unit)).isSameAs(unit);
        assertThatIllegalStateException().isThrownBy(() -> lists.open("dukcapil", unit));
        assertThat(lists.of("dukcapil")).contains(unit);
        assertThat(lists.of("satusehat")).isEmpty();
        assertThat(lists.all()).containsOnlyKeys("dukcapil");
    }
}
