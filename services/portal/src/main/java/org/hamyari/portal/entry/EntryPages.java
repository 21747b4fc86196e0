package org.hamyari.portal.entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.hamyari.portal.frame.City;
import org.hamyari.portal.frame.CityDirectory;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.text.Language;

/** The ways in: the language the browser prefers, then the choice of a city. */
@Path("/")
@RunOnVirtualThread
public class EntryPages {

    @CheckedTemplate(basePath = "entry")
    static class Templates {

        static native TemplateInstance cities(Page page, List<City> cities);
    }

    private final Frame frame;
    private final CityDirectory cities;

    EntryPages(Frame frame, CityDirectory cities) {
        this.frame = frame;
        this.cities = cities;
    }

    @GET
    public Response root(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String preferred) {
        return Response.seeOther(URI.create("/" + preferred(preferred).tag() + "/")).header("Vary", HttpHeaders.ACCEPT_LANGUAGE).build();
    }

    /** Only the end of signing in passes here; somebody who types the address goes to the beginning. */
    @GET
    @Path("sign-in")
    public Response signIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    @GET
    @Path("{language: fa|en}")
    public TemplateInstance choose() {
        Page page = frame.bare(frame.texts().get("entry_title"));
        return page.show(Templates.cities(page, Neighbour.ask(cities::all)));
    }

    private static Language preferred(String header) {
        if (header == null || header.isBlank()) {
            return Language.FA;
        }
        try {
            List<Locale> known = List.of(Language.FA.locale(), Language.EN.locale(), Locale.of("fa"), Locale.of("en"));
            Locale match = Locale.lookup(Locale.LanguageRange.parse(header), known);
            return match == null ? Language.FA : Language.of(match);
        } catch (IllegalArgumentException notAHeader) {
            return Language.FA;
        }
    }
}
