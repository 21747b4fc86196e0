package org.hamyari.portal.assess;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.frame.Page;

/** The services of the city's list that screening kept, for a panel to choose from. */
@ApplicationScoped
class ServiceChoices {

    /** A service, chosen or not. */
    public record Choice(String id, LocalizedTextDto name, boolean chosen) {
    }

    List<Choice> all(Page page, List<String> chosen) {
        return List.of();
    }
}
