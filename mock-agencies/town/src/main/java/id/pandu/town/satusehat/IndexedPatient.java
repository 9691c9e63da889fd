package id.pandu.town.satusehat;

import id.pandu.town.population.Person;

/**
 * A person the exchange has in its index.
 *
 * @param serial place in the index, from 1; the IHS number is made of it
 * @param key NIK the record is held under: the person's own, or of a newborn the mother's
 * @param newborn whether it is the mother's
 */
record IndexedPatient(int serial, Person person, String key, boolean newborn) {

    /** IHS number: {@code P} and eleven digits. */
    String ihs() {
        return "P0999%07d".formatted(serial);
    }

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "IndexedPatient";
    }
}
