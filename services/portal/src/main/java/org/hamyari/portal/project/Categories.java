package org.hamyari.portal.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.ServiceCategoriesApi;
import org.hamyari.cities.client.ServiceCategoryDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.neighbour.Neighbour;

/** The city's services that projects are about. */
@ApplicationScoped
public class Categories {

    private final ServiceCategoriesApi categories;

    Categories(@RestClient ServiceCategoriesApi categories) {
        this.categories = categories;
    }

    /** Names by id, in the city's order, those of retired ones last; empty while they cannot be asked. */
    public Map<String, LocalizedTextDto> of(String cityId) {
        Map<String, LocalizedTextDto> names = new LinkedHashMap<>();
        Optional<List<ServiceCategoryDto>> answer = Neighbour.ifKnown("cities", () -> categories.listServiceCategories(cityId, true).items());
        answer.orElse(List.of()).forEach(category -> names.put(category.id(), category.name()));
        return names;
    }
}
