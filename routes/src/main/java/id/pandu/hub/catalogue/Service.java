package id.pandu.hub.catalogue;

import id.pandu.api.model.ScopeGroup;
import id.pandu.api.model.Sector;
import id.pandu.api.model.ServiceEligibility;
import id.pandu.api.model.ServiceOffer;
import id.pandu.api.model.ServiceStatus;
import id.pandu.api.model.TargetGroup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that residents can be referred to, in both languages.
 *
 * @param id stable, lower-case words joined by hyphens
 * @param name what it is called
 * @param description what it is
 * @param status only an active one takes referrals
 * @param sector one of the nine
 * @param categories codes of the needs that it answers
 * @param scopeGroup one of the four
 * @param targetGroups for whom it is in the first place
 * @param eligibility what can be held against facts
 * @param condition what has to hold besides and stands in no register
 * @param documents codes of the documents that it asks for
 * @param goods codes of what it hands out
 * @param offers who gives it, where
 * @param protection whether a referral to it is never forwarded automatically
 * @param assured when the entry was last looked through
 */
public record Service(
        String id,
        Words name,
        Words description,
        ServiceStatus status,
        Sector sector,
        List<String> categories,
        ScopeGroup scopeGroup,
        List<TargetGroup> targetGroups,
        ServiceEligibility eligibility,
        @Nullable Words condition,
        List<String> documents,
        List<String> goods,
        List<ServiceOffer> offers,
        boolean protection,
        @Nullable LocalDate assured) {

    public Service {
        categories = List.copyOf(categories);
        targetGroups = List.copyOf(targetGroups);
        documents = List.copyOf(documents);
        goods = List.copyOf(goods);
        offers = List.copyOf(offers);
    }

    /** Whether it takes referrals. */
    public boolean isOpen() {
        return status == ServiceStatus.ACTIVE;
    }

    /** Who gives it in a region; nobody, where it takes no referrals. */
    public List<ServiceOffer> offersIn(String region) {
        return isOpen()
                ? offers.stream().filter(offer -> offer.region().equals(region)).toList()
                : List.of();
    }
}
