package org.hamyari.portal.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.FundingPlanDto;
import org.hamyari.catalogue.client.ShareDecisionDto;
import org.hamyari.catalogue.client.SharesApi;
import org.hamyari.catalogue.client.SharesInputDto;
import org.hamyari.catalogue.client.WorkStartDto;
import org.hamyari.portal.neighbour.Neighbour;

/** Asks the catalogue for a plan that is worked on, and changes it. */
@ApplicationScoped
class Shares {

    private final SharesApi shares;

    Shares(@RestClient SharesApi shares) {
        this.shares = shares;
    }

    FundingPlanDto require(String cityId, UUID projectId) {
        return Neighbour.ask(() -> shares.getShares(cityId, projectId));
    }

    void put(String cityId, UUID projectId, String version, SharesInputDto plan) {
        Neighbour.ask(() -> shares.putShares("\"" + version + "\"", cityId, projectId, plan));
    }

    void decide(String key, String cityId, UUID projectId, int number, ShareDecisionDto decision) {
        Neighbour.ask(() -> shares.decideShare(key, cityId, projectId, number, decision));
    }

    void startWork(String key, String cityId, UUID projectId, String reason) {
        Neighbour.ask(() -> shares.startWork(key, cityId, projectId, new WorkStartDto(reason)));
    }
}
