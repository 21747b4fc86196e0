package org.hamyari.portal.factor;

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
import org.hamyari.cities.client.FactorDto;
import org.hamyari.cities.client.FactorKindDto;
import org.hamyari.cities.client.FactorsApi;
import org.hamyari.cities.client.PilotReasonDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** Recording what helps or hinders the city, and withdrawing what no longer holds or was wrong. */
@Path("/{language: fa|en}/{cityId}/desk/factors")
@Authenticated
@RunOnVirtualThread
public class FactorPages {

    private static final int MOST = 100;
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "factor")
    static class Templates {

        static native TemplateInstance desk(Page page, FactorView view, Form form, String key);
    }

    private final Frame frame;
    private final FactorsApi factors;
    private final Sending sending;
    private final Kept kept;

    FactorPages(Frame frame, @RestClient FactorsApi factors, Sending sending, Kept kept) {
        this.frame = frame;
        this.factors = factors;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response show() {
        return kept.shown(shown(Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    public Response record(MultivaluedMap<String, String> sent) {
        FactorForm read = FactorForm.read(Form.typed(sent), frame.texts());
        if (read.form().bad()) {
            return Response.status(UNPROCESSABLE).entity(shown(read.form())).build();
        }
        return sending.send(read.form(), () -> {
            Neighbour.ask(() -> factors.recordFactor(read.form().value("key"), frame.city().id(), read.input()));
            return frame.at("desk/factors");
        }, FactorForm::fieldOf, this::shown);
    }

    /** Where a form whose session had ended is opened anew. */
    @GET
    @Path("{factorId}/withdraw")
    public Response withdrawAgain() {
        return show();
    }

    @POST
    @PermitAll
    @Path("{factorId}/withdraw")
    public Response withdraw(@PathParam("factorId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        String reason = "reason-" + id;
        return sending.send(form, () -> {
            Neighbour.ask(() -> factors.withdrawFactor(form.value("key"), frame.city().id(), id, new PilotReasonDto(form.value(reason))));
            return frame.at("desk/factors");
        }, pointer -> pointer.equals("reason") ? reason : null, this::shown);
    }

    private TemplateInstance shown(Form form) {
        Page page = frame.deskPage(frame.texts().get("factor_title"), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")));
        List<FactorDto> all = Neighbour.ask(() -> factors.listFactors(page.city().id(), null, MOST)).items();
        FactorView view = new FactorView(of(all, FactorKindDto.HELPING), of(all, FactorKindDto.HINDERING),
                page.visitor().holds("city-admin", page.city().id()));
        return page.show(Templates.desk(page, view, form, UUID.randomUUID().toString()));
    }

    private static List<FactorDto> of(List<FactorDto> all, FactorKindDto kind) {
        return all.stream().filter(factor -> factor.kind() == kind).toList();
    }
}
