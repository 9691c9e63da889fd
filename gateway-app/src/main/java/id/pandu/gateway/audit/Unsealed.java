package id.pandu.gateway.audit;

import java.util.UUID;

/** An entry that has no place in the chain yet. */
@SuppressWarnings("ArrayRecordComponent") // Carried from one statement to the next, never compared.
record Unsealed(UUID id, byte[] content) {

    /** The id only. */
    @Override
    public String toString() {
        return "Unsealed[" + id + "]";
    }
}
