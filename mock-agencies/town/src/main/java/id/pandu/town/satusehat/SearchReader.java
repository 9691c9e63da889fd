package id.pandu.town.satusehat;

import id.pandu.town.population.Sex;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the search forms the exchange documents: by NIK, by the mother's NIK, strict and demographic. Any other is refused. */
final class SearchReader {

    private static final Set<String> KNOWN = Set.of("identifier", "name", "birthdate", "gender", "_format", "_pretty");
    private static final Pattern IDENTIFIER = Pattern.compile("([^|]+)\\|([^|,]+)");
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";
    private static final Pattern DAY = Pattern.compile(MONTH + "-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}|" + MONTH);
    private static final int SHORTEST_NAME = 3;

    private SearchReader() {}

    static SearchForm read(Fields query) {
        if (query.isRepeated() || !KNOWN.containsAll(query.names())) {
            return new SearchForm.Unusable(Refusal.UNKNOWN_PARAMETER);
        }
        PatientCriteria criteria = criteria(query);
        if (criteria == null) {
            return new SearchForm.Unusable(Refusal.UNKNOWN_SYSTEM);
        }
        boolean documented =
                criteria.system() == IdentifierSystem.NONE ? isDemographic(criteria) : isByIdentifier(query, criteria);
        return documented ? new SearchForm.Usable(criteria) : new SearchForm.Unusable(Refusal.UNUSABLE_SEARCH);
    }

    private static @Nullable PatientCriteria criteria(Fields query) {
        if (!query.has("identifier")) {
            return criteria(query, IdentifierSystem.NONE, "");
        }
        Matcher identifier = IDENTIFIER.matcher(query.get("identifier"));
        IdentifierSystem system = identifier.matches() ? IdentifierSystem.byUri(identifier.group(1)) : null;
        return system == null ? null : criteria(query, system, identifier.group(2));
    }

    private static PatientCriteria criteria(Fields query, IdentifierSystem system, String nik) {
        Sex gender = switch (query.get("gender")) {
            case "male" -> Sex.MALE;
            case "female" -> Sex.FEMALE;
            default -> null;
        };
        return new PatientCriteria(system, nik, query.get("name").strip(), query.get("birthdate"), gender);
    }

    private static boolean isDemographic(PatientCriteria criteria) {
        return isNamed(criteria) && (isDay(criteria) || isYearOrMonth(criteria)) && criteria.gender() != null;
    }

    private static boolean isByIdentifier(Fields query, PatientCriteria criteria) {
        boolean alone = !query.has("name") && !query.has("birthdate");
        boolean strict = criteria.system() == IdentifierSystem.OWN_NIK && isNamed(criteria) && isDay(criteria);
        return (alone || strict) && !query.has("gender");
    }

    private static boolean isNamed(PatientCriteria criteria) {
        return criteria.name().length() >= SHORTEST_NAME;
    }

    private static boolean isDay(PatientCriteria criteria) {
        return DAY.matcher(criteria.birthDate()).matches();
    }

    private static boolean isYearOrMonth(PatientCriteria criteria) {
        return YEAR_OR_MONTH.matcher(criteria.birthDate()).matches();
    }
}
