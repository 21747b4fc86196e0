package org.hamyari.portal.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.pledges.client.CampaignDto;
import org.hamyari.pledges.client.CampaignStateDto;
import org.hamyari.pledges.client.CampaignsApi;
import org.hamyari.portal.neighbour.Neighbour;

/** The money side of projects, as pledges tells it. */
@ApplicationScoped
public class Campaigns {

    private final CampaignsApi campaigns;

    Campaigns(@RestClient CampaignsApi campaigns) {
        this.campaigns = campaigns;
    }

    /** Nothing when pledges is away; without an entry for a project that has no campaign yet. */
    public Optional<Map<UUID, CampaignDto>> of(String cityId, Collection<UUID> projects) {
        if (projects.isEmpty()) {
            return Optional.of(Map.of());
        }
        return Neighbour.ifThere("pledges", () -> byProject(campaigns.listCampaigns(cityId, null, List.copyOf(projects), null, 100,
                null).items()));
    }

    /** Nothing when pledges is away or the project has no campaign. */
    public Optional<CampaignDto> of(String cityId, UUID project) {
        return Neighbour.ifKnown("pledges", () -> campaigns.getCampaign(cityId, project, null));
    }

    public Optional<List<CampaignDto>> inState(String cityId, CampaignStateDto state) {
        return Neighbour.ifKnown("pledges", () -> campaigns.listCampaigns(cityId, state, null, null, 100, null).items());
    }

    private static Map<UUID, CampaignDto> byProject(List<CampaignDto> found) {
        return found.stream().collect(Collectors.toMap(CampaignDto::projectId, Function.identity()));
    }
}
