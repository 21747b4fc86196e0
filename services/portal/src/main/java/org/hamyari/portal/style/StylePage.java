package org.hamyari.portal.style;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;

/** Every component on one page, drawn by the same tags as the real pages: what is changed is seen here first. */
@Path("/{language: fa|en}/style")
@RunOnVirtualThread
public class StylePage {

    @CheckedTemplate(basePath = "style")
    static class Templates {

        static native TemplateInstance components(Page page, Samples samples);
    }

    private final Frame frame;

    StylePage(Frame frame) {
        this.frame = frame;
    }

    @GET
    public TemplateInstance show() {
        Page page = frame.bare(frame.texts().get("style_title"));
        return page.show(Templates.components(page, Samples.of(frame.texts(), frame.formats(), frame.now())));
    }
}
