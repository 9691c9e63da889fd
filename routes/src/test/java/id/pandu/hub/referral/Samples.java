package id.pandu.hub.referral;

import id.pandu.api.model.IntakeKind;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Need;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.Priority;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Sector;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A synthetic referral and who could take it on. */
final class Samples {

    static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
    static final WorkingDays WORKING_DAYS = new WorkingDays(Set.of());
    static final Offer REPAIR = new Offer("rtlh", "perkim-sragen", false);
    static final Offer SHELTER = new Offer("rumah-singgah", "dinsos-sragen", false);

    private Samples() {}

    static Referral referral(Task... tasks) {
        return Referral.builder()
                .id(new UUID(0, 1))
                .number("RJK-3314-20261123-7F3K9A")
                .status(ReferralStatus.ACTIVE)
                .caseId(new UUID(0, 2))
                .subject(new NikPerson("3314105203909991"))
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

    static Task task(int id, Offer offer, TaskStatus status) {
        return task(id, offer, status, null);
    }

    static Task task(int id, Offer offer, TaskStatus status, @Nullable RejectionReason reason) {
        return Task.builder()
                .id(new UUID(1, id))
                .agency(offer.agency())
                .service(offer.service())
                .status(status)
                .reason(reason)
                .authoredOn(MONDAY)
                .lastModified(MONDAY)
                .build();
    }

    static Router router(Offer... offers) {
        return new Router(offers(offers), everywhere(), (offer, region) -> false);
    }

    static Offers offers(Offer... offers) {
        return new Offers() {
            @Override
            public boolean knows(Need need) {
                return true;
            }

            @Override
            public List<Offer> offers(Need need, String region) {
                return List.of(offers);
            }

            @Override
            public String name(Offer offer, Locale language) {
                return offer.service();
            }
        };
    }

    static Channels everywhere() {
        return new Channels() {
            @Override
            public boolean reach(String agency) {
                return true;
            }

            @Override
            public boolean isWell(String agency) {
                return true;
            }
        };
    }
}
