package id.pandu.town.siak;

import id.pandu.town.faults.FaultKind;
import org.jspecify.annotations.Nullable;

/**
 * A message that may be answered.
 *
 * @param salt makes the wording of its answer vary
 * @param fault fault to play
 * @param quotaLeft questions left today
 */
record Admitted(Operation operation, String salt, @Nullable FaultKind fault, int quotaLeft) {

    /** The operation only: the salt is what the message says. */
    @Override
    public String toString() {
        return "Admitted[" + operation + "]";
    }
}
