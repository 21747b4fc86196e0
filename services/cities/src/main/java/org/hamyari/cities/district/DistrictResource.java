package org.hamyari.cities.district;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.InputStream;
import java.util.List;
import org.hamyari.cities.api.DistrictCollectionDto;
import org.hamyari.cities.api.DistrictsApi;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class DistrictResource implements DistrictsApi {

    private final Districts districts;
    private final Answer answer;

    DistrictResource(Districts districts, Answer answer) {
        this.districts = districts;
        this.answer = answer;
    }

    @Override
    public DistrictCollectionDto getDistricts(String cityId, String ifNoneMatch) {
        DistrictCollectionDto map = districts.get(cityId);
        answer.versionUnlessKnown(map.version(), ifNoneMatch);
        return map;
    }

    @Override
    public DistrictCollectionDto putDistricts(String ifMatch, String cityId, InputStream body) {
        List<DrawnDistrict> drawn = districts.check(body);
        DistrictCollectionDto map = districts.replace(cityId, ifMatch, drawn);
        answer.version(map.version());
        return map;
    }
}
