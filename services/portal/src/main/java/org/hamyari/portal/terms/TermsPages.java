package org.hamyari.portal.terms;

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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hamyari.catalogue.client.MilestoneDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.TermsDraftDto;
import org.hamyari.catalogue.client.TermsPresetDto;
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

/** Drafting what backers will agree to. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/terms")
@Authenticated
@RunOnVirtualThread
public class TermsPages {

    @CheckedTemplate(basePath = "terms")
    static class Templates {

        static native TemplateInstance manage(Page page, ProjectDto project, TermsDraftDto draft, Choices choices, Form form,
                String version);
    }

    /** A preset that can be chosen. */
    public record Preset(String code, TermsPresetDto preset) {
    }

    /** A milestone that a share can wait for; the earliest is the first. */
    public record Step(int number, String value, MilestoneDto milestone) {
    }

    /** What the fields offer. */
    public record Choices(List<Preset> presets, List<Step> milestones, List<Integer> shares, List<Integer> packages, Unit unit) {
    }

    private final Frame frame;
    private final Projects projects;
    private final Terms terms;
    private final Sending sending;
    private final Kept kept;

    TermsPages(Frame frame, Projects projects, Terms terms, Sending sending, Kept kept) {
        this.frame = frame;
        this.projects = projects;
        this.terms = terms;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response show(@PathParam("projectId") UUID id) {
        TermsDraftDto draft = terms.draft(frame.city().id(), id);
        Form form = kept.typed().isEmpty() ? TermsForm.of(draft.terms(), frame.formats()) : Form.of(kept.typed());
        return kept.shown(shown(id, draft, form, Long.toString(draft.version())));
    }

    @POST
    @PermitAll
    public Response save(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        Form typed = Form.typed(sent);
        String version = typed.value("version").matches("[0-9]{1,18}") ? typed.value("version") : "0";
        return sending.send(typed, () -> {
            String city = frame.city().id();
            String currency = projects.project(city, id).goal().currency();
            terms.save(city, id, version, TermsForm.of(typed, currency, frame.formats().units().exact(currency)).input(terms.presets()));
            return frame.at("projects/" + id + "/manage/terms");
        }, TermsForm.of(typed, null, null)::fieldOf, again -> shown(id, terms.draft(frame.city().id(), id), again, version));
    }

    private TemplateInstance shown(UUID id, TermsDraftDto draft, Form form, String version) {
        ProjectDto project = projects.project(frame.city().id(), id);
        String address = frame.at("projects/" + id);
        Page page = frame.page(Section.PROJECTS, frame.texts().get("terms_manage"),
                new Crumb(Words.plain(project.title(), frame.language()), address),
                new Crumb(frame.texts().get("project_manage"), address + "/manage"));
        List<Preset> presets = terms.presets().stream().map(preset -> new Preset(preset.preset().toString(), preset)).toList();
        Unit unit = page.formats().units().exact(Amounts.of(project.goal()).currency());
        return page.show(Templates.manage(page, project, draft,
                new Choices(presets, milestones(project), PayoutFields.ROWS, TermsForm.ROWS, unit), form, version));
    }

    private static List<Step> milestones(ProjectDto project) {
        List<MilestoneDto> dated = project.milestones() == null ? List.of()
                : project.milestones().stream().sorted(Comparator.comparing(MilestoneDto::dueOn)).toList();
        return IntStream.range(0, dated.size()).mapToObj(i -> new Step(i + 1, String.valueOf(i + 1), dated.get(i))).toList();
    }
}
