package org.hamyari.portal.file;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.ProjectSection;

/** The documents of a project that the visitor may read. */
@ApplicationScoped
public class DocumentsSection implements ProjectSection {

    private final FilesOfProject files;

    DocumentsSection(FilesOfProject files) {
        this.files = files;
    }

    @Override
    public int place() {
        return 750;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return Neighbour.ifKnown("documents", () -> files.documents(page.city().id(), project.id()))
                .map(found -> found.stream().filter(document -> !document.hidden()).toList()).filter(found -> !found.isEmpty())
                .map(found -> FileTemplates.documents(page, DocumentView.of(page, found)));
    }
}
