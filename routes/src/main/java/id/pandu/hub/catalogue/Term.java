package id.pandu.hub.catalogue;

import id.pandu.api.model.Sector;

/** A word of the catalogue: a code that machines use, and a name for people. */
public sealed interface Term {

    /** Lower-case words joined by hyphens. */
    String code();

    /** What it is called. */
    Words name();

    /**
     * A kind of need, within one sector.
     *
     * @param sector where it belongs
     */
    record Category(String code, Words name, Sector sector) implements Term {}

    /**
     * Goods that a service can hand out.
     *
     * @param unit what is counted
     */
    record Article(String code, Words name, Words unit) implements Term {}

    /** A document that a service asks for. */
    record Document(String code, Words name) implements Term {}
}
