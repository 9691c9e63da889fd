package id.pandu.sandbox.issuer;

import java.util.Objects;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An officer who logs in by form.
 *
 * @param id login, and the subject of tokens
 * @param password what the officer logs in with
 * @param organisation id of the consumer that the officer works for
 * @param role what the officer does there
 */
record Person(
        @DefaultValue("") String id,
        HashedSecret password,
        @DefaultValue("") String organisation,
        @DefaultValue("") String role) {

    Person {
        if (id.isBlank() || organisation.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException("a person needs id, organisation and role; id: \"" + id + "\"");
        }
        Objects.requireNonNull(password, () -> "person " + id + " has no password");
    }
}
