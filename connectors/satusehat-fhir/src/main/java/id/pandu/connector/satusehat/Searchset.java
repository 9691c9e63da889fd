package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;

/** The answer to a search, of which there may be more than it lists. */
final class Searchset {

    private static final Set<SearchEntryMode> BESIDES = EnumSet.of(SearchEntryMode.OUTCOME, SearchEntryMode.INCLUDE);
    private static final Set<IssueSeverity> HARMLESS = EnumSet.of(IssueSeverity.WARNING, IssueSeverity.INFORMATION);

    private final Bundle bundle;

    Searchset(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * What was found, in the exchange's order.
     *
     * @throws AgencyFault INVALID_RESPONSE when it is no such answer or contradicts itself; FAILED when it is empty because the search
     *     failed
     */
    <T extends Resource> List<T> matches(Class<T> type) {
        require(bundle.getType() == BundleType.SEARCHSET, "the bundle is not a searchset");
        List<Resource> found = bundle.getEntry().stream()
                .filter(entry -> !BESIDES.contains(entry.getSearch().getMode()))
                .map(BundleEntryComponent::getResource)
                .toList();
        Integer total = bundle.getTotalElement().getValue();
        require(total != null && total >= found.size(), "the bundle's total is not that of its entries");
        require(total == 0 || !found.isEmpty(), "the bundle lists nothing of what there is");
        require(found.stream().allMatch(type::isInstance), "what was found is something else");
        requireThatItWasSearched(found);
        return found.stream().map(type::cast).toList();
    }

    private void requireThatItWasSearched(List<Resource> found) {
        boolean failed = found.isEmpty()
                && bundle.getEntry().stream()
                        .map(BundleEntryComponent::getResource)
                        .filter(OperationOutcome.class::isInstance)
                        .map(OperationOutcome.class::cast)
                        .flatMap(outcome -> outcome.getIssue().stream())
                        .anyMatch(issue -> !HARMLESS.contains(issue.getSeverity()));
        if (failed) {
            throw new AgencyFault(Kind.FAILED, "the exchange says that the search failed");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, otherwise);
        }
    }
}
