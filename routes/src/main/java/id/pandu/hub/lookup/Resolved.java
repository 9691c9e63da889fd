package id.pandu.hub.lookup;

import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the question who is meant comes to. */
sealed interface Resolved {

    /**
     * It is known.
     *
     * @param residents the person, or the members of the household
     * @param registry who said so; {@code null} where the caller gave the NIK
     * @param attempts what each registry said that was asked
     */
    record Known(List<Resident> residents, @Nullable ConnectedAgency registry, List<Attempt> attempts)
            implements Resolved {

        public Known {
            residents = List.copyOf(residents);
            attempts = List.copyOf(attempts);
        }

        /** The person whose NIK the caller gave. */
        static Known byNik(String nik) {
            var person = new Resident(null, new PersonKey.Nik(nik), null);
            return new Known(List.of(person), null, List.of());
        }

        /** How many only. */
        @Override
        public String toString() {
            return "Known[" + residents.size() + "]";
        }
    }

    /**
     * It is not.
     *
     * @param problem why
     * @param matches how many fit, where that is the reason
     * @param attempts what each registry said
     */
    record Unknown(ProblemType problem, @Nullable Integer matches, List<Attempt> attempts) implements Resolved {

        public Unknown {
            attempts = List.copyOf(attempts);
        }
    }
}
