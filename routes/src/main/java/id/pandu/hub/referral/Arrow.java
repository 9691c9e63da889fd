package id.pandu.hub.referral;

import java.util.Set;

/**
 * One arrow of a state table.
 *
 * @param from the status before
 * @param to the status after
 * @param actors who may
 * @param guard what it needs
 */
public record Arrow<S>(S from, S to, Set<Actor> actors, Guard guard) {

    public Arrow {
        actors = Set.copyOf(actors);
    }
}
