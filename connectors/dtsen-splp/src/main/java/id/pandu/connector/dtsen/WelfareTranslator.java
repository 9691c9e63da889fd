package id.pandu.connector.dtsen;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import java.time.Clock;
import java.util.List;

/** Translates between the hub's questions and the registry's. */
final class WelfareTranslator {

    private static final int LONGEST_NAME = 200;
    private static final String DIGITS = "[0-9]{16}";

    private final String agencyId;
    private final Clock clock;

    WelfareTranslator(String agencyId, Clock clock) {
        this.agencyId = agencyId;
        this.clock = clock;
    }

    /**
     * The question for one person's welfare.
     *
     * @throws IllegalArgumentException when it is about another facet, or by another agency's key; the hub is then at fault itself
     */
    Question toQuestion(LookupQuery query) {
        if (query.facet() == Facet.WELFARE) {
            if (query.person() instanceof PersonKey.Nik person && person.nik().matches(DIGITS)) {
                return new Question.ByNik(person.nik());
            }
            if (query.person() instanceof PersonKey.AgencyKey own && isOurs(own)) {
                return new Question.ByKey(own.key());
            }
        }
        throw new IllegalArgumentException("A registry is asked for welfare, by NIK or by a key of its own.");
    }

    /**
     * The question who is meant.
     *
     * @throws IllegalArgumentException when it is asked about a NIK, or by a name or card number that the contract has no room for
     */
    Question toQuestion(ResolveQuery query) {
        if (query.subject() instanceof HouseholdSubject household
                && household.familyCardNumber().matches(DIGITS)) {
            return new Question.ByFamilyCard(household.familyCardNumber());
        }
        if (query.subject() instanceof DemographicSubject person && isName(person.name())) {
            return new Question.ByDescription(person.name(), person.birthDate(), person.gender());
        }
        throw new IllegalArgumentException(
                "A registry is asked who is meant by name and birth date, or by family card.");
    }

    /**
     * The answer about one person.
     *
     * @throws AgencyFault INVALID_RESPONSE when there is more than one, or the row is worthless
     */
    AgencyAnswer toAnswer(Told told) {
        return switch (told) {
            case Told.Refused refused -> new AgencyAnswer.Refused(refused.reason());
            case Told.People people -> toAnswer(people);
        };
    }

    /**
     * The answer who is meant, each with the whole record, for a row is whole.
     *
     * @throws AgencyFault INVALID_RESPONSE when somebody is listed twice, or a row is worthless
     */
    Resolution toResolution(Told told) {
        return switch (told) {
            case Told.Refused refused -> new Resolution.Refused(refused.reason());
            case Told.People people -> new Resolution.Matches(people.total(), matches(people), clock.instant());
        };
    }

    private List<Match> matches(Told.People people) {
        List<Match> matches = people.rows().stream()
                .map(row -> new Match(row.key(agencyId), profile(row)))
                .toList();
        if (matches.stream().map(Match::key).distinct().count() < matches.size()) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "somebody is listed twice");
        }
        return matches;
    }

    private boolean isOurs(PersonKey.AgencyKey key) {
        return key.agency().equals(agencyId) && Individu.isKey(key.key());
    }

    /** Half a surrogate pair is no text: it would be sent as a question mark, and so as another question. */
    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && UTF_8.newEncoder().canEncode(name);
    }

    private AgencyAnswer toAnswer(Told.People people) {
        return switch (people.total()) {
            case 0 -> new AgencyAnswer.NotFound(clock.instant());
            case 1 -> new AgencyAnswer.Found(profile(people.rows().getFirst()), clock.instant());
            default -> throw new AgencyFault(Kind.INVALID_RESPONSE, "one person was asked for and more were told");
        };
    }

    private static Profile profile(Individu row) {
        return Profile.builder().welfare(row.toWelfare()).build();
    }
}
