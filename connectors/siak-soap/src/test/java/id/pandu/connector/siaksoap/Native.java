package id.pandu.connector.siaksoap;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Profile;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.siaksoap.penduduk.HasilDaftar;
import id.pandu.connector.siaksoap.penduduk.HasilPenduduk;
import jakarta.xml.bind.JAXB;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The agency's side of the dialect, as tests need it, and the settings and people they share. */
final class Native {

    static final String NIK = "3314105203909991";
    static final String FAMILY_CARD = "3314101501209993";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T02:00:00Z"), ZoneOffset.UTC);
    static final SiakProperties PROPERTIES = at("http://localhost:8090/siak/PendudukService");

    private static final String XMLNS = "xmlns=\"https://pandu.id/siak/penduduk/v1\"";

    private Native() {}

    static SiakProperties at(String url) {
        return at(url, Duration.ofSeconds(20));
    }

    static SiakProperties at(String url, Duration timeout) {
        return new SiakProperties(url, "pandu", "sandbox", "PANDU", "PKS/001/CONTOH", timeout, 0);
    }

    static LookupQuery lookup(String nik) {
        return new LookupQuery(Facet.IDENTITY, new PersonKey.Nik(nik), Instant.MAX);
    }

    /** {@code CariNikHasil} of one person; fields of the record as they stand in XML. */
    static String person(String code, String record) {
        return "<CariNikHasil %s><RESPONSE_CODE>%s</RESPONSE_CODE><RESPON>-</RESPON>%s<quotaLimiter>9</quotaLimiter></CariNikHasil>"
                .formatted(XMLNS, code, record);
    }

    /** {@code CariKeluargaHasil}; the records as they stand in XML. */
    static String family(String code, String count, String records) {
        return list("CariKeluargaHasil", code, count, records);
    }

    /** {@code CariPendudukHasil}; the records as they stand in XML. */
    static String matches(String code, String count, String records) {
        return list("CariPendudukHasil", code, count, records);
    }

    /** A record with what the contract requires. */
    static String record(String nik, String name) {
        return record(nik, FAMILY_CARD, name, "AKTIF");
    }

    static String record(String nik, String familyCard, String name, String status) {
        return """
                <PENDUDUK><NIK>%s</NIK><NO_KK>%s</NO_KK><NAMA_LGKP>%s</NAMA_LGKP><TGL_LHR>1990-03-12</TGL_LHR>\
                <JENIS_KLMIN>PEREMPUAN</JENIS_KLMIN><NO_PROP>33</NO_PROP><NO_KAB>14</NO_KAB>\
                <STATUS_PENDUDUK>%s</STATUS_PENDUDUK></PENDUDUK>""".formatted(nik, familyCard, name, status);
    }

    /** A family as large as the contract allows, with every field as long as it allows. */
    static String hugeFamily() {
        String long500 = "A".repeat(500);
        String long200 = "N".repeat(200);
        return IntStream.range(0, 250)
                .mapToObj(member -> record("%016d".formatted(member), long200)
                        .replace("<TGL_LHR>", "<TMPT_LHR>" + long500 + "</TMPT_LHR><TGL_LHR>")
                        .replace(
                                "<NO_PROP>",
                                "<STAT_HBKEL>ANAK</STAT_HBKEL><NAMA_LGKP_IBU>" + long200 + "</NAMA_LGKP_IBU><ALAMAT>"
                                        + long500 + "</ALAMAT><NO_PROP>"))
                .collect(Collectors.joining());
    }

    /** The identity of a profile that has one. */
    static Identity identityOf(@Nullable Profile profile) {
        return Objects.requireNonNull(Objects.requireNonNull(profile).identity());
    }

    static HasilPenduduk parsePerson(String xml) {
        return JAXB.unmarshal(new StringReader(xml), HasilPenduduk.class);
    }

    static HasilDaftar parseList(String xml) {
        return JAXB.unmarshal(new StringReader(xml), HasilDaftar.class);
    }

    private static String list(String element, String code, String count, String records) {
        return "<%s %s><RESPONSE_CODE>%s</RESPONSE_CODE><RESPON>-</RESPON><JUMLAH>%s</JUMLAH>%s<quotaLimiter>9</quotaLimiter></%s>"
                .formatted(element, XMLNS, code, count, records, element);
    }
}
