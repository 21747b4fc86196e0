package org.hamyari.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = Routes.of(new Ports(100));

    @Test
    void sendsEachPathToItsOwner() {
        assertEquals(OptionalInt.of(8203), port("/api/pledges/v1/me/pledges"));
        assertEquals(OptionalInt.of(8203), port("/api/pledges/v1"));
        assertEquals(OptionalInt.of(8280), port("/auth/realms/hamyari"));
        assertEquals(OptionalInt.of(8210), port("/sandbox-gateway/pay/1"));
        assertEquals(OptionalInt.of(8200), port("/"));
        assertEquals(OptionalInt.of(8200), port("/fa/projects/apiary"));
        assertEquals(OptionalInt.of(8200), port("/authors"));
    }

    @Test
    void keepsBackWhatNobodyOwnsAndWhatIsNotForOthers() {
        assertEquals(OptionalInt.empty(), port("/api"));
        assertEquals(OptionalInt.empty(), port("/api/"));
        assertEquals(OptionalInt.empty(), port("/api/pledges"));
        assertEquals(OptionalInt.empty(), port("/api/pledges/v2/x"));
        assertEquals(OptionalInt.empty(), port("/api/portal/v1/x"));
        assertEquals(OptionalInt.empty(), port("/q/health"));
        assertEquals(OptionalInt.empty(), port(null));
    }

    private OptionalInt port(String path) {
        return routes.find(path).map(route -> OptionalInt.of(route.port())).orElse(OptionalInt.empty());
    }
}
