package id.pandu.town.dtsen;

import java.util.Map;

/**
 * A proposal that follows the contract.
 *
 * @param named whether it says by NIK or name whom it is for
 * @param content all of it, in the words of the contract
 */
record Proposal(String externalId, String region, boolean named, Map<String, Object> content) {

    /** The number only: the rest is about the resident. */
    @Override
    public String toString() {
        return "Proposal[" + externalId + "]";
    }
}
