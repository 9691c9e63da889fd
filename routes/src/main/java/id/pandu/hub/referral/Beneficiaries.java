package id.pandu.hub.referral;

import id.pandu.api.model.DescribedPerson;
import id.pandu.api.model.NamedPerson;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralSubject;
import id.pandu.connector.Beneficiary;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.subject.DescriptionRule;
import id.pandu.hub.subject.NikRule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The resident of a referral, in the words of whoever needs to know. */
final class Beneficiaries {

    private Beneficiaries() {}

    /** As agencies are told. */
    static Beneficiary of(Referral referral) {
        String whereabouts = referral.whereabouts();
        return switch (referral.subject()) {
            case NikPerson person -> new Beneficiary(person.nik(), null, null, null, whereabouts);
            case NamedPerson person ->
                new Beneficiary(null, person.name(), person.birthDate(), person.gender(), whereabouts);
            case DescribedPerson person ->
                new Beneficiary(
                        null,
                        null,
                        null,
                        null,
                        whereabouts == null ? person.description() : person.description() + "; " + whereabouts);
        };
    }

    /** As the audit log is told; somebody who is only described is known by the referral. */
    static SubjectName name(ReferralSubject subject, UUID referral) {
        return switch (subject) {
            case NikPerson person -> SubjectName.ofNik(person.nik());
            case NamedPerson person -> SubjectName.ofPerson(person.name(), person.birthDate(), person.gender());
            case DescribedPerson person -> SubjectName.ofReferral(referral);
        };
    }

    /** Why nobody can be meant by this. */
    static Optional<Refusal> refusal(ReferralSubject subject, LocalDate today) {
        return switch (subject) {
            case NikPerson person ->
                NikRule.brokenBy(person.nik())
                        .map(rule -> Refusal.at(ProblemType.CALLER_IMPOSSIBLE_NIK, "/subject/nik", rule.keyword()));
            case NamedPerson person ->
                DescriptionRule.brokenBy(person.name(), person.birthDate(), today)
                        .map(rule -> Refusal.at(ProblemType.CALLER_INVALID_REQUEST, rule.pointer(), rule.keyword()));
            case DescribedPerson person -> Optional.empty();
        };
    }
}
