package id.pandu.town.population;

import java.util.List;

/**
 * A regency or city the town plays, with Kemendagri codes.
 *
 * @param code four digits, without a dot
 * @param place short name used in agency ids
 * @param name full name
 * @param capital place of birth written in documents
 * @param districts its districts
 */
public record Region(String code, String place, String name, String capital, List<District> districts) {

    public Region {
        districts = List.copyOf(districts);
    }

    /** The code with a dot, such as 33.14. */
    public String dotted() {
        return code.substring(0, 2) + "." + code.substring(2);
    }

    /** The district with this two-digit code. */
    public District district(String districtCode) {
        return districts.stream()
                .filter(district -> district.code().equals(districtCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no district " + districtCode + " in " + code));
    }
}
