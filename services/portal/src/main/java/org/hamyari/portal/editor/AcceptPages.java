package org.hamyari.portal.editor;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;

/** Where the code of an invitation is typed. */
@Path("/{language: fa|en}/{cityId}/projects/editing")
@Authenticated
@RunOnVirtualThread
public class AcceptPages {

    private final Frame frame;
    private final Writers writers;
    private final Sending sending;
    private final Kept kept;

    AcceptPages(Frame frame, Writers writers, Sending sending, Kept kept) {
        this.frame = frame;
        this.writers = writers;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response code() {
        return kept.shown(form(Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    public Response accept(MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return sending.send(form, () -> frame.at("projects/" + writers.accept(form.value("key"), frame.city().id(), form.value("code").strip()).id()
                + "/manage"), pointer -> pointer.equals("code") ? pointer : null, this::form);
    }

    private TemplateInstance form(Form form) {
        Page page = frame.page(Section.PROJECTS, frame.texts().get("editor_accept"),
                new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")));
        String key = form.value("key").isBlank() ? UUID.randomUUID().toString() : form.value("key");
        return page.show(EditorTemplates.accept(page, form, key));
    }
}
