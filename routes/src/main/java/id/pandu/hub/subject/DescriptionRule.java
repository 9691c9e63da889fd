package id.pandu.hub.subject;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a description of a person has to keep beyond the contract's patterns, so that every registry can be asked for it: a name
 * of letters that XML can carry, and a birth date that a living memory can hold.
 */
public enum DescriptionRule {
    NAME_LENGTH("name"),
    NAME_CHARACTERS("name"),
    BIRTH_DATE("birthDate");

    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_NAME = 3;
    private static final int FIRST_YEAR = 1850;

    private final String field;

    DescriptionRule(String field) {
        this.field = field;
    }

    /**
     * The first rule that a description breaks.
     *
     * @param today a birth date may not lie behind it
     */
    public static Optional<DescriptionRule> brokenBy(String name, LocalDate birthDate, LocalDate today) {
        if (name.strip().length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            return Optional.of(NAME_LENGTH);
        }
        if (!name.codePoints().allMatch(DescriptionRule::isText)
                || name.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of(NAME_CHARACTERS);
        }
        boolean possible = birthDate.getYear() >= FIRST_YEAR && !birthDate.isAfter(today);
        return possible ? Optional.empty() : Optional.of(BIRTH_DATE);
    }

    /** Where the rule is broken, a JSON pointer into the request. */
    public String pointer() {
        return "/subject/" + field;
    }

    /** The rule's name in an answer, for instance {@code name-length}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Neither a control, nor a mark that nobody sees, nor half a character, nor what XML 1.0 (section 2.2) leaves out. */
    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
