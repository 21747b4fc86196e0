package org.hamyari.portal.file;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.client.PictureDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Photo;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.portal.project.ProjectCover;

/** The pictures of a project that everybody sees, asked for once a page: the first stands at its head, all of them below. */
@RequestScoped
public class Gallery implements ProjectCover {

    private final FilesOfProject files;
    private final Map<UUID, List<PictureDto>> asked = new HashMap<>();

    Gallery(FilesOfProject files) {
        this.files = files;
    }

    /** Empty where there is none, or none for this visitor, or while they cannot be asked. */
    List<PictureDto> shown(Page page, ProjectDto project) {
        return asked.computeIfAbsent(project.id(), id -> ask(page.city().id(), id).stream().filter(picture -> !picture.hidden()).toList());
    }

    // The head of a page is drawn whatever becomes of its pictures.
    private List<PictureDto> ask(String city, UUID project) {
        try {
            return Neighbour.ifThere("pictures", () -> files.gallery(city, project)).orElse(List.of());
        } catch (NeighbourRefused notForThisVisitor) {
            return List.of();
        }
    }

    @Override
    public Optional<Photo> of(Page page, ProjectDto project) {
        return shown(page, project).stream().findFirst()
                .map(first -> Photo.uploaded(page, project.id(), first.id(), Words.of(first.alt())));
    }
}
