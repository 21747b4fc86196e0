package org.hamyari.cities.wave;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.hamyari.cities.stage.Measure;
import org.hamyari.platform.api.LocalizedTextDto;

/** How many days the review of the first-wave list is overdue: 0 while it is not, absent without a list. */
@ApplicationScoped
class OverdueReview implements Measure {

    private static final LocalizedTextDto SOURCE = new LocalizedTextDto("فهرست موج نخست خدمات شهر", "The city's first-wave list");

    private final FirstWaveRepository waves;
    private final CityDay day;

    OverdueReview(FirstWaveRepository waves, CityDay day) {
        this.waves = waves;
        this.day = day;
    }

    @Override
    public String code() {
        return "first-wave-review-overdue-days";
    }

    @Override
    public Figure of(String cityId) {
        return waves.before(cityId, Integer.MAX_VALUE, 1).stream().findFirst()
                .map(wave -> new Figure(BigDecimal.valueOf(FirstWaves.daysOverdue(wave.reviewOn(), day.today(cityId))), SOURCE, wave.publishedAt()))
                .orElse(new Figure(null, SOURCE, null));
    }
}
