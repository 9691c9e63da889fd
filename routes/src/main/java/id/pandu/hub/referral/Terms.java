package id.pandu.hub.referral;

import id.pandu.api.model.Cancellation;
import id.pandu.api.model.IntakeKind;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Sector;
import id.pandu.api.model.TermEntry;
import id.pandu.api.model.TermLists;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.catalogue.Term.Category;
import id.pandu.hub.problem.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** The words that referrals are made of, with their names in both languages. */
public final class Terms {

    private static final String BUNDLE = "id.pandu.hub.referral.terms";
    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle indonesian = ResourceBundle.getBundle(BUNDLE, Problems.INDONESIAN, NO_SYSTEM_LOCALE);
    private final ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, NO_SYSTEM_LOCALE);
    private final Catalogue catalogue;

    public Terms(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All of them. */
    public TermLists lists() {
        return TermLists.builder()
                .sectors(list("sector", Sector.values(), Sector::value))
                .categories(catalogue.categories().stream().map(Terms::category).toList())
                .kinds(list("kind", IntakeKind.values(), IntakeKind::value))
                .rejectionReasons(list("rejection", RejectionReason.values(), RejectionReason::value))
                .cancellationReasons(
                        list("cancellation", Cancellation.ReasonEnum.values(), Cancellation.ReasonEnum::value))
                .waitReasons(list("wait", WaitReason.values(), WaitReason::code))
                .build();
    }

    private <T> List<TermEntry> list(String list, T[] values, Function<T, String> code) {
        return Arrays.stream(values)
                .map(code)
                .map(text -> TermEntry.builder()
                        .code(text)
                        .id(indonesian.getString(list + "." + text))
                        .en(english.getString(list + "." + text))
                        .build())
                .toList();
    }

    private static TermEntry category(Category category) {
        return TermEntry.builder()
                .code(category.code())
                .sector(category.sector())
                .id(category.name().in(Problems.INDONESIAN))
                .en(category.name().in(Locale.ENGLISH))
                .build();
    }
}
