package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Gender;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.dtsen.FakeRegistry.Answer;
import id.pandu.connector.dtsen.FakeRegistry.Asked;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DtsenClientTest {

    @Test
    void asksAtTheAddressWithTheKey() throws Exception {
        try (var registry = FakeRegistry.saying(GoldenFiles.ofContract("by-nik.found.json"));
                var unit = new DtsenClient(Native.at(registry.baseUrl() + "/"))) {
            assertThat(unit.ask(Native.BY_NIK)).isInstanceOf(Told.People.class);

            Asked asked = registry.asked().getFirst();
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.path()).isEqualTo("/dtsen-3314/1.0/api/dtsen-3314");
            assertThat(asked.parameters()).isEqualTo(Map.of("nik", Native.NIK));
            assertThat(asked.headers())
                    .containsEntry("Authorizationsplp", List.of("Bearer sandbox-3314"))
                    .containsEntry("Accept", List.of("application/json"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'NEIL \"SITI\"",
                "% OR nama LIKE %",
                "*",
                "A&nik=3314105203909991",
                "A=B;C",
                "A+B",
                "A%26B",
                "\u202EHTIS",
                "SITI\u200F",
                "ZAINÜDDÎN \uD83D\uDE00",
                "# / ? \\"
            })
    void sendsANameSoThatAServerReadsTheVeryName(String name) throws Exception {
        try (var registry = FakeRegistry.saying(Native.page());
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            unit.ask(new Question.ByDescription(name, LocalDate.of(1940, 1, 1), Gender.MALE));

            assertThat(registry.asked().getFirst().parameters())
                    .isEqualTo(Map.of("nama", name, "tanggal_lahir", "1940-01-01", "jenis_kelamin", "L"));
        }
    }

    @Test
    void readsEveryPageOfAHousehold() throws Exception {
        try (var registry = new FakeRegistry(parameters -> new Answer(
                        200,
                        GoldenFiles.ofContract(
                                parameters.containsKey("cursor") ? "family.page-2.json" : "family.page-1.json")));
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            assertThat(unit.ask(Native.BY_CARD)).isInstanceOfSatisfying(Told.People.class, people -> {
                assertThat(people.total()).isEqualTo(3);
                assertThat(people.rows()).hasSize(3);
            });
            assertThat(registry.asked())
                    .extracting(Asked::parameters)
                    .containsExactly(
                            Map.of("nomor_kartu_keluarga", Native.CARD),
                            Map.of("nomor_kartu_keluarga", Native.CARD, "cursor", "bGFuanV0"));
        }
    }

    @Test
    void givesACursorBackAsItWas() throws Exception {
        String cursor = "a+b/c=&nik=1 %2B";
        try (var registry = new FakeRegistry(parameters -> new Answer(
                        200,
                        parameters.containsKey("cursor")
                                ? Native.page(2, null, Native.members(1, 2))
                                : Native.page(2, cursor, Native.members(0, 1))));
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            unit.ask(Native.BY_CARD);

            assertThat(registry.asked().getLast().parameters()).containsEntry("cursor", cursor);
        }
    }

    @Test
    void readsTheFirstPageOnlyOfADescription() throws Exception {
        String row = Native.row(
                "\"nama\":\"MBAH CONTOH TANPANIK\"", "\"tanggal_lahir\":\"1940-01-01\"", "\"jenis_kelamin\":\"P\"");
        try (var registry = FakeRegistry.saying(Native.page(900, "lanjut", List.of(row)));
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            assertThat(unit.ask(Native.BY_DESCRIPTION))
                    .isInstanceOfSatisfying(
                            Told.People.class,
                            people -> assertThat(people.total()).isEqualTo(900));
            assertThat(registry.asked()).hasSize(1);
        }
    }

    @Test
    void readsAHouseholdOfTwoHundredOnFivePages() throws Exception {
        List<String> pages = IntStream.range(0, 5)
                .mapToObj(number -> Native.page(
                        200, number == 4 ? null : "" + (number + 1), Native.members(40 * number, 40 * number + 40)))
                .toList();

        assertThat(ask(pages))
                .isInstanceOfSatisfying(
                        Told.People.class, people -> assertThat(people.rows()).hasSize(200));
    }

    @Test
    void stopsReadingAHouseholdOfMoreThanTwoHundredAndTellsHowManyThereAre() throws Exception {
        try (var registry = FakeRegistry.turning(List.of(Native.page(201, "1", Native.members(0, 100))));
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            assertThat(unit.ask(Native.BY_CARD)).isInstanceOfSatisfying(Told.People.class, people -> {
                assertThat(people.total()).isEqualTo(201);
                assertThat(people.rows()).hasSize(100);
            });
            assertThat(registry.asked()).hasSize(1);
        }
    }

    @Test
    void doesNotBelieveALargeHouseholdThatContradictsItself() throws Exception {
        assertInvalid(List.of(Native.page(201, null, Native.members(0, 100))), 1);
        assertInvalid(List.of(Native.page(201, "1", Native.members(0, 202))), 1);
        assertInvalid(List.of(Native.page(201, "1", List.of())), 1);
    }

    @Test
    void doesNotReadASixthPage() throws Exception {
        var pages = new ArrayList<String>();
        IntStream.range(0, 7)
                .forEach(number -> pages.add(Native.page(7, "" + (number + 1), Native.members(number, number + 1))));

        assertInvalid(pages, 5);
    }

    @Test
    void doesNotFollowPagesInACircle() throws Exception {
        assertInvalid(List.of(Native.page(9, "1", Native.members(0, 1)), Native.page(9, "1", Native.members(1, 2))), 2)
                .hasMessageContaining("circle");
    }

    @Test
    void doesNotBelieveMoreOrFewerPeopleThanAnnounced() throws Exception {
        assertInvalid(List.of(Native.page(1, null, Native.members(0, 2))), 1);
        assertInvalid(List.of(Native.page(1, "1", Native.members(0, 2))), 1);
        assertInvalid(List.of(Native.page(2, null, Native.members(0, 1))), 1);
        assertInvalid(List.of(Native.page(2, null, List.of())), 1);
        assertInvalid(
                List.of(Native.page(2, "1", Native.members(0, 2)), Native.page(2, null, Native.members(2, 3))), 2);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void doesNotBelieveAPageOfNobodyWithPeopleToCome(Question question) throws Exception {
        try (var registry = FakeRegistry.saying(Native.page(1, "1", List.of()));
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            assertThatThrownBy(() -> unit.ask(question))
                    .isInstanceOf(AgencyFault.class)
                    .hasMessage("INVALID_RESPONSE: a page of nobody, with people to come");
        }
    }

    static Stream<Question> questions() {
        return Stream.of(Native.BY_NIK, Native.BY_CARD, Native.BY_DESCRIPTION);
    }

    @Test
    void readsAnEmptyPageWhenEverybodyIsThere() throws Exception {
        assertThat(ask(List.of(Native.page(1, "1", Native.members(0, 1)), Native.page(1, null, List.of()))))
                .isInstanceOfSatisfying(
                        Told.People.class, people -> assertThat(people.rows()).hasSize(1));
    }

    @Test
    void doesNotBelievePagesThatDisagree() throws Exception {
        assertInvalid(
                List.of(Native.page(2, "1", Native.members(0, 1)), Native.page(3, null, Native.members(1, 3))), 2);
    }

    @Test
    void doesNotBelieveAMemberOfAnotherCard() throws Exception {
        String stranger = Native.row("\"nomor_kartu_keluarga\":\"3314101501209999\"");

        assertInvalid(List.of(Native.page(2, null, List.of(Native.row(), stranger))), 1)
                .hasMessage("INVALID_RESPONSE: the answer is about somebody else");
    }

    @Test
    void tellsARefusalOnALaterPage() throws Exception {
        try (var registry = new FakeRegistry(parameters -> parameters.containsKey("cursor")
                        ? new Answer(429, GoldenFiles.ofContract("fault.throttled.json"))
                        : new Answer(200, GoldenFiles.ofContract("family.page-1.json")));
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            assertThat(unit.ask(Native.BY_CARD)).isEqualTo(new Told.Refused(Reason.QUOTA));
        }
    }

    @Test
    void spendsOneTimeoutOnAllPages() throws Exception {
        var clock = new AtomicLong();
        try (var registry = new FakeRegistry(parameters -> {
                    clock.addAndGet(Duration.ofSeconds(21).toNanos());
                    return new Answer(200, GoldenFiles.ofContract("family.page-1.json"));
                });
                var unit = new DtsenClient(Native.at(registry.baseUrl()), clock::get)) {
            assertFault(unit, Kind.TIMEOUT);
            assertThat(registry.asked()).hasSize(1);
        }
    }

    @Test
    void stopsBetweenPagesWhenInterrupted() throws Exception {
        var asked = new AtomicInteger();
        var second = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var interrupted = new CompletableFuture<Boolean>();
        try (var registry = new FakeRegistry(parameters -> {
                    if (asked.incrementAndGet() == 2) {
                        second.countDown();
                        over.await();
                    }
                    return new Answer(200, GoldenFiles.ofContract("family.page-1.json"));
                });
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            Thread asking = Thread.ofVirtual().start(() -> {
                assertFault(unit, Kind.FAILED).hasMessage("FAILED: interrupted");
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            second.await();
            asking.interrupt();

            assertThat(interrupted).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(true);
        } finally {
            over.countDown();
        }
    }

    private static Told ask(List<String> pages) throws Exception {
        try (var registry = FakeRegistry.turning(pages);
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            return unit.ask(Native.BY_CARD);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertInvalid(List<String> pages, int read)
            throws Exception {
        try (var registry = FakeRegistry.turning(pages);
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            var fault = assertFault(unit, Kind.INVALID_RESPONSE);
            assertThat(registry.asked()).hasSize(read);
            return fault;
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFault(DtsenClient unit, Kind kind) {
        return assertThatThrownBy(() -> unit.ask(Native.BY_CARD))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContaining(Native.CARD)
                .hasNoCause();
    }
}
