package id.pandu.hub.catalogue;

import id.pandu.api.model.CoverageState;
import id.pandu.api.model.Gender;
import id.pandu.api.model.TargetGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a service asks of those who get it. */
sealed interface Criterion {

    /** The fact it depends on that agencies know; {@code null} where only the caller or the catalogue can say. */
    default @Nullable Fact fact() {
        return null;
    }

    /**
     * Somebody gives it in the region.
     *
     * @param offered whether it is so
     */
    record Offered(boolean offered) implements Criterion {}

    /** There is a household with a family card. */
    record Household() implements Criterion {

        @Override
        public Fact fact() {
            return Fact.HOUSEHOLD;
        }
    }

    /** Years of age, both ends in. */
    record Age(@Nullable Integer minimum, @Nullable Integer maximum) implements Criterion {

        @Override
        public Fact fact() {
            return Fact.AGE;
        }
    }

    /** A service for women, or for men. */
    record OfGender(Gender gender) implements Criterion {

        @Override
        public Fact fact() {
            return Fact.GENDER;
        }
    }

    /** As poor as this, or poorer. */
    record Decile(int maximum) implements Criterion {

        @Override
        public Fact fact() {
            return Fact.DECILE;
        }
    }

    /** One of these memberships of the health insurance. */
    record Coverage(List<CoverageState> states) implements Criterion {

        @Override
        public Fact fact() {
            return Fact.COVERAGE;
        }
    }

    /** An address in the region. */
    record Residence(String region) implements Criterion {

        @Override
        public Fact fact() {
            return Fact.RESIDENCE;
        }
    }

    /** At school, or not at school. */
    record Enrolment(boolean enrolled) implements Criterion {

        @Override
        public Fact fact() {
            return Fact.ENROLMENT;
        }
    }

    /** None of these programmes reaches the person yet. */
    record NotReceiving(List<String> programmes) implements Criterion {

        @Override
        public Fact fact() {
            return Fact.PROGRAMMES;
        }
    }

    /** One of the target groups. */
    record OneOf(List<TargetGroup> groups) implements Criterion {}

    /** A document is at hand. It can be got later, so that its absence is no obstacle. */
    record AtHand(String document) implements Criterion {}
}
