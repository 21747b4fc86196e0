package org.hamyari.portal.stand;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A visit to the running portal, whose neighbours are stand-ins that forget everything between two tests. */
@QuarkusTestResource(Stands.class)
public abstract class Visit {

    protected static final IdentityStand.Person SARA = new IdentityStand.Person("sara", "Sara", "", List.of(), false);
    protected static final IdentityStand.Person MARYAM =
            new IdentityStand.Person("maryam", "Maryam", "isfahan", List.of("finance-officer"), true);
    protected static final IdentityStand.Person HAMID =
            new IdentityStand.Person("hamid", "Hamid", "isfahan", List.of("finance-officer"), true);

    protected ServiceStand services;
    protected IdentityStand identity;

    @TestHTTPResource("/")
    URI origin;

    @BeforeEach
    void forget() {
        services.forget();
        Given.cities(services);
    }

    protected Browser browser() {
        return new Browser(origin);
    }

    protected URI origin() {
        return origin;
    }

    /** A browser in which this person has signed in. */
    protected Browser browserOf(IdentityStand.Person person) {
        identity.signInNext(person);
        services.get("/api/pledges/v1/me/pledges", Given.items(""));
        services.get("/api/engagement/v1/me/follows", Given.items(""));
        services.get("/api/catalogue/v1/cities/isfahan/my-projects", Given.items(""));
        Browser browser = browser();
        browser.open("/en/isfahan/me");
        return browser;
    }
}
