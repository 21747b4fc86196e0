package org.hamyari.cities.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.InputStream;
import org.hamyari.cities.api.CityProfileDto;
import org.hamyari.cities.api.CityProfileInputDto;
import org.hamyari.cities.api.CityProfilesApi;
import org.hamyari.cities.profile.CityProfiles.Picture;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class CityProfileResource implements CityProfilesApi {

    private final CityProfiles profiles;
    private final Emblems emblems;
    private final Answer answer;

    CityProfileResource(CityProfiles profiles, Emblems emblems, Answer answer) {
        this.profiles = profiles;
        this.emblems = emblems;
        this.answer = answer;
    }

    @Override
    public CityProfileDto getCityProfile(String cityId, String ifNoneMatch) {
        CityProfileDto profile = profiles.get(cityId);
        answer.versionUnlessKnown(profile.version(), ifNoneMatch);
        return profile;
    }

    @Override
    public CityProfileDto updateCityProfile(String ifMatch, String cityId, CityProfileInputDto body) {
        return versioned(profiles.change(cityId, ifMatch, body));
    }

    @Override
    public InputStream getEmblem(String cityId, String ifNoneMatch) {
        Picture picture = profiles.picture(cityId);
        answer.cache("public, max-age=300");
        answer.versionUnlessKnown(picture.version(), ifNoneMatch);
        return picture.content();
    }

    @Override
    public CityProfileDto putEmblem(String ifMatch, String cityId, InputStream body) {
        return versioned(profiles.show(cityId, ifMatch, emblems.draw(body)));
    }

    private CityProfileDto versioned(CityProfileDto profile) {
        answer.version(profile.version());
        return profile;
    }
}
