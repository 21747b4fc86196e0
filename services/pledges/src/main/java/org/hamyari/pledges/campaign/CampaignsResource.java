package org.hamyari.pledges.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.web.Answer;
import org.hamyari.pledges.api.CampaignDto;
import org.hamyari.pledges.api.CampaignPageDto;
import org.hamyari.pledges.api.CampaignStateDto;
import org.hamyari.pledges.api.CampaignsApi;

@RunOnVirtualThread
class CampaignsResource implements CampaignsApi {

    private final CampaignFigures figures;
    private final Cities cities;
    private final Answer answer;

    CampaignsResource(CampaignFigures figures, Cities cities, Answer answer) {
        this.figures = figures;
        this.cities = cities;
        this.answer = answer;
    }

    @Override
    public CampaignDto getCampaign(String cityId, UUID projectId, String acceptLanguage) {
        return figures.get(projectId);
    }

    @Override
    public CampaignPageDto listCampaigns(String cityId, CampaignStateDto state, List<UUID> projectId, String cursor, Integer limit,
            String acceptLanguage) {
        cities.require(cityId);
        CampaignPageDto page = figures.list(state, projectId, cursor, limit);
        String query = Stream.concat(Stream.of("limit=" + limit), Stream.concat(
                Stream.ofNullable(state).map(value -> "state=" + value),
                projectId == null ? Stream.empty() : projectId.stream().map(id -> "projectId=" + id))).collect(Collectors.joining("&"));
        answer.next("/api/pledges/v1/cities/" + cityId + "/campaigns?" + query, page.page().next());
        return page;
    }
}
