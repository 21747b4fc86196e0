package org.hamyari.matching.fund;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.matching.api.FundDto;
import org.hamyari.matching.api.FundPageDto;
import org.hamyari.matching.api.FundRequestDto;
import org.hamyari.matching.api.FundStateDto;
import org.hamyari.matching.api.FundsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class FundResource implements FundsApi {

    private final Funds funds;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Answer answer;

    FundResource(Funds funds, Idempotency idempotency, Caller caller, Answer answer) {
        this.funds = funds;
        this.idempotency = idempotency;
        this.caller = caller;
        this.answer = answer;
    }

    @Override
    public FundDto openFund(String idempotencyKey, String cityId, FundRequestDto body, String acceptLanguage) {
        return idempotency.once(idempotencyKey, body, () -> {
            FundDto fund = funds.open(cityId, body, caller.subject());
            answer.location(path(cityId) + "/" + fund.id());
            return fund;
        });
    }

    @Override
    public FundDto getFund(String cityId, UUID fundId, String acceptLanguage) {
        return funds.get(cityId, fundId);
    }

    @Override
    public FundPageDto listFunds(String cityId, FundStateDto state, String cursor, Integer limit, String acceptLanguage) {
        FundPageDto page = funds.list(cityId, Optional.ofNullable(state).map(FundStateDto::name).map(FundState::valueOf), cursor, limit);
        answer.next(path(cityId) + "?limit=" + limit + (state == null ? "" : "&state=" + state), page.page().next());
        return page;
    }

    private static String path(String cityId) {
        return "/api/matching/v1/cities/" + cityId + "/funds";
    }
}
