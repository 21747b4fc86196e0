package org.hamyari.portal.talk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.AmbassadorsApi;
import org.hamyari.catalogue.client.IntroductionDto;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.portal.pledge.Pledged;
import org.jboss.logging.Logger;

/** Says by whose link the browser came in which a pledge is made. The pledge is made whether or not this can be told. */
@RequestScoped
public class Introductions {

    private static final Logger LOG = Logger.getLogger(Introductions.class);

    private final AmbassadorsApi ambassadors;
    private final HttpHeaders headers;

    Introductions(@RestClient AmbassadorsApi ambassadors, HttpHeaders headers) {
        this.ambassadors = ambassadors;
        this.headers = headers;
    }

    void tell(@Observes Pledged pledged) {
        Cookie cookie = headers.getCookies().get(IntroductionLinks.COOKIE);
        if (cookie == null || !IntroductionLinks.CODE.matcher(cookie.getValue()).matches()) {
            return;
        }
        IntroductionDto introduction = new IntroductionDto(cookie.getValue(), pledged.pledgeId());
        try {
            Neighbour.ifThere("catalogue", () -> ambassadors.recordIntroduction("from-" + pledged.pledgeId(), pledged.cityId(),
                    pledged.projectId(), introduction));
        } catch (NeighbourRefused stopped) {
            LOG.debugf("an ambassador has stopped meanwhile: %s", stopped.detail());
        }
    }
}
