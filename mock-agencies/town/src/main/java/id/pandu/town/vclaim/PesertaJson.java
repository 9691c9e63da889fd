package id.pandu.town.vclaim;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.population.Membership;
import java.time.LocalDate;
import java.time.Period;

/** Writes a member as the answer of {@code GET /Peserta/…} before encryption. */
final class PesertaJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PesertaJson() {}

    static String of(Membership member, LocalDate serviceDate, LocalDate today) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode peserta = root.putObject("peserta");
        nulls(peserta.putObject("cob"), "nmAsuransi", "noAsuransi", "tglTAT", "tglTMT");
        coded(
                peserta.putObject("hakKelas"),
                member.treatmentClass() + "",
                "KELAS " + "I".repeat(member.treatmentClass()));
        nulls(peserta.putObject("informasi"), "dinsos").put("eSEP", "False");
        nulls(peserta.withObject("/informasi"), "noSKTM", "prolanisPRB");
        coded(
                peserta.putObject("jenisPeserta"),
                member.kind().code(),
                member.kind().text());
        nulls(peserta.putObject("mr"), "noMR", "noTelepon");
        identity(peserta, member);
        coverage(peserta, member);
        ObjectNode age = peserta.putObject("umur");
        age.put("umurSaatPelayanan", age(member.birthDate(), serviceDate));
        age.put("umurSekarang", age(member.birthDate(), today));
        return root.toString();
    }

    private static void identity(ObjectNode peserta, Membership member) {
        peserta.put("nama", member.name());
        peserta.put("nik", member.nik());
        peserta.put("noKartu", member.cardNumber());
        peserta.put("pisa", member.familyRole());
        peserta.put("sex", member.sex().letter());
        peserta.put("tglLahir", member.birthDate().toString());
    }

    private static void coverage(ObjectNode peserta, Membership member) {
        ObjectNode provider = peserta.putObject("provUmum");
        provider.put("kdProvider", member.facilityCode());
        provider.put("nmProvider", member.facilityName());
        coded(
                peserta.putObject("statusPeserta"),
                member.status().code(),
                member.status().text());
        peserta.put("tglCetakKartu", member.start().plusDays(2).toString());
        peserta.put("tglTAT", member.end().toString());
        peserta.put("tglTMT", member.start().toString());
    }

    private static void coded(ObjectNode node, String code, String text) {
        node.put("keterangan", text);
        node.put("kode", code);
    }

    private static ObjectNode nulls(ObjectNode node, String... names) {
        for (String name : names) {
            node.putNull(name);
        }
        return node;
    }

    /** The spacing before the commas is the agency's. */
    private static String age(LocalDate birthDate, LocalDate day) {
        Period age = day.isBefore(birthDate) ? Period.ZERO : Period.between(birthDate, day);
        return "%d tahun ,%d bulan ,%d hari".formatted(age.getYears(), age.getMonths(), age.getDays());
    }
}
