package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.siaksoap.FakeSiak.Answer;
import id.pandu.connector.siaksoap.SiakReply.Person;
import id.pandu.connector.siaksoap.SiakReply.Refused;
import id.pandu.connector.siaksoap.penduduk.CariNik;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer that is out of order becomes, and that nothing of it is believed or quoted. */
@Timeout(60)
class HostileAnswerTest {

    private static final String FOUND = GoldenFiles.ofContract("cari-nik.found.response.xml");
    private static final String NATIVE_TEXT = "NIK " + Native.NIK + " SITI CONTOH";
    private static final AtomicReference<Answer> ANSWER = new AtomicReference<>();

    private static FakeSiak agency;
    private static SiakClient unit;

    @BeforeAll
    static void start() throws Exception {
        agency = new FakeSiak(request -> ANSWER.get());
        unit = SiakClient.to(Native.at(agency.url()));
    }

    @AfterAll
    static void stop() {
        unit.close();
        agency.close();
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                named("empty", ""),
                named("no XML", "Rp 3.314"),
                named("cut short", whole().substring(0, whole().length() / 2)),
                named("cut short by an end tag", whole().replace("</e:Envelope>", "")),
                named("a second document behind", whole() + whole()),
                named("text behind", whole() + "OK"),
                named("another root", FOUND),
                named(
                        "SOAP 1.2",
                        whole().replace(
                                        "http://schemas.xmlsoap.org/soap/envelope/",
                                        "http://www.w3.org/2003/05/soap-envelope")),
                named("no body element", envelope("")),
                named("two body elements", envelope(FOUND + FOUND)),
                named("another operation's answer", envelope(Native.family("13", "0", ""))),
                named(
                        "wrong namespace",
                        whole().replace("https://pandu.id/siak/penduduk/v1", "https://pandu.id/siak/penduduk/v2")),
                named("no namespace", whole().replace(" xmlns=\"https://pandu.id/siak/penduduk/v1\"", "")),
                named("element the schema does not know", whole().replace("<NO_PROP>", "<FOTO>x</FOTO><NO_PROP>")),
                named("required element missing", whole().replaceFirst("<TGL_LHR>[^<]*</TGL_LHR>", "")),
                named(
                        "elements in another order",
                        whole().replaceFirst("(<NIK>[^<]*</NIK>)(<NO_KK>[^<]*</NO_KK>)", "$2$1")),
                named("NIK of 15 digits", whole().replace("<NIK>3", "<NIK>")),
                named("day that is none", whole().replace("1990-03-12", "1990-02-30")),
                named("year beyond our calendar", whole().replace("1990-03-12", "-21990-03-12")),
                named("gender that is none", whole().replace("PEREMPUAN", "Perempuan")),
                named("code that is none", whole().replace("<RESPONSE_CODE>00", "<RESPONSE_CODE>99")),
                named("name too long", whole().replace("SITI CONTOH", "S".repeat(201))),
                named("text too long for any field", whole().replace("SITI CONTOH", "S".repeat(100_000))),
                named("nested without end", envelope("<a>".repeat(5_000))),
                named("too many children", envelope("<a>" + "<b/>".repeat(2_000) + "</a>")),
                named("too many attributes", whole().replace("<CariNikHasil", "<CariNikHasil " + attributes())),
                named("document type", "<!DOCTYPE e:Envelope>" + whole()),
                named("entity expansion", billionLaughs()),
                named("external entity", external("file:///etc/hostname")),
                named("external entity at the agency", external(agency.url())),
                named("parameter entity", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + agency.url() + "\"> %p;]>" + whole()),
                named("entity nobody declared", whole().replace("SITI CONTOH", "&lol;")),
                named(
                        "Timestamp of ten minutes ago",
                        stamped(FakeSiak.timestamp(Instant.now().minusSeconds(600)))),
                named(
                        "Timestamp of two minutes ahead",
                        stamped(FakeSiak.timestamp(Instant.now().plusSeconds(120)))),
                named("no Timestamp", stamped("")),
                named(
                        "Timestamp without Created",
                        stamped(FakeSiak.timestamp(Instant.now()).replaceFirst("<u:Created>[^<]*</u:Created>", ""))),
                named(
                        "Timestamp that is none",
                        stamped(FakeSiak.timestamp(Instant.now())
                                .replaceFirst("<u:Created>[^<]*", "<u:Created>today"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void doesNotBelieveAnAnswerThatIsOutOfOrder(String what, String document) {
        ANSWER.set(FakeSiak.xml(200, document));

        assertFault(Kind.INVALID_RESPONSE);
        assertThat(agency.requests())
                .as("nothing is fetched, nothing asked again")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html; charset=UTF-8",
                "application/json",
                "application/soap+xml",
                "text/xml; charset=ISO-8859-1",
                "text/plain",
                "multipart/related; type=\"text/xml\""
            })
    void doesNotBelieveWhatIsNotLabelledAsSoap(String contentType) {
        ANSWER.set(new Answer(200, contentType, whole()));

        assertFault(Kind.INVALID_RESPONSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "TEXT/XML;charset=utf-8", "text/xml; charset=\"UTF-8\""})
    void understandsEveryWayToLabelSoap(String contentType) {
        ANSWER.set(new Answer(200, contentType, whole()));

        assertThat(ask()).isInstanceOf(Person.class);
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/html, <html/>, INVALID_RESPONSE",
        "503, text/html, <html/>, FAILED",
        "502, text/plain, '', FAILED",
        "404, text/xml, '', FAILED",
        "500, text/xml, <a/>, FAILED",
        "302, text/html, '', FAILED"
    })
    void tellsAFailureFromNonsenseByTheStatus(int status, String contentType, String body, Kind kind) {
        ANSWER.set(new Answer(status, contentType, body));

        assertFault(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "401, text/html, <html/>, CREDENTIALS",
        "401, text/xml, <a/>, CREDENTIALS",
        "401, text/xml, '', CREDENTIALS",
        "403, text/plain, '', NOT_ENTITLED",
        "429, application/json, {}, QUOTA"
    })
    void isRefusedByAGatewayThatSpeaksNoSoap(int status, String contentType, String body, Reason reason) {
        ANSWER.set(new Answer(status, contentType, body));

        assertThat(ask()).isEqualTo(new Refused(reason));
    }

    @Test
    void doesNotBelieveARecordThatComesWithAnError() {
        ANSWER.set(FakeSiak.xml(500, whole()));

        assertFault(Kind.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN_GAGAL, CREDENTIALS",
        "USER_TIDAK_AKTIF, CREDENTIALS",
        "IP_TIDAK_SESUAI, NOT_ENTITLED",
        "INSTANSI_TIDAK_AKTIF, NOT_ENTITLED",
        "PKS_TIDAK_BERLAKU, NOT_ENTITLED",
        "KUOTA_HABIS, QUOTA"
    })
    void isRefusedByTypedFaults(String kode, Reason reason) {
        ANSWER.set(FakeSiak.fault("e:Client", NATIVE_TEXT, FakeSiak.detail(kode, NATIVE_TEXT)));

        assertThat(ask()).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARAMETER_TIDAK_VALID", "GANGGUAN"})
    void failsByTypedFaults(String kode) {
        ANSWER.set(FakeSiak.fault("e:Server", NATIVE_TEXT, FakeSiak.detail(kode, NATIVE_TEXT)));

        assertFault(Kind.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wsse:FailedAuthentication",
                "wsse:InvalidSecurity",
                "wsse:InvalidSecurityToken",
                "wsu:MessageExpired",
                "wsse:MessageExpired"
            })
    void isRefusedByFaultsOfWsSecurity(String code) {
        ANSWER.set(FakeSiak.fault(code, NATIVE_TEXT, ""));

        assertThat(ask()).isEqualTo(new Refused(Reason.CREDENTIALS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e:Server", "e:Client", "FailedAuthentication", ""})
    void failsByAnyOtherFault(String code) {
        ANSWER.set(FakeSiak.fault(code, NATIVE_TEXT, "<detail><stack>" + NATIVE_TEXT + "</stack></detail>"));

        assertFault(Kind.FAILED);
    }

    @Test
    void takesAFaultForOneWhateverTheStatus() {
        Answer fault = FakeSiak.fault("e:Client", NATIVE_TEXT, FakeSiak.detail("KUOTA_HABIS", NATIVE_TEXT));
        ANSWER.set(FakeSiak.xml(200, fault.body()));

        assertThat(ask()).isEqualTo(new Refused(Reason.QUOTA));
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, 3600})
    void isRefusedByAFaultOfAClockThatIsApart(long seconds) {
        Answer fault = FakeSiak.fault("wsu:MessageExpired", NATIVE_TEXT, "");
        String theirs = FakeSiak.timestamp(Instant.now().plusSeconds(seconds));
        ANSWER.set(FakeSiak.xml(500, fault.body().replace("<e:Header>", "<e:Header>" + theirs)));

        assertThat(ask()).isEqualTo(new Refused(Reason.CREDENTIALS));
    }

    @Test
    void doesNotBelieveARecordBesideAFault() {
        Answer fault = FakeSiak.fault("e:Client", NATIVE_TEXT, FakeSiak.detail("KUOTA_HABIS", NATIVE_TEXT));
        ANSWER.set(FakeSiak.xml(200, fault.body().replace("<e:Body>", "<e:Body>" + FOUND)));

        assertFault(Kind.INVALID_RESPONSE);
    }

    @Test
    void doesNotBelieveAFaultOfAKindTheContractDoesNotKnow() {
        ANSWER.set(FakeSiak.fault("e:Client", NATIVE_TEXT, FakeSiak.detail("LAIN_LAIN", NATIVE_TEXT)));

        assertThatThrownBy(HostileAnswerTest::ask)
                .isInstanceOf(AgencyFault.class)
                .hasNoCause();
    }

    @Test
    void hangsUpOnAnAnswerLargerThanTheLimit() throws Exception {
        ANSWER.set(FakeSiak.xml(200, whole() + " ".repeat(2 << 20)));

        assertFault(Kind.INVALID_RESPONSE);
    }

    @Test
    void reachesNobodyWhenTheConnectionIsRefused() throws Exception {
        String url;
        try (var closed = new FakeSiak(request -> ANSWER.get())) {
            url = closed.url();
        }
        try (var unreachable = SiakClient.to(Native.at(url, Duration.ofSeconds(5)))) {
            assertThatThrownBy(() -> unreachable.ask(question()))
                    .isInstanceOf(AgencyFault.class)
                    .hasMessageStartingWith(Kind.UNREACHABLE.name());
        }
    }

    private static void assertFault(Kind kind) {
        agency.requests().clear();
        assertThatThrownBy(HostileAnswerTest::ask)
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContainingAny(Native.NIK, "CONTOH")
                .hasNoCause();
    }

    private static SiakReply ask() {
        return unit.ask(question());
    }

    private static CariNik question() {
        return new LookupTranslator(Native.PROPERTIES, Native.CLOCK).toRequest(Native.lookup(Native.NIK));
    }

    private static Arguments named(String what, String document) {
        return Arguments.of(what, document);
    }

    private static String whole() {
        return envelope(FOUND);
    }

    private static String envelope(String body) {
        return FakeSiak.envelope(FakeSiak.timestamp(Instant.now()), body);
    }

    private static String stamped(String header) {
        return FakeSiak.envelope(header, FOUND);
    }

    private static String attributes() {
        return Stream.iterate(0, number -> number + 1)
                .limit(100)
                .map(number -> "a" + number + "=\"\"")
                .reduce("", (all, one) -> all + " " + one);
    }

    private static String billionLaughs() {
        return "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + whole().replace("SITI CONTOH", "&b;");
    }

    private static String external(String address) {
        return "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>" + whole().replace("SITI CONTOH", "&e;");
    }
}
