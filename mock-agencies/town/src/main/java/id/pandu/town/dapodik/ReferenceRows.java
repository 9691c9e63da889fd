package id.pandu.town.dapodik;

import id.pandu.town.population.SchoolCalendar;
import java.util.List;

/** Rows of the schema {@code ref}. Codes and texts are our reference reading. */
final class ReferenceRows {

    private ReferenceRows() {}

    static List<Table> of(SchoolCalendar today) {
        return List.of(semesters(today), grades(), leavingReasons(), grantReasons());
    }

    private static Table semesters(SchoolCalendar today) {
        Table table = Table.reference(
                "ref.semester",
                "semester_id",
                "tahun_ajaran_id",
                "nama",
                "semester",
                "periode_aktif",
                "tanggal_mulai",
                "tanggal_selesai");
        SchoolCalendar semester = today;
        for (int i = 0; i < 6; i++) {
            String name = "%d/%d %s"
                    .formatted(
                            semester.schoolYear(),
                            semester.schoolYear() + 1,
                            semester.half() == 1 ? "Ganjil" : "Genap");
            table.add(
                    false,
                    semester.semesterId(),
                    semester.schoolYear(),
                    name,
                    semester.half(),
                    semester.equals(today),
                    semester.start(),
                    semester.end());
            semester = semester.previous();
        }
        return table;
    }

    private static Table grades() {
        Table table = Table.reference("ref.tingkat_pendidikan", "tingkat_pendidikan_id", "kode", "nama");
        for (int grade = 1; grade <= 12; grade++) {
            table.add(false, grade, grade, "Kelas " + grade);
        }
        return table;
    }

    private static Table leavingReasons() {
        Table table = Table.reference("ref.jenis_keluar", "jenis_keluar_id", "ket_keluar");
        table.addAll(List.of(
                List.of("1", "Lulus"),
                List.of("2", "Mutasi"),
                List.of("3", "Dikeluarkan"),
                List.of("4", "Mengundurkan diri"),
                List.of("5", "Putus sekolah"),
                List.of("6", "Wafat")));
        return table;
    }

    private static Table grantReasons() {
        Table table = Table.reference("ref.alasan_layak_pip", "id_layak_pip", "alasan_layak_pip");
        table.addAll(List.of(
                List.of(1, "Pemegang PKH/KPS/KIP"),
                List.of(2, "Siswa miskin/rentan miskin"),
                List.of(3, "Yatim piatu"),
                List.of(4, "Dampak bencana alam")));
        return table;
    }
}
