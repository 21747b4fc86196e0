package org.hamyari.portal.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Photo;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.PortalConfig;

/** The picture of a project: the first that was uploaded, else the owner's own where its origin is allowed, else the drawing of its category. */
@ApplicationScoped
public class Pictures {

    private static final Map<String, List<String>> DRAWINGS = new LinkedHashMap<>();

    static {
        DRAWINGS.put("water", List.of("madi", "stream", "gutter", "drain", "canal"));
        DRAWINGS.put("library", List.of("librar", "study", "class", "content", "counsel"));
        DRAWINGS.put("market", List.of("market", "vulnerable"));
        DRAWINGS.put("park", List.of("green", "park", "play"));
        DRAWINGS.put("wall", List.of("mural", "paint", "decorat", "monument", "advert", "bill"));
        DRAWINGS.put("street", List.of("traffic", "transport", "street", "sweep", "waste", "cycl"));
    }

    private final List<String> origins;

    private final ProjectCover cover;

    Pictures(PortalConfig config, ProjectCover cover) {
        this.origins = config.pictureOrigins().orElse(List.of());
        this.cover = cover;
    }

    /** Nothing where only the drawing may be shown. */
    Optional<Photo> of(Page page, ProjectDto project) {
        return cover.of(page, project).or(() -> own(project.pictureUrl()));
    }

    /** Nothing when a browser would refuse to load it. */
    private Optional<Photo> own(URI picture) {
        return Optional.ofNullable(picture).filter(given -> given.getHost() != null && origins.contains(given.getScheme() + "://" + given.getAuthority()))
                .map(given -> Photo.elsewhere(given.toString()));
    }

    static String drawing(String categoryId) {
        if (categoryId == null) {
            return "city";
        }
        return DRAWINGS.entrySet().stream()
                .filter(drawing -> drawing.getValue().stream().anyMatch(categoryId::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("city");
    }
}
