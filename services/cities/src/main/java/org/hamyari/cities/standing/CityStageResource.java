package org.hamyari.cities.standing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.hamyari.cities.api.CityStageReportDto;
import org.hamyari.cities.api.CityStagesApi;

@RunOnVirtualThread
public class CityStageResource implements CityStagesApi {

    private final CityStages stages;

    CityStageResource(CityStages stages) {
        this.stages = stages;
    }

    @Override
    public CityStageReportDto getCityStage(String cityId) {
        return stages.of(cityId);
    }
}
