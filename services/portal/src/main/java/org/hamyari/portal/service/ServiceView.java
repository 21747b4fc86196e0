package org.hamyari.portal.service;

import java.util.List;
import org.hamyari.cities.client.ReadinessDto;
import org.hamyari.cities.client.ServiceDetailDto;
import org.hamyari.cities.client.ServiceModeHistoryDto;
import org.hamyari.portal.service.ServiceListView.Choice;

/** One service with all that was decided about it. */
public record ServiceView(ServiceDetailDto detail, ReadinessDto readiness, ServiceModeHistoryDto history, List<Choice> fundings, List<Choice> continuities,
        List<Choice> seats, List<String> criteria, List<Choice> modes, String unit, boolean screens, boolean leads) {
}
