package id.pandu.town.siak;

import id.pandu.town.faults.FaultKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers an admitted question about people from the records. */
final class RegistryDesk {

    private final Registry registry;

    RegistryDesk(Registry registry) {
        this.registry = registry;
    }

    Findings answer(Admitted message, Question.OfPeople question) {
        List<RegistryRecord> people = told(find(question), message.fault());
        ResponseCode code = code(question, people);
        return new Findings(message.operation(), code, code.text(message.salt()), people, message.quotaLeft());
    }

    private List<RegistryRecord> find(Question.OfPeople question) {
        return switch (question) {
            case Question.ByNik asked -> registry.withNik(asked.nik());
            case Question.ByFamilyCard asked -> registry.withCard(asked.number());
            case Question.ByName asked ->
                asked.birthDate()
                        .map(birthDate -> registry.named(asked.name(), birthDate, asked.sex()))
                        .orElse(List.of());
        };
    }

    private List<RegistryRecord> told(List<RegistryRecord> found, @Nullable FaultKind fault) {
        return fault == FaultKind.WRONG_PERSON && !found.isEmpty()
                ? List.of(registry.otherThan(found.getFirst()))
                : found;
    }

    private static ResponseCode code(Question.OfPeople question, List<RegistryRecord> people) {
        if (question instanceof Question.ByNik asked) {
            ResponseCode absent = NikForm.fits(asked.nik()) ? ResponseCode.NOT_FOUND : ResponseCode.NOT_A_NIK;
            return people.isEmpty() ? absent : people.getFirst().status().responseCode();
        }
        return people.isEmpty() ? ResponseCode.NOT_FOUND : ResponseCode.FOUND;
    }
}
