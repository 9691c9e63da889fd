package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.Subject;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.ResolveQuery;
import id.pandu.connector.http.AgencyHttp;
import id.pandu.connector.siaksoap.FakeSiak.Request;
import id.pandu.connector.siaksoap.SiakReply.People;
import id.pandu.connector.siaksoap.SiakReply.Person;
import id.pandu.connector.siaksoap.penduduk.CariNik;
import id.pandu.connector.siaksoap.penduduk.PendudukPort;
import id.pandu.connector.siaksoap.penduduk.Permintaan;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.frontend.ClientProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SiakClientTest {

    private static final int MANY = 300;
    private static final Duration SHORT = Duration.ofMillis(300);

    private final LookupTranslator lookups = new LookupTranslator(Native.PROPERTIES, Native.CLOCK);
    private final ResolutionTranslator resolutions = new ResolutionTranslator(Native.PROPERTIES, Native.CLOCK);

    @Test
    void asksAsTheGoldenRequestDoes() throws Exception {
        Request request = asked(question(Native.NIK), GoldenFiles.ofContract("cari-nik.found.response.xml"));

        assertThat(SoapRequest.of(request).body())
                .isEqualTo(SoapRequest.fields(GoldenFiles.ofContract("cari-nik.request.xml")));
    }

    @Test
    void namesTheOperationInTheHeaderAndUpgradesNothing() throws Exception {
        Request request = asked(question(Native.NIK), GoldenFiles.ofContract("cari-nik.found.response.xml"));

        assertThat(request.headers().get("SOAPAction"))
                .containsExactly("\"https://pandu.id/siak/penduduk/v1/cariNik\"");
        assertThat(request.headers().get("Content-Type")).containsExactly("text/xml; charset=UTF-8");
        assertThat(request.headers().getFirst("Content-Length"))
                .isEqualTo(String.valueOf(request.body().length()));
        assertThat(request.headers()).doesNotContainKeys("Transfer-encoding", "Upgrade", "Http2-settings");
    }

    @Test
    void provesThatItKnowsThePasswordWithoutTellingIt() throws Exception {
        Request request = asked(question(Native.NIK), GoldenFiles.ofContract("cari-nik.found.response.xml"));
        SoapRequest soap = SoapRequest.of(request);

        assertThat(soap.username()).isEqualTo("pandu");
        assertThat(soap.passwordDigest()).isEqualTo(SoapRequest.digest(soap.nonce(), soap.created(), "sandbox"));
        assertThat(Instant.parse(soap.created())).isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(Instant.parse(soap.timestampExpires())).isAfter(Instant.now());
        assertThat(request.body()).doesNotContain("sandbox");
    }

    @Test
    void usesANonceOnce() throws Exception {
        try (var agency = new FakeSiak(request -> FakeSiak.soap(Native.person("13", "")));
                var unit = SiakClient.to(Native.at(agency.url()))) {
            unit.ask(question(Native.NIK));
            unit.ask(question(Native.NIK));

            assertThat(agency.requests())
                    .extracting(request -> SoapRequest.of(request).nonce())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'CONTOH; DROP TABLE PENDUDUK --",
                "%_*?",
                "<NIK>&amp;]]>",
                "\"&lt;!--",
                "\u0627\u0644 CONTOH",
                "&#x202e;SITI",
                "SITI\u202ECONTOH"
            })
    void sendsAnyNameAsNothingButAName(String name) throws Exception {
        Request request = asked(described(name), Native.matches("13", "0", ""));

        assertThat(SoapRequest.of(request).body())
                .contains("{https://pandu.id/siak/penduduk/v1}NAMA_LGKP=" + name)
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "\u0628", "&"})
    void sendsTheLongestName(String letter) throws Exception {
        Request request = asked(described(letter.repeat(200)), Native.matches("13", "0", ""));

        assertThat(SoapRequest.of(request).body())
                .contains("{https://pandu.id/siak/penduduk/v1}NAMA_LGKP=" + letter.repeat(200));
    }

    @Test
    void readsTheLargestFamilyOfTheContract() throws Exception {
        try (var agency = new FakeSiak(request -> FakeSiak.soap(Native.family("00", "250", Native.hugeFamily())));
                var unit = SiakClient.to(Native.at(agency.url()))) {
            assertThat(unit.ask(family()))
                    .isInstanceOfSatisfying(
                            People.class,
                            people -> assertThat(people.answer().getPENDUDUK()).hasSize(250));
        }
    }

    @Test
    void givesEachOfManyThatAskAtOnceItsOwnAnswer() throws Exception {
        var allAsked = new CountDownLatch(MANY);
        try (var agency = new FakeSiak(request -> {
                    allAsked.countDown();
                    allAsked.await();
                    String nik = SoapRequest.of(request).field("NIK");
                    return FakeSiak.soap(Native.person("00", Native.record(nik, "NUMBER " + nik)));
                });
                var unit = SiakClient.to(Native.at(agency.url()));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SiakReply>> replies = IntStream.range(0, MANY)
                    .mapToObj(number -> threads.submit(() -> unit.ask(question("%016d".formatted(number)))))
                    .toList();

            for (int number = 0; number < MANY; number++) {
                String nik = "%016d".formatted(number);
                assertThat(((Person) replies.get(number).get())
                                .answer()
                                .getPENDUDUK()
                                .getNAMALGKP())
                        .isEqualTo("NUMBER " + nik);
            }
        }
    }

    @Test
    void stopsAtOnceWhenInterrupted() throws Exception {
        var asked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var ended = new CompletableFuture<Throwable>();
        var stillInterrupted = new CompletableFuture<Boolean>();
        try (var agency = new FakeSiak(request -> {
                    asked.countDown();
                    over.await();
                    return FakeSiak.soap("");
                });
                var unit = SiakClient.to(Native.at(agency.url()))) {
            Thread asking = Thread.ofVirtual().start(() -> {
                ended.complete(failureOf(unit));
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
            asked.await();
            asking.interrupt();

            assertThat(ended)
                    .succeedsWithin(5, TimeUnit.SECONDS)
                    .hasToString(AgencyFault.class.getName() + ": FAILED: interrupted");
            assertThat(stillInterrupted).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(true);
        } finally {
            over.countDown();
        }
    }

    @Test
    void givesUpAtTheTimeoutAndAnswersTheNext() throws Exception {
        var over = new CountDownLatch(1);
        try (var agency = new FakeSiak(request -> {
                    if (SoapRequest.of(request).field("NIK").equals(Native.NIK)) {
                        over.await();
                    }
                    return FakeSiak.soap(Native.person("13", ""));
                });
                var unit = SiakClient.to(Native.at(agency.url(), SHORT.multipliedBy(10)))) {
            assertThat(unit.ask(question("3314100101019999"))).isInstanceOf(Person.class);
            assertThat(failureOf(unit)).hasMessageStartingWith(Kind.TIMEOUT.name());
            assertThat(unit.ask(question("3314100101019999"))).isInstanceOf(Person.class);
        } finally {
            over.countDown();
        }
    }

    @Test
    void keepsNothingOfACallForTheThreadThatMadeItOrForOthers() throws Exception {
        Bus bus = new CXFBusFactory().createBus();
        try (var agency =
                new FakeSiak(request -> FakeSiak.soap(GoldenFiles.ofContract("cari-nik.found.response.xml")))) {
            SiakProperties properties = Native.at(agency.url());
            var http = new AgencyHttp(properties.timeout(), properties.maxBody());
            PendudukPort port = SecuredPort.of(bus, properties, new SoapOverHttp(URI.create(agency.url()), http));
            try (var unit = new SiakClient(http, bus, port)) {
                unit.ask(question(Native.NIK));

                assertThat(ClientProxy.getClient(port).getResponseContext()).isEmpty();
                assertThat(ClientProxy.getClient(port).getRequestContext()).doesNotContainKey(Method.class.getName());
            }
        }
    }

    private Throwable failureOf(SiakClient unit) {
        try {
            unit.ask(question(Native.NIK));
            return new AssertionError("an answer came");
        } catch (RuntimeException failed) {
            return failed;
        }
    }

    private static Request asked(Permintaan question, String answer) throws Exception {
        try (var agency = new FakeSiak(request -> FakeSiak.soap(answer));
                var unit = SiakClient.to(Native.at(agency.url()))) {
            unit.ask(question);
            return agency.requests().getFirst();
        }
    }

    private CariNik question(String nik) {
        return lookups.toRequest(Native.lookup(nik));
    }

    private Permintaan family() {
        return ask(new HouseholdSubject(Native.FAMILY_CARD));
    }

    private Permintaan described(String name) {
        return ask(new DemographicSubject(name, LocalDate.of(1990, 3, 12), Gender.FEMALE));
    }

    private Permintaan ask(Subject subject) {
        return resolutions.toRequest(new ResolveQuery(subject, Instant.MAX));
    }
}
