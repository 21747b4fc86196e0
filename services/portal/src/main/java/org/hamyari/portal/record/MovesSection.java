package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.MovesApi;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectMoveDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.ProjectSection;
import org.hamyari.portal.project.ProjectStateTag;
import org.hamyari.portal.text.Markup;

/** How the project came to stand where it stands, the newest step first. */
@ApplicationScoped
public class MovesSection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        static native TemplateInstance moves(Page page, List<Event> events);
    }

    private final MovesApi moves;

    MovesSection(@RestClient MovesApi moves) {
        this.moves = moves;
    }

    @Override
    public int place() {
        return 970;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        List<ProjectMoveDto> found = Neighbour.ask(() -> moves.listMoves(page.city().id(), project.id()).items());
        return found.isEmpty() ? Optional.empty() : Optional.of(Templates.moves(page, found.stream().map(move -> event(page, move)).toList()));
    }

    private static Event event(Page page, ProjectMoveDto move) {
        String reason = move.reason() == null ? null
                : page.texts().markup("record_reason").getValue() + " <span dir=\"auto\">" + Markup.escape(move.reason()) + "</span>";
        return new Event("done", page.texts().get(ProjectStateTag.of(move.to()).text()), page.formats().date(move.at()).getValue(), reason);
    }
}
