package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.Discrepancy;
import id.pandu.api.model.Facet;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.AnyProfile;
import id.pandu.hub.agreement.Decision.Denied;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.agreement.FieldPaths;
import id.pandu.hub.lookup.Question.Open;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;

/** Whatever agencies say and whatever is agreed: no answer and no discrepancy holds a field outside the grant. */
@NullUnmarked
class MinimisationPropertiesTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Resident SITI = new Resident(null, new PersonKey.Nik(People.SITI.nik()), null);
    private static final Map<Facet, ConnectedAgency> AGENCIES = Map.of(
            Facet.IDENTITY, People.DUKCAPIL,
            Facet.COVERAGE, People.BPJS,
            Facet.EDUCATION, People.DISDIK,
            Facet.WELFARE, People.DINSOS);
    private static final Map<Discrepancy.AttributeEnum, String> ATTRIBUTES = Map.of(
            Discrepancy.AttributeEnum.NAME, "name",
            Discrepancy.AttributeEnum.BIRTH_DATE, "birthDate",
            Discrepancy.AttributeEnum.GENDER, "gender",
            Discrepancy.AttributeEnum.HOUSEHOLD, "familyCardNumber",
            Discrepancy.AttributeEnum.REGION, "address.region");

    @Property(tries = 500)
    void releasesNoValueOutsideTheGrant(
            @ForAll("worlds") Map<Facet, Profile> world, @ForAll("grants") Map<Facet, Set<String>> grants)
            throws Exception {
        String answer = JSON.writeValueAsString(answer(world, grants));

        world.forEach((facet, profile) -> leaves("", JSON.valueToTree(profile), (path, value) -> {
            if (value.startsWith("marker-")) {
                assertThat(answer.contains(value))
                        .as("%s of %s by %s", path, facet, grants)
                        .isEqualTo(isGranted(path, facet, grants));
            }
        }));
    }

    @Property(tries = 500)
    void comparesNoValueOutsideTheGrant(
            @ForAll("worlds") Map<Facet, Profile> world, @ForAll("grants") Map<Facet, Set<String>> grants) {
        for (Discrepancy discrepancy : answer(world, grants).discrepancies()) {
            String attribute = Objects.requireNonNull(ATTRIBUTES.get(discrepancy.attribute()));
            discrepancy.values().forEach(value -> {
                Facet facet = facetOf(value.agency());
                String path = facet == Facet.EDUCATION ? "ownEnrolment." + attribute : attribute;
                assertThat(isGranted(facet.value() + "." + path, facet, grants))
                        .as("%s of %s by %s", path, facet, grants)
                        .isTrue();
            });
        }
    }

    @Provide
    Arbitrary<Map<Facet, Profile>> worlds() {
        return Arbitraries.randomValue(chance -> {
            Map<Facet, Profile> world = new EnumMap<>(Facet.class);
            var any = new AnyProfile(chance);
            AGENCIES.keySet().forEach(facet -> world.put(facet, any.make()));
            return world;
        });
    }

    @Provide
    Arbitrary<Map<Facet, Set<String>>> grants() {
        List<String> paths = new ArrayList<>(AnyProfile.paths(Profile.class).stream()
                .filter(path -> path.contains("."))
                .map(path -> path.substring(path.indexOf('.') + 1))
                .distinct()
                .toList());
        paths.add("*");
        paths.add("nik");
        return Arbitraries.maps(
                        Arbitraries.of(AGENCIES.keySet()),
                        Arbitraries.of(paths).set().ofMaxSize(12))
                .ofMaxSize(4);
    }

    private static LookupAnswer answer(Map<Facet, Profile> world, Map<Facet, Set<String>> grants) {
        Agreements agreements = wish -> grants.containsKey(wish.facet())
                ? new Grant("g", 1, 10, FieldPaths.of(grants.get(wish.facet())))
                : new Denied(ProblemType.CALLER_NO_AGREEMENT);
        var lookup = People.lookup(People.SITI, AGENCIES.keySet().toArray(Facet[]::new));
        List<Row> rows = world.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        var known = new Known(List.of(SITI), null, List.of());
        var plan = new Plan(lookup, known, rows.stream().map(Row::question).toList());
        Release release = Release.of(rows, new Rights(agreements, lookup));
        return LookupAssembly.assemble(plan, release.rows(), Set.of(), Locale.ENGLISH);
    }

    private static Row row(Facet facet, Profile profile) {
        var question = new Open(SITI, facet, AGENCIES.get(facet), People.GRANT);
        return new Row(question, new Answered<>(new AgencyAnswer.Found(profile, Instant.EPOCH)), Duration.ZERO);
    }

    private static Facet facetOf(String agency) {
        return AGENCIES.entrySet().stream()
                .filter(entry -> entry.getValue().agency().id().equals(agency))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static boolean isGranted(String path, Facet facet, Map<Facet, Set<String>> grants) {
        String within = facet.value() + ".";
        return path.startsWith(within)
                && grants.getOrDefault(facet, Set.of()).stream()
                        .anyMatch(grant -> grant.equals("*") || (path + ".").startsWith(within + grant + "."));
    }

    private static void leaves(String path, JsonNode node, BiConsumer<String, String> leaf) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> leaves(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), leaf));
        } else if (node.isArray()) {
            node.forEach(element -> leaves(path, element, leaf));
        } else {
            leaf.accept(path, node.asText());
        }
    }
}
