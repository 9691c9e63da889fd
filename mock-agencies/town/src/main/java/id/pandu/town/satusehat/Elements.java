package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;

/** Looks at the elements of a posted resource. */
record Elements(ObjectNode resource) {

    private static final Set<String> PRIORITIES = Set.of("routine", "urgent", "asap", "stat");
    private static final int LONGEST_VALUE = 100;

    /** Text at a place, empty when there is none. */
    String at(String pointer) {
        return resource.at(pointer).asText();
    }

    boolean is(String pointer, String text) {
        return at(pointer).equals(text);
    }

    boolean has(String name) {
        return resource.has(name);
    }

    boolean hasOnly(Set<String> names) {
        return resource.propertyStream().allMatch(element -> names.contains(element.getKey()));
    }

    /** A list with exactly one identifier in it. */
    boolean hasOneIdentifier() {
        String value = at("/identifier/0/value");
        return resource.path("identifier").size() == 1 && !value.isBlank() && value.length() <= LONGEST_VALUE;
    }

    boolean hasPriority() {
        return PRIORITIES.contains(at("/priority"));
    }

    boolean hasTime(String name) {
        try {
            OffsetDateTime.parse(resource.path(name).asText());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether one coding of this element has this code. */
    boolean isCoded(JsonNode concept, String code) {
        return concept.path("coding")
                .valueStream()
                .anyMatch(coding -> code.equals(coding.path("code").asText()));
    }

    /** Says nothing about the person in it. */
    @Override
    public String toString() {
        return "Elements";
    }
}
