package org.hamyari.portal.observer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.AlertFrequencyDto;
import org.hamyari.cities.client.AlertSubscriptionDto;
import org.hamyari.cities.client.AlertsApi;
import org.hamyari.cities.client.ObservedStatusDto;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.neighbour.Neighbour;

/** What partners run in the area of the city, for everybody; and the end of the letters about it, by the link in one of them. */
@Path("/{language: fa|en}/{cityId}/observer")
@RunOnVirtualThread
public class ObserverPages {

    @CheckedTemplate(basePath = "observer")
    static class Templates {

        static native TemplateInstance observer(Page page, ObserverView view);

        static native TemplateInstance unsubscribe(Page page, String address, boolean ended);
    }

    private final Frame frame;
    private final ObserverViews views;
    private final AlertsApi alerts;

    ObserverPages(Frame frame, ObserverViews views, @RestClient AlertsApi alerts) {
        this.frame = frame;
        this.views = views;
        this.alerts = alerts;
    }

    @GET
    public TemplateInstance show(@QueryParam("partner") String partner, @QueryParam("state") String state, @QueryParam("after") String after) {
        Page page = frame.page(Section.NONE, frame.texts().get("observer_title"));
        return page.show(Templates.observer(page, views.of(page, given(partner), status(state), given(after))));
    }

    @GET
    @Path("alerts/{token}")
    public TemplateInstance ask(@PathParam("token") String token) {
        return subscription(token, Neighbour.ask(() -> alerts.getAlertSubscription(token)));
    }

    @POST
    @Path("alerts/{token}")
    public TemplateInstance end(@PathParam("token") String token) {
        return subscription(token, Neighbour.ask(() -> alerts.unsubscribeAlert(token)));
    }

    private TemplateInstance subscription(String token, AlertSubscriptionDto found) {
        Page page = frame.page(Section.NONE, frame.texts().get("observer_letters"));
        return page.show(Templates.unsubscribe(page, page.at("observer/alerts/" + token), found.frequency() == AlertFrequencyDto.NONE));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static ObservedStatusDto status(String name) {
        return Arrays.stream(ObservedStatusDto.values()).filter(state -> state.name().equals(name) && state != ObservedStatusDto.UNRECOGNIZED)
                .findFirst().orElse(null);
    }
}
