package id.pandu.connector.bpjsvclaim;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.api.model.CareFacility;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.Coverage.MembershipTypeEnum;
import id.pandu.api.model.Coverage.StatusEnum;
import id.pandu.api.model.Gender;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * VClaim's <i>peserta</i>, a member of the national health insurance. Only card number and status are worth the whole record:
 * any other field that makes no sense is left out, for a nonsense date must not hide that somebody is insured.
 */
final class Peserta {

    private static final Map<String, MembershipTypeEnum> MEMBERSHIP_TYPES = Map.of(
            "3", MembershipTypeEnum.REGIONAL_CIVIL_SERVANT,
            "13", MembershipTypeEnum.PRIVATE_EMPLOYEE,
            "15", MembershipTypeEnum.CIVIL_PENSIONER,
            "21", MembershipTypeEnum.PBI_APBN,
            "22", MembershipTypeEnum.PBI_APBD);
    private static final Map<String, Gender> GENDERS = Map.of("L", Gender.MALE, "P", Gender.FEMALE);
    private static final String ACTIVE = "0";
    private static final int CARD_DIGITS = 13;
    private static final int DATE_CHARS = 10;

    private final JsonNode fields;

    Peserta(JsonNode fields) {
        this.fields = fields;
    }

    /**
     * Checks that the record is about the person asked for. One without a NIK passes: VClaim holds such records and finds
     * them by NIK all the same.
     *
     * @throws AgencyFault INVALID_RESPONSE when it has another NIK
     */
    void requireAbout(String nik) {
        JsonNode answered = fields.path("nik");
        String text = text(answered);
        boolean none = text == null && (answered.isMissingNode() || answered.isNull() || answered.isTextual());
        if (!none && !nik.equals(text)) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is about another person");
        }
    }

    /**
     * The canonical record.
     *
     * @throws AgencyFault INVALID_RESPONSE when card number or status are missing
     */
    Coverage toCoverage() {
        return Coverage.builder()
                .cardNumber(cardNumber())
                .name(text(fields.path("nama")))
                .birthDate(date("tglLahir"))
                .gender(known(GENDERS, text(fields.path("sex"))))
                .status(status())
                .statusText(text(fields.at("/statusPeserta/keterangan")))
                .membershipType(membershipType())
                .membershipText(text(fields.at("/jenisPeserta/keterangan")))
                .careClass(text(fields.at("/hakKelas/kode")))
                .primaryCareFacility(primaryCareFacility())
                .coveredFrom(date("tglTMT"))
                .coveredUntil(date("tglTAT"))
                .socialOfficeNote(text(fields.at("/informasi/dinsos")))
                .hardshipLetterNumber(text(fields.at("/informasi/noSKTM")))
                .build();
    }

    private String cardNumber() {
        String number = required(fields.path("noKartu"));
        // A number has lost its leading zeros on the way.
        String card = fields.path("noKartu").isTextual()
                ? number
                : "0".repeat(Math.max(0, CARD_DIGITS - number.length())) + number;
        if (!card.matches("[0-9]{13}")) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the peserta's card number has not thirteen digits");
        }
        return card;
    }

    private StatusEnum status() {
        return required(fields.at("/statusPeserta/kode")).equals(ACTIVE) ? StatusEnum.ACTIVE : StatusEnum.INACTIVE;
    }

    private @Nullable MembershipTypeEnum membershipType() {
        String code = text(fields.at("/jenisPeserta/kode"));
        return code == null ? null : MEMBERSHIP_TYPES.getOrDefault(code, MembershipTypeEnum.OTHER);
    }

    private @Nullable CareFacility primaryCareFacility() {
        String code = text(fields.at("/provUmum/kdProvider"));
        return code == null ? null : new CareFacility(code, text(fields.at("/provUmum/nmProvider")));
    }

    private @Nullable LocalDate date(String field) {
        String text = text(fields.path(field));
        try {
            return text == null || text.length() != DATE_CHARS ? null : LocalDate.parse(text);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }

    private static String required(JsonNode field) {
        String text = text(field);
        if (text == null) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the peserta has no card number or no status");
        }
        return text;
    }

    private static <T> @Nullable T known(Map<String, T> codes, @Nullable String code) {
        return code == null ? null : codes.get(code);
    }

    private static @Nullable String text(JsonNode node) {
        return NativeJson.text(node);
    }
}
