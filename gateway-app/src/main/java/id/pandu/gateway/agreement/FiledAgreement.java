package id.pandu.gateway.agreement;

import id.pandu.api.model.AgreementTerms;

/**
 * An agreement as a file has it.
 *
 * @param file which file
 * @param id the agreement
 * @param terms what the file says
 * @param digest SHA-256 of these terms
 */
record FiledAgreement(String file, String id, AgreementTerms terms, String digest) {}
