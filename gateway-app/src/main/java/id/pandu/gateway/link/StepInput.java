package id.pandu.gateway.link;

import id.pandu.api.model.TaskTransition;

/** What the fields of a step come to. */
sealed interface StepInput {

    /**
     * A move.
     *
     * @param version the one that was shown
     */
    record Understood(int version, TaskTransition wish) implements StepInput {

        /** Where the task goes. */
        @Override
        public String toString() {
            return "Understood[" + wish.to() + "]";
        }
    }

    /** The form again, with its errors. */
    record InError(StepForm form) implements StepInput {}

    /** No page of ours sends this. */
    record Senseless() implements StepInput {}
}
