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
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.ExclusionReasonDto;
import org.hamyari.cities.client.RecipientDto;
import org.hamyari.cities.client.ScreeningInputDto;
import org.hamyari.cities.client.ScreeningStateDto;
import org.hamyari.cities.client.ServiceFiguresDto;
import org.hamyari.cities.client.ServiceFunnelDto;
import org.hamyari.cities.client.ServiceKindDto;
import org.hamyari.cities.client.ServicePageDto;
import org.hamyari.cities.client.ServicesApi;
import org.hamyari.cities.client.VerdictDto;
import org.hamyari.portal.component.Neighbours;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.service.ServiceListView.Choice;
import org.hamyari.portal.service.ServiceListView.Step;
import org.hamyari.portal.text.Language;

/** The city's services and places: found by level, recipient, verdict or word, and screened many at once. */
@Path("/{language: fa|en}/{cityId}/desk/services")
@Authenticated
@RunOnVirtualThread
public class ServiceListPages {

    private static final int A_PAGE = 50;
    private static final String UNKNOWN = "UNRECOGNIZED";

    @CheckedTemplate(basePath = "service")
    static class Templates {

        static native TemplateInstance list(Page page, ServiceListView view, Typed typed);
    }

    private final Frame frame;
    private final ServiceDesk desk;
    private final ServicesApi services;
    private final UriInfo uri;

    ServiceListPages(Frame frame, ServiceDesk desk, @RestClient ServicesApi services, UriInfo uri) {
        this.frame = frame;
        this.desk = desk;
        this.services = services;
        this.uri = uri;
    }

    @GET
    public Response list() {
        return desk.shown(page(desk.opened()));
    }

    @POST
    @PermitAll
    public Response screened(MultivaluedMap<String, String> fields) {
        Typed typed = Typed.sent(fields);
        VerdictDto verdict = typed.chosen("verdict", "EXCLUDED") ? VerdictDto.EXCLUDED : VerdictDto.KEPT;
        List<ExclusionReasonDto> reasons = verdict == VerdictDto.KEPT ? List.of()
                : typed.chosen("reasons", ExclusionReasonDto.values());
        return desk.send(typed, () -> {
            Neighbour.ask(() -> services.screenServices(typed.key(), frame.city().id(),
                    new ScreeningInputDto(typed.ids(), verdict, reasons, typed.given("note"))));
            return "desk/services" + query("");
        }, this::page);
    }

    private TemplateInstance page(Typed typed) {
        Page page = desk.page(frame.texts().get("service_title"));
        return page.show(Templates.list(page, view(typed), typed));
    }

    private ServiceListView view(Typed typed) {
        String city = frame.city().id();
        ServiceFiguresDto figures = Neighbour.ask(() -> services.getServiceFigures(city));
        ServicePageDto found = Neighbour.ask(() -> services.listServices(city, filter("kind", ServiceKindDto.values()),
                filter("recipient", RecipientDto.values()), filter("screening", ScreeningStateDto.values()),
                null, null, null, null, asked("q").orElse(null), asked("cursor").orElse(null), A_PAGE));
        Neighbours neighbours = new Neighbours(at(found.page().prev()), at(found.page().next()));
        return new ServiceListView(funnel(figures.funnel()), choices(ServiceKindDto.values(), "kind", "service_kind_"),
                choices(RecipientDto.values(), "recipient", "service_recipient_"), choices(ScreeningStateDto.values(), "screening", "service_screening_"),
                asked("q").orElse(""), found.items(), found.total(), neighbours, reasons(typed), desk.screens(), desk.leads(), figures.listVersion());
    }

    private List<Step> funnel(ServiceFunnelDto funnel) {
        boolean rightToLeft = frame.language() == Language.FA;
        return Stream.of(Map.entry("service_all", funnel.all()), Map.entry("service_wanted", funnel.wanted()), Map.entry("service_kept", funnel.kept()),
                        Map.entry("service_in_panels", Optional.ofNullable(funnel.inPanels()).orElse(-1L)),
                        Map.entry("service_in_categories", funnel.inCategories()))
                .filter(step -> step.getValue() >= 0)
                .map(step -> new Step(step.getKey(), step.getValue(), Drawn.of(step.getValue(), funnel.all(), rightToLeft))).toList();
    }

    private static List<Choice> reasons(Typed typed) {
        return Arrays.stream(ExclusionReasonDto.values()).filter(reason -> !reason.name().equals(UNKNOWN))
                .map(reason -> new Choice(reason.name(), ServiceWords.text(reason), typed.chosen("reasons", reason.name()))).toList();
    }

    private List<Choice> choices(Enum<?>[] values, String name, String prefix) {
        return Arrays.stream(values).filter(value -> !value.name().equals(UNKNOWN)).map(value -> new Choice(value.toString(),
                prefix + value.toString().toLowerCase(Locale.ROOT), asked(name).filter(value.toString()::equals).isPresent())).toList();
    }

    /** The same list at another page, or nothing where there is none. */
    private String at(String cursor) {
        return cursor == null ? null : frame.at("desk/services" + query(cursor));
    }

    /** The same filters, at another page. */
    private String query(String cursor) {
        String filters = Stream.of("kind", "recipient", "screening", "q").filter(name -> asked(name).isPresent())
                .map(name -> name + "=" + URLEncoder.encode(asked(name).orElseThrow(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        String all = cursor.isEmpty() ? filters : (filters.isEmpty() ? "" : filters + "&") + "cursor=" + cursor;
        return all.isEmpty() ? "" : "?" + all;
    }

    private <E extends Enum<E>> E filter(String name, E[] values) {
        return Arrays.stream(values).filter(value -> asked(name).filter(value.toString()::equals).isPresent()).findFirst().orElse(null);
    }

    private Optional<String> asked(String name) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name)).filter(value -> !value.isBlank());
    }
}
