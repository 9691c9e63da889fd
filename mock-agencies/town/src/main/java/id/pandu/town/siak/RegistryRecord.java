package id.pandu.town.siak;

import id.pandu.town.population.Household;
import id.pandu.town.population.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person on record.
 *
 * @param household the people of the same family card
 * @param motherName of the mother, where she is on record too
 * @param fatherName of the father, where he is on record too
 */
record RegistryRecord(
        String nik,
        Person person,
        Household household,
        RecordStatus status,
        @Nullable String motherName,
        @Nullable String fatherName) {

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "RegistryRecord[" + status + "]";
    }
}
