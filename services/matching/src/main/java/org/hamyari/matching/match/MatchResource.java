package org.hamyari.matching.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.matching.api.MatchPageDto;
import org.hamyari.matching.api.MatchesApi;
import org.hamyari.matching.api.PledgeMatchDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class MatchResource implements MatchesApi {

    private final ProjectMatches projectMatches;
    private final PledgeMatches pledgeMatches;
    private final Caller caller;
    private final Answer answer;

    MatchResource(ProjectMatches projectMatches, PledgeMatches pledgeMatches, Caller caller, Answer answer) {
        this.projectMatches = projectMatches;
        this.pledgeMatches = pledgeMatches;
        this.caller = caller;
        this.answer = answer;
    }

    @Override
    public MatchPageDto listMatches(String cityId, UUID projectId, String cursor, Integer limit, String acceptLanguage) {
        MatchPageDto page = projectMatches.list(cityId, projectId, cursor, limit);
        answer.next("/api/matching/v1/cities/" + cityId + "/projects/" + projectId + "/matches?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public PledgeMatchDto getPledgeMatch(String cityId, UUID pledgeId, String acceptLanguage) {
        return pledgeMatches.get(cityId, pledgeId, caller.subject());
    }
}
