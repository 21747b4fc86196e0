package org.hamyari.portal.terms;

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
import java.util.UUID;
import org.hamyari.catalogue.client.GuaranteeVerdictDto;
import org.hamyari.catalogue.client.GuaranteeVerificationInputDto;
import org.hamyari.catalogue.client.WaitingGuaranteeDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;

/** Where officials say whether a guarantor stands by what the draft of the terms promises. */
@Path("/{language: fa|en}/{cityId}/desk/guarantees")
@Authenticated
@RunOnVirtualThread
public class GuaranteePages {

    @CheckedTemplate(basePath = "terms")
    static class Templates {

        static native TemplateInstance guarantees(Page page, List<WaitingGuaranteeDto> waiting, boolean mayDecide, Form form, String key);
    }

    private final Frame frame;
    private final Terms terms;
    private final Sending sending;
    private final Kept kept;

    GuaranteePages(Frame frame, Terms terms, Sending sending, Kept kept) {
        this.frame = frame;
        this.terms = terms;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response show() {
        return kept.shown(shown(Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    public Response decide(MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        String project = form.value("project");
        return sending.send(form, () -> {
            terms.verify(form.value("key"), frame.city().id(), UUID.fromString(project), new GuaranteeVerificationInputDto(
                    Long.valueOf(form.value("draft")), form.has("verdict" + project, "yes") ? GuaranteeVerdictDto.VERIFIED
                            : GuaranteeVerdictDto.REFUSED, form.value("reason" + project)));
            return frame.at("desk/guarantees");
        }, pointer -> "reason" + project, this::shown);
    }

    private TemplateInstance shown(Form form) {
        Page page = frame.deskPage(frame.texts().get("terms_guarantees"), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")));
        return page.show(Templates.guarantees(page, terms.waiting(page.city().id()), page.visitor().holds("moderator", page.city().id()), form,
                UUID.randomUUID().toString()));
    }
}
