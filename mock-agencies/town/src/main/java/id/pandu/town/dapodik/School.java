package id.pandu.town.dapodik;

import id.pandu.town.population.District;
import id.pandu.town.population.Region;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A school of a region.
 *
 * @param npsn eight digits
 * @param kind its level
 */
record School(UUID id, String name, String npsn, Kind kind, Region region, District district, boolean state) {

    private static final int FIRST_CLOSED = 900;

    /** Level of a school, with the code of <i>bentuk pendidikan</i> (our reference reading). */
    enum Kind {
        SD(5, 1, 6),
        SMP(6, 7, 9),
        SMA(13, 10, 12),
        PKBM(27, 1, 12);

        private final int code;
        private final int firstGrade;
        private final int lastGrade;

        Kind(int code, int firstGrade, int lastGrade) {
            this.code = code;
            this.firstGrade = firstGrade;
            this.lastGrade = lastGrade;
        }

        int code() {
            return code;
        }

        int firstGrade() {
            return firstGrade;
        }

        static Kind of(int grade, boolean adultLearner) {
            if (adultLearner) {
                return PKBM;
            }
            return grade <= SD.lastGrade ? SD : grade <= SMP.lastGrade ? SMP : SMA;
        }
    }

    /** The schools of a region: in every district a primary school, in the first three the higher ones too, one PKBM. */
    static List<School> allOf(Region region) {
        List<School> schools = new ArrayList<>();
        for (District district : region.districts()) {
            schools.add(create(Kind.SD, region, district, schools.size()));
        }
        for (District district : region.districts().subList(0, 3)) {
            schools.add(create(Kind.SMP, region, district, schools.size()));
            schools.add(create(Kind.SMA, region, district, schools.size()));
        }
        schools.add(create(Kind.PKBM, region, region.districts().getFirst(), schools.size()));
        return schools;
    }

    /** Schools that have closed and are deleted softly, one of every level; pupils are still on their lists. */
    static List<School> closedOf(Region region) {
        District district = region.districts().getLast();
        List<School> schools = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            schools.add(create(kind, region, district, FIRST_CLOSED + schools.size()));
        }
        return schools;
    }

    /** Region code of the ministry of education. The real ones differ from Kemendagri's too; these are invented. */
    String regionCode() {
        return "99" + region.code() + district.code();
    }

    private static School create(Kind kind, Region region, District district, int number) {
        String npsn = "9%s%03d".formatted(region.code(), number);
        boolean state = kind != Kind.PKBM && number % 4 != 3;
        String name = kind + (state ? " NEGERI " : kind == Kind.PKBM ? " " : " SWASTA ") + "CONTOH "
                + district.name().toUpperCase(Locale.ROOT);
        UUID id = UUID.nameUUIDFromBytes(("school" + npsn).getBytes(StandardCharsets.UTF_8));
        return new School(id, name, npsn, kind, region, district, state);
    }
}
