package id.pandu.connector.satusehat;

import id.pandu.api.model.Health;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** What the index gives away of a patient: the number, a name with letters hidden, and whether the entry is in use. */
final class PatientShell {

    private static final String MASKED_NIK = "#".repeat(16);

    private final Patient patient;

    PatientShell(Patient patient) {
        this.patient = patient;
    }

    /**
     * The canonical record.
     *
     * @throws AgencyFault INVALID_RESPONSE when it is about another person, or has no IHS number
     */
    Health toHealth(String nik) {
        requireAbout(nik);
        return Health.builder()
                .patientNumber(ihsNumber())
                .maskedName(maskedName())
                .active(patient.getActiveElement().getValue())
                .build();
    }

    /** The NIK comes masked, as a rule; that the entry is about the right person then rests on the exchange alone. */
    private void requireAbout(String nik) {
        Set<String> expected = Set.of(MASKED_NIK, nik);
        if (!expected.containsAll(identifiers(Set.of(IdentifierSystem.NIK)))) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is about another person");
        }
    }

    private String ihsNumber() {
        String id = patient.getIdElement().getIdPart();
        if (id == null || !id.matches("P[0-9]{11}")) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the patient's id is not an IHS number");
        }
        if (!Set.of(id).containsAll(identifiers(IdentifierSystem.IHS_NUMBER))) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the patient's id is not the patient's IHS number");
        }
        return id;
    }

    /** A name with no letter hidden is not what the facet promises, and left out. */
    private @Nullable String maskedName() {
        List<HumanName> names = patient.getName();
        return names.stream()
                .filter(name -> name.getUse() == NameUse.OFFICIAL)
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(HumanName::getText)
                .map(String::strip)
                .filter(text -> text.contains("*") || text.contains("#"))
                .orElse(null);
    }

    private List<String> identifiers(Set<String> systems) {
        return patient.getIdentifier().stream()
                .filter(identifier -> identifier.hasSystem() && systems.contains(identifier.getSystem()))
                .map(Identifier::getValue)
                .filter(Objects::nonNull)
                .map(String::strip)
                .toList();
    }
}
