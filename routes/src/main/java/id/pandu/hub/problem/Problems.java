package id.pandu.hub.problem;

import id.pandu.api.model.Problem;
import id.pandu.api.model.ProblemCatalogue;
import id.pandu.api.model.ProblemKind;
import id.pandu.api.model.SourceProblem;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts problems into words: Indonesian, or English where the caller prefers it. */
public final class Problems {

    /** The language of callers who ask for none that we speak. */
    public static final Locale INDONESIAN = Locale.of("id");

    private static final String BUNDLE = "id.pandu.hub.problem.problems";
    private static final String TYPE_BASE = "https://pandu.id/problems/";
    private static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);
    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Problems() {}

    /** The language to answer in, by {@code Accept-Language} (RFC 9110, section 12.5.4). */
    public static Locale languageFor(String acceptLanguage) {
        try {
            Locale spoken = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return spoken == null ? INDONESIAN : spoken;
        } catch (IllegalArgumentException malformed) {
            return INDONESIAN;
        }
    }

    /** The problem document for a refusal. */
    public static Problem describe(Refusal refusal, Locale language, String traceId) {
        ProblemType type = refusal.type();
        return Problem.builder()
                .type(uri(type))
                .title(title(type, language))
                .status(type.status())
                .detail(text(type, "detail", language))
                .code(type.code())
                .traceId(traceId)
                .errors(refusal.violations().isEmpty() ? null : refusal.violations())
                .matches(refusal.matches())
                .attempts(refusal.attempts().isEmpty() ? null : refusal.attempts())
                .build();
    }

    /** The short form that stands in a row of {@code sources}. */
    public static SourceProblem inRow(ProblemType type, Locale language) {
        return new SourceProblem(type.code(), title(type, language));
    }

    /** Every problem there is. */
    public static ProblemCatalogue catalogue(Locale language) {
        return new ProblemCatalogue(Arrays.stream(ProblemType.values())
                .map(type -> kind(type, language))
                .toList());
    }

    private static ProblemKind kind(ProblemType type, Locale language) {
        return ProblemKind.builder()
                .type(uri(type))
                .code(type.code())
                .status(type.status() == 0 ? null : type.status())
                .title(title(type, language))
                .detail(text(type, "detail", language))
                .build();
    }

    private static URI uri(ProblemType type) {
        return URI.create(TYPE_BASE + type.code());
    }

    private static String title(ProblemType type, Locale language) {
        return text(type, "title", language);
    }

    private static String text(ProblemType type, String part, Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, NO_SYSTEM_LOCALE).getString(type.code() + "." + part);
    }
}
