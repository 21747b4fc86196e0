package org.hamyari.portal.service;

import java.util.List;
import java.util.UUID;
import org.hamyari.cities.client.ServiceDto;
import org.hamyari.portal.component.Neighbours;

/** The list with its funnel. */
public record ServiceListView(List<Step> funnel, List<Choice> kinds, List<Choice> recipients, List<Choice> states, String words, List<ServiceDto> services,
        long total, Neighbours neighbours, List<Choice> reasons, boolean screens, boolean leads, int version) {

    /** Why a service was refused, or nothing. */
    public String problem(Typed typed, UUID service) {
        return typed.error("s-" + service);
    }

    /** What is left after a step. */
    public record Step(String text, long count, Drawn bar) {
    }

    /** A value to choose, with the key of its word. */
    public record Choice(String value, String text, boolean chosen) {
    }
}
