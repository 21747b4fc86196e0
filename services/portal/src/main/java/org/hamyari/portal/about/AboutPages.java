package org.hamyari.portal.about;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;

/** Help, privacy, accessibility in plain prose: inside the frame of a city, or above the cities. */
@Path("/{language: fa|en}")
@RunOnVirtualThread
public class AboutPages {

    @CheckedTemplate(basePath = "about")
    static class Templates {

        static native TemplateInstance help(Page page);

        static native TemplateInstance privacy(Page page);

        static native TemplateInstance accessibility(Page page);
    }

    private final Frame frame;

    AboutPages(Frame frame) {
        this.frame = frame;
    }

    @GET
    @Path("{about: help|privacy|accessibility}")
    public TemplateInstance bare(@PathParam("about") String about) {
        return show(frame.bare(title(about)), about);
    }

    @GET
    @Path("{cityId}/{about: help|privacy|accessibility}")
    public TemplateInstance inCity(@PathParam("about") String about) {
        return show(frame.page(Section.NONE, title(about)), about);
    }

    private String title(String about) {
        return frame.texts().get("about_" + about);
    }

    private static TemplateInstance show(Page page, String about) {
        return page.show(switch (about) {
            case "help" -> Templates.help(page);
            case "privacy" -> Templates.privacy(page);
            default -> Templates.accessibility(page);
        });
    }
}
