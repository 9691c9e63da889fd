package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.faults.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds patients and shows them, or plays a fault in doing so. */
final class PatientService {

    private final PatientIndex index;

    PatientService(PatientIndex index) {
        this.index = index;
    }

    ExchangeAnswer search(FhirRequest request) {
        return switch (SearchReader.read(request.query())) {
            case SearchForm.Unusable unusable -> unusable.refusal().answer();
            case SearchForm.Usable usable -> found(request, index.find(usable.criteria()));
        };
    }

    ExchangeAnswer read(String id, @Nullable FaultKind fault) {
        Optional<IndexedPatient> patient = index.byIhs(id);
        if (patient.isEmpty()) {
            return Refusal.UNKNOWN_PATIENT.answer();
        }
        ObjectNode shown = shown(patient.get(), fault);
        if (fault == FaultKind.WRONG_BUNDLE_TYPE) {
            shown.put("resourceType", "Practitioner");
        }
        return ExchangeAnswer.resource(shown);
    }

    private ExchangeAnswer found(FhirRequest request, List<IndexedPatient> patients) {
        List<ObjectNode> shown = new ArrayList<>();
        patients.forEach(patient -> shown.add(shown(patient, request.fault())));
        if (request.fault() == FaultKind.SECOND_PERSON && !patients.isEmpty()) {
            shown.add(PatientJson.shell(index.otherThan(patients.getLast())));
        }
        return ExchangeAnswer.resource(SearchBundle.of("Patient", request.baseUrl(), shown, request.fault()));
    }

    private ObjectNode shown(IndexedPatient patient, @Nullable FaultKind fault) {
        return fault == FaultKind.WRONG_PERSON
                ? PatientJson.unmasked(index.otherThan(patient))
                : PatientJson.shell(patient);
    }
}
