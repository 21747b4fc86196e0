package org.hamyari.platform.tenant;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The city whose data this request, job step or event may touch. It comes from the path or the event, never from a body. */
@RequestScoped
public class Tenant {

    private static final Pattern CITY_ID = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

    private String cityId;

    /** Sets the city for the rest of the request. A request never changes its city. */
    public void enter(String city) {
        if (!CITY_ID.matcher(city).matches()) {
            throw new DomainException(new DomainError.NotFound("city"));
        }
        if (cityId != null && !cityId.equals(city)) {
            throw new IllegalStateException("a request belongs to one city");
        }
        this.cityId = city;
    }

    public Optional<String> cityIfSet() {
        return Optional.ofNullable(cityId);
    }

    public String city() {
        return cityIfSet().orElseThrow(() -> new IllegalStateException("no city is set"));
    }
}
