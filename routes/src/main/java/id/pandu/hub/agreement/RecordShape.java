package id.pandu.hub.agreement;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record of the contract is made of, so that it can be made again with less in it. Whatever field the contract gets is
 * covered without a line of code here.
 */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final List<Part> parts;
    private final MethodHandle constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            parts = Arrays.stream(components).map(RecordShape::part).toList();
            constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("The contract's record " + type.getName() + " is not public", hidden);
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /**
     * One field.
     *
     * @param name its name in the contract
     * @param content its type, or that of its elements where it is a list
     * @param accessor reads it
     */
    record Part(String name, Class<?> content, MethodHandle accessor) {

        @Nullable
        Object read(Object owner) {
            try {
                return accessor.invokeExact(owner);
            } catch (Throwable impossible) {
                throw new IllegalStateException("The field " + name + " could not be read", impossible);
            }
        }
    }

    List<Part> parts() {
        return parts;
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** A record of these values, in the order of the parts. */
    Object make(@Nullable Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (Throwable impossible) {
            throw new IllegalStateException("A record of the contract could not be made", impossible);
        }
    }

    private static Part part(RecordComponent component) {
        try {
            MethodHandle accessor = MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
            return new Part(component.getName(), content(component), accessor);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("The field " + component.getName() + " is not public", hidden);
        }
    }

    private static Class<?> content(RecordComponent component) {
        Type type = component.getGenericType();
        boolean list = type instanceof ParameterizedType && component.getType() == List.class;
        return list ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0] : component.getType();
    }
}
