package id.pandu.sandbox.issuer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who can have a token: {@code config/issuer.yaml}.
 *
 * @param consumers organisations
 * @param people officers who log in by form
 * @param docs the client they log in with
 * @param corsOrigins origins whose pages may ask for tokens
 */
@ConfigurationProperties("issuer")
record IssuerProperties(
        @DefaultValue List<Consumer> consumers,
        @DefaultValue List<Person> people,
        @DefaultValue PublicClient docs,
        @DefaultValue List<String> corsOrigins) {

    IssuerProperties {
        if (consumers.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are no consumers; start with --spring.config.additional-location=file:config/issuer.yaml");
        }
        Set<String> organisations = consumers.stream().map(Consumer::id).collect(Collectors.toSet());
        for (Person person : people) {
            if (!organisations.contains(person.organisation())) {
                throw new IllegalArgumentException(
                        person.id() + " belongs to \"" + person.organisation() + "\", which is no consumer");
            }
        }
    }

    /** The organisation with this id. */
    Optional<Consumer> consumer(String id) {
        return consumers.stream().filter(consumer -> consumer.id().equals(id)).findFirst();
    }

    /** The organisation of the person with this id. */
    Optional<Consumer> organisationOf(String personId) {
        return person(personId).flatMap(person -> consumer(person.organisation()));
    }

    /** The person with this id. */
    Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** Every scope that some organisation has. */
    Set<String> scopes() {
        return consumers.stream()
                .flatMap(consumer -> consumer.scopes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
