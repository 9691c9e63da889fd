package id.pandu.town.vclaim;

import id.pandu.town.population.Membership;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** BPJS members by NIK and by card number. */
final class Members {

    private static final String NEWBORN_NIK = "0000000000000000";

    private final Map<String, Membership> byNik = new HashMap<>();
    private final Map<String, Membership> byCard = new HashMap<>();

    Members(List<Membership> memberships) {
        for (Membership membership : memberships) {
            byCard.put(membership.cardNumber(), membership);
            // The development service answers an all-zero NIK with a newborn's record.
            byNik.putIfAbsent(membership.nik() == null ? NEWBORN_NIK : membership.nik(), membership);
        }
    }

    Optional<Membership> find(String kind, String number) {
        return Optional.ofNullable("nik".equals(kind) ? byNik.get(number) : byCard.get(number));
    }

    /** Somebody else who has a NIK. */
    Membership otherThan(Membership member) {
        return first(other -> other.nik() != null && !other.nik().equals(member.nik()), member);
    }

    /** Somebody else whose NIK the agency does not hold. */
    Membership nikLessOtherThan(Membership member) {
        return first(other -> other.nik() == null && !other.cardNumber().equals(member.cardNumber()), member);
    }

    private Membership first(Predicate<Membership> wanted, Membership otherwise) {
        return byCard.values().stream().filter(wanted).findFirst().orElse(otherwise);
    }
}
