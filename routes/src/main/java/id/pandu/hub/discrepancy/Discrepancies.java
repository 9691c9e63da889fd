package id.pandu.hub.discrepancy;

import id.pandu.api.model.Discrepancy;
import id.pandu.api.model.Discrepancy.AttributeEnum;
import id.pandu.api.model.Discrepancy.SeverityEnum;
import id.pandu.api.model.DiscrepancyValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the attributes on which agencies differ. */
public final class Discrepancies {

    private Discrepancies() {}

    /**
     * One entry per attribute on which any two claims differ, in the order of the attributes; each lists every claim of the
     * attribute, those that agree too, in the order given. The severity is that of the worst pair.
     *
     * @param claims what is released of one person; nothing else may go in, for all of it comes out
     * @param member place of the person in the household, null for a person looked up alone
     */
    public static List<Discrepancy> between(List<Claims> claims, @Nullable Integer member) {
        return Arrays.stream(AttributeEnum.values())
                .flatMap(attribute -> on(attribute, values(attribute, claims), member))
                .toList();
    }

    private static Stream<Discrepancy> on(
            AttributeEnum attribute, List<DiscrepancyValue> values, @Nullable Integer member) {
        List<String> texts = values.stream().map(DiscrepancyValue::value).toList();
        return switch (agreement(attribute, texts)) {
            case SAME -> Stream.empty();
            case MINOR -> Stream.of(new Discrepancy(attribute, SeverityEnum.MINOR, member, values));
            case MAJOR -> Stream.of(new Discrepancy(attribute, SeverityEnum.MAJOR, member, values));
        };
    }

    private static Agreement agreement(AttributeEnum attribute, List<String> values) {
        return switch (attribute) {
            case NAME -> Agreement.worst(values, PersonName::of, NameComparison::compare);
            case BIRTH_DATE -> Agreement.worst(values, Function.identity(), BirthDates::compare);
            case GENDER -> Agreement.worst(values, String::strip, otherwise(Agreement.MAJOR));
            case HOUSEHOLD, REGION -> Agreement.worst(values, Discrepancies::digits, otherwise(Agreement.MINOR));
        };
    }

    private static BiFunction<String, String, Agreement> otherwise(Agreement difference) {
        return (one, other) -> one.equals(other) ? Agreement.SAME : difference;
    }

    /** Codes are written with dots and without. */
    private static String digits(String code) {
        String digits = code.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? code.strip() : digits;
    }

    private static List<DiscrepancyValue> values(AttributeEnum attribute, List<Claims> claims) {
        return claims.stream()
                .map(claim -> value(claim, attribute))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable DiscrepancyValue value(Claims claim, AttributeEnum attribute) {
        String value = claim.values().get(attribute);
        return value == null ? null : new DiscrepancyValue(claim.agency(), value);
    }
}
