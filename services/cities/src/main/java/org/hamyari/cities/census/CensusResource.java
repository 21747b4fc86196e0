package org.hamyari.cities.census;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.InputStream;
import org.hamyari.cities.api.CensusApi;
import org.hamyari.cities.api.CensusDto;
import org.hamyari.cities.api.CensusInputDto;
import org.hamyari.cities.api.CensusListDto;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class CensusResource implements CensusApi {

    private final Censuses censuses;
    private final Answer answer;

    CensusResource(Censuses censuses, Answer answer) {
        this.censuses = censuses;
        this.answer = answer;
    }

    @Override
    public CensusListDto listCensus(String cityId) {
        return censuses.years(cityId);
    }

    @Override
    public CensusDto getCensus(String cityId, Integer year, String ifNoneMatch) {
        CensusDto census = censuses.get(cityId, year);
        answer.versionUnlessKnown(census.version(), ifNoneMatch);
        return census;
    }

    @Override
    public CensusDto putCensus(String ifMatch, String cityId, Integer year, CensusInputDto body) {
        return versioned(censuses.replace(cityId, year, ifMatch, body));
    }

    @Override
    public CensusDto putCensusFile(String source, String ifMatch, String cityId, Integer year, InputStream body) {
        return versioned(censuses.replaceByFile(cityId, year, ifMatch, source, body));
    }

    private CensusDto versioned(CensusDto census) {
        answer.version(census.version());
        return census;
    }
}
