package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Address;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Welfare;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.PersonKey;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the registry: one person. Decile and programmes decide who gets help, so nonsense in them makes the row worthless. Any other
 * field that makes no sense is left out.
 */
final class Individu {

    private static final Map<String, Gender> GENDERS = Map.of("L", Gender.MALE, "P", Gender.FEMALE);
    private static final String DAY = "(0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])";
    private static final String NIK = "[1-9][0-9]{5}" + DAY + "(0[1-9]|1[0-2])[0-9]{2}(?!0000)[0-9]{4}";
    private static final int DATE_CHARS = 10;

    private final ObjectNode fields;

    Individu(ObjectNode fields) {
        this.fields = fields;
    }

    /**
     * The NIK where the registry holds one, otherwise its own key.
     *
     * @throws AgencyFault INVALID_RESPONSE when it has neither
     */
    PersonKey key(String agencyId) {
        String nik = text("nomor_induk_kependudukan");
        // Some registries fill a gap with nines or zeros: asked about such a number, other agencies would tell of
        // strangers.
        if (nik != null && nik.matches(NIK)) {
            return new PersonKey.Nik(nik);
        }
        String id = text("id_individu");
        if (id == null || !isKey(id)) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "a row has neither a NIK nor a key");
        }
        return new PersonKey.AgencyKey(agencyId, id);
    }

    /** Whether a text can be a row's own key. */
    static boolean isKey(String text) {
        return text.matches("[0-9a-f-]{36}");
    }

    /**
     * The canonical record.
     *
     * @throws AgencyFault INVALID_RESPONSE when name, decile or a programme's flag is none
     */
    Welfare toWelfare() {
        return Welfare.builder()
                .name(NativeText.name(fields.path("nama")))
                .birthDate(birthDate())
                .gender(gender())
                .familyCardNumber(number("nomor_kartu_keluarga"))
                .familyRelation(NativeText.words(fields.path("status_hubungan_keluarga")))
                .address(address())
                .decile(decile())
                .programmes(Programme.of(fields))
                .build();
    }

    /** A text field without blanks at its ends; {@code null} when there is none. */
    @Nullable
    String text(String field) {
        return NativeJson.text(fields.path(field));
    }

    /** A number of sixteen digits; {@code null} when there is none. */
    @Nullable
    String number(String field) {
        return matching(field, "[0-9]{16}");
    }

    @Nullable
    LocalDate birthDate() {
        String text = text("tanggal_lahir");
        try {
            return text == null || text.length() != DATE_CHARS ? null : LocalDate.parse(text);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }

    @Nullable
    Gender gender() {
        String code = text("jenis_kelamin");
        return code == null ? null : GENDERS.get(code);
    }

    /** The type's name only: all of it is personal. */
    @Override
    public String toString() {
        return "Individu[redacted]";
    }

    private @Nullable Integer decile() {
        JsonNode decile = fields.path("desil_nasional");
        if (decile.isNull()) {
            return null;
        }
        String text = NativeJson.text(decile);
        if (text == null || !text.matches("[1-9]|10")) {
            // Left out, it would say "not yet ranked".
            throw new AgencyFault(Kind.INVALID_RESPONSE, "a row's decile is none");
        }
        return Integer.valueOf(text);
    }

    private @Nullable Address address() {
        String street = NativeText.words(fields.path("alamat"));
        String region = dotted(matching("kode_kabupaten_kota", "[0-9]{4}"));
        String village = dotted(matching("kode_kelurahan_desa", "[0-9]{10}"));
        boolean none = street == null && region == null && village == null;
        return none ? null : new Address(street, null, village, region);
    }

    private @Nullable String matching(String field, String pattern) {
        String text = text(field);
        return text != null && text.matches(pattern) ? text : null;
    }

    /** Kemendagri's form: a dot after province, regency and district, none within the village's four digits. */
    private static @Nullable String dotted(@Nullable String code) {
        return code == null ? null : code.replaceAll("(?<=^(..|....|......))(?=.)", ".");
    }
}
