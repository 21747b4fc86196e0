package org.hamyari.portal.assess;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.ScreeningStateDto;
import org.hamyari.cities.client.ServicePageDto;
import org.hamyari.cities.client.ServicesApi;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** The services of the city's list that screening kept and the recipient filter lets pass, for a panel to choose from. */
@ApplicationScoped
class ServiceChoices {

    private static final int A_PAGE = 100;
    /** A panel rates five hundred services at most; more pages would help nobody to choose. */
    private static final int MOST = 1_000;

    private final ServicesApi services;

    ServiceChoices(@RestClient ServicesApi services) {
        this.services = services;
    }

    /** A service, chosen or not. */
    public record Choice(String id, LocalizedTextDto name, boolean chosen) {
    }

    List<Choice> all(Page page, List<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        String[] next = new String[1];
        do {
            ServicePageDto found = Neighbour.ask(() -> services.listServices(page.city().id(), null, null, ScreeningStateDto.KEPT, true, false, false,
                    null, null, next[0], A_PAGE));
            found.items().forEach(service -> choices.add(
                    new Choice(service.id().toString(), service.name(), chosen.contains(service.id().toString()))));
            next[0] = found.page().next();
        } while (next[0] != null && choices.size() < MOST);
        return choices;
    }
}
