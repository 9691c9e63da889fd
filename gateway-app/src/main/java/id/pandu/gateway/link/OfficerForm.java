package id.pandu.gateway.link;

import id.pandu.hub.referral.LinkOfficer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an officer says of herself or himself.
 *
 * @param name as entered
 * @param position as entered
 * @param errors by field, keys of messages; none where everything is in order
 */
record OfficerForm(String name, String position, Map<String, String> errors) {

    static final OfficerForm EMPTY = new OfficerForm("", "", Map.of());

    private static final String LETTERS = "\\p{L}\\p{M} .,'’()/&-";
    private static final Pattern NAME = Pattern.compile("\\p{L}[" + LETTERS + "]{1,99}");

    /** No number of a person fits in here. */
    private static final Pattern POSITION = Pattern.compile("(?!.*[0-9]{5})\\p{L}[0-9" + LETTERS + "]{1,99}");

    static OfficerForm of(FormFields form) {
        String name = form.text("name");
        String position = form.text("position");
        Map<String, String> errors = new LinkedHashMap<>();
        if (!NAME.matcher(name).matches()) {
            errors.put("name", name.isEmpty() ? "error.required" : "error.name");
        }
        if (!POSITION.matcher(position).matches()) {
            errors.put("position", position.isEmpty() ? "error.required" : "error.position");
        }
        return new OfficerForm(name, position, errors);
    }

    boolean isInOrder() {
        return errors.isEmpty();
    }

    /** Whether something has to be corrected. */
    public boolean isInError() {
        return !isInOrder();
    }

    /** The key of the message about a field; empty text where nothing is wrong with it. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    LinkOfficer officer() {
        return new LinkOfficer(name, position);
    }

    /** The fields in error. */
    @Override
    public String toString() {
        return "OfficerForm" + errors.keySet();
    }
}
