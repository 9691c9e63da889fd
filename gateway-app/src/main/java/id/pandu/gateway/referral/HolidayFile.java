package id.pandu.gateway.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads holidays out of YAML: a list {@code holidays} of days with a name and a kind. */
final class HolidayFile {

    private static final int LARGEST = 256 * 1024;
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addModule(new JavaTimeModule())
            .build();

    private HolidayFile() {}

    private record Holidays(
            @JsonProperty(required = true) @JsonSetter(contentNulls = Nulls.FAIL)
            List<Holiday> holidays) {}

    private record Holiday(
            @JsonProperty(required = true) LocalDate date,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) Kind kind) {}

    /** By what a day is free: offices are closed on either. */
    private enum Kind {
        @JsonProperty("national")
        NATIONAL,
        @JsonProperty("joint-leave")
        JOINT_LEAVE
    }

    /** @throws InvalidHolidaysException when it cannot be used */
    static Set<LocalDate> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InvalidHolidaysException(file, "it is larger than " + LARGEST + " bytes");
            }
            return YAML.readValue(Files.readString(file), Holidays.class).holidays().stream()
                    .map(Holiday::date)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (JsonProcessingException wrong) {
            throw new InvalidHolidaysException(file, wrong.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new InvalidHolidaysException(file, "it cannot be read");
        }
    }
}
