package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hamyari.catalogue.client.GeoPointDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.place.Districts;
import org.hamyari.portal.place.PlaceMap;
import org.hamyari.portal.place.PlaceMap.Place;
import org.hamyari.portal.project.ProjectSection;

/** Where it is: in words first, and as a point over the city's districts. */
@ApplicationScoped
public class PlaceSection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        /** @param map absent where no point is known */
        static native TemplateInstance place(Page page, ProjectDto project, PlaceMap map);
    }

    private final Districts districts;

    PlaceSection(Districts districts) {
        this.districts = districts;
    }

    @Override
    public int place() {
        return 500;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        if (project.location() == null) {
            return Optional.empty();
        }
        return Optional.of(Templates.place(page, project, map(page, project.location().point())));
    }

    private PlaceMap map(Page page, GeoPointDto point) {
        if (point == null) {
            return null;
        }
        Place place = new Place(point.longitude().doubleValue(), point.latitude().doubleValue());
        return PlaceMap.of(districts.borders(page.city().id()), List.of(place), List.of("")).orElse(null);
    }
}
