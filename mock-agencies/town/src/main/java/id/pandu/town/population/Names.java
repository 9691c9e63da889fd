package id.pandu.town.population;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plausible given names, by region, in front of invented family words, so that every generated name is evidently synthetic. */
final class Names {

    private static final List<String> FAMILY_WORDS = words(
            "CONTOHWAN REKAANTO SINTETIKA FIKTIFANA UJIYANTO MISALNYO PERAGAWAN ANDAIANTO KHAYALANA"
                    + " TIRUWAN CONTOHARJO REKAWATI SEMUWATI ANGANTARA IMAJINO UPAMANTO DUMIYATI PURALAKSANA BAYANGWAN MODELANA"
                    + " KIASWARA CERMINATA RANCANGWAN POLAWIJAYA SAMPELINDO TELADANA KARANGANTO PRAANDAI SANDIWARTA LAMUNANTO");
    private static final List<String> MEN =
            words("AGUS ANDI ARIF BAMBANG BAYU DEDI DENI DIDI EKO FAJAR HADI HENDRA IMAM INDRA IRFAN JOKO KURNIA LUKMAN"
                    + " MAHMUD NANDA RAHMAT RIZKI RUDI SLAMET SUGENG SUPRI TEGUH UDIN WAHYU YUSUF ZAINAL");
    private static final List<String> WOMEN =
            words("AISYAH ANI ASIH AYU DEWI DIAN DWI ENDANG FITRI HANI IDA INDAH KARTIKA LESTARI LINA MAYA MEGA"
                    + " NINGSIH NUR PUTRI RATNA RINI SARI SITI SRI SUMIATI TINI TUTI WATI WULAN YANTI ZAHRA");
    private static final Map<String, List<String>> REGIONAL = Map.of(
            "3314", words("WAGIMIN SUKINEM PARTO TUKIYEM"),
            "7303", words("BASO BESSE SAKKA TENRI"),
            "6403", words("ANYI LENCAU JALUNG HIWANG"),
            "3272", words("ASEP NENG UJANG EUIS"),
            "1376", words("BUYUNG UPIK SUTAN REFMA"),
            "6371", words("AMAT GALUH ANANG DIYANG"),
            "3212", words("TARYA WARSIH CASMAN DARINIH"));

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    String family() {
        return pick(FAMILY_WORDS);
    }

    /** A full name; in one of six the given name is one of the region's own (listed man, woman, man, woman). */
    String person(Sex sex, String region, String family) {
        return random.nextInt(6) == 0
                ? regional(sex, region) + " " + family
                : pick(given(sex)) + " " + pick(given(sex)) + " " + family;
    }

    private String regional(Sex sex, String region) {
        int index = 2 * random.nextInt(2) + (sex == Sex.MALE ? 0 : 1);
        return REGIONAL.getOrDefault(region, given(sex)).get(index);
    }

    private static List<String> given(Sex sex) {
        return sex == Sex.MALE ? MEN : WOMEN;
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
