package org.hamyari.portal.mentoring;

import java.util.List;
import org.hamyari.cities.client.TemplateDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Fact;

/**
 * A template with its content.
 *
 * @param original address of the policy as its city publishes it; absent for other kinds
 * @param adoptable whether the visitor may take a copy
 * @param services to choose from, for what is made for one service; else empty
 */
public record OfferView(TemplateDto template, String city, String kindText, List<Fact> facts, String original, String address, boolean adoptable,
        boolean perService, List<Choice> services, String key) {

    /** A service of the city that adopts. */
    public record Choice(String id, LocalizedTextDto name) {
    }

    public boolean withdrawn() {
        return template.withdrawnAt() != null;
    }
}
