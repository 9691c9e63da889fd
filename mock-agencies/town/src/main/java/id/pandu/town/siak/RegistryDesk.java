package id.pandu.town.siak;

import id.pandu.town.faults.FaultKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.xml.transform.dom.DOMSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Answers an authenticated question: by the schema, the agreement, the quota, and then the records. */
final class RegistryDesk {

    private final SiakSettings settings;
    private final Registry registry;
    private final ContractSchema schema = new ContractSchema();
    private final Quota quota;
    private final Clock clock;

    RegistryDesk(SiakSettings settings, Registry registry, Clock clock) {
        this.settings = settings;
        this.registry = registry;
        this.quota = new Quota(settings.quota());
        this.clock = clock;
    }

    Findings answer(Operation operation, Element element, @Nullable FaultKind fault) throws RefusedException {
        String salt = String.valueOf(element.getTextContent());
        ServiceError error = error(element, fault);
        if (error != null) {
            throw new RefusedException(SoapFault.typed(error, salt));
        }
        int left = quota.use(LocalDate.now(clock))
                .orElseThrow(() -> new RefusedException(SoapFault.typed(ServiceError.KUOTA_HABIS, salt)));
        Question question = Question.read(operation, element);
        List<RegistryRecord> people = told(find(question), fault);
        ResponseCode code = code(question, people);
        return new Findings(operation, code, code.text(salt), people, left);
    }

    private @Nullable ServiceError error(Element element, @Nullable FaultKind fault) {
        if (!schema.allows(new DOMSource(element))) {
            return ServiceError.PARAMETER_TIDAK_VALID;
        }
        if (!Question.value(element, "ID_LEMBAGA").equals(settings.institution())) {
            return ServiceError.INSTANSI_TIDAK_AKTIF;
        }
        if (!Question.value(element, "NO_PKS").equals(settings.agreement())) {
            return ServiceError.PKS_TIDAK_BERLAKU;
        }
        return fault == null ? null : played(fault);
    }

    private static @Nullable ServiceError played(FaultKind fault) {
        return switch (fault) {
            case BUSINESS_ERROR -> ServiceError.GANGGUAN;
            case CREDENTIAL_EXPIRED -> ServiceError.USER_TIDAK_AKTIF;
            case NOT_ENTITLED -> ServiceError.PKS_TIDAK_BERLAKU;
            case QUOTA_EXHAUSTED -> ServiceError.KUOTA_HABIS;
            default -> null;
        };
    }

    private List<RegistryRecord> find(Question question) {
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

    private static ResponseCode code(Question question, List<RegistryRecord> people) {
        if (question instanceof Question.ByNik asked) {
            ResponseCode absent = NikForm.fits(asked.nik()) ? ResponseCode.NOT_FOUND : ResponseCode.NOT_A_NIK;
            return people.isEmpty() ? absent : people.getFirst().status().responseCode();
        }
        return people.isEmpty() ? ResponseCode.NOT_FOUND : ResponseCode.FOUND;
    }
}
