package org.hamyari.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;

/** The first page of a city. */
@Path("/")
@RunOnVirtualThread
public class HomePage {

    @CheckedTemplate(basePath = "home")
    static class Templates {

        static native TemplateInstance home(Page page, HomeView view);
    }

    private final Frame frame;
    private final Homes homes;

    HomePage(Frame frame, Homes homes) {
        this.frame = frame;
        this.homes = homes;
    }

    @GET
    @Path("{language: fa|en}/{cityId}")
    public TemplateInstance home() {
        Page page = frame.page(Section.NONE, frame.texts().get("frame_home"));
        return page.show(Templates.home(page, homes.view(page, frame.city().has("CAMPAIGNS"))));
    }
}
