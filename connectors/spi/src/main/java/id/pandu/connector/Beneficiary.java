package id.pandu.connector;

import id.pandu.api.model.Gender;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The resident whom a task is for, as far as the agency may know and the hub knows.
 *
 * @param nik sixteen digits that passed the rules for NIKs; absent for a resident without one
 * @param name full name
 * @param birthDate date of birth
 * @param gender gender
 * @param whereabouts where and how the resident can be found or reached, in words
 */
public record Beneficiary(
        @Nullable String nik,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        @Nullable String whereabouts) {

    /** The type's name only: everything in it is personal. */
    @Override
    public String toString() {
        return "Beneficiary[redacted]";
    }
}
