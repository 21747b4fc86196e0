package org.hamyari.cities.readiness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.RankingPageDto;
import org.hamyari.cities.api.ReadinessApi;
import org.hamyari.cities.api.ReadinessDto;
import org.hamyari.cities.api.ReadinessInputDto;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ReadinessResource implements ReadinessApi {

    private final ReadinessSheets sheets;
    private final Answer answer;

    ReadinessResource(ReadinessSheets sheets, Answer answer) {
        this.sheets = sheets;
        this.answer = answer;
    }

    @Override
    public ReadinessDto getReadiness(String cityId, UUID serviceId) {
        return sheets.get(cityId, serviceId);
    }

    @Override
    public ReadinessDto scoreReadiness(String cityId, UUID serviceId, ReadinessInputDto body) {
        return sheets.score(cityId, serviceId, body);
    }

    @Override
    public RankingPageDto rankServices(String cityId, String cursor, Integer limit) {
        RankingPageDto page = sheets.rank(cityId, cursor, limit);
        answer.next("/api/cities/v1/cities/" + cityId + "/service-ranking?limit=" + limit, page.page().next());
        return page;
    }
}
