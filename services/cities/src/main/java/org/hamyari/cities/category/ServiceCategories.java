package org.hamyari.cities.category;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.cities.api.ServiceCategoryInputDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/**
 * The services that projects can be about: those of the city's own assessment, and until there are any the 21 that the study of Isfahan
 * municipality found fit. A category is never deleted: retired, it is offered no more but keeps its name for the projects that carry it.
 */
@ApplicationScoped
public class ServiceCategories {

    private final CategoryRepository repository;
    private final DefaultCategories defaults;

    ServiceCategories(CategoryRepository repository, DefaultCategories defaults) {
        this.repository = repository;
        this.defaults = defaults;
    }

    /** A service of the city's list that becomes a category. */
    public record Service(UUID id, String code, LocalizedTextDto name, String department) {
    }

    /** In the city's order, the retired ones last where they are wanted; in the running transaction. */
    List<Category> list(String cityId, boolean withRetired) {
        List<Category> own = repository.of(cityId);
        if (own.isEmpty()) {
            return defaults.all();
        }
        List<Category> all = new ArrayList<>(own.stream().filter(category -> withRetired || !category.retired()).toList());
        if (withRetired) {
            Set<String> ids = ids(own);
            defaults.all().stream().filter(category -> !ids.contains(category.id())).map(Category::retire).forEach(all::add);
            all.sort(Comparator.comparing(Category::retired));
        }
        return all;
    }

    /** Whether projects of the city can be about it. */
    public boolean offers(String cityId, String id) {
        return list(cityId, false).stream().anyMatch(category -> category.id().equals(id));
    }

    /** Makes categories of services that a study found fit, in the running transaction; what is one already stays the same one. */
    public void make(String cityId, UUID studyId, List<Service> services) {
        repository.lock(cityId);
        List<Category> own = new ArrayList<>(repository.of(cityId));
        for (Service service : services) {
            Optional<Category> known = own.stream().filter(category -> service.id().equals(category.serviceId())).findFirst();
            if (known.isPresent()) {
                repository.restore(cityId, known.get().id(), studyId);
                continue;
            }
            String id = Slug.free(Slug.of(service.code(), service.name().en()), ids(own)::contains);
            String area = Category.areaOf(service.department());
            Category category = new Category(id, service.id(), area, area.equals("OTHER") ? service.department() : null,
                    service.name().fa(), service.name().en(), nextPosition(own), false);
            repository.add(cityId, category, studyId);
            own.add(category);
        }
    }

    /** The ids of all that a new thing may be about. */
    public Set<String> offered(String cityId) {
        return ids(list(cityId, false));
    }

    /** Adds one by hand, in the running transaction; the default ones become the city's own first, so that none is lost. */
    Category add(String cityId, ServiceCategoryInputDto input) {
        List<Category> own = adopt(cityId);
        String id = Optional.ofNullable(input.id()).or(() -> Slug.of(input.name().en()))
                .orElseThrow(() -> new DomainException(Invalid.field("/id", "category-id-missing")));
        if (ids(own).contains(id)) {
            throw new DomainException(new DomainError.Conflict("category-exists", id));
        }
        Category category = new Category(id, null, input.area().name(), input.department(), input.name().fa(), input.name().en(),
                nextPosition(own), false);
        repository.add(cityId, category, null);
        return category;
    }

    /** Offers it no more, in the running transaction. */
    Category retire(String cityId, String id) {
        Category category = adopt(cityId).stream().filter(known -> known.id().equals(id)).findFirst()
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("service category")));
        repository.retire(cityId, id);
        return category.retire();
    }

    private List<Category> adopt(String cityId) {
        repository.lock(cityId);
        List<Category> own = repository.of(cityId);
        if (own.isEmpty()) {
            defaults.all().forEach(category -> repository.add(cityId, category, null));
            return defaults.all();
        }
        return own;
    }

    static Set<String> ids(List<Category> categories) {
        return categories.stream().map(Category::id).collect(Collectors.toSet());
    }

    static int nextPosition(List<Category> own) {
        return own.stream().mapToInt(Category::position).max().orElse(0) + 1;
    }
}
