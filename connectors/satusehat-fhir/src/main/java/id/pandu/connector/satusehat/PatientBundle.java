package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;

/** The answer to a search for one person, which holds that person or nobody. */
final class PatientBundle {

    private static final Set<SearchEntryMode> BESIDES = EnumSet.of(SearchEntryMode.OUTCOME, SearchEntryMode.INCLUDE);
    private static final Set<IssueSeverity> HARMLESS = EnumSet.of(IssueSeverity.WARNING, IssueSeverity.INFORMATION);

    private final Bundle bundle;

    PatientBundle(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The person; empty when the index has none.
     *
     * @throws AgencyFault INVALID_RESPONSE when it is no such answer, contradicts itself or has a second person in it; FAILED when
     *     it has nobody because the search failed
     */
    Optional<PatientShell> patient() {
        requireThat(bundle.getType() == BundleType.SEARCHSET, "the bundle is not a searchset");
        requireThat(besides().stream().noneMatch(Patient.class::isInstance), "a person beside the one asked for");
        List<BundleEntryComponent> matches = matches();
        Integer total = bundle.getTotalElement().getValue();
        requireThat(total != null && total == matches.size(), "the bundle's total is not that of its entries");
        requireThat(matches.size() <= 1, "more than one person");
        return matches.isEmpty() ? nobody() : Optional.of(person(matches.getFirst()));
    }

    private List<BundleEntryComponent> matches() {
        return bundle.getEntry().stream()
                .filter(entry -> !BESIDES.contains(entry.getSearch().getMode()))
                .toList();
    }

    private List<?> besides() {
        return bundle.getEntry().stream()
                .filter(entry -> BESIDES.contains(entry.getSearch().getMode()))
                .map(BundleEntryComponent::getResource)
                .toList();
    }

    private Optional<PatientShell> nobody() {
        boolean failed = besides().stream()
                .filter(OperationOutcome.class::isInstance)
                .map(OperationOutcome.class::cast)
                .flatMap(outcome -> outcome.getIssue().stream())
                .anyMatch(issue -> !HARMLESS.contains(issue.getSeverity()));
        if (failed) {
            throw new AgencyFault(Kind.FAILED, "the exchange says that the search failed");
        }
        return Optional.empty();
    }

    private static PatientShell person(BundleEntryComponent entry) {
        requireThat(entry.getResource() instanceof Patient, "what was found is not a patient");
        return new PatientShell((Patient) entry.getResource());
    }

    private static void requireThat(boolean holds, String otherwise) {
        if (!holds) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, otherwise);
        }
    }
}
