package org.hamyari.portal.service;

import java.util.List;
import org.hamyari.cities.client.ServiceDto;

/**
 * The list with its funnel.
 *
 * @param more address of the next page, or nothing
 */
public record ServiceListView(List<Step> funnel, List<Choice> kinds, List<Choice> recipients, List<Choice> states, String words, List<ServiceDto> services,
        long total, String more, List<Choice> reasons, boolean screens, boolean leads, int version) {

    /** What is left after a step. */
    public record Step(String text, long count, Drawn bar) {
    }

    /** A value to choose, with the key of its word. */
    public record Choice(String value, String text, boolean chosen) {
    }
}
