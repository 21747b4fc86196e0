package org.hamyari.chart;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds fields that the model classes do not know. Reading is lenient: what is misspelt lands in the "additional properties" of the
 * object it stands in, and a cluster would drop it silently.
 */
final class UnknownFields {

    private final List<String> found = new ArrayList<>();

    static List<String> in(Object object) {
        var walk = new UnknownFields();
        walk.visit(object, "");
        return walk.found;
    }

    private void visit(Object value, String path) {
        switch (value) {
            case null -> { }
            case GenericKubernetesResource generic -> { }
            case Collection<?> items -> {
                int i = 0;
                for (var item : items) {
                    visit(item, path + "[" + i++ + "]");
                }
            }
            case Map<?, ?> map -> map.forEach((key, item) -> visit(item, path + "." + key));
            case Object bean when isModel(bean) -> visitBean(bean, path);
            default -> { }
        }
    }

    private void visitBean(Object bean, String path) {
        for (var getter : bean.getClass().getMethods()) {
            if (getter.getName().startsWith("get") && getter.getParameterCount() == 0 && getter.getDeclaringClass() != Object.class) {
                var value = call(getter, bean);
                if (!getter.getName().equals("getAdditionalProperties")) {
                    visit(value, path + "." + getter.getName().substring(3));
                } else if (value instanceof Map<?, ?> unknown) {
                    unknown.keySet().forEach(field -> found.add(path + "." + field));
                }
            }
        }
    }

    private static boolean isModel(Object value) {
        var name = value.getClass().getName();
        return !(value instanceof Enum) && (name.startsWith("io.fabric8.") || name.startsWith("io.strimzi."));
    }

    private static Object call(Method getter, Object bean) {
        try {
            return getter.invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(getter + " of " + bean.getClass(), e);
        }
    }
}
