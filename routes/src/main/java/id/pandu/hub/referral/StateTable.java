package id.pandu.hub.referral;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All arrows there are; what is not here is illegal.
 *
 * @param arrows in the order in which they are read
 */
public record StateTable<S>(List<Arrow<S>> arrows) {

    public StateTable {
        arrows = List.copyOf(arrows);
    }

    /** The arrow between two states, for this actor. */
    public Optional<Arrow<S>> arrow(S from, S to, Actor actor) {
        return arrows.stream()
                .filter(arrow -> arrow.from().equals(from)
                        && arrow.to().equals(to)
                        && arrow.actors().contains(actor))
                .findFirst();
    }

    /** Whether nothing leads on from here. */
    public boolean isFinal(S state) {
        return arrows.stream().noneMatch(arrow -> arrow.from().equals(state));
    }

    /**
     * The fewest arrows by which this actor gets from one state to another: an agency that is read now and then has gone through
     * states that nobody saw. Empty when there is no way.
     */
    public Optional<List<Arrow<S>>> way(S from, S to, Actor actor) {
        Map<S, Arrow<S>> reachedBy = new HashMap<>();
        var next = new ArrayDeque<S>(List.of(from));
        while (!next.isEmpty() && !reachedBy.containsKey(to)) {
            S here = next.remove();
            for (Arrow<S> arrow : arrows) {
                boolean leads = arrow.from().equals(here) && arrow.actors().contains(actor);
                if (leads && !arrow.to().equals(from) && reachedBy.putIfAbsent(arrow.to(), arrow) == null) {
                    next.add(arrow.to());
                }
            }
        }
        return reachedBy.containsKey(to) ? Optional.of(back(from, to, reachedBy)) : Optional.empty();
    }

    private static <S> List<Arrow<S>> back(S from, S to, Map<S, Arrow<S>> reachedBy) {
        var way = new ArrayDeque<Arrow<S>>();
        for (S here = to; !here.equals(from); here = way.getFirst().from()) {
            way.addFirst(Objects.requireNonNull(reachedBy.get(here)));
        }
        return new ArrayList<>(way);
    }
}
