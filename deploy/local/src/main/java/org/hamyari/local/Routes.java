package org.hamyari.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which program owns which path. */
record Routes(List<Route> routes) {

    /** Everything that starts with the prefix goes to that port of this machine. */
    record Route(String prefix, int port) {
    }

    static Routes of(Ports ports) {
        List<Route> routes = new ArrayList<>();
        for (Application application : Application.values()) {
            if (application.isService()) {
                routes.add(new Route("/api/" + application.label() + "/v1/", ports.application(application)));
            }
        }
        routes.add(new Route("/auth/", ports.keycloak()));
        routes.add(new Route("/sandbox-gateway/", ports.application(Application.SANDBOX_GATEWAY)));
        routes.add(new Route("/", ports.application(Application.PORTAL)));
        return new Routes(routes);
    }

    /** Empty for what nobody owns: other paths under {@code /api}, and the framework's own under {@code /q}. */
    Optional<Route> find(String path) {
        if (path == null || isUnder(path, "/q/")) {
            return Optional.empty();
        }
        return routes.stream()
                .filter(route -> isUnder(path, route.prefix()))
                .findFirst()
                .filter(route -> !route.prefix().equals("/") || !isUnder(path, "/api/"));
    }

    private static boolean isUnder(String path, String prefix) {
        return path.startsWith(prefix) || path.equals(prefix.substring(0, prefix.length() - 1));
    }
}
