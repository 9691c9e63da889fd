package id.pandu.hub.catalogue;

import java.util.List;

/**
 * All that the caller may see of one fact.
 *
 * @param claims who says what
 * @param silence why there is nothing, where there is no claim
 */
record Evidence<T>(List<Claim<T>> claims, Silence silence) {

    Evidence {
        claims = List.copyOf(claims);
    }
}
