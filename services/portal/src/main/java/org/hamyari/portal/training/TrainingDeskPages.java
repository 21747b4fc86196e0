package org.hamyari.portal.training;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.hamyari.cities.client.TrainingOverviewDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;

/** How far the training of the city has come: counts, and names only of those who agreed. */
@Path("/{language: fa|en}/{cityId}/desk/training")
@Authenticated
@RunOnVirtualThread
public class TrainingDeskPages {

    private final Frame frame;
    private final Courses courses;

    TrainingDeskPages(Frame frame, Courses courses) {
        this.frame = frame;
        this.courses = courses;
    }

    @GET
    public TemplateInstance overview() {
        TrainingOverviewDto overview = courses.overview(frame.city().id());
        Page page = frame.deskPage(frame.texts().get("training_overview"), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")));
        return page.show(TrainingTemplates.overview(page, overview, courses.progress(overview)));
    }
}
