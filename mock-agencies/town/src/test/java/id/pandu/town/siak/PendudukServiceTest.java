package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendudukServiceTest {

    private final Counter unit = Counter.withQuota(100);

    @ParameterizedTest
    @CsvSource({
        "3314105203909991, 00, AKTIF",
        "7303024506889991, 00, AKTIF",
        "6403051204839991, 00, PINDAH",
        "3314101507559993, 11, MENINGGAL",
        "1376015606139991, 12, GANDA",
        "6371034107809991, 14, NONAKTIF",
    })
    void answersAboutPeopleOnRecord(String nik, String code, String status) {
        Reply reply = unit.ask(Caller.cariNik(nik));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
        assertThat(reply.text("RESPONSE_CODE")).isEqualTo(code);
        assertThat(reply.text("NIK")).isEqualTo(nik);
        assertThat(reply.text("STATUS_PENDUDUK")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"3314100101019999, 13", "9999999999999999, 15"})
    void answersThatNobodyHasANumber(String nik, String code) {
        Reply reply = unit.ask(Caller.cariNik(nik));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
        assertThat(reply.text("RESPONSE_CODE")).isEqualTo(code);
        assertThat(reply.all("PENDUDUK")).isEmpty();
    }

    @Test
    void holdsTheCanonicalRecordAndTheCurrentRegion() {
        Reply hasnah = unit.ask(Caller.cariNik("7303024506889991"));
        assertThat(hasnah.text("NAMA_LGKP")).isEqualTo("HASNAH CONTOHDAENG");
        assertThat(hasnah.text("TGL_LHR")).isEqualTo("1988-06-05");
        assertThat(codes(hasnah)).isEqualTo("73/3/2/1001");
        assertThat(codes(unit.ask(Caller.cariNik("6403051204839991")))).isEqualTo("32/72/2/1001");
    }

    @ParameterizedTest
    @CsvSource({"found, 3314105203909991", "deceased, 3314101507559993", "not-found, 3314100101019999"})
    void agreesWithTheGoldenMessages(String name, String nik) throws IOException {
        Reply golden = Golden.reply("cari-nik." + name + ".response.xml");
        Reply reply = unit.ask(Caller.cariNik(nik));
        assertThat(golden.isValid(Counter.SCHEMA)).isTrue();
        for (String field :
                "NIK NO_KK NAMA_LGKP TMPT_LHR TGL_LHR JENIS_KLMIN NO_PROP NO_KAB STATUS_PENDUDUK RESPONSE_CODE"
                        .split(" ", -1)) {
            assertThat(reply.all(field)).as(field).isEqualTo(golden.all(field));
        }
    }

    @Test
    void agreesWithTheGoldenFamily() throws IOException {
        Reply golden = Golden.reply("cari-keluarga.found.response.xml");
        Reply reply = unit.ask(Caller.cariKeluarga("3314101501209993"));
        assertThat(golden.isValid(Counter.SCHEMA)).isTrue();
        for (String field :
                new String[] {"NIK", "NO_KK", "NAMA_LGKP", "STAT_HBKEL", "STATUS_KAWIN", "STATUS_PENDUDUK"}) {
            // The golden family is the couple alone; their son follows them here.
            assertThat(reply.all(field))
                    .as(field)
                    .startsWith(golden.all(field).toArray(String[]::new))
                    .hasSize(3);
        }
    }

    @Test
    void listsAFamilyWithoutThoseWhoHaveNoNik() {
        Reply reply = unit.ask(Caller.cariKeluarga("3272020909229991"));
        assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
        assertThat(reply.text("JUMLAH")).isEqualTo("2");
        assertThat(reply.all("NAMA_LGKP")).containsExactly("RUDI CONTOHPINDAH", "DIMAS CONTOHPINDAH");
        assertThat(reply.all("ALAMAT")).hasSize(2);
        assertThat(Stream.of("ALAMAT", "NO_RT", "NO_RW")
                        .allMatch(name -> reply.all(name).stream().distinct().count() == 1))
                .isTrue();
    }

    @Test
    void listsTheWholeHome() {
        Reply reply = unit.ask(Caller.cariKeluarga("3314101708059991"));
        assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
        assertThat(reply.text("JUMLAH")).isEqualTo("200");
        assertThat(reply.all("PENDUDUK")).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({
        "AGUS CONTOHKEMBAR, 1994-10-10, LAKI-LAKI, 2",
        "' agus   Contohkembar ', 1994-10-10, LAKI-LAKI, 2",
        "AGUS CONTOHKEMBAR, 1994-10-10Z, LAKI-LAKI, 2",
        "AGUS CONTOHKEMBAR, 1994-10-10, PEREMPUAN, 0",
        "AGUS CONTOHKEMBAR, 1994-10-11, LAKI-LAKI, 0",
        "AGUS CONTOHKEMBAR, 12026-01-01, LAKI-LAKI, 0",
        "%, 1994-10-10, LAKI-LAKI, 0",
        "' ', 1994-10-10, LAKI-LAKI, 0",
        "AGUS' OR '1'='1, 1994-10-10, LAKI-LAKI, 0",
        "MBAH CONTOH TANPANIK, 1940-01-01, PEREMPUAN, 0",
        "RINI CONTOH, 2026-01-02, PEREMPUAN, 0",
    })
    void findsPeopleByNameBirthDateAndSex(String name, String birthDate, String sex, String count) {
        Reply reply = unit.ask(Caller.cariPenduduk(name, birthDate, sex));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
        assertThat(reply.text("JUMLAH")).isEqualTo(count);
        assertThat(reply.text("RESPONSE_CODE")).isEqualTo(count.equals("0") ? "13" : "00");
        assertThat(reply.all("PENDUDUK")).hasSize(Integer.parseInt(count));
    }

    @Test
    void answersTheGoldenQuestion() throws IOException {
        assertThat(unit.ask(Golden.text("cari-nik.request.xml")).text("NAMA_LGKP"))
                .isEqualTo("SITI CONTOH");
    }

    private static String codes(Reply reply) {
        return Stream.of("NO_PROP", "NO_KAB", "NO_KEC", "NO_KEL")
                .map(reply::text)
                .collect(Collectors.joining("/"));
    }
}
