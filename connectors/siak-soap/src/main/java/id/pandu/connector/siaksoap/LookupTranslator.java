package id.pandu.connector.siaksoap;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Found;
import id.pandu.connector.AgencyAnswer.NotFound;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.siaksoap.SiakReply.Person;
import id.pandu.connector.siaksoap.SiakReply.Refused;
import id.pandu.connector.siaksoap.penduduk.CariNik;
import id.pandu.connector.siaksoap.penduduk.HasilPenduduk;
import id.pandu.connector.siaksoap.penduduk.Penduduk;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Translates a lookup of identity to the registry's {@code cariNik} and back. */
final class LookupTranslator {

    private final SiakProperties properties;
    private final Clock clock;

    LookupTranslator(SiakProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The question.
     *
     * @throws IllegalArgumentException when the query is not for the identity of a NIK of sixteen digits: the registry knows
     *     people by nothing else
     */
    CariNik toRequest(LookupQuery query) {
        if (query.facet() == Facet.IDENTITY
                && query.person() instanceof PersonKey.Nik person
                && person.nik().matches("[0-9]{16}")) {
            CariNik question = new CariNik();
            question.setIDLEMBAGA(properties.institution());
            question.setNOPKS(properties.agreement());
            question.setNIK(person.nik());
            return question;
        }
        throw new IllegalArgumentException("The civil registry can be asked for the identity of a NIK only.");
    }

    /**
     * The answer.
     *
     * @throws AgencyFault INVALID_RESPONSE when it contradicts itself or is about somebody else
     */
    AgencyAnswer toAnswer(SiakReply reply) {
        if (reply instanceof Person person) {
            return toAnswer(person);
        }
        if (reply instanceof Refused refused) {
            return new AgencyAnswer.Refused(refused.reason());
        }
        throw new IllegalArgumentException("A lookup is answered with one person.");
    }

    private AgencyAnswer toAnswer(Person reply) {
        HasilPenduduk answer = reply.answer();
        @Nullable Penduduk record = answer.getPENDUDUK();
        return switch (answer.getRESPONSECODE()) {
            // 15, not a NIK by its form: the hub has checked the form, so the registry's rule differs, and it has
            // nobody either.
            case "13", "15" -> notFound(record);
            default -> found(answer.getRESPONSECODE(), record, reply.question().getNIK());
        };
    }

    private AgencyAnswer notFound(@Nullable Penduduk record) {
        if (record != null) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer has a record of nobody");
        }
        return new NotFound(clock.instant());
    }

    private AgencyAnswer found(String code, @Nullable Penduduk record, String nik) {
        if (record == null) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer has no record");
        }
        if (!nik.equals(record.getNIK())) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is about another person");
        }
        if (!code.equals(codeOf(record))) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer's code contradicts its record");
        }
        Profile profile =
                Profile.builder().identity(PendudukRecord.toIdentity(record)).build();
        return new Found(profile, clock.instant());
    }

    /** The code that goes with what a record says of itself. Of those who moved away no code tells. */
    private static String codeOf(Penduduk record) {
        return switch (record.getSTATUSPENDUDUK()) {
            case AKTIF, PINDAH -> "00";
            case MENINGGAL -> "11";
            case GANDA -> "12";
            case NONAKTIF -> "14";
        };
    }
}
