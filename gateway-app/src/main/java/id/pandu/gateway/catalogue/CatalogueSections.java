package id.pandu.gateway.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/** All entries of all files, section by section; no code stands in a section twice. */
final class CatalogueSections {

    private static final Pattern CODE = Pattern.compile("(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern REGION = Pattern.compile("\\d{2}\\.\\d{2}");

    private final Map<Section, Map<String, FiledEntry>> sections = new EnumMap<>(Section.class);

    CatalogueSections(List<Resource> files, ObjectMapper yaml) {
        files.forEach(file -> tree(file, yaml).properties().forEach(part -> add(file.getDescription(), part)));
    }

    Collection<FiledEntry> entries(Section section) {
        return sections.getOrDefault(section, Map.of()).values();
    }

    Optional<FiledEntry> find(Section section, String code) {
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(code));
    }

    private static JsonNode tree(Resource file, ObjectMapper yaml) {
        try (InputStream text = file.getInputStream()) {
            JsonNode tree = yaml.readTree(text);
            if (!tree.isObject() && !tree.isMissingNode()) {
                throw new InvalidCatalogueException(file.getDescription(), "it has to be a map of sections");
            }
            return tree;
        } catch (JsonProcessingException unreadable) {
            throw new InvalidCatalogueException(
                    file.getDescription(), "it cannot be read: " + unreadable.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new InvalidCatalogueException(file.getDescription(), "it cannot be read: " + unreadable.getMessage());
        }
    }

    private void add(String file, Map.Entry<String, JsonNode> part) {
        Section section = Section.of(part.getKey())
                .orElseThrow(() -> new InvalidCatalogueException(file, "there is no section " + part.getKey()));
        if (!part.getValue().isObject()) {
            throw new InvalidCatalogueException(file, section.key() + " has to be a map of entries by code");
        }
        part.getValue()
                .properties()
                .forEach(entry -> add(new FiledEntry(file, section, entry.getKey(), entry.getValue())));
    }

    private void add(FiledEntry entry) {
        Pattern codes = entry.section() == Section.PLACES ? REGION : CODE;
        if (!codes.matcher(entry.code()).matches()) {
            throw entry.wrong("has a code that does not match " + codes.pattern());
        }
        FiledEntry other = sections.computeIfAbsent(entry.section(), any -> new LinkedHashMap<>())
                .putIfAbsent(entry.code(), entry);
        if (other != null) {
            throw entry.wrong("stands in " + other.file() + " already");
        }
    }
}
