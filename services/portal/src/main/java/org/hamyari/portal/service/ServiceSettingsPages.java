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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.ReadinessWeightsDto;
import org.hamyari.cities.client.RecipientDto;
import org.hamyari.cities.client.ServiceSettingsDto;
import org.hamyari.cities.client.ServiceSettingsInputDto;
import org.hamyari.cities.client.ServicesApi;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.service.ServiceListView.Choice;
import org.hamyari.portal.text.Language;

/** What the city leaves out by recipient, and how much each criterion of its ranking counts. */
@Path("/{language: fa|en}/{cityId}/desk/services/settings")
@Authenticated
@RunOnVirtualThread
public class ServiceSettingsPages {

    /** The weight of a criterion as it is kept, beside the field for another. */
    public record Weight(String field, String text, int now, Drawn bar) {
    }

    /**
     * The settings.
     *
     * @param leftOut keys of the recipients that are left out now
     * @param version that a change is based on
     */
    public record View(List<Choice> recipients, List<String> leftOut, List<Weight> weights, long version, boolean leads) {
    }

    @CheckedTemplate(basePath = "service")
    static class Templates {

        static native TemplateInstance settings(Page page, View view, Typed typed);
    }

    private final Frame frame;
    private final ServiceDesk desk;
    private final ServicesApi services;

    ServiceSettingsPages(Frame frame, ServiceDesk desk, @RestClient ServicesApi services) {
        this.frame = frame;
        this.desk = desk;
        this.services = services;
    }

    @GET
    public Response show() {
        ServiceSettingsDto now = now();
        Typed typed = desk.opened();
        return desk.shown(page(now, typed.values().isEmpty() ? kept(now) : typed));
    }

    @POST
    @PermitAll
    public Response changed(MultivaluedMap<String, String> fields) {
        Typed typed = Typed.sent(fields);
        return desk.send(typed, () -> {
            Neighbour.ask(() -> services.changeServiceSettings("\"" + typed.value("version") + "\"", frame.city().id(),
                    new ServiceSettingsInputDto(typed.chosen("leftOut", RecipientDto.values()), new ReadinessWeightsDto(
                            typed.whole("weights.livelihood"), typed.whole("weights.jobs"), typed.whole("weights.deprivedAreas"),
                            typed.whole("weights.acceptance")))));
            return "desk/services";
        }, refused -> page(now(), refused));
    }

    private ServiceSettingsDto now() {
        return Neighbour.ask(() -> services.getServiceSettings(frame.city().id()));
    }

    private static Typed kept(ServiceSettingsDto now) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("leftOut", now.leftOut().stream().map(RecipientDto::toString).toList());
        weights(now).forEach((name, weight) -> values.put("weights." + name, List.of(weight.toString())));
        return Typed.of(values);
    }

    private static Map<String, Integer> weights(ServiceSettingsDto now) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("livelihood", now.weights().livelihood());
        weights.put("jobs", now.weights().jobs());
        weights.put("deprivedAreas", now.weights().deprivedAreas());
        weights.put("acceptance", now.weights().acceptance());
        return weights;
    }

    private TemplateInstance page(ServiceSettingsDto now, Typed typed) {
        List<Choice> recipients = Stream.of(RecipientDto.values()).filter(recipient -> recipient != RecipientDto.UNRECOGNIZED)
                .map(recipient -> new Choice(recipient.toString(), ServiceWords.text(recipient), typed.chosen("leftOut", recipient.toString())))
                .toList();
        boolean rightToLeft = frame.language() == Language.FA;
        List<Weight> weights = weights(now).entrySet().stream().map(each -> new Weight("weights." + each.getKey(),
                ServiceWords.criterionText(each.getKey()), each.getValue(), Drawn.of(each.getValue(), highest(now), rightToLeft))).toList();
        Page page = desk.below(frame.texts().get("service_settings"));
        return page.show(Templates.settings(page, new View(recipients, now.leftOut().stream().map(ServiceWords::text).toList(), weights,
                now.version(), desk.leads()), typed));
    }

    private static long highest(ServiceSettingsDto now) {
        return weights(now).values().stream().mapToLong(Integer::longValue).max().orElseThrow();
    }
}
