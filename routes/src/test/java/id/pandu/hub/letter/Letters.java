package id.pandu.hub.letter;

import id.pandu.api.model.IntakeKind;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Need;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.Priority;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.ReferralSubject;
import id.pandu.api.model.Sector;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.catalogue.Term.Category;
import id.pandu.hub.catalogue.Words;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A synthetic referral, and what people call those in it. */
final class Letters {

    static final String NIK = "3314100904129994";
    static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-23T01:30:00+07:00");
    static final LetterNames NAMES = new LetterNames(
            new AgencyDirectory(List.of()),
            new Catalogue(
                    List.of(new Category(
                            "unfit-housing", new Words("Rumah tidak layak huni", "Unfit housing"), Sector.HOUSING)),
                    List.of(),
                    List.of(),
                    List.of()),
            Map.of("loket-sragen", "Loket Sragen", "perkim-sragen", "Dinas Perkim Sragen"),
            Map.of("33.14", "Kabupaten Sragen"));

    private Letters() {}

    static Referral referral(Task... tasks) {
        return of(new NikPerson(NIK), tasks);
    }

    static Referral of(ReferralSubject subject, Task... tasks) {
        return Referral.builder()
                .id(new UUID(0, 1))
                .number("RJK-3314-20261123-7F3K9A")
                .status(ReferralStatus.ACTIVE)
                .caseId(new UUID(0, 2))
                .subject(subject)
                .whereabouts("Gang buntu")
                .region("33.14")
                .kind(IntakeKind.SERVICE_REQUEST)
                .need(Need.builder()
                        .sector(Sector.HOUSING)
                        .category("unfit-housing")
                        .description("Atap roboh")
                        .build())
                .priority(Priority.URGENT)
                .legalBasis(LegalBasis.PUBLIC_DUTY)
                .requester("loket-sragen")
                .tasks(List.of(tasks))
                .authoredOn(MONDAY)
                .lastModified(MONDAY)
                .build();
    }

    static Task task(int id, String agency, TaskStatus status) {
        return Task.builder()
                .id(new UUID(1, id))
                .agency(agency)
                .service("rtlh")
                .status(status)
                .note("Catatan petugas")
                .authoredOn(MONDAY)
                .lastModified(MONDAY)
                .build();
    }
}
