package id.pandu.town.worklist;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a work list's dialect can say of an outcome.
 *
 * @param goods codes of goods
 * @param services codes of services
 */
public record Vocabulary(Predicate<String> goods, Predicate<String> services) {

    /** Says nothing of outcomes. */
    public static final Vocabulary NONE = new Vocabulary(code -> false, code -> false);

    /** Codes of goods and services of this form. */
    public static Vocabulary of(String form) {
        Predicate<String> codes = Pattern.compile(form).asMatchPredicate();
        return new Vocabulary(codes, codes);
    }

    /** Goods of this form, and no services. */
    public static Vocabulary ofGoods(String form) {
        return new Vocabulary(Pattern.compile(form).asMatchPredicate(), NONE.services());
    }

    /** Whether all of it can be said. */
    public boolean allows(Outcome outcome) {
        return outcome.goods().stream().map(Goods::item).allMatch(goods)
                && outcome.services().stream().allMatch(services);
    }
}
