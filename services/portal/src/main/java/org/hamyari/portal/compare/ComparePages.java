package org.hamyari.portal.compare;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.hamyari.portal.frame.City;
import org.hamyari.portal.frame.CityDirectory;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** Cities compared, for everybody. */
@Path("/{language: fa|en}/compare")
@RunOnVirtualThread
public class ComparePages {

    @CheckedTemplate(basePath = "compare")
    static class Templates {

        static native TemplateInstance compare(Page page, CompareView view);
    }

    private final Frame frame;
    private final CityDirectory cities;
    private final Comparisons comparisons;

    ComparePages(Frame frame, CityDirectory cities, Comparisons comparisons) {
        this.frame = frame;
        this.cities = cities;
        this.comparisons = comparisons;
    }

    /** Names that no city has are left out: an address may be older than the list of cities. */
    @GET
    public TemplateInstance compare(@QueryParam("city") List<String> chosen) {
        Page page = frame.bare(frame.texts().get("compare_title"));
        List<City> all = Neighbour.ask(cities::all);
        List<String> known = all.stream().map(City::id).toList();
        List<String> wanted = chosen.stream().distinct().filter(known::contains).limit(Comparisons.MOST).toList();
        return page.show(Templates.compare(page, comparisons.of(page, all, wanted)));
    }
}
