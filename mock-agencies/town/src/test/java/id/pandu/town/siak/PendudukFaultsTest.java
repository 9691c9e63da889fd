package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.faults.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PendudukFaultsTest {

    private final Counter unit = Counter.withQuota(100);

    @Test
    void datesEveryAnswerAndEveryFault() {
        for (Reply reply : new Reply[] {unit.ask(Counter.SITI), unit.ask(Counter.SITI, FaultKind.BUSINESS_ERROR)}) {
            assertThat(reply.text("Created")).isEqualTo("2026-11-22T03:00:00Z");
            assertThat(reply.text("Expires")).isEqualTo("2026-11-22T03:05:00Z");
            assertThat(reply.envelope()
                            .getElementsByTagNameNS(Namespaces.WSSE, "Security")
                            .getLength())
                    .isEqualTo(1);
        }
        Reply old = unit.ask(Counter.SITI, FaultKind.OLD_TIMESTAMP);
        assertThat(Instant.parse(old.text("Expires"))).isBefore(Caller.NOW);
        assertThat(old.isValid(Counter.SCHEMA)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BUSINESS_ERROR, soap:Server, GANGGUAN",
        "CREDENTIAL_EXPIRED, soap:Client, USER_TIDAK_AKTIF",
        "NOT_ENTITLED, soap:Client, PKS_TIDAK_BERLAKU",
        "QUOTA_EXHAUSTED, soap:Client, KUOTA_HABIS",
    })
    void playsItsOwnErrors(FaultKind fault, String side, String code) {
        Counter.assertTyped(unit.ask(Counter.SITI, fault), side, code);
    }

    @Test
    void playsAnAnswerAboutSomebodyElse() {
        for (String question : new String[] {
            Counter.SITI,
            Caller.cariKeluarga("3314101501209993"),
            Caller.cariPenduduk("SITI CONTOH", "1990-03-12", "PEREMPUAN")
        }) {
            Reply reply = unit.ask(question, FaultKind.WRONG_PERSON);
            assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
            assertThat(reply.text("RESPONSE_CODE")).isEqualTo("00");
            assertThat(reply.all("NIK")).hasSize(1).doesNotContain("3314105203909991");
            assertThat(reply.text("NO_KK")).isNotEqualTo("3314101501209993");
        }
    }

    @Test
    void judgesByAClockThatIsAhead() {
        assertThat(unit.askAheadBy(Duration.ofMinutes(2)).text("RESPONSE_CODE")).isEqualTo("00");
        assertThat(unit.askAheadBy(Duration.ofMinutes(2)).text("Created")).isEqualTo("2026-11-22T03:02:00Z");
        Counter.assertFault(unit.askAheadBy(Duration.ofMinutes(6)), "wsu:MessageExpired");
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"WRONG_NAMESPACE", "SCHEMA_VIOLATION"})
    void playsWellFormedAnswersThatBreakTheContract(FaultKind fault) {
        for (String question : new String[] {Counter.SITI, Caller.cariNik("3314100101019999")}) {
            assertThat(unit.ask(question, fault).isValid(Counter.SCHEMA)).isFalse();
        }
    }

    @Test
    void playsEntitiesThatWouldExpandToGigabytes() {
        String body = unit.answer(Counter.SITI, FaultKind.ENTITY_EXPANSION).body();
        assertThat(body).startsWith("<?xml").contains("<!DOCTYPE Envelope [").contains("<RESPON>&lol9;</RESPON>");
        assertThat(IntStream.range(0, 9).mapToObj(level -> "&lol" + level + ";").filter(body::contains))
                .hasSize(9);
    }

    @Test
    void playsAnExternalEntityInPlaceOfTheName() {
        assertThat(unit.answer(Counter.SITI, FaultKind.EXTERNAL_ENTITY).body())
                .contains("SYSTEM \"file:///etc/hostname\"")
                .contains("<NAMA_LGKP>&berkas;</NAMA_LGKP>");
        assertThat(unit.answer(Caller.cariNik("3314100101019999"), FaultKind.EXTERNAL_ENTITY)
                        .body())
                .contains("<RESPON>&berkas;</RESPON>");
    }
}
