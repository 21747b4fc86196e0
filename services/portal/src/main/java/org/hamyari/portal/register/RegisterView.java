package org.hamyari.portal.register;

import java.time.LocalDate;
import java.util.List;
import org.hamyari.cities.client.CensusDto;
import org.hamyari.cities.client.CityProfileDto;
import org.hamyari.cities.client.PortalTermsDto;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Task;

/**
 * The register as an official sees it.
 *
 * @param map absent while the city has no districts
 * @param census absent while there are no figures
 * @param offices whether the organization in the identity service is as it should be
 */
public record RegisterView(CityProfileDto profile, List<Fact> contact, List<Person> officers, PortalTermsDto terms, List<Person> members,
        List<Task> obstacles, DistrictMap map, List<Row> rows, String area, CensusDto census, boolean offices, boolean mayChange,
        boolean mayRecord) {

    /** Somebody's time in an office or in the group; {@code change} is where to correct the record, {@code ending} where to say that the time
     * ends, both absent where it has.
     * Its key is made with the page: pressing twice does no harm. */
    public record Person(String name, String office, String kind, String email, LocalDate since, LocalDate until, boolean responsible,
            boolean current, String change, String ending, String key) {
    }

    /** A district in the table under the map; figures are absent where it was not counted. */
    public record Row(String name, String area, Long population, int young, int graduates, boolean counted) {
    }
}
