package id.pandu.town.population;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The people everyone may rely on; the town's README lists them.
 *
 * @param cases what each of them is there for
 * @param households their family cards
 * @param memberships what BPJS holds about them
 * @param pupils what education offices hold about them
 * @param socialRegistry what the social registry holds differently about them
 */
public record FixedPeople(
        List<Case> cases,
        List<Household> households,
        List<Membership> memberships,
        List<FixedPupil> pupils,
        List<SocialRecord> socialRegistry) {

    /**
     * What one fixed person is there for.
     *
     * @param subject NIK, or BPJS card number or name where there is no NIK
     */
    public record Case(String subject, String name, String region, String note) {

        /** Says nothing about the person. */
        @Override
        public String toString() {
            return "Case[" + region + "]";
        }
    }

    /** Reads them from the town's resources. */
    public static FixedPeople load() {
        JsonMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream in = FixedPeople.class.getResourceAsStream("fixed-people.json")) {
            return json.readValue(in, FixedPeople.class);
        } catch (IOException e) {
            throw new UncheckedIOException("fixed-people.json cannot be read", e);
        }
    }
}
