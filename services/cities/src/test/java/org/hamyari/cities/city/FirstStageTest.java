package org.hamyari.cities.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.hamyari.cities.api.CalendarDto;
import org.hamyari.cities.api.CityRegistrationDto;
import org.hamyari.cities.api.CityStageDto;
import org.hamyari.cities.api.LanguageDto;
import org.hamyari.cities.api.StagePolicyInputDto;
import org.hamyari.cities.api.StagePolicyOriginDto;
import org.hamyari.cities.stage.Stage;
import org.hamyari.cities.stagepolicy.StagePolicy;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

/** Where a city may begin. */
class FirstStageTest {

    private static final StagePolicy POLICY = new StagePolicy(3, StagePolicyOriginDto.FILE, null, new StagePolicyInputDto(List.of()));

    @Test
    void beginsAtTheFirstStageUnlessTheInstallationAllowsAnother() {
        assertThrows(DomainException.class, () -> City.register(registration(CityStageDto.CATALYST), POLICY, false));
        assertEquals(Stage.PASSIVE_OBSERVER, City.register(registration(null), POLICY, true).stage());
        assertEquals(Stage.PASSIVE_OBSERVER, City.register(registration(CityStageDto.PASSIVE_OBSERVER), POLICY, false).stage());
        City moved = City.register(registration(CityStageDto.CATALYST), POLICY, true);
        assertEquals(Stage.CATALYST, moved.stage());
        assertEquals(3, moved.policyVersion());
    }

    private static CityRegistrationDto registration(CityStageDto stage) {
        return new CityRegistrationDto("town", new LocalizedTextDto("شهر", "Town"), stage, "EUR", CalendarDto.GREGORIAN, "Europe/Amsterdam",
                List.of(LanguageDto.EN), null);
    }
}
