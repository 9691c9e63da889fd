package id.pandu.gateway.link;

import java.util.Map;

/**
 * The form of one step, with what was entered before and what was wrong with it.
 *
 * @param to where the task goes, in the contract's word
 * @param values by field, as entered
 * @param errors by field, keys of messages
 */
record StepForm(String to, Map<String, String> values, Map<String, String> errors) {

    StepForm {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The key of the message about a field; empty text where nothing is wrong with it. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** The step and the fields in error; what was entered may be personal. */
    @Override
    public String toString() {
        return "StepForm[" + to + " " + errors.keySet() + "]";
    }
}
