package org.hamyari.cities.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.CommitteeSeatDto;
import org.hamyari.cities.api.RankedServiceDto;
import org.hamyari.cities.api.RankingPageDto;
import org.hamyari.cities.api.ReadinessDto;
import org.hamyari.cities.api.ReadinessInputDto;
import org.hamyari.cities.api.ReadinessSheetDto;
import org.hamyari.cities.api.ReadinessWeightsDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.cities.readiness.Ranking.ByCriterion;
import org.hamyari.cities.readiness.Ranking.Ranked;
import org.hamyari.cities.readiness.Ranking.Scored;
import org.hamyari.cities.service.CityServices;
import org.hamyari.cities.service.ServiceSettings;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/** The committee's scores: each member has one sheet a service and may change it; a technical, a planning, a social-work and a legal seat. */
@ApplicationScoped
public class ReadinessSheets {

    private final ReadinessRepository sheets;
    private final CityServices services;
    private final ServiceSettings settings;
    private final CityRegister register;
    private final Caller caller;
    private final Cursor cursors;

    ReadinessSheets(ReadinessRepository sheets, CityServices services, ServiceSettings settings, CityRegister register, Caller caller, Cursor cursors) {
        this.sheets = sheets;
        this.services = services;
        this.settings = settings;
        this.register = register;
        this.caller = caller;
        this.cursors = cursors;
    }

    @Transactional
    ReadinessDto get(String cityId, UUID serviceId) {
        services.requireKnown(cityId, serviceId);
        return read(cityId, serviceId);
    }

    @Transactional
    ReadinessDto score(String cityId, UUID serviceId, ReadinessInputDto input) {
        services.holdDecidable(cityId, serviceId);
        sheets.put(cityId, serviceId, caller.subject(), input);
        return read(cityId, serviceId);
    }

    @Transactional
    RankingPageDto rank(String cityId, String cursor, int limit) {
        register.requireKnown(cityId);
        String scope = "rankServices:" + cityId;
        int offset = cursors.read(scope, cursor).map(keys -> Integer.parseInt(keys.getFirst())).orElse(0);
        List<Ranked> all = Ranking.of(sheets.scored(cityId), weights(cityId));
        List<RankedServiceDto> items = all.stream().skip(offset).limit(limit).map(ReadinessSheets::dto).toList();
        String next = all.size() > offset + limit ? cursors.after(scope, offset + limit) : null;
        return new RankingPageDto(items, new PageDto(next, null));
    }

    private ReadinessDto read(String cityId, UUID serviceId) {
        List<ReadinessSheetDto> found = sheets.of(cityId, serviceId);
        String score = found.isEmpty() ? null : Ranking.Score.of(sum(serviceId, found), weights(cityId)).rounded();
        return new ReadinessDto(found, missing(found.stream().map(sheet -> sheet.seat().name()).toList()), score);
    }

    private static Scored sum(UUID serviceId, List<ReadinessSheetDto> found) {
        ByCriterion sums = new ByCriterion(found.stream().mapToLong(ReadinessSheetDto::livelihood).sum(),
                found.stream().mapToLong(ReadinessSheetDto::jobs).sum(), found.stream().mapToLong(ReadinessSheetDto::deprivedAreas).sum(),
                found.stream().mapToLong(ReadinessSheetDto::acceptance).sum());
        return new Scored(serviceId, null, found.size(), sums, List.of());
    }

    private ByCriterion weights(String cityId) {
        ReadinessWeightsDto weights = settings.weights(cityId);
        return new ByCriterion(weights.livelihood(), weights.jobs(), weights.deprivedAreas(), weights.acceptance());
    }

    private static RankedServiceDto dto(Ranked ranked) {
        return new RankedServiceDto(ranked.item().id(), ranked.item().name(), ranked.rank(), ranked.tied(), ranked.score().rounded(),
                ranked.score().exact(), ranked.item().members(), missing(ranked.item().seats()));
    }

    private static List<CommitteeSeatDto> missing(List<String> seats) {
        return Arrays.stream(CommitteeSeatDto.values()).filter(seat -> !seats.contains(seat.name())).toList();
    }
}
