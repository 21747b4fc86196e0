package org.hamyari.portal.service;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.FirstWaveDto;
import org.hamyari.cities.client.FirstWaveInputDto;
import org.hamyari.cities.client.FirstWavesApi;
import org.hamyari.cities.client.RankedServiceDto;
import org.hamyari.cities.client.ReadinessApi;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.text.Language;

/** The ranking, drawn, and the services to start with chosen from it. */
@Path("/{language: fa|en}/{cityId}/desk/services/ranking")
@Authenticated
@RunOnVirtualThread
public class RankingPages {

    private static final int MOST = 100;
    private static final int HUNDRED = 100;
    private static final int HIGHEST = 5;

    /** A service in its place, with the bar of its score and why it was refused, if it was. */
    public record Line(RankedServiceDto service, Drawn bar, boolean chosen, String problem) {
    }

    @CheckedTemplate(basePath = "service")
    static class Templates {

        static native TemplateInstance ranking(Page page, List<Line> lines, List<FirstWaveDto> waves, boolean leads, Typed typed);
    }

    private final Frame frame;
    private final ServiceDesk desk;
    private final ReadinessApi readiness;
    private final FirstWavesApi waves;

    RankingPages(Frame frame, ServiceDesk desk, @RestClient ReadinessApi readiness, @RestClient FirstWavesApi waves) {
        this.frame = frame;
        this.desk = desk;
        this.readiness = readiness;
        this.waves = waves;
    }

    @GET
    public Response show() {
        return desk.shown(page(desk.opened()));
    }

    @POST
    @PermitAll
    public Response published(MultivaluedMap<String, String> fields) {
        Typed typed = Typed.sent(fields);
        return desk.send(typed, () -> {
            Neighbour.ask(() -> waves.publishFirstWave(typed.key(), frame.city().id(),
                    new FirstWaveInputDto(typed.ids(), typed.day("reviewOn"), typed.given("note"))));
            return "desk/services/ranking";
        }, this::page);
    }

    private TemplateInstance page(Typed typed) {
        String city = frame.city().id();
        Page page = desk.below(frame.texts().get("service_ranking"));
        List<Line> lines = Neighbour.ask(() -> readiness.rankServices(city, null, MOST)).items().stream()
                .map(service -> line(service, typed)).toList();
        return page.show(Templates.ranking(page, lines, Neighbour.ask(() -> waves.listFirstWaves(city, null, MOST)).items(), desk.leads(), typed));
    }

    private Line line(RankedServiceDto service, Typed typed) {
        long part = new BigDecimal(service.score()).movePointRight(2).longValue();
        return new Line(service, Drawn.of(part, (long) HIGHEST * HUNDRED, frame.language() == Language.FA),
                typed.chosen("id", service.serviceId().toString()), typed.error("s-" + service.serviceId()));
    }
}
