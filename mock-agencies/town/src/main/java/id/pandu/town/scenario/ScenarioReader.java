package id.pandu.town.scenario;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads scenarios from YAML, and so from JSON too. What is unknown, doubled or of another type is refused with its place. */
public final class ScenarioReader {

    /** The most bytes a scenario may have. */
    public static final int LARGEST = 64 * 1024;

    private static final int DEEPEST = 8;

    private final JsonMapper shape = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();
    private final ScenarioRules rules;

    /** Reads scenarios that keep these rules. */
    public ScenarioReader(ScenarioRules rules) {
        this.rules = rules;
    }

    /** The scenario in these bytes, or a {@link ScenarioProblem}. */
    public Scenario read(byte[] file) {
        if (file.length > LARGEST) {
            throw new ScenarioProblem("a scenario may have up to " + LARGEST + " bytes");
        }
        Object tree = tree(text(file));
        if (tree == null) {
            throw new ScenarioProblem("the document is empty; it needs name, description and steps");
        }
        return rules.check(shaped(tree));
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ScenarioProblem("the document is not UTF-8");
        }
    }

    private static @Nullable Object tree(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LARGEST);
        try {
            return new Yaml(new SafeConstructor(options)).load(text);
        } catch (MarkedYAMLException e) {
            throw new ScenarioProblem("not readable as YAML" + place(e.getProblemMark()) + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw new ScenarioProblem("not readable as YAML: " + e.getMessage());
        }
    }

    private static String place(@Nullable Mark mark) {
        return mark == null ? "" : " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    private ScenarioDraft shaped(Object tree) {
        try {
            return shape.convertValue(tree, ScenarioDraft.class);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof JsonMappingException misfit) {
                throw new ScenarioProblem(Misfit.of(misfit));
            }
            throw new ScenarioProblem("the document cannot be read");
        }
    }
}
