package id.pandu.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Facet;
import id.pandu.hub.cache.Invalidation;
import id.pandu.hub.cache.Recollection.Fresh;
import id.pandu.hub.cache.Recollection.Nothing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of the answers of two nodes when they are called void. */
class SharedInvalidationsIT extends TwoNodes {

    @Test
    void useNothingThatOneOfThemCalledVoid() {
        here.ask(SITI);
        assertThat(there.recall(SITI)).isInstanceOf(Fresh.class);

        here.stored.add(new Invalidation(Instant.now(), "bpjs-kesehatan", Set.of(Facet.COVERAGE), null), () -> {});
        there.watch.look();

        assertThat(there.recall(SITI)).isInstanceOf(Nothing.class);
        assertThat(node(1, PATIENT).recall(SITI))
                .as("at a node that starts later")
                .isInstanceOf(Nothing.class);
        assertThat(inRedis()).as("it is still in Redis").isOne();
    }

    @Test
    void useNothingThatWasCalledVoidWhileTheyCouldNotLook() {
        here.ask(SITI);
        here.ask(BUDI);
        assertThat(there.recall(SITI)).isInstanceOf(Fresh.class);
        assertThat(there.recall(BUDI)).isInstanceOf(Fresh.class);
        String siti = here.memory(SITI).key().person();
        here.stored.add(
                new Invalidation(Instant.now(), "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of(siti)), () -> {});

        there.ahead = Duration.ofMinutes(5);
        assertThat(there.recall(BUDI)).as("before it has looked").isInstanceOf(Nothing.class);
        there.watch.look();

        assertThat(there.recall(SITI)).isInstanceOf(Nothing.class);
        assertThat(there.recall(BUDI)).isInstanceOf(Fresh.class);
    }

    @Test
    void letGoInRedisOfPeopleWhoAreNamed() {
        here.ask(SITI);
        here.ask(BUDI);
        String siti = here.memory(SITI).key().person();

        here.stored.add(
                new Invalidation(Instant.now(), "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of(siti)), () -> {});
        there.watch.look();

        assertThat(there.recall(SITI)).isInstanceOf(Nothing.class);
        assertThat(there.recall(BUDI)).isInstanceOf(Fresh.class);
        assertThat(inRedis()).isOne();
    }

    @Test
    void forgetInvalidationsThatNoAnswerIsOldEnoughFor() {
        Instant old = Instant.now().minus(Node.DAY).minus(Duration.ofMinutes(2));
        for (Instant at : List.of(old, Instant.now())) {
            here.stored.add(new Invalidation(at, "bpjs-kesehatan", Set.of(Facet.COVERAGE), null), () -> {});
        }

        here.stored.forgetOlderThan(Node.DAY);

        assertThat(here.stored.after(Instant.EPOCH, Set.of())).hasSize(1);
    }
}
