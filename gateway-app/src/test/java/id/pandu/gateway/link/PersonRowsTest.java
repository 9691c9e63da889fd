package id.pandu.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.AgencyTask;
import id.pandu.api.model.DescribedPerson;
import id.pandu.api.model.Gender;
import id.pandu.api.model.NamedPerson;
import id.pandu.api.model.Need;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.Priority;
import id.pandu.api.model.ReferralSubject;
import id.pandu.api.model.Sector;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.gateway.link.PersonRows.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class PersonRowsTest {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T10:00:00+07:00");

    @Test
    void showsWhateverIsKnown() {
        assertThat(PersonRows.of(about(new NikPerson("3314100904129994"), null), INDONESIAN))
                .containsExactly(new Row("nik", "3314100904129994"));
        assertThat(PersonRows.of(
                        about(new NamedPerson("BUDI CONTOH", LocalDate.of(2012, 4, 9), Gender.MALE), null), INDONESIAN))
                .containsExactly(
                        new Row("name", "BUDI CONTOH"),
                        new Row("birth-date", "9 April 2012"),
                        new Row("gender", "MALE"));
        assertThat(PersonRows.of(about(new DescribedPerson("berbaju biru"), "pasar"), Locale.ENGLISH))
                .containsExactly(new Row("described", "berbaju biru"), new Row("whereabouts", "pasar"));
    }

    @Test
    void tellsNobodysData() {
        assertThat(PersonRows.of(about(new NikPerson("3314100904129994"), null), INDONESIAN))
                .hasToString("[Row[nik]]");
    }

    private static AgencyTask about(ReferralSubject subject, String whereabouts) {
        return AgencyTask.builder()
                .referralId(new UUID(0, 1))
                .number("RJK-1")
                .task(Task.builder()
                        .id(new UUID(0, 2))
                        .agency("perkim-sragen")
                        .status(TaskStatus.RECEIVED)
                        .authoredOn(NOW)
                        .lastModified(NOW)
                        .build())
                .subject(subject)
                .whereabouts(whereabouts)
                .region("33.14")
                .need(Need.builder()
                        .sector(Sector.HOUSING)
                        .category("unfit-housing")
                        .description("Atap roboh")
                        .build())
                .priority(Priority.URGENT)
                .requester("loket-sragen")
                .build();
    }
}
