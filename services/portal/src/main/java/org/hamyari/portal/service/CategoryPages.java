package org.hamyari.portal.service;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.ServiceAreaDto;
import org.hamyari.cities.client.ServiceCategoriesApi;
import org.hamyari.cities.client.ServiceCategoryDto;
import org.hamyari.cities.client.ServiceCategoryInputDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.service.ServiceListView.Choice;

/** What projects of the city can be about: those that are offered, those that are offered no more, and one added by hand. */
@Path("/{language: fa|en}/{cityId}/desk/services/categories")
@Authenticated
@RunOnVirtualThread
public class CategoryPages {

    /** The categories. */
    public record View(List<ServiceCategoryDto> offered, List<ServiceCategoryDto> retired, List<Choice> areas, boolean leads) {
    }

    @CheckedTemplate(basePath = "service")
    static class Templates {

        static native TemplateInstance categories(Page page, View view, Typed typed);
    }

    private final Frame frame;
    private final ServiceDesk desk;
    private final ServiceCategoriesApi categories;

    CategoryPages(Frame frame, ServiceDesk desk, @RestClient ServiceCategoriesApi categories) {
        this.frame = frame;
        this.desk = desk;
        this.categories = categories;
    }

    @GET
    public Response show() {
        return desk.shown(page(desk.opened()));
    }

    @POST
    @PermitAll
    public Response sent(MultivaluedMap<String, String> fields) {
        Typed typed = Typed.sent(fields);
        return desk.send(typed, () -> {
            if (typed.value("do").equals("retire")) {
                Neighbour.ask(() -> categories.retireServiceCategory(frame.city().id(), typed.value("category")));
            } else {
                Neighbour.ask(() -> categories.addServiceCategory(typed.key(), frame.city().id(), new ServiceCategoryInputDto(typed.given("id"),
                        typed.chosen("area", ServiceAreaDto.values()).stream().findFirst().orElse(null), typed.given("department"),
                        new LocalizedTextDto(typed.given("name.fa"), typed.given("name.en")))));
            }
            return "desk/services/categories";
        }, this::page);
    }

    private TemplateInstance page(Typed typed) {
        List<ServiceCategoryDto> all = Neighbour.ask(() -> categories.listServiceCategories(frame.city().id(), true)).items();
        List<Choice> areas = Stream.of(ServiceAreaDto.values()).filter(area -> area != ServiceAreaDto.UNRECOGNIZED)
                .map(area -> new Choice(area.name(), ServiceWords.text(area), typed.chosen("area", area.name()))).toList();
        Page page = desk.below(frame.texts().get("service_categories"));
        return page.show(Templates.categories(page, new View(all.stream().filter(category -> !retired(category)).toList(),
                all.stream().filter(CategoryPages::retired).toList(), areas, desk.leads()), typed));
    }

    private static boolean retired(ServiceCategoryDto category) {
        return Boolean.TRUE.equals(category.retired());
    }
}
