package org.hamyari.cities.category;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import org.hamyari.cities.api.ServiceAreaDto;
import org.hamyari.cities.api.ServiceCategoriesApi;
import org.hamyari.cities.api.ServiceCategoryDto;
import org.hamyari.cities.api.ServiceCategoryInputDto;
import org.hamyari.cities.api.ServiceCategoryListDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.idempotency.Idempotency;

@RunOnVirtualThread
public class ServiceCategoryResource implements ServiceCategoriesApi {

    private final CityRegister register;
    private final ServiceCategories categories;
    private final Idempotency idempotency;

    ServiceCategoryResource(CityRegister register, ServiceCategories categories, Idempotency idempotency) {
        this.register = register;
        this.categories = categories;
        this.idempotency = idempotency;
    }

    @Override
    @Transactional
    public ServiceCategoryListDto listServiceCategories(String cityId, Boolean retired) {
        register.requireKnown(cityId);
        return new ServiceCategoryListDto(categories.list(cityId, Boolean.TRUE.equals(retired)).stream().map(ServiceCategoryResource::dto).toList());
    }

    @Override
    public ServiceCategoryDto addServiceCategory(String idempotencyKey, String cityId, ServiceCategoryInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            register.requireKnown(cityId);
            return dto(categories.add(cityId, body));
        });
    }

    @Override
    @Transactional
    public ServiceCategoryDto retireServiceCategory(String cityId, String categoryId) {
        register.requireKnown(cityId);
        return dto(categories.retire(cityId, categoryId));
    }

    private static ServiceCategoryDto dto(Category category) {
        return new ServiceCategoryDto(category.id(), ServiceAreaDto.valueOf(category.area()), category.department(),
                new LocalizedTextDto(category.nameFa(), category.nameEn()), category.serviceId(), category.retired() ? true : null);
    }
}
