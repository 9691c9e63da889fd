package id.pandu.gateway.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An entry as a file has it.
 *
 * @param file which file
 * @param section which part of it
 * @param code the entry's code
 * @param node what stands there
 */
record FiledEntry(String file, Section section, String code, JsonNode node) {

    /** What it says; a field that cannot be used is named. */
    <T> T as(Class<T> type, ObjectMapper yaml) {
        try {
            T value = yaml.treeToValue(node, type);
            if (value == null) {
                throw wrong("is empty");
            }
            return value;
        } catch (JsonMappingException unfit) {
            throw wrong("cannot be used at " + pointer(unfit.getPath()) + ": " + unfit.getOriginalMessage());
        } catch (JsonProcessingException unfit) {
            throw wrong("cannot be used: " + unfit.getOriginalMessage());
        }
    }

    /** A fault in this entry, to be thrown. */
    InvalidCatalogueException wrong(String reason) {
        return new InvalidCatalogueException(file, section.key() + "." + code + " " + reason);
    }

    private static String pointer(List<Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
