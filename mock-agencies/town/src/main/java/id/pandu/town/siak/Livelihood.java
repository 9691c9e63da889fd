package id.pandu.town.siak;

import java.time.LocalDate;
import java.util.List;

/** Schooling and work, invented from NIK and year of birth: constant, whatever the day. */
final class Livelihood {

    private static final int TODDLERS = 2020;
    private static final int CHILDREN = 2014;
    private static final int YOUTHS = 2008;

    private static final List<String> SCHOOLING =
            List.of("TAMAT SD/SEDERAJAT", "SLTP/SEDERAJAT", "SLTA/SEDERAJAT", "DIPLOMA IV/STRATA I");
    private static final List<String> WORK =
            List.of("PETANI/PEKEBUN", "BURUH HARIAN LEPAS", "WIRASWASTA", "KARYAWAN SWASTA", "MENGURUS RUMAH TANGGA");

    private Livelihood() {}

    /** PDDK_AKH. */
    static String schooling(String nik, LocalDate birthDate) {
        if (birthDate.getYear() >= TODDLERS) {
            return "TIDAK/BELUM SEKOLAH";
        }
        if (birthDate.getYear() >= CHILDREN) {
            return "BELUM TAMAT SD/SEDERAJAT";
        }
        return birthDate.getYear() >= YOUTHS ? SCHOOLING.getFirst() : pick(SCHOOLING, nik, 3);
    }

    /** JENIS_PKRJN. */
    static String work(String nik, LocalDate birthDate) {
        if (birthDate.getYear() >= TODDLERS) {
            return "BELUM/TIDAK BEKERJA";
        }
        return birthDate.getYear() >= YOUTHS ? "PELAJAR/MAHASISWA" : pick(WORK, nik, 7);
    }

    /** EKTP_STATUS. */
    static String card(LocalDate birthDate) {
        return birthDate.getYear() >= YOUTHS ? "BELUM REKAM" : "SUDAH REKAM";
    }

    private static String pick(List<String> words, String nik, int spread) {
        return words.get((int) (Long.parseLong(nik) / spread % words.size()));
    }
}
