package id.pandu.hub.lookup;

import id.pandu.api.model.Discrepancy;
import id.pandu.api.model.Discrepancy.AttributeEnum;
import id.pandu.api.model.Discrepancy.SeverityEnum;
import id.pandu.api.model.DiscrepancyValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the attributes on which agencies differ. Letter case and spacing make no difference. */
final class Discrepancies {

    private Discrepancies() {}

    static List<Discrepancy> between(List<Claims> claims, @Nullable Integer member) {
        return Arrays.stream(AttributeEnum.values())
                .map(attribute -> new Discrepancy(attribute, SeverityEnum.MAJOR, member, values(attribute, claims)))
                .filter(Discrepancies::disagrees)
                .toList();
    }

    private static List<DiscrepancyValue> values(AttributeEnum attribute, List<Claims> claims) {
        return claims.stream()
                .map(claim -> value(claim, attribute))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable DiscrepancyValue value(Claims claim, AttributeEnum attribute) {
        String value = claim.values().get(attribute);
        return value == null ? null : new DiscrepancyValue(claim.agency(), value);
    }

    private static boolean disagrees(Discrepancy attribute) {
        return attribute.values().stream()
                        .map(value -> normal(value.value()))
                        .distinct()
                        .count()
                > 1;
    }

    private static String normal(String value) {
        return value.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
