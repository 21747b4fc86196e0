package org.hamyari.portal.pilot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.PilotDto;
import org.hamyari.cities.client.PilotsApi;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;

/** What the city tries out in a few districts, for everybody. */
@Path("/{language: fa|en}/{cityId}/pilots")
@RunOnVirtualThread
public class PilotPages {

    private static final int MOST = 50;

    @CheckedTemplate(basePath = "pilot")
    static class Templates {

        static native TemplateInstance list(Page page, List<PilotView> pilots);

        static native TemplateInstance pilot(Page page, PilotView view);
    }

    private final Frame frame;
    private final PilotsApi pilots;
    private final PilotViews views;

    PilotPages(Frame frame, @RestClient PilotsApi pilots, PilotViews views) {
        this.frame = frame;
        this.pilots = pilots;
        this.views = views;
    }

    @GET
    public TemplateInstance list() {
        Page page = frame.page(Section.NONE, frame.texts().get("pilot_title"));
        List<PilotDto> found = Neighbour.ask(() -> pilots.listPilots(page.city().id(), null, null, MOST)).items();
        return page.show(Templates.list(page, found.stream().map(pilot -> views.of(page, pilot, "pilots")).toList()));
    }

    @GET
    @Path("{pilotId}")
    public TemplateInstance pilot(@PathParam("pilotId") UUID id) {
        PilotDto pilot = Neighbour.ask(() -> pilots.getPilot(frame.city().id(), id));
        Page page = frame.page(Section.NONE, Words.plain(pilot.title(), frame.language()),
                new Crumb(frame.texts().get("pilot_title"), frame.at("pilots")));
        return page.show(Templates.pilot(page, views.of(page, pilot, "pilots")));
    }
}
