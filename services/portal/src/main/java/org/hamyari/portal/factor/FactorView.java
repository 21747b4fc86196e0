package org.hamyari.portal.factor;

import java.util.List;
import org.hamyari.cities.client.FactorDto;

/** What helps and what hinders a city, the newest first. */
public record FactorView(List<FactorDto> helping, List<FactorDto> hindering, boolean mayChange) {
}
