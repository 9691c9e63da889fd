package id.pandu.hub.catalogue;

import id.pandu.api.model.CriterionSource;

/**
 * What somebody says of a fact.
 *
 * @param value what
 * @param source who
 */
record Claim<T>(T value, CriterionSource source) {

    /** Who only: the value is personal. */
    @Override
    public String toString() {
        return "Claim[" + source + "]";
    }
}
