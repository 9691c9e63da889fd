package id.pandu.town.siak;

import id.pandu.town.population.Household;
import id.pandu.town.population.Person;
import id.pandu.town.population.Region;
import id.pandu.town.population.Regions;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Where a household lives, invented from the number of its family card, so that its members live in one place. */
final class Place {

    /** Every district's one village in the town. */
    private static final String VILLAGE = "1001";

    private static final Map<String, String> PROVINCES = Map.of(
            "13", "SUMATERA BARAT",
            "32", "JAWA BARAT",
            "33", "JAWA TENGAH",
            "63", "KALIMANTAN SELATAN",
            "64", "KALIMANTAN TIMUR",
            "73", "SULAWESI SELATAN");

    private Place() {}

    /** Writes street, neighbourhood and codes, in the order of the schema. */
    static void write(XmlText xml, Person person, Household household) {
        String card = household.familyCard();
        if (card != null) {
            long number = Long.parseLong(card);
            xml.leaf("ALAMAT", "JALAN CONTOH NO. " + (1 + number % 90));
            xml.leaf("NO_RT", Long.toString(1 + number / 90 % 9));
            xml.leaf("NO_RW", Long.toString(1 + number / 810 % 12));
        }
        codes(xml, person);
    }

    private static void codes(XmlText xml, Person person) {
        Region region = Regions.byCode(person.region());
        String province = region.code().substring(0, 2);
        xml.leaf("NO_PROP", province);
        xml.leaf("PROP_NAME", Objects.requireNonNull(PROVINCES.get(province)));
        xml.leaf("NO_KAB", unpadded(region.code().substring(2)));
        xml.leaf("KAB_NAME", region.name().replaceFirst("^Kabupaten ", "").toUpperCase(Locale.ROOT));
        xml.leaf("NO_KEC", unpadded(person.district()));
        xml.leaf("KEC_NAME", region.district(person.district()).name().toUpperCase(Locale.ROOT));
        xml.leaf("NO_KEL", VILLAGE);
        xml.leaf("KEL_NAME", "CONTOH");
    }

    private static String unpadded(String code) {
        return Integer.toString(Integer.parseInt(code));
    }
}
