package id.pandu.hub.catalogue;

import id.pandu.api.model.CoverageState;
import id.pandu.api.model.CriterionResult.ReasonEnum;
import id.pandu.api.model.Gender;
import id.pandu.api.model.TargetGroup;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Puts criteria and what became of them into words: Indonesian, or English where the caller prefers it. */
final class CatalogueTexts {

    private static final String BUNDLE = "id.pandu.hub.catalogue.catalogue";
    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Catalogue catalogue;
    private final Locale language;
    private final ResourceBundle bundle;

    CatalogueTexts(Catalogue catalogue, Locale language) {
        this.catalogue = catalogue;
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, NO_SYSTEM_LOCALE);
    }

    Locale language() {
        return language;
    }

    /** The name of a value out of a code list. */
    String name(String list, String code) {
        return bundle.getString(list + "." + code);
    }

    /** What a criterion asks for. */
    String requirement(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Offered here -> text("requirement.offered");
            case Criterion.Household any -> text("requirement.household");
            case Criterion.Age years -> age(years);
            case Criterion.OfGender wanted -> text("requirement.gender", said(wanted.gender()));
            case Criterion.Decile poor -> text("requirement.decile", poor.maximum());
            case Criterion.Coverage wanted -> text("requirement.coverage", said(wanted.states()));
            case Criterion.Residence here -> text("requirement.residence", here.region());
            case Criterion.Enrolment wanted -> text("requirement.enrolment." + wanted.enrolled());
            case Criterion.NotReceiving these -> text("requirement.not-receiving", said(these.programmes()));
            case Criterion.OneOf these -> text("requirement.target-group", said(these.groups()));
            case Criterion.AtHand wanted -> text("requirement.document", document(wanted.document()));
        };
    }

    /** Why a criterion is what it is. */
    String explanation(ReasonEnum reason, List<?> said) {
        String words = said.isEmpty() ? "" : text("said", said(said));
        return text("reason." + reason.value()) + words;
    }

    String document(String code) {
        return catalogue
                .document(code)
                .map(Term::name)
                .map(name -> name.in(language))
                .orElse(code);
    }

    private String age(Criterion.Age years) {
        if (years.maximum() == null) {
            return text("requirement.age.from", Objects.requireNonNull(years.minimum()));
        }
        return years.minimum() == null
                ? text("requirement.age.to", years.maximum())
                : text("requirement.age.between", years.minimum(), years.maximum());
    }

    private String said(Object value) {
        return switch (value) {
            case List<?> values ->
                values.isEmpty()
                        ? text("none")
                        : values.stream().map(this::said).collect(Collectors.joining(", "));
            case Gender gender -> name("gender", gender.value());
            case CoverageState state -> name("coverage", state.value());
            case TargetGroup group -> name("target-group", group.value());
            case Boolean yes -> name("truth", yes.toString());
            default -> value.toString();
        };
    }

    private String text(String key, Object... words) {
        return new MessageFormat(bundle.getString(key), language).format(words);
    }
}
