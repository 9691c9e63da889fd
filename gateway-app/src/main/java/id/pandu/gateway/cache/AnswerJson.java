package id.pandu.gateway.cache;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.hub.cache.KeptAnswer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers as text, in a form of their own that no other JSON of the gateway's depends on. What cannot be read was not there. */
final class AnswerJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build())
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private AnswerJson() {}

    private enum Kind {
        FOUND,
        PARTIAL,
        NOT_FOUND,
        REFUSED
    }

    private record Written(
            Kind kind,
            Instant asOf,
            Instant asked,
            Instant answered,
            @Nullable Profile profile,
            @Nullable Reason reason) {}

    static String write(KeptAnswer kept) {
        try {
            return JSON.writeValueAsString(written(kept));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer cannot be written", withoutText(impossible));
        }
    }

    static Optional<KeptAnswer> read(String text) {
        try {
            Written written = JSON.readValue(text, Written.class);
            if (!isWhole(written)) {
                return Optional.empty();
            }
            return answer(written).map(answer -> new KeptAnswer(answer, written.asked(), written.answered()));
        } catch (JsonProcessingException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(@Nullable Written written) {
        return written != null
                && Stream.of(written.kind(), written.asOf(), written.asked(), written.answered())
                        .allMatch(Objects::nonNull);
    }

    private static Written written(KeptAnswer kept) {
        return switch (kept.answer()) {
            case AgencyAnswer.Found found -> written(Kind.FOUND, found.asOf(), kept, found.profile());
            case AgencyAnswer.Partial partial -> written(Kind.PARTIAL, partial.asOf(), kept, partial.profile());
            case AgencyAnswer.NotFound none -> written(Kind.NOT_FOUND, none.asOf(), kept, null);
            case AgencyAnswer.Refused refused -> refused(kept, refused.reason());
        };
    }

    private static Written written(Kind kind, Instant asOf, KeptAnswer kept, @Nullable Profile profile) {
        return new Written(kind, asOf, kept.asked(), kept.answered(), profile, null);
    }

    private static Written refused(KeptAnswer kept, Reason reason) {
        return new Written(Kind.REFUSED, kept.answered(), kept.asked(), kept.answered(), null, reason);
    }

    private static Optional<AgencyAnswer> answer(Written written) {
        Profile profile = written.profile();
        return switch (written.kind()) {
            case NOT_FOUND -> Optional.of(new AgencyAnswer.NotFound(written.asOf()));
            case FOUND -> Optional.ofNullable(profile).map(record -> new AgencyAnswer.Found(record, written.asOf()));
            case PARTIAL ->
                Optional.ofNullable(profile).map(record -> new AgencyAnswer.Partial(record, written.asOf()));
            case REFUSED -> Optional.ofNullable(written.reason()).map(AgencyAnswer.Refused::new);
        };
    }

    /** Jackson's message quotes what it was about. */
    private static Throwable withoutText(JsonProcessingException fault) {
        return new IllegalStateException(fault.getClass().getName());
    }
}
