package org.hamyari.portal.share;

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
import java.util.stream.IntStream;
import org.hamyari.catalogue.client.FundingPlanDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;

/** Stating where the money of a project is to come from. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/shares")
@Authenticated
@RunOnVirtualThread
public class SharePages {

    @CheckedTemplate(basePath = "share")
    static class Templates {

        static native TemplateInstance manage(Page page, ProjectDto project, Unit unit, List<Row> rows, Form form, long version);
    }

    /** A row of the form. */
    public record Row(int number, String name, boolean collected) {
    }

    private final Frame frame;
    private final Projects projects;
    private final Shares shares;
    private final Sending sending;
    private final Kept kept;

    SharePages(Frame frame, Projects projects, Shares shares, Sending sending, Kept kept) {
        this.frame = frame;
        this.projects = projects;
        this.shares = shares;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response show(@PathParam("projectId") UUID id) {
        FundingPlanDto plan = shares.require(frame.city().id(), id);
        Form form = kept.typed().isEmpty() ? SharesForm.of(plan, frame.formats()) : Form.of(kept.typed());
        return kept.shown(shown(id, plan.version(), form));
    }

    @POST
    @PermitAll
    public Response save(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        String city = frame.city().id();
        Form typed = Form.typed(sent);
        SharesForm read = SharesForm.read(typed, projects.project(city, id).goal().currency(), page(id));
        long version = typed.value("version").matches("[0-9]{1,18}") ? Long.parseLong(typed.value("version")) : 0;
        if (read.form().bad()) {
            return Response.status(422).entity(shown(id, version, read.form())).build();
        }
        return sending.send(read.form(), () -> {
            shares.put(city, id, Long.toString(version), read.input());
            return frame.at("projects/" + id) + "#shares";
        }, read::fieldOf, form -> shown(id, version, form));
    }

    private TemplateInstance shown(UUID id, long version, Form form) {
        Page page = page(id);
        ProjectDto project = projects.project(page.city().id(), id);
        Unit unit = page.formats().units().exact(Amounts.of(project.goal()).currency());
        List<Row> rows = IntStream.range(0, SharesForm.ROWS.size())
                .mapToObj(row -> new Row(row, SharesForm.rowName(row, page.texts()), row < 2)).toList();
        return page.show(Templates.manage(page, project, unit, rows, form, version));
    }

    private Page page(UUID id) {
        String address = frame.at("projects/" + id);
        return frame.page(Section.PROJECTS, frame.texts().get("share_manage"),
                new Crumb(Words.plain(projects.project(frame.city().id(), id).title(), frame.language()), address),
                new Crumb(frame.texts().get("project_manage"), address + "/manage"));
    }
}
