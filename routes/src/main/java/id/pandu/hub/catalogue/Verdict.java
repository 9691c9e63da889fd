package id.pandu.hub.catalogue;

import id.pandu.api.model.CriterionResult.ReasonEnum;
import id.pandu.api.model.CriterionSource;
import java.util.List;

/** What became of a criterion. */
sealed interface Verdict {

    /** Where it is known from, or who was asked in vain. */
    List<CriterionSource> sources();

    /**
     * It is met.
     *
     * @param said the values that say so
     */
    record Met(List<?> said, List<CriterionSource> sources) implements Verdict {

        public Met {
            said = List.copyOf(said);
            sources = List.copyOf(sources);
        }
    }

    /**
     * It is not.
     *
     * @param said the values that say so
     */
    record NotMet(List<?> said, List<CriterionSource> sources) implements Verdict {

        public NotMet {
            said = List.copyOf(said);
            sources = List.copyOf(sources);
        }
    }

    /**
     * It cannot be said.
     *
     * @param reason why not
     */
    record Unknown(ReasonEnum reason, List<CriterionSource> sources) implements Verdict {

        public Unknown {
            sources = List.copyOf(sources);
        }
    }
}
