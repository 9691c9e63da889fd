package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class TownSiakIT {

    private static final String DUKCAPIL = "dukcapil";

    private final AgencyTown town = AgencyTown.shared();
    private final TownControl control = town.control();
    private final SiakCaller unit = new SiakCaller(town.baseUrl());

    @BeforeEach
    @AfterEach
    void calm() {
        control.clear();
        control.clearJournal();
    }

    @Test
    void answersByThePublishedSchemaAndNotesTheQuestionWithoutTheNik()
            throws IOException, InterruptedException, SAXException {
        HttpResponse<String> answer = unit.siti();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("text/xml").containsIgnoringCase("charset=utf-8"));
        publishedSchema().newValidator().validate(source(bodyOf(answer)));
        assertThat(answer.body()).contains("<NAMA_LGKP>SITI CONTOH</NAMA_LGKP>", "<RESPONSE_CODE>00<");
        await().untilAsserted(() -> assertThat(control.journal(DUKCAPIL))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path()).isEqualTo("/siak/PendudukService")));
    }

    @Test
    void listsAFamilyAndFindsByName() throws IOException, InterruptedException {
        assertThat(unit.ask("cariKeluarga", "<NO_KK>3314101501209993</NO_KK>").body())
                .contains("<JUMLAH>3</JUMLAH>", "<NIK>3314100904129994</NIK>");
        assertThat(unit.ask(
                                "cariPenduduk",
                                "<NAMA_LGKP>agus contohkembar</NAMA_LGKP><TGL_LHR>1994-10-10</TGL_LHR><JENIS_KLMIN>LAKI-LAKI</JENIS_KLMIN>")
                        .body())
                .contains("<JUMLAH>2</JUMLAH>");
    }

    @Test
    void refusesWrongPasswordsOldMessagesAndReplays() throws IOException, InterruptedException {
        assertFault(new SiakCaller(town.baseUrl()).withPassword("x").siti(), "wsse:FailedAuthentication");
        Instant stale = Instant.now().minus(Duration.ofMinutes(6));
        assertFault(new SiakCaller(town.baseUrl()).at(stale).siti(), "wsu:MessageExpired");
        String message = unit.message("cariNik", SiakCaller.SITI);
        assertThat(unit.post("cariNik", "text/xml", message).statusCode()).isEqualTo(200);
        assertFault(unit.post("cariNik", "text/xml", message), "wsse:InvalidSecurity");
    }

    @Test
    void refusesOtherVerbsTypesSizesAndActions() throws IOException, InterruptedException {
        String message = unit.message("cariNik", SiakCaller.SITI);
        assertThat(unit.get("").statusCode()).isEqualTo(405);
        assertThat(unit.get("/lain").statusCode()).isEqualTo(404);
        assertThat(unit.post("cariNik", "application/soap+xml", message).statusCode())
                .isEqualTo(415);
        assertThat(unit.post("cariNik", "text/xml; charset=utf-16", message).statusCode())
                .isEqualTo(415);
        assertThat(unit.post("cariNik", "text/xml", message + " ".repeat(64 * 1024))
                        .statusCode())
                .isEqualTo(413);
        assertFault(unit.post("cariKeluarga", "text/xml", message), "soap:Client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http-503", "drop", "business-error"})
    void givesOutTheContractWhateverFaultIsPlayedAndNotesNothing(String kind) throws IOException, InterruptedException {
        control.fault(DUKCAPIL, kind);
        HttpResponse<String> wsdl = unit.get("?wsdl");
        String service = town.baseUrl() + "/siak/PendudukService";
        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body())
                .contains("<soap:address location=\"" + service + "\"")
                .contains("schemaLocation=\"" + service + "?xsd=penduduk.xsd\"");
        assertThat(unit.get("?xsd=penduduk.xsd").body()).contains("<xs:schema");
        assertThat(unit.get("?xsd=lain.xsd").statusCode()).isEqualTo(404);
        assertThat(control.journal(DUKCAPIL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "business-error, 500, GANGGUAN",
        "credential-expired, 500, USER_TIDAK_AKTIF",
        "not-entitled, 500, PKS_TIDAK_BERLAKU",
        "quota-exhausted, 500, KUOTA_HABIS",
        "wrong-person, 200, <RESPONSE_CODE>00<",
        "wrong-namespace, 200, /penduduk/v2",
        "schema-violation, 200, <TGL_LHR>12-03-1990<",
        "old-timestamp, 200, SITI CONTOH",
        "entity-expansion, 200, &lol9;",
        "external-entity, 200, file:///etc/hostname",
        "html, 500, Runtime Error",
        "wrong-content-type, 200, SITI CONTOH",
    })
    void playsFaultsThatAnswer(String kind, int status, String part) throws IOException, InterruptedException {
        control.fault(DUKCAPIL, kind);
        HttpResponse<String> answer = unit.siti();
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
        control.clear();
        assertThat(unit.siti().statusCode()).isEqualTo(200);
    }

    @Test
    void judgesByAClockThatIsAhead() throws IOException, InterruptedException {
        control.fault(DUKCAPIL, "clock-skew", Duration.ofMinutes(2));
        assertThat(unit.siti().statusCode()).isEqualTo(200);
        control.fault(DUKCAPIL, "clock-skew", Duration.ofMinutes(6));
        assertFault(unit.siti(), "wsu:MessageExpired");
    }

    private Schema publishedSchema() throws IOException, InterruptedException, SAXException {
        return SchemaFactory.newDefaultInstance()
                .newSchema(source(unit.get("?xsd=penduduk.xsd").body()));
    }

    private static StreamSource source(String xml) {
        return new StreamSource(new StringReader(xml));
    }

    private static String bodyOf(HttpResponse<String> answer) {
        String body = answer.body();
        return body.substring(body.indexOf("<soap:Body>") + 11, body.indexOf("</soap:Body>"));
    }

    private static void assertFault(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("<faultcode>" + code + "</faultcode>");
    }
}
