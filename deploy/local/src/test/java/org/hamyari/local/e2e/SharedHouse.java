package org.hamyari.local.e2e;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the house for the first test that needs it, and closes it when the run ends, however it ends. */
final class SharedHouse implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace HERE = Namespace.create(SharedHouse.class);
    private static final int LAST_LINES = 8;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return house(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        House house = house(context);
        if (context.getExecutionException().isPresent()) {
            house.chromium().showFailure(context.getDisplayName());
            System.err.println(house.lastComplaints(LAST_LINES));
        }
        house.chromium().closeWindows();
    }

    private static House house(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, HERE).computeIfAbsent(House.class, key -> House.open(), House.class);
    }
}
