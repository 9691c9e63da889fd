package id.pandu.town.scenario;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in plain words where a document does not have the shape it should, and what belongs there. */
public final class Misfit {

    private Misfit() {}

    /** The place and what is wrong there, such as {@code steps[1].requests must be a whole number}. */
    public static String of(JsonMappingException problem) {
        String place = place(problem.getPath());
        return switch (problem) {
            case UnrecognizedPropertyException unknown ->
                place + " is not known; known here: " + names(unknown.getKnownPropertyIds());
            case MismatchedInputException mismatch -> place + " must be " + noun(mismatch.getTargetType());
            default -> place + " is out of range or of another type";
        };
    }

    private static String place(List<JsonMappingException.Reference> path) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.isEmpty() ? "the document" : place.toString();
    }

    private static String names(@Nullable Collection<Object> names) {
        return Objects.requireNonNullElse(names, List.of()).stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String noun(@Nullable Class<?> type) {
        if (type == null || Record.class.isAssignableFrom(type)) {
            return "an object with named fields";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a whole number that fits";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "text";
    }
}
