package id.pandu.hub.catalogue;

/**
 * Something in the catalogue that cannot be.
 *
 * @param entry which service or term
 * @param field where in it, a JSON pointer
 * @param rule what it breaks
 */
public record CatalogueFlaw(String entry, String field, String rule) {}
