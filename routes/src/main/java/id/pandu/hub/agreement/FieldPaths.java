package id.pandu.hub.agreement;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.hub.agreement.RecordShape.Part;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a facet that may leave, as an agreement names them: dotted paths, of which each stands for everything below it,
 * and {@code *} for all. {@code nik} in identity and welfare is no field of the record but the number of a person who was found
 * otherwise.
 */
public final class FieldPaths {

    private static final String ALL = "*";
    private static final String NIK = "nik";
    private static final Set<Facet> FIND_PEOPLE = Set.of(Facet.IDENTITY, Facet.WELFARE);
    private static final Profile NOTHING = Profile.builder().build();

    private final FieldTree tree;

    private FieldPaths(FieldTree tree) {
        this.tree = tree;
    }

    /** These paths, compiled; one that no record has lets nothing through. */
    public static FieldPaths of(Collection<String> paths) {
        return new FieldPaths(FieldTree.of(paths.stream()
                .map(path -> path.equals(ALL) ? List.<String>of() : List.of(path.split("\\.", -1)))
                .toList()));
    }

    /** Whether the facet has a field of this path. */
    public static boolean exists(Facet facet, String path) {
        if (path.equals(ALL) || (path.equals(NIK) && FIND_PEOPLE.contains(facet))) {
            return true;
        }
        Optional<Class<?>> type = content(Profile.class, facet.value());
        for (String name : path.split("\\.", -1)) {
            type = type.flatMap(owner -> content(owner, name));
        }
        return type.isPresent();
    }

    /** The facet's part of the profile, cut to these fields; what is not named is not there. */
    public Profile cut(Facet facet, Profile profile) {
        return tree.under(facet.value()).cut(profile) instanceof Profile kept ? kept : NOTHING;
    }

    /** Whether the field of this path, or a part of it, may leave. */
    public boolean allows(String path) {
        return tree.reaches(List.of(path.split("\\.", -1)));
    }

    /** The fields of the first level that a cut part holds, in the contract's order; for the audit log. */
    public List<String> present(Facet facet, Profile cut) {
        Object part = RecordShape.of(Profile.class)
                .part(facet.value())
                .map(found -> found.read(cut))
                .orElse(null);
        return part == null
                ? List.of()
                : RecordShape.of(part.getClass()).parts().stream()
                        .filter(field -> field.read(part) != null)
                        .map(Part::name)
                        .toList();
    }

    private static Optional<Class<?>> content(Class<?> owner, String name) {
        return owner.isRecord() ? RecordShape.of(owner).part(name).map(Part::content) : Optional.empty();
    }
}
