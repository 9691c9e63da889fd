package id.pandu.connector;

/** The number by which an agency can be asked about one person. */
public sealed interface PersonKey {

    /**
     * The national number, understood by every agency.
     *
     * @param nik sixteen digits that passed the rules for NIKs
     */
    record Nik(String nik) implements PersonKey {

        /** The type's name only: the number is personal. */
        @Override
        public String toString() {
            return "Nik[redacted]";
        }
    }

    /**
     * An agency's own key of a person who has no NIK, as {@link Match} gave it; nobody else understands it.
     *
     * @param agency id of the agency
     * @param key its key, opaque to everybody else
     */
    record AgencyKey(String agency, String key) implements PersonKey {

        /** The agency only: the key is personal. */
        @Override
        public String toString() {
            return "AgencyKey[" + agency + ", redacted]";
        }
    }
}
