package org.hamyari.portal.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.FundingPlanDto;
import org.hamyari.catalogue.client.SharesApi;
import org.hamyari.portal.neighbour.Neighbour;

/** Where the money of a project is to come from, as the catalogue tells it. */
@ApplicationScoped
public class FundingPlans {

    private final SharesApi shares;

    FundingPlans(@RestClient SharesApi shares) {
        this.shares = shares;
    }

    /** The plan of a project that states more than its campaign; nothing while it cannot be asked. */
    public Optional<FundingPlanDto> of(String cityId, UUID projectId) {
        return Neighbour.ifKnown("catalogue", () -> shares.getShares(cityId, projectId)).filter(plan -> !plan.items().isEmpty());
    }
}
