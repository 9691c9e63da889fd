package id.pandu.hub.agreement;

import id.pandu.api.model.Profile;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Fills records of the contract by chance; every text, date and number in one profile is there once. */
public final class AnyProfile {

    private final Random chance;
    private int markers;

    public AnyProfile(Random chance) {
        this.chance = chance;
    }

    public Profile make() {
        return (Profile) fill(Profile.class);
    }

    /** Every path there is below a record, branches too. */
    public static List<String> paths(Class<?> type) {
        var paths = new ArrayList<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            paths.add(component.getName());
            Class<?> content = content(component.getGenericType());
            if (content.isRecord()) {
                paths(content).forEach(path -> paths.add(component.getName() + "." + path));
            }
        }
        return paths;
    }

    private Object fill(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> chance.nextInt(5) == 0 ? null : value(component.getGenericType()))
                .toArray();
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType) {
            var elements = new ArrayList<Object>();
            for (int left = chance.nextInt(4); left > 0; left--) {
                elements.add(scalar(content(type)));
            }
            return elements;
        }
        return scalar(content(type));
    }

    private Object scalar(Class<?> type) {
        markers++;
        if (type == String.class) {
            return "marker-" + markers + "-";
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(markers);
        } else if (type == Integer.class) {
            return 900_000 + markers;
        } else if (type == Boolean.class) {
            return chance.nextBoolean();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[chance.nextInt(type.getEnumConstants().length)];
        }
        return fill(type);
    }

    private static Class<?> content(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}
