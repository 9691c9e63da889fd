package id.pandu.town.siak;

import id.pandu.town.faults.FaultKind;
import java.time.Clock;
import java.time.LocalDate;
import javax.xml.transform.dom.DOMSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Lets an authenticated message pass to the desks: by the schema, the agreement, the quota. */
final class Admission {

    private final SiakSettings settings;
    private final ContractSchema schema = new ContractSchema();
    private final Quota quota;
    private final Clock clock;

    Admission(SiakSettings settings, Clock clock) {
        this.settings = settings;
        this.quota = new Quota(settings.quota());
        this.clock = clock;
    }

    /** Passes, or ends with the registry's own fault. */
    Admitted admit(Operation operation, Element element, @Nullable FaultKind fault) throws RefusedException {
        String salt = String.valueOf(element.getTextContent());
        ServiceError error = error(element, fault);
        if (error != null) {
            throw new RefusedException(SoapFault.typed(error, salt));
        }
        int left = quota.use(LocalDate.now(clock))
                .orElseThrow(() -> new RefusedException(SoapFault.typed(ServiceError.KUOTA_HABIS, salt)));
        return new Admitted(operation, salt, fault, left);
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
}
