package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Education;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Pupil;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agreement.FieldPaths;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.lookup.Question.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class DependantsTest {

    private static final String BUDI = "3314100904129994";
    private static final Resident SITI = new Resident(null, new PersonKey.Nik(People.SITI.nik()), null);
    private static final Profile MOTHER = Profile.builder()
            .education(new Education(
                    null,
                    List.of(
                            Pupil.builder().nik(BUDI).name("BUDI CONTOH").build(),
                            Pupil.builder().name("TANPA NIK CONTOH").build())))
            .build();

    @Test
    void namesThePupilOfWhomSomethingLeavesThoughNotTheNumber() {
        Profile cut = FieldPaths.of(List.of("pupils.name")).cut(Facet.EDUCATION, MOTHER);

        assertThat(Dependants.toldOf(List.of(row(MOTHER)), List.of(row(cut)))).containsExactly(SubjectName.ofNik(BUDI));
    }

    @Test
    void namesNobodyWhenNothingOfThePupilsLeaves() {
        Profile cut = FieldPaths.of(List.of("ownEnrolment")).cut(Facet.EDUCATION, MOTHER);

        assertThat(Dependants.toldOf(List.of(row(MOTHER)), List.of(row(cut)))).isEmpty();
    }

    private static Row row(Profile profile) {
        var question = new Open(SITI, Facet.EDUCATION, People.DISDIK, People.GRANT);
        return new Row(question, new Answered<>(new AgencyAnswer.Found(profile, Instant.EPOCH)), Duration.ZERO);
    }
}
