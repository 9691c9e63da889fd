package id.pandu.hub.cache;

import id.pandu.api.model.Facet;

/**
 * Under what an answer is kept.
 *
 * @param agency id of who gave it
 * @param facet what it tells of
 * @param person whom it is about, a keyed hash in hexadecimal that is made for the cache alone
 */
public record AnswerKey(String agency, Facet facet, String person) {}
