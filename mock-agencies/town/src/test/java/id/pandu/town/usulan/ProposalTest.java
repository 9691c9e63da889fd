package id.pandu.town.usulan;

import static id.pandu.town.usulan.Golden.FIRST;
import static id.pandu.town.usulan.Golden.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {

    @Test
    void takesSomebodyWithoutANik() {
        Proposal unit = Proposal.read("0197b7a0-0000-7000-8000-000000000002", file("usulan.no-nik"));
        assertThat(unit.cells()).containsEntry("nama", "MBAH CONTOH TANPANIK");
        assertThat(unit.isFor("3314")).isTrue();
        assertThat(unit).asString().doesNotContain("MBAH");
    }

    @ParameterizedTest
    @CsvSource({
        "1376026305929991, 137602630592999, nik",
        "23-05-1992, 1992-05-23, tanggal_lahir",
        "23-05-1992, 31-02-1992, tanggal_lahir",
        ";P;, ;X;, jenis_kelamin",
        ";1376;, ;13.76;, kode_wilayah",
        "REAKTIVASI, PBI, segmen",
        "Iuran tidak lagi dibayar daerah, '', keterangan",
        "MENDESAK, URGENT, prioritas",
        "Dinas Sosial Kota Payakumbuh, '', instansi_pengirim",
        "15-01-2026, 15/01/2026, tanggal_usulan",
        "RJK-1376-20260115-7F3K9A, '', nomor_rujukan",
        "1376026305929991;YUSRA CONTOH, ;, nik dan nama",
        "0197b7a0-0000-7000-8000-000000000001, 0197b7a0-0000-7000-8000-000000000009, id_usulan",
    })
    void namesTheColumnThatIsWrongAndNothingElse(String right, String wrong, String column) {
        assertThatExceptionOfType(CsvProblem.class)
                .isThrownBy(() -> Proposal.read(FIRST, file("usulan").replace(right, wrong)))
                .withMessage("kolom " + column);
    }
}
