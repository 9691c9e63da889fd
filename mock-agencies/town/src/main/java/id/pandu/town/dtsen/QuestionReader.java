package id.pandu.town.dtsen;

import id.pandu.town.population.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a question from the parameters of a request: exactly one of the four, and nothing else beside the cursor. */
final class QuestionReader {

    static final String CURSOR = "cursor";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{16}");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Set<String> PERSON = Set.of("nama", "tanggal_lahir", "jenis_kelamin");
    private static final int LONGEST_NAME = 200;

    private QuestionReader() {}

    /** The question, or nothing when there is not exactly one that is well formed. */
    static Optional<Question> read(Map<String, String> parameters) {
        Set<String> asked = new HashSet<>(parameters.keySet());
        asked.remove(CURSOR);
        if (asked.equals(PERSON)) {
            return person(parameters);
        }
        return asked.size() == 1 ? single(asked.iterator().next(), parameters) : Optional.empty();
    }

    private static Optional<Question> single(String name, Map<String, String> parameters) {
        Optional<String> value = Optional.ofNullable(parameters.get(name));
        return switch (name) {
            case "nik" -> value.filter(QuestionReader::isNumber).map(Question::nik);
            case "nomor_kartu_keluarga" ->
                value.filter(QuestionReader::isNumber).map(Question::familyCard);
            case "id_individu" -> value.filter(id -> ID.matcher(id).matches()).map(Question::individual);
            default -> Optional.empty();
        };
    }

    private static Optional<Question> person(Map<String, String> parameters) {
        String name = parameters.getOrDefault("nama", "");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return sex(parameters.getOrDefault("jenis_kelamin", ""))
                .flatMap(sex -> date(parameters.getOrDefault("tanggal_lahir", ""))
                        .map(birthDate -> Question.person(name, birthDate, sex)));
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static Optional<Sex> sex(String letter) {
        return switch (letter) {
            case "L" -> Optional.of(Sex.MALE);
            case "P" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
