package org.hamyari.cities.category;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import org.hamyari.cities.api.ServiceAreaDto;
import org.hamyari.cities.api.ServiceCategoriesApi;
import org.hamyari.cities.api.ServiceCategoryDto;
import org.hamyari.cities.api.ServiceCategoryListDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.api.LocalizedTextDto;

@RunOnVirtualThread
public class ServiceCategoryResource implements ServiceCategoriesApi {

    private final CityRegister register;
    private final ServiceCategories categories;

    ServiceCategoryResource(CityRegister register, ServiceCategories categories) {
        this.register = register;
        this.categories = categories;
    }

    @Override
    @Transactional
    public ServiceCategoryListDto listServiceCategories(String cityId) {
        register.requireKnown(cityId);
        return new ServiceCategoryListDto(categories.list(cityId, false).stream().map(ServiceCategoryResource::dto).toList());
    }

    private static ServiceCategoryDto dto(Category category) {
        return new ServiceCategoryDto(category.id(), ServiceAreaDto.valueOf(category.area()),
                new LocalizedTextDto(category.nameFa(), category.nameEn()));
    }
}
