package id.pandu.connector.siaksoap;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.Resolution;
import id.pandu.connector.Resolution.Matches;
import id.pandu.connector.ResolveQuery;
import id.pandu.connector.siaksoap.SiakReply.People;
import id.pandu.connector.siaksoap.SiakReply.Refused;
import id.pandu.connector.siaksoap.penduduk.CariKeluarga;
import id.pandu.connector.siaksoap.penduduk.CariPenduduk;
import id.pandu.connector.siaksoap.penduduk.JenisKelamin;
import id.pandu.connector.siaksoap.penduduk.Permintaan;
import java.time.Clock;
import java.util.regex.Pattern;

/** Translates who is meant to the registry's {@code cariKeluarga} (family card) and {@code cariPenduduk} (name) and back. */
final class ResolutionTranslator {

    private static final int MAX_NAME = 200;
    private static final int LAST_YEAR = 9999;
    /** What XML 1.0 cannot carry, even escaped. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final SiakProperties properties;
    private final Clock clock;

    ResolutionTranslator(SiakProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The question.
     *
     * @throws IllegalArgumentException when it is neither for a family card of sixteen digits nor for a name, birth date and
     *     gender that the contract can carry
     */
    Permintaan toRequest(ResolveQuery query) {
        Permintaan question = switch (query.subject()) {
            case HouseholdSubject household -> family(household);
            case DemographicSubject person -> description(person);
            default -> throw cannotAsk();
        };
        question.setIDLEMBAGA(properties.institution());
        question.setNOPKS(properties.agreement());
        return question;
    }

    /**
     * The answer.
     *
     * @throws AgencyFault INVALID_RESPONSE when it contradicts itself or holds somebody who was not asked for
     */
    Resolution toResolution(SiakReply reply) {
        if (reply instanceof People people) {
            return toMatches(people);
        }
        if (reply instanceof Refused refused) {
            return new Resolution.Refused(refused.reason());
        }
        throw new IllegalArgumentException("The question who is meant is answered with a list.");
    }

    private static CariKeluarga family(HouseholdSubject household) {
        if (!household.familyCardNumber().matches("[0-9]{16}")) {
            throw cannotAsk();
        }
        CariKeluarga question = new CariKeluarga();
        question.setNOKK(household.familyCardNumber());
        return question;
    }

    private static CariPenduduk description(DemographicSubject person) {
        // In UTF-16, as the JDK's schema validation counts, and not in characters, as XML Schema means it.
        int length = person.name().length();
        int year = person.birthDate().getYear();
        if (length == 0 || length > MAX_NAME || NOT_XML.matcher(person.name()).find() || year < 1 || year > LAST_YEAR) {
            throw cannotAsk();
        }
        CariPenduduk question = new CariPenduduk();
        question.setNAMALGKP(person.name());
        question.setTGLLHR(person.birthDate());
        question.setJENISKLMIN(person.gender() == Gender.FEMALE ? JenisKelamin.PEREMPUAN : JenisKelamin.LAKI_LAKI);
        return question;
    }

    private static IllegalArgumentException cannotAsk() {
        return new IllegalArgumentException(
                "The civil registry can be asked for a family card, or for a name with birth date and gender.");
    }

    private Matches toMatches(People reply) {
        var people = new PendudukList(reply.answer());
        people.requireAskedFor(reply.question());
        return new Matches(people.total(), people.matches(), clock.instant());
    }
}
