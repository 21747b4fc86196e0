package org.hamyari.portal.service;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CommitteeSeatDto;
import org.hamyari.cities.client.ContinuityDto;
import org.hamyari.cities.client.CostBaselineInputDto;
import org.hamyari.cities.client.DeliveryModeDto;
import org.hamyari.cities.client.FundingKindDto;
import org.hamyari.cities.client.ReadinessApi;
import org.hamyari.cities.client.ReadinessInputDto;
import org.hamyari.cities.client.ServiceClassificationDto;
import org.hamyari.cities.client.ServiceDetailDto;
import org.hamyari.cities.client.ServiceModeInputDto;
import org.hamyari.cities.client.ServiceModesApi;
import org.hamyari.cities.client.ServicesApi;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.service.ServiceListView.Choice;

/** One service: how the crowd could fund it, how ready it is, who runs it, and why it was kept or excluded. */
@Path("/{language: fa|en}/{cityId}/desk/services/{serviceId: [0-9a-f-]{36}}")
@Authenticated
@RunOnVirtualThread
public class ServicePages {

    private static final String UNKNOWN = "UNRECOGNIZED";
    private static final List<String> CRITERIA = List.of("livelihood", "jobs", "deprivedAreas", "acceptance");

    @CheckedTemplate(basePath = "service")
    static class Templates {

        static native TemplateInstance service(Page page, ServiceView view, Typed typed);
    }

    private final Frame frame;
    private final ServiceDesk desk;
    private final ServicesApi services;
    private final ReadinessApi readiness;
    private final ServiceModesApi modes;

    ServicePages(Frame frame, ServiceDesk desk, @RestClient ServicesApi services, @RestClient ReadinessApi readiness,
            @RestClient ServiceModesApi modes) {
        this.frame = frame;
        this.desk = desk;
        this.services = services;
        this.readiness = readiness;
        this.modes = modes;
    }

    @GET
    public Response show(@PathParam("serviceId") UUID id) {
        return desk.shown(page(id, desk.opened()));
    }

    @POST
    @PermitAll
    public Response sent(@PathParam("serviceId") UUID id, MultivaluedMap<String, String> fields) {
        Typed typed = read(Typed.sent(fields));
        return desk.send(typed, () -> {
            switch (typed.value("do")) {
                case "classify" -> Neighbour.ask(() -> services.classifyService("\"" + typed.value("version") + "\"", frame.city().id(), id,
                        new ServiceClassificationDto(chosen(typed, "funding", FundingKindDto.values()), chosen(typed, "continuity", ContinuityDto.values()))));
                case "score" -> Neighbour.ask(() -> readiness.scoreReadiness(frame.city().id(), id, new ReadinessInputDto(
                        chosen(typed, "seat", CommitteeSeatDto.values()), typed.whole("livelihood"), typed.whole("jobs"),
                        typed.whole("deprivedAreas"), typed.whole("acceptance"), typed.given("note"))));
                case "cost" -> Neighbour.ask(() -> modes.addCostBaseline(typed.key(), frame.city().id(), id, new CostBaselineInputDto(
                        amount(typed).map(Amounts::dto).orElse(null), typed.day("periodStart"), typed.day("periodEnd"), typed.given("source"))));
                default -> Neighbour.ask(() -> modes.setServiceMode(typed.key(), frame.city().id(), id,
                        new ServiceModeInputDto(chosen(typed, "mode", DeliveryModeDto.values()), typed.day("since"), typed.given("reason"))));
            }
            return "desk/services/" + id;
        }, refused -> page(id, refused));
    }

    /** An amount that is none is said at once: the service would only say that it is missing. */
    private Typed read(Typed typed) {
        return typed.value("do").equals("cost") && amount(typed).isEmpty()
                ? typed.wrong("cost.amount", frame.texts().get("service_amount_error", frame.formats().unit(unit()))) : typed;
    }

    private Optional<Money> amount(Typed typed) {
        return TypedAmount.parse(typed.value("cost.amount"), frame.city().currency(), unit());
    }

    private Unit unit() {
        return frame.city().units().exact(frame.city().currency());
    }

    private TemplateInstance page(UUID id, Typed typed) {
        String city = frame.city().id();
        ServiceDetailDto detail = Neighbour.ask(() -> services.getService(city, id));
        Page page = desk.below(Words.plain(detail.service().name(), frame.language()));
        FundingKindDto funding = detail.service().funding();
        ContinuityDto continuity = detail.service().continuity();
        ServiceView view = new ServiceView(detail, Neighbour.ask(() -> readiness.getReadiness(city, id)), Neighbour.ask(() -> modes.getServiceModes(city, id)),
                choices(FundingKindDto.values(), "funding", typed, funding), choices(ContinuityDto.values(), "continuity", typed, continuity),
                choices(CommitteeSeatDto.values(), "seat", typed, null), CRITERIA, choices(DeliveryModeDto.values(), "mode", typed, null),
                frame.formats().unit(unit()), desk.screens(), desk.leads());
        return page.show(Templates.service(page, view, typed));
    }

    private static List<Choice> choices(Enum<?>[] values, String name, Typed typed, Enum<?> now) {
        return Arrays.stream(values).filter(value -> !value.name().equals(UNKNOWN))
                .map(value -> new Choice(value.name(), "service_" + name + "_" + value.name().toLowerCase(Locale.ROOT),
                        typed.given(name) == null ? value == now : typed.chosen(name, value.name()))).toList();
    }

    /** Nothing where nothing was chosen, so that the service says what is missing. */
    private static <E extends Enum<E>> E chosen(Typed typed, String name, E[] all) {
        return typed.chosen(name, all).stream().findFirst().orElse(null);
    }
}
