package id.pandu.hub.catalogue;

import id.pandu.api.model.Address;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.CoverageState;
import id.pandu.api.model.Education;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Welfare;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads facts out of the parts of a profile, each from every agency's part that holds it. */
final class Records {

    private Records() {}

    static Stream<Claim<LocalDate>> birthDates(Told person) {
        return Stream.of(
                        person.claim(Facet.IDENTITY, identity(person, Identity::birthDate)),
                        person.claim(Facet.WELFARE, welfare(person, Welfare::birthDate)),
                        person.claim(Facet.COVERAGE, coverage(person, Coverage::birthDate)))
                .flatMap(Function.identity());
    }

    static Stream<Claim<Gender>> genders(Told person) {
        return Stream.of(
                        person.claim(Facet.IDENTITY, identity(person, Identity::gender)),
                        person.claim(Facet.WELFARE, welfare(person, Welfare::gender)),
                        person.claim(Facet.COVERAGE, coverage(person, Coverage::gender)))
                .flatMap(Function.identity());
    }

    static Stream<Claim<String>> regions(Told person) {
        return Stream.concat(
                person.claim(Facet.IDENTITY, region(identity(person, Identity::address))),
                person.claim(Facet.WELFARE, region(welfare(person, Welfare::address))));
    }

    /** A family card is a household; without one in sight nothing is known. */
    static Stream<Claim<Boolean>> households(Told person) {
        return Stream.concat(
                        person.claim(Facet.IDENTITY, identity(person, Identity::familyCardNumber)),
                        person.claim(Facet.WELFARE, welfare(person, Welfare::familyCardNumber)))
                .map(card -> new Claim<>(true, card.source()));
    }

    static Stream<Claim<CoverageState>> memberships(Told person) {
        return person.claim(Facet.COVERAGE, coverage(person, Coverage::status))
                .map(status -> new Claim<>(CoverageState.valueOf(status.value().name()), status.source()));
    }

    /** The person's own enrolment; those of the person's children say nothing here. */
    static Stream<Claim<Boolean>> enrolments(Told person) {
        return person.claim(
                        Facet.EDUCATION,
                        part(person, Profile::education)
                                .map(Education::ownEnrolment)
                                .orElse(null))
                .map(enrolment -> new Claim<>(true, enrolment.source()));
    }

    static Stream<Claim<Integer>> deciles(Told person) {
        return person.claim(Facet.WELFARE, welfare(person, Welfare::decile));
    }

    static Stream<Claim<List<String>>> programmes(Told person) {
        return person.claim(Facet.WELFARE, welfare(person, Welfare::programmes));
    }

    private static <T> @Nullable T identity(Told person, Function<Identity, @Nullable T> field) {
        return part(person, Profile::identity).<T>map(field).orElse(null);
    }

    private static <T> @Nullable T coverage(Told person, Function<Coverage, @Nullable T> field) {
        return part(person, Profile::coverage).<T>map(field).orElse(null);
    }

    private static <T> @Nullable T welfare(Told person, Function<Welfare, @Nullable T> field) {
        return part(person, Profile::welfare).<T>map(field).orElse(null);
    }

    private static @Nullable String region(@Nullable Address address) {
        return address == null ? null : address.region();
    }

    private static <P> Optional<P> part(Told person, Function<Profile, @Nullable P> part) {
        return Optional.ofNullable(part.apply(person.profile()));
    }
}
