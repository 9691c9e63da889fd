package id.pandu.hub.agreement;

import id.pandu.api.model.Facet;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Purpose;

/**
 * What a consumer wants to ask.
 *
 * @param consumer the organisation
 * @param agency whom
 * @param facet what about
 * @param purpose what for
 * @param legalBasis on what ground
 * @param region for which region
 */
public record Wish(
        String consumer, String agency, Facet facet, Purpose purpose, LegalBasis legalBasis, String region) {}
