package id.pandu.connector.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Goods;
import id.pandu.api.model.Need;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.worklist.ListText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whom a referral is for, as the exchange can be told. */
final class ReferredResident {

    private static final int LONGEST_NAME = 200;
    private static final String NAMELESS = "Tanpa nama";

    private final Beneficiary resident;

    /**
     * @throws IllegalArgumentException when the NIK is none
     */
    ReferredResident(Beneficiary resident) {
        if (resident.nik() != null && !resident.nik().matches("[0-9]{16}")) {
            throw new IllegalArgumentException("A task's NIK has a form that no referral can carry.");
        }
        this.resident = resident;
    }

    /** By the NIK where there is one, with the name; the hub does not know the number of the patient index. */
    ObjectNode subject() {
        ObjectNode subject = NativeJson.newObject().put("type", "Patient");
        if (resident.nik() != null) {
            subject.putObject("identifier").put("system", IdentifierSystem.NIK).put("value", resident.nik());
        }
        String name = ListText.words(resident.name(), LONGEST_NAME);
        return subject.put("display", name == null ? NAMELESS : name);
    }

    /**
     * What is needed in words, then where to find the resident; then whatever the exchange has no other place for: goods, and of
     * residents without a NIK sex and birth date.
     */
    String note(Need need) {
        List<String> parts = new ArrayList<>();
        parts.add(ListText.filled(need.description(), ListText.LONGEST));
        String whereabouts = ListText.words(resident.whereabouts());
        if (whereabouts != null) {
            parts.add(whereabouts);
        }
        if (need.goods() != null && !need.goods().isEmpty()) {
            parts.add(goods(need.goods()));
        }
        if (resident.nik() == null) {
            parts.add(withoutNik());
        }
        return String.join("\n\n", parts);
    }

    /** The type's name only: all of it is personal. */
    @Override
    public String toString() {
        return "ReferredResident[redacted]";
    }

    private static String goods(List<Goods> goods) {
        return goods.stream()
                .map(item -> item.item() + " " + item.quantity())
                .collect(Collectors.joining(", ", "Barang: ", "."));
    }

    private String withoutNik() {
        List<String> facts = new ArrayList<>();
        if (resident.gender() != null) {
            facts.add(resident.gender() == Gender.FEMALE ? "perempuan" : "laki-laki");
        }
        if (resident.birthDate() != null) {
            facts.add("lahir " + resident.birthDate());
        }
        facts.add("belum punya NIK");
        return "Warga: " + String.join(", ", facts) + ".";
    }
}
