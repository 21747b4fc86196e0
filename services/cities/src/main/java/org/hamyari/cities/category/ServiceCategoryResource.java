package org.hamyari.cities.category;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.hamyari.cities.api.ServiceAreaDto;
import org.hamyari.cities.api.ServiceCategoriesApi;
import org.hamyari.cities.api.ServiceCategoryDto;
import org.hamyari.cities.api.ServiceCategoryListDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * The services that projects can be about: the 21 that the study of Isfahan municipality found fit for it, for every city until its
 * own assessment has another list.
 */
@RunOnVirtualThread
public class ServiceCategoryResource implements ServiceCategoriesApi {

    private final CityRegister register;
    private final List<ServiceCategoryDto> categories;

    ServiceCategoryResource(CityRegister register, ObjectMapper json) {
        this.register = register;
        this.categories = read(json);
    }

    @Override
    @Transactional
    public ServiceCategoryListDto listServiceCategories(String cityId) {
        register.requireKnown(cityId);
        return new ServiceCategoryListDto(categories);
    }

    private static List<ServiceCategoryDto> read(ObjectMapper json) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("service-categories.json")) {
            return Arrays.stream(json.readValue(file, Entry[].class)).map(Entry::toDto).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Entry(String id, String area, String fa, String en) {
        ServiceCategoryDto toDto() {
            return new ServiceCategoryDto(id, ServiceAreaDto.valueOf(area), new LocalizedTextDto(fa, en));
        }
    }
}
