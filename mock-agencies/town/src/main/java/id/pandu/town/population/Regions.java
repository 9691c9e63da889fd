package id.pandu.town.population;

import java.util.ArrayList;
import java.util.List;

/** The seven regions of the sandbox; codes and districts of Kepmendagri 300.2.2-2430 of 2025. */
public final class Regions {

    private static final List<Region> ALL = List.of(
            region(
                    "3314",
                    "sragen",
                    "Kabupaten Sragen",
                    "Sragen",
                    "Kalijambe,Plupuh,Masaran,Kedawung,Sambirejo,Gondang,Sambungmacan,Ngrampal,Karangmalang,Sragen,Sidoharjo,Tanon,"
                            + "Gemolong,Miri,Sumberlawang,Mondokan,Sukodono,Gesi,Tangen,Jenar"),
            region(
                    "7303",
                    "bantaeng",
                    "Kabupaten Bantaeng",
                    "Bantaeng",
                    "Bissappu,Bantaeng,Eremerasa,Tompo Bulu,Pajukukang,Uluere,Gantarang Keke,Sinoa"),
            region(
                    "6403",
                    "berau",
                    "Kabupaten Berau",
                    "Tanjung Redeb",
                    "Kelay,Talisayan,Sambaliung,Segah,Tanjung Redeb,Gunung Tabur,Pulau Derawan,Biduk-Biduk,Teluk Bayur,Tabalar,"
                            + "Maratua,Batu Putih,Biatan"),
            region(
                    "3272",
                    "sukabumi",
                    "Kota Sukabumi",
                    "Sukabumi",
                    "Gunung Puyuh,Cikole,Citamiang,Warudoyong,Baros,Lembursitu,Cibeureum"),
            region(
                    "1376",
                    "payakumbuh",
                    "Kota Payakumbuh",
                    "Payakumbuh",
                    "Payakumbuh Barat,Payakumbuh Utara,Payakumbuh Timur,Lamposi Tigo Nagori,Payakumbuh Selatan"),
            region(
                    "6371",
                    "banjarmasin",
                    "Kota Banjarmasin",
                    "Banjarmasin",
                    "Banjarmasin Selatan,Banjarmasin Timur,Banjarmasin Barat,Banjarmasin Utara,Banjarmasin Tengah"),
            region(
                    "3212",
                    "indramayu",
                    "Kabupaten Indramayu",
                    "Indramayu",
                    "Haurgeulis,Kroya,Gabuswetan,Cikedung,Lelea,Bangodua,Widasari,Kertasemaya,Krangkeng,Karangampel,Juntinyuat,"
                            + "Sliyeg,Jatibarang,Balongan,Indramayu,Sindang,Cantigi,Lohbener,Arahan,Losarang,Kandanghaur,Bongas,"
                            + "Anjatan,Sukra,Gantar,Terisi,Sukagumiwang,Kedokan Bunder,Pasekan,Tukdana,Patrol"));

    private Regions() {}

    /** All regions, in a fixed order. */
    public static List<Region> all() {
        return ALL;
    }

    /** The region with this four-digit code. */
    public static Region byCode(String code) {
        return ALL.stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no region " + code));
    }

    private static Region region(String code, String place, String name, String capital, String districtNames) {
        List<District> districts = new ArrayList<>();
        for (String district : List.of(districtNames.split(",", -1))) {
            districts.add(new District("%02d".formatted(districts.size() + 1), district));
        }
        return new Region(code, place, name, capital, districts);
    }
}
