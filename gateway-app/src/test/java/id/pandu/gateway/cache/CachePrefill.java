package id.pandu.gateway.cache;

import id.pandu.api.model.CareFacility;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.PersonKey;
import id.pandu.gateway.keys.KeyFiles;
import id.pandu.hub.cache.AnswerKey;
import id.pandu.hub.cache.AnswerKeys;
import id.pandu.hub.cache.KeptAnswer;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Fills the Redis of {@code benchmarks/run growth} with coverage of many people, as a gateway with these keys would have it. */
public final class CachePrefill {

    private static final Duration LIFE = Duration.ofHours(6);
    private static final int BATCH = 1000;

    private final AnswerKeys keys;
    private final SealedAnswers sealed;
    private final KeptAnswer answer;

    private CachePrefill(String personKey, String columnKey) {
        keys = new AnswerKeys(KeyFiles.persons(personKey));
        sealed = new SealedAnswers(KeyFiles.columns(columnKey));
        Instant now = Instant.now();
        answer = new KeptAnswer(new AgencyAnswer.Found(profile(), now), now, now);
    }

    /**
     * Fills.
     *
     * @param arguments Redis's address, how many people, the file for their NIKs, and the files of the keys of persons and columns
     */
    public static void main(String[] arguments) throws Exception {
        var prefill = new CachePrefill(arguments[3], arguments[4]);
        try (RedisClient client = RedisClient.create(arguments[0]);
                StatefulRedisConnection<String, byte[]> redis =
                        client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
                BufferedWriter niks = Files.newBufferedWriter(Path.of(arguments[2]))) {
            redis.setAutoFlushCommands(false);
            prefill.fill(redis, niks, Integer.parseInt(arguments[1]));
        }
    }

    private void fill(StatefulRedisConnection<String, byte[]> redis, BufferedWriter niks, int people) throws Exception {
        List<RedisFuture<?>> batch = new ArrayList<>(BATCH);
        for (int number = 0; number < people; number++) {
            String nik = nik(number);
            niks.write(nik + "\n");
            String person = keys.persons(new PersonKey.Nik(nik)).getFirst();
            var key = new AnswerKey("bpjs-kesehatan", Facet.COVERAGE, person);
            batch.add(redis.async().psetex(SealedAnswers.name(key), LIFE.toMillis(), sealed.seal(key, answer)));
            if (batch.size() == BATCH || number == people - 1) {
                redis.flushCommands();
                LettuceFutures.awaitAll(Duration.ofSeconds(30), batch.toArray(RedisFuture[]::new));
                batch.clear();
            }
        }
    }

    /** Synthetic, valid, and another for each number up to two million. */
    private static String nik(int number) {
        return "3314%02d%02d%02d%02d%d"
                .formatted(
                        1 + number % 20,
                        1 + number / 160 % 28,
                        1 + number / 4480 % 12,
                        50 + number / 53_760 % 40,
                        9991 + number / 20 % 8);
    }

    private static Profile profile() {
        return Profile.builder()
                .coverage(Coverage.builder()
                        .cardNumber("0009990000017")
                        .name("SITI CONTOH")
                        .birthDate(LocalDate.of(1990, 3, 12))
                        .gender(Gender.FEMALE)
                        .status(Coverage.StatusEnum.ACTIVE)
                        .statusText("AKTIF")
                        .membershipType(Coverage.MembershipTypeEnum.PBI_APBN)
                        .membershipText("PBI (APBN)")
                        .careClass("3")
                        .primaryCareFacility(CareFacility.builder()
                                .code("0179R001")
                                .name("PUSKESMAS CONTOH")
                                .build())
                        .build())
                .build();
    }
}
