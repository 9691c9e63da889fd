package id.pandu.hub.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class FieldPathsPropertiesTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** One value of a profile, and where it stands; places in lists are left out. */
    private record Leaf(String path, String value) {}

    @Property(tries = 2000)
    void leavesExactlyWhatIsGranted(
            @ForAll("profiles") Profile profile, @ForAll("grants") Set<String> grants, @ForAll Facet facet) {
        Profile cut = FieldPaths.of(grants).cut(facet, profile);

        assertThat(leaves(cut))
                .containsExactlyElementsOf(leaves(profile).stream()
                        .filter(leaf -> isGranted(leaf.path(), facet, grants))
                        .toList());
    }

    @Property(tries = 2000)
    void writesNoValueThatIsNotGranted(
            @ForAll("profiles") Profile profile, @ForAll("grants") Set<String> grants, @ForAll Facet facet)
            throws Exception {
        String written = JSON.writeValueAsString(FieldPaths.of(grants).cut(facet, profile));

        for (Leaf leaf : leaves(profile)) {
            if (leaf.value().startsWith("marker-")) {
                assertThat(written.contains(leaf.value()))
                        .as("%s by %s", leaf.path(), grants)
                        .isEqualTo(isGranted(leaf.path(), facet, grants));
            }
        }
    }

    @Property(tries = 500)
    void changesNothingTheSecondTime(
            @ForAll("profiles") Profile profile, @ForAll("grants") Set<String> grants, @ForAll Facet facet) {
        FieldPaths unit = FieldPaths.of(grants);
        Profile once = unit.cut(facet, profile);

        assertThat(unit.cut(facet, once)).isEqualTo(once);
    }

    @Property(tries = 500)
    void namesForTheLogWhatIsThere(
            @ForAll("profiles") Profile profile, @ForAll("grants") Set<String> grants, @ForAll Facet facet) {
        FieldPaths unit = FieldPaths.of(grants);
        Profile cut = unit.cut(facet, profile);

        JsonNode part = JSON.valueToTree(cut).path(facet.value());
        assertThat(unit.present(facet, cut)).containsExactlyElementsOf(part::fieldNames);
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return Arbitraries.randomValue(chance -> new AnyProfile(chance).make());
    }

    /** Paths within any facet, so that names of other facets are among them, and now and then all. */
    @Provide
    Arbitrary<Set<String>> grants() {
        List<String> paths = new ArrayList<>(AnyProfile.paths(Profile.class).stream()
                .filter(path -> path.contains("."))
                .map(path -> path.substring(path.indexOf('.') + 1))
                .distinct()
                .toList());
        paths.add("nik");
        Arbitrary<Set<String>> some = Arbitraries.of(paths).set().ofMinSize(0).ofMaxSize(12);
        return Arbitraries.frequencyOf(Tuple.of(19, some), Tuple.of(1, Arbitraries.just(Set.of("*", "name"))));
    }

    private static boolean isGranted(String path, Facet facet, Set<String> grants) {
        String within = facet.value() + ".";
        return path.startsWith(within)
                && grants.stream()
                        .anyMatch(grant -> grant.equals("*") || (path + ".").startsWith(within + grant + "."));
    }

    private static List<Leaf> leaves(Profile profile) {
        var leaves = new ArrayList<Leaf>();
        collect("", JSON.valueToTree(profile), leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, List<Leaf> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            node.forEach(element -> collect(path, element, leaves));
        } else {
            leaves.add(new Leaf(path, node.asText()));
        }
    }
}
