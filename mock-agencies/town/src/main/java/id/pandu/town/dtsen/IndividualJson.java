package id.pandu.town.dtsen;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.dtsen.Individual.Family;
import id.pandu.town.population.Person;
import id.pandu.town.population.Relation;
import id.pandu.town.population.Sex;
import org.jspecify.annotations.Nullable;

/** Writes a page of individuals; what the register does not know of people on no family card is left out. */
final class IndividualJson {

    private static final JsonMapper JSON = new JsonMapper();
    /** The registers' village; the town does not tell villages apart. */
    private static final String VILLAGE = "1001";

    private IndividualJson() {}

    static String list(Pages.Page page) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode meta = root.putObject("meta");
        meta.put("totalItems", page.total());
        meta.put("nextCursor", page.nextCursor());
        root.putArray("data")
                .addAll(page.individuals().stream().map(IndividualJson::of).toList());
        return root.toString();
    }

    private static ObjectNode of(Individual individual) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id_individu", individual.id());
        node.put("id_keluarga", individual.familyId());
        person(node, individual.person());
        if (individual.person().familyCard() != null) {
            household(node, individual.person(), individual.family());
        }
        address(node, individual.person());
        node.put("jumlah_anggota_keluarga", individual.family().size());
        node.put("desil_nasional", individual.family().decile());
        node.put("pbi_nas", individual.support().nationalPremium());
        node.put("pbi_pemda", individual.support().regionalPremium());
        node.put("bansos_pkh", individual.support().pkh());
        node.put("bansos_sembako", individual.support().sembako());
        return node;
    }

    private static void person(ObjectNode node, Person person) {
        node.put("nomor_induk_kependudukan", person.nik());
        node.put("nomor_kartu_keluarga", person.familyCard());
        node.put("nama", person.name());
        node.put("jenis_kelamin", person.sex().letter());
        node.put("tanggal_lahir", person.birthDate().toString());
    }

    private static void household(ObjectNode node, Person person, Family family) {
        String married = maritalStatus(person, family);
        if (married != null) {
            node.put("status_kawin", married);
        }
        node.put("status_hubungan_keluarga", relation(person));
        String card = String.valueOf(person.familyCard());
        node.put("alamat", "JALAN CONTOH NO. " + card.charAt(card.length() - 1));
    }

    private static void address(ObjectNode node, Person person) {
        String district = person.region() + person.district();
        node.put("kode_provinsi", person.region().substring(0, 2));
        node.put("kode_kabupaten_kota", person.region());
        node.put("kode_kecamatan", district);
        node.put("kode_kelurahan_desa", district + VILLAGE);
    }

    private static @Nullable String maritalStatus(Person person, Family family) {
        boolean oneOfACouple = person.relation() == Relation.HEAD || person.relation() == Relation.SPOUSE;
        if (oneOfACouple) {
            String survivor = family.widowed() && !person.deceased() ? "CERAI MATI" : "KAWIN";
            return family.couple() ? survivor : null;
        }
        return person.relation() == Relation.PARENT ? "CERAI MATI" : "BELUM KAWIN";
    }

    private static String relation(Person person) {
        return switch (person.relation()) {
            case HEAD -> "KEPALA KELUARGA";
            case SPOUSE -> person.sex() == Sex.FEMALE ? "ISTRI" : "SUAMI";
            case CHILD -> "ANAK";
            case GRANDCHILD -> "CUCU";
            case PARENT -> "ORANG TUA";
            case OTHER -> "FAMILI LAIN";
        };
    }
}
