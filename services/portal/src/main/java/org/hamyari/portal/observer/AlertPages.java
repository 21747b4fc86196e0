package org.hamyari.portal.observer;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.AlertFrequencyDto;
import org.hamyari.cities.client.AlertsApi;
import org.hamyari.cities.client.LanguageDto;
import org.hamyari.cities.client.ObserverAlertDto;
import org.hamyari.cities.client.ObserverAlertInputDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** Who is told about new projects of partners, and how often. */
@Path("/{language: fa|en}/{cityId}/desk/observer")
@Authenticated
@RunOnVirtualThread
public class AlertPages {

    @CheckedTemplate(basePath = "observer")
    static class Templates {

        static native TemplateInstance alerts(Page page, List<ObserverAlertDto> officers, boolean mayChange, Form form);
    }

    private final Frame frame;
    private final AlertsApi alerts;
    private final Sending sending;

    AlertPages(Frame frame, @RestClient AlertsApi alerts, Sending sending) {
        this.frame = frame;
        this.alerts = alerts;
        this.sending = sending;
    }

    @GET
    public TemplateInstance show() {
        return shown(Form.empty());
    }

    /** Where a form whose session had ended is opened anew. */
    @GET
    @Path("{officerId}")
    public TemplateInstance again() {
        return show();
    }

    @POST
    @PermitAll
    @Path("{officerId}")
    public Response set(@PathParam("officerId") UUID officer, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return sending.send(form, () -> {
            ObserverAlertInputDto wish = new ObserverAlertInputDto(AlertFrequencyDto.fromString(form.value("frequency")),
                    LanguageDto.fromString(form.value("language")));
            Neighbour.ask(() -> alerts.setObserverAlert(frame.city().id(), officer, wish));
            return frame.at("desk/observer");
        }, pointer -> null, this::shown);
    }

    private TemplateInstance shown(Form form) {
        Page page = frame.deskPage(frame.texts().get("observer_alerts"), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")));
        List<ObserverAlertDto> officers = Neighbour.ask(() -> alerts.listObserverAlerts(page.city().id())).items();
        return page.show(Templates.alerts(page, officers, page.visitor().holds("city-admin", page.city().id()), form));
    }
}
