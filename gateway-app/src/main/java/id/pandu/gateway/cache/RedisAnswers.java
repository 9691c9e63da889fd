package id.pandu.gateway.cache;

import id.pandu.hub.cache.AnswerKey;
import id.pandu.hub.cache.AnswerStore;
import id.pandu.hub.cache.Invalidation;
import id.pandu.hub.cache.KeptAnswer;
import id.pandu.hub.cache.Turns;
import io.lettuce.core.KeyValue;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers in Redis, and turns to ask. What is void for a whole facet stays until its life ends: every node knows that it is void. */
final class RedisAnswers implements AnswerStore, Turns {

    private static final byte[] TAKEN = {1};

    private final RedisLink redis;
    private final SealedAnswers sealed;

    RedisAnswers(RedisLink redis, SealedAnswers sealed) {
        this.redis = redis;
        this.sealed = sealed;
    }

    @Override
    public Map<AnswerKey, KeptAnswer> find(Collection<AnswerKey> keys) {
        List<AnswerKey> wanted = List.copyOf(keys);
        String[] names = wanted.stream().map(SealedAnswers::name).toArray(String[]::new);
        return redis.ask(commands -> commands.mget(names))
                .map(values -> opened(wanted, values))
                .orElseGet(Map::of);
    }

    @Override
    public Optional<KeptAnswer> newest(AnswerKey key) {
        return Optional.ofNullable(find(Set.of(key)).get(key));
    }

    @Override
    public void keep(AnswerKey key, KeptAnswer answer, Duration life) {
        byte[] value = sealed.seal(key, answer);
        var unused = redis.ask(commands -> commands.psetex(SealedAnswers.name(key), life.toMillis(), value));
    }

    @Override
    public void drop(Invalidation invalidation) {
        String[] names = invalidation.named().stream().map(SealedAnswers::name).toArray(String[]::new);
        if (names.length > 0) {
            var unused = redis.ask(commands -> commands.unlink(names));
        }
    }

    /** The inner nothing is Redis saying that another node has it; the outer one is Redis saying nothing, and then each node asks for itself. */
    @Override
    public boolean take(AnswerKey key, Duration longest) {
        var once = SetArgs.Builder.nx().px(longest);
        return redis.ask(commands -> Optional.ofNullable(commands.set(SealedAnswers.turn(key), TAKEN, once)))
                .map(Optional::isPresent)
                .orElse(true);
    }

    /** A turn that was asked for in vain, because Redis was slow, is taken all the same when it gets to it: this comes after it. */
    @Override
    public void leave(AnswerKey key) {
        redis.send(commands -> commands.unlink(SealedAnswers.turn(key)));
    }

    private Map<AnswerKey, KeptAnswer> opened(List<AnswerKey> keys, List<KeyValue<String, byte[]>> values) {
        Map<AnswerKey, KeptAnswer> found = new HashMap<>();
        for (int place = 0; place < keys.size(); place++) {
            AnswerKey key = keys.get(place);
            if (values.get(place).hasValue()) {
                sealed.open(key, values.get(place).getValue()).ifPresent(answer -> found.put(key, answer));
            }
        }
        return found;
    }
}
