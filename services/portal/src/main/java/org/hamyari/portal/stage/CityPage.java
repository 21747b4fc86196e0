package org.hamyari.portal.stage;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;

/** How far the city has come: its stage, what is missing for the next, what each means, and how it came here. */
@Path("/{language: fa|en}/{cityId}/city")
@RunOnVirtualThread
public class CityPage {

    private final Frame frame;
    private final StageViews views;

    CityPage(Frame frame, StageViews views) {
        this.frame = frame;
        this.views = views;
    }

    @GET
    public TemplateInstance show() {
        Page page = frame.page(Section.CITY, frame.texts().get("frame_nav_city"));
        return page.show(StageTemplates.city(page, views.view(page, views.report(page.city().id()))));
    }
}
