package org.hamyari.cities.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.hamyari.cities.stage.Measure;
import org.hamyari.platform.api.LocalizedTextDto;

/** Officials who passed the course while holding an office in this city. */
@ApplicationScoped
class TrainedOfficials implements Measure {

    private final TrainingCounts counts;

    TrainedOfficials(TrainingCounts counts) {
        this.counts = counts;
    }

    @Override
    public String code() {
        return "trained-officials";
    }

    @Override
    public Figure of(String cityId) {
        TrainingCounts.Officials officials = counts.trainedOfficials(cityId);
        return new Figure(BigDecimal.valueOf(officials.count()),
                new LocalizedTextDto("کسانی که با داشتن سمت در شهر، دورهٔ مسئولان را گذرانده‌اند",
                        "Persons who passed the course for officials while holding an office in the city"), officials.newest());
    }
}
