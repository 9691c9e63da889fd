package id.pandu.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.cache.KeptAnswer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00.123456789Z");

    @Test
    void givesBackEveryFieldOfEveryFacet() {
        Profile profile = (Profile) filled(Profile.class);

        for (AgencyAnswer answer : List.of(
                new AgencyAnswer.Found(profile, NOW),
                new AgencyAnswer.Partial(profile, NOW),
                new AgencyAnswer.NotFound(NOW),
                new AgencyAnswer.Refused(AgencyAnswer.Refused.Reason.NOT_ENTITLED))) {
            var kept = new KeptAnswer(answer, NOW.minusMillis(41), NOW);
            assertThat(AnswerJson.read(AnswerJson.write(kept))).contains(kept);
        }
        assertThat(profile.education()).isNotNull();
    }

    @Test
    void takesWhatItCannotReadForNothing() {
        for (String text : List.of(
                "",
                "null",
                "{}",
                "[]",
                "{\"kind\":\"FOUND\",\"asOf\":1,\"asked\":1,\"answered\":1}",
                "{\"kind\":\"NOT_FOUND\",\"asOf\":1,\"asked\":1,\"answered\":1,\"of-a-later-version\":1}")) {
            assertThat(AnswerJson.read(text)).as(text).isEmpty();
        }
    }

    /** A record with something in every component, down to the last. */
    private static Object filled(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isEnum()) {
            return simple.getEnumConstants()[0];
        }
        return simple.isRecord() ? filled(simple) : plain(simple);
    }

    private static Object plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "CONTOH";
            case "Boolean", "boolean" -> true;
            case "Integer", "int" -> 7;
            case "Long", "long" -> 7L;
            case "BigDecimal" -> new BigDecimal("1.5");
            case "LocalDate" -> LocalDate.of(1990, 3, 12);
            case "OffsetDateTime" -> OffsetDateTime.parse("2026-11-26T15:00:00.5+07:00");
            case "UUID" -> new UUID(1, 2);
            case "URI" -> URI.create("https://pandu.example/");
            default -> throw new IllegalArgumentException("nothing to fill a " + type + " with");
        };
    }
}
