package id.pandu.hub.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.DescribedPerson;
import id.pandu.api.model.Gender;
import id.pandu.api.model.LetterFacts;
import id.pandu.api.model.NamedPerson;
import id.pandu.api.model.Priority;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.Sector;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.letter.Sheet.Line;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterTextTest {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final Caller COUNTER =
            new Caller("loket-sragen", Set.of("33.14"), new Officer("siti.petugas", "front-office"));

    private final LetterText unit = new LetterText(Letters.NAMES);

    @Test
    void saysInIndonesianWhoIsReferredWhereToAndWhatFor() {
        Sheet sheet = sheet(Letters.referral(
                Letters.task(1, "dinsos-sragen", TaskStatus.REJECTED),
                Letters.task(2, "perkim-sragen", TaskStatus.RECEIVED)));

        assertThat(sheet.requester()).isEqualTo("Loket Sragen");
        assertThat(sheet.number()).isEqualTo("RJK-3314-20261123-7F3K9A");
        assertThat(sheet.subject()).isEqualTo("Rujukan layanan: Rumah tidak layak huni");
        assertThat(sheet.addressee()).isEqualTo("Dinas Perkim Sragen");
        assertThat(sheet.region()).isEqualTo("Kabupaten Sragen");
        assertThat(sheet.resident()).containsExactly(new Line("NIK", Letters.NIK));
        assertThat(sheet.need())
                .extracting(Line::text)
                .containsExactly(
                        "Rumah tidak layak huni",
                        "Perumahan",
                        "mendesak",
                        "Kabupaten Sragen",
                        "23 November 2026",
                        "sedang berjalan");
        assertThat(sheet.agencies())
                .containsExactly(
                        new Line("dinsos-sragen", "ditolak"), new Line("Dinas Perkim Sragen", "berkas diterima"));
        assertThat(sheet.date()).isEqualTo("2 Desember 2026");
        assertThat(sheet.officer()).isEqualTo("siti.petugas");
    }

    @Test
    void speaksEnglishToo() {
        Sheet sheet = unit.sheet(letter(Letters.referral(), Locale.ENGLISH));

        assertThat(sheet.subject()).isEqualTo("Referral for a service: Unfit housing");
        assertThat(sheet.date()).isEqualTo("December 2, 2026");
    }

    @Test
    void addressesWhoeverIsInChargeWhenNobodyIsAskedNow() {
        assertThat(sheet(Letters.referral(Letters.task(1, "perkim-sragen", TaskStatus.REJECTED)))
                        .addressee())
                .isEqualTo("Petugas yang berwenang");
    }

    @Test
    void namesAResidentAsFarAsTheResidentIsKnown() {
        var named = new NamedPerson("BUDI CONTOH", LocalDate.of(2012, 4, 9), Gender.MALE);

        assertThat(sheet(Letters.of(named)).resident())
                .containsExactly(
                        new Line("Nama", "BUDI CONTOH"),
                        new Line("Tanggal lahir", "9 April 2012"),
                        new Line("Jenis kelamin", "Laki-laki"));
        assertThat(sheet(Letters.of(new DescribedPerson("Laki-laki tua di pasar")))
                        .resident())
                .containsExactly(new Line("Nama", "belum dikenal"));
    }

    @Test
    void holdsNoFreeWords() {
        Sheet sheet = sheet(Letters.referral(Letters.task(1, "perkim-sragen", TaskStatus.REJECTED)));

        assertThat(sheet.need() + " " + sheet.agencies() + sheet.resident() + sheet.subject())
                .doesNotContain("Atap roboh", "Gang buntu", "Catatan petugas");
        assertThat(sheet.need()).extracting(Line::text).doesNotContain("Atap roboh", "Gang buntu");
        assertThat(sheet).asString().doesNotContain(Letters.NIK);
    }

    @Test
    void listsTheNewestOfManyAgencies() {
        Task[] tasks = IntStream.range(0, 9)
                .mapToObj(id -> Letters.task(id, "dinas-" + id, TaskStatus.REJECTED))
                .toArray(Task[]::new);

        assertThat(sheet(Letters.referral(tasks)).agencies())
                .hasSize(6)
                .startsWith(new Line("… dan 4 sebelumnya", ""))
                .endsWith(new Line("dinas-8", "ditolak"));
    }

    @Test
    void tellsHoldersNoMoreOfTheResidentThanTheEndOfTheNik() {
        LetterFacts facts =
                unit.facts(Letters.referral(Letters.task(1, "perkim-sragen", TaskStatus.ACCEPTED)), INDONESIAN);

        assertThat(facts.nikEnding()).isEqualTo("9994");
        assertThat(facts.date()).isEqualTo("2026-11-23");
        assertThat(facts.agencies())
                .singleElement()
                .satisfies(asked -> assertThat(asked.agency()).isEqualTo("Dinas Perkim Sragen"));
        assertThat(unit.facts(Letters.of(new DescribedPerson("Laki-laki tua")), INDONESIAN)
                        .nikEnding())
                .isNull();
    }

    @Test
    void hasWordsForEveryCodeInBothLanguages() {
        ResourceBundle id = ResourceBundle.getBundle("id.pandu.hub.letter.letter", INDONESIAN);
        ResourceBundle en = ResourceBundle.getBundle("id.pandu.hub.letter.letter", Locale.ENGLISH);

        assertThat(id.keySet()).isEqualTo(en.keySet());
        for (Sector sector : Sector.values()) {
            assertThat(id.getString("sector." + sector.value())).isNotBlank();
        }
        for (Priority priority : Priority.values()) {
            assertThat(id.getString("priority." + priority.value())).isNotBlank();
        }
        for (ReferralStatus status : ReferralStatus.values()) {
            assertThat(id.getString("status." + status.value())).isNotBlank();
        }
        for (TaskStatus status : TaskStatus.values()) {
            assertThat(id.getString("task." + status.value())).isNotBlank();
        }
    }

    private Sheet sheet(Referral referral) {
        return unit.sheet(letter(referral, INDONESIAN));
    }

    private static Letter letter(Referral referral, Locale language) {
        return new Letter(referral, CheckCode.of("test-1", new byte[32]), COUNTER, LocalDate.of(2026, 12, 2), language);
    }
}
