package org.hamyari.catalogue.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ClaimDecisionDto;
import org.hamyari.catalogue.api.ClaimDto;
import org.hamyari.catalogue.api.ClaimInputDto;
import org.hamyari.catalogue.api.ClaimPageDto;
import org.hamyari.catalogue.api.ClaimStateDto;
import org.hamyari.catalogue.api.ClaimsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ClaimResource implements ClaimsApi {

    private static final String CITIES = "/api/catalogue/v1/cities/";

    private final Claims claims;
    private final ClaimLists lists;
    private final Idempotency idempotency;
    private final Answer answer;

    ClaimResource(Claims claims, ClaimLists lists, Idempotency idempotency, Answer answer) {
        this.claims = claims;
        this.lists = lists;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ClaimDto getClaim(String cityId, UUID claimId) {
        return lists.get(cityId, claimId);
    }

    @Override
    public ClaimPageDto listClaims(String cityId, UUID projectId, String cursor, Integer limit) {
        ClaimPageDto page = lists.ofProject(cityId, projectId, cursor, limit);
        answer.next(CITIES + cityId + "/projects/" + projectId + "/claims?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public ClaimPageDto listClaimsOfCity(String cityId, ClaimStateDto state, String cursor, Integer limit) {
        Optional<String> wanted = Optional.ofNullable(state).map(Enum::name);
        ClaimPageDto page = lists.ofCity(cityId, wanted, cursor, limit);
        answer.next(CITIES + cityId + "/claims?limit=" + limit + wanted.map(name -> "&state=" + name).orElse(""), page.page().next());
        return page;
    }

    @Override
    public ClaimDto fileClaim(String idempotencyKey, String cityId, UUID projectId, ClaimInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> claims.file(cityId, projectId, body));
    }

    @Override
    public ClaimDto decideClaim(String idempotencyKey, String cityId, UUID claimId, ClaimDecisionDto body) {
        return idempotency.once(idempotencyKey, body, () -> claims.decide(cityId, claimId, body));
    }
}
