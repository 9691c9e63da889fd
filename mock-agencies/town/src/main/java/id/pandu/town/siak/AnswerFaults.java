package id.pandu.town.siak;

import id.pandu.town.faults.FaultKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Spoils a right answer, after it was written, in ways no honest XML library would write it. */
final class AnswerFaults {

    private static final String PROLOG = "(?<=\\?>)";
    private static final int LEVELS = 9;

    private AnswerFaults() {}

    /** The envelope with the fault in it; as it was for faults of another sort. */
    static String spoil(String envelope, @Nullable FaultKind fault) {
        if (fault == null) {
            return envelope;
        }
        return switch (fault) {
            case WRONG_NAMESPACE -> envelope.replace(Namespaces.PENDUDUK, "https://pandu.id/siak/penduduk/v2");
            case SCHEMA_VIOLATION ->
                envelope.replaceAll("<TGL_LHR>(\\d{4})-(\\d\\d)-(\\d\\d)<", "<TGL_LHR>$3-$2-$1<")
                        .replaceAll("<quotaLimiter>\\d+<", "<quotaLimiter>TIDAK TERBATAS<");
            case ENTITY_EXPANSION ->
                inText(typed(envelope, laughs()), firstOf(envelope, "RESPON"), "&lol" + LEVELS + ";");
            case EXTERNAL_ENTITY ->
                inText(
                        typed(envelope, "<!ENTITY berkas SYSTEM \"file:///etc/hostname\">"),
                        firstOf(envelope, "NAMA_LGKP", "RESPON"),
                        "&berkas;");
            default -> envelope;
        };
    }

    /** The first of these elements that the envelope has; answers of the work list have none of them, but a number. */
    private static String firstOf(String envelope, String... elements) {
        return Arrays.stream(elements)
                .filter(element -> envelope.contains("<" + element + ">"))
                .findFirst()
                .orElse(Question.EXTERNAL_ID);
    }

    private static String typed(String envelope, String entities) {
        return envelope.replaceFirst(PROLOG, "<!DOCTYPE Envelope [" + entities + "]>");
    }

    private static String inText(String envelope, String element, String text) {
        return envelope.replaceFirst("<" + element + ">[^<]*<", "<" + element + ">" + text + "<");
    }

    /** Each level is ten of the one before: three gigabytes. */
    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY lol0 \"lol\">");
        for (int level = 1; level <= LEVELS; level++) {
            entities.append("<!ENTITY lol%d \"%s\">".formatted(level, ("&lol" + (level - 1) + ";").repeat(10)));
        }
        return entities.toString();
    }
}
