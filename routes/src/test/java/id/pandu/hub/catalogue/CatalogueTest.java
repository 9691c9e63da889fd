package id.pandu.hub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Sector;
import id.pandu.api.model.ServiceOffer;
import id.pandu.api.model.ServiceStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue unit = Shelf.catalogue(
            Shelf.repair(),
            Shelf.food("parcels", Shelf.rules().build()),
            Shelf.service(
                    "paused",
                    ServiceStatus.TEMPORARILY_CLOSED,
                    Shelf.UNFIT,
                    Shelf.rules().build(),
                    List.of(),
                    List.of(new ServiceOffer("perkim-sragen", "33.14", null))));

    @Test
    void saysWhoGivesWhatInARegion() {
        assertThat(unit.offers(Sector.HOUSING, "unfit-housing", "33.14"))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.service().id()).isEqualTo("repair");
                    assertThat(offer.agency()).isEqualTo("perkim-sragen");
                    assertThat(offer.capacity()).isEqualTo(Shelf.FORTY);
                });
        assertThat(unit.offers(Sector.HOUSING, "unfit-housing", "64.03"))
                .extracting(Offer::agency)
                .containsExactly("perkim-berau");
        assertThat(unit.offers(Sector.HOUSING, "unfit-housing", "73.03")).isEmpty();
        assertThat(unit.offers(Sector.FOOD, "unfit-housing", "33.14")).isEmpty();
        assertThat(unit.offers(Sector.HOUSING, "food-shortage", "33.14")).isEmpty();
    }

    @Test
    void knowsItsWords() {
        assertThat(unit.category("unfit-housing")).contains(Shelf.UNFIT);
        assertThat(unit.category("roof")).isEmpty();
        assertThat(unit.goods("food-parcel")).contains(Shelf.PARCEL);
        assertThat(unit.goods("roof")).isEmpty();
        assertThat(unit.document("family-card")).contains(Shelf.CARD);
    }

    @Test
    void showsEveryServiceById() {
        assertThat(unit.services()).extracting(Service::id).containsExactly("parcels", "paused", "repair");
        assertThat(unit.service("paused")).isPresent();
        assertThat(unit.service("roof")).isEmpty();
    }
}
