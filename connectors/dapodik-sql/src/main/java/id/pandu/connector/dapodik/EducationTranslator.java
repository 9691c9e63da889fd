package id.pandu.connector.dapodik;

import id.pandu.api.model.Education;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Pupil;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between the hub's question about a person's education and the rows of {@code education.sql}. */
public final class EducationTranslator {

    /** The contract's bound of {@code pupils}. */
    static final int MOST_PUPILS = 50;

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Clock clock;

    /**
     * @param clock tells today, hence the semester, and the moment of an answer
     */
    public EducationTranslator(Clock clock) {
        this.clock = clock;
    }

    /**
     * The parameters of the question.
     *
     * @throws IllegalArgumentException when the query is not for the education of a NIK: the database can be asked nothing else,
     *     so a hub that does is at fault itself
     */
    public EducationRequest toRequest(LookupQuery query) {
        if (query.facet() != Facet.EDUCATION || !(query.person() instanceof PersonKey.Nik person)) {
            throw new IllegalArgumentException("Dapodik can be asked for the education of a NIK only.");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), JAKARTA);
        return new EducationRequest(person.nik(), SchoolSemester.on(today));
    }

    /**
     * What the rows say.
     *
     * @throws AgencyFault of kind {@link Kind#INVALID_RESPONSE} when a row is not what was asked for
     */
    public AgencyAnswer toAnswer(List<? extends Map<String, ? extends @Nullable Object>> rows, EducationRequest asked) {
        if (rows.isEmpty()) {
            return new AgencyAnswer.NotFound(clock.instant());
        }
        if (rows.size() > MOST_PUPILS + 1) {
            throw invalid("more rows than a person can have");
        }
        List<PupilRow> active = oncePerPupil(rows, asked);
        var education = Education.builder()
                .ownEnrolment(ownEnrolment(active, asked.nik()))
                .pupils(pupilsOf(active, asked.nik()))
                .build();
        return new AgencyAnswer.Found(Profile.builder().education(education).build(), clock.instant());
    }

    /** A pupil in two classes at once comes twice; the statement puts the latest registration first. */
    private static List<PupilRow> oncePerPupil(
            List<? extends Map<String, ? extends @Nullable Object>> rows, EducationRequest asked) {
        Map<UUID, PupilRow> byPupil = new LinkedHashMap<>();
        for (var columns : rows) {
            PupilRow row = PupilRow.from(columns);
            if (!row.isAbout(asked.nik()) && row.relationTo(asked.nik()) == null) {
                throw invalid("a row is about another person");
            }
            if (!row.semester().equals(asked.semester().id())) {
                throw invalid("a row is about another semester");
            }
            byPupil.putIfAbsent(row.id(), row);
        }
        return List.copyOf(byPupil.values());
    }

    private static @Nullable Pupil ownEnrolment(List<PupilRow> rows, String nik) {
        List<PupilRow> own = rows.stream().filter(row -> row.isAbout(nik)).toList();
        if (own.size() > 1) {
            throw invalid("two pupils bear the same NIK");
        }
        return own.isEmpty() ? null : own.getFirst().pupilFor(nik);
    }

    private static List<Pupil> pupilsOf(List<PupilRow> rows, String nik) {
        List<Pupil> pupils = rows.stream()
                .filter(row -> !row.isAbout(nik))
                .map(row -> row.pupilFor(nik))
                .toList();
        if (pupils.size() > MOST_PUPILS) {
            throw invalid("more pupils than the contract holds");
        }
        return pupils;
    }

    private static AgencyFault invalid(String detail) {
        return new AgencyFault(Kind.INVALID_RESPONSE, detail);
    }
}
