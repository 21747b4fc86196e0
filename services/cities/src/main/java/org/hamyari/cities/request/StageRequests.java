package org.hamyari.cities.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.CriterionDto;
import org.hamyari.cities.api.DecisionInputDto;
import org.hamyari.cities.api.StageRequestDto;
import org.hamyari.cities.api.StageRequestInputDto;
import org.hamyari.cities.api.StageRequestPageDto;
import org.hamyari.cities.api.StageRequestStateDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.cities.stage.Stage;
import org.hamyari.cities.stagepolicy.StagePolicies;
import org.hamyari.cities.stagepolicy.StagePolicy;
import org.hamyari.cities.standing.Criteria;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.approval.Approvals;
import org.hamyari.platform.approval.Approvals.Approval;
import org.hamyari.platform.approval.Approvals.Decision;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.Cursor;

/** Moves cities by two signatures: an official files, a platform administrator who did not file decides. One open request a city. */
@ApplicationScoped
public class StageRequests {

    private static final String KIND = "stage-request";
    // A city moves a handful of times in its life; the list needs no more.
    private static final int MOST = 500;

    private final StageRequestRepository requests;
    private final CityRegister register;
    private final StagePolicies policies;
    private final Criteria criteria;
    private final Approvals approvals;
    private final Cursor cursors;

    StageRequests(StageRequestRepository requests, CityRegister register, StagePolicies policies, Criteria criteria,
            Approvals approvals, Cursor cursors) {
        this.requests = requests;
        this.register = register;
        this.policies = policies;
        this.criteria = criteria;
        this.approvals = approvals;
        this.cursors = cursors;
    }

    /** Files a request, in the running transaction; refused while a criterion of the stage is not met. A fall needs a reason only. */
    StageRequestDto file(String cityId, StageRequestInputDto input) {
        Stage current = register.holdStage(cityId);
        Stage target = Stage.valueOf(input.targetStage().name());
        StageRequest.requireMove(current, target);
        StagePolicy policy = policies.current();
        List<CriterionDto> asked = current.isFall(target) ? List.of() : criteria.of(cityId, policy, target);
        // A second wish is refused as such, whatever the criteria say.
        Approval approval = approvals.propose(KIND, cityId, input.reason());
        StageRequest.requireMet(asked);
        StageRequest request = StageRequest.file(approval.id(), cityId, current, target, policy.version(), asked);
        requests.persistAndFlush(request);
        return request.toDto(approval);
    }

    /**
     * Decides, in the running transaction; approval looks at the criteria again, by the version the request was filed under, and moves the
     * city at once.
     */
    StageRequestDto decide(String cityId, UUID id, DecisionInputDto input) {
        StageRequest request = require(cityId, id);
        Stage current = register.holdStage(cityId);
        Approval approval = approvals.decide(id, Decision.valueOf(input.decision().name()), input.reason());
        if (approval.decision().filter(Decision.APPROVE::equals).isPresent()) {
            if (!current.isFall(request.targetStage)) {
                StageRequest.requireMet(criteria.of(cityId, policies.version(request.policyVersion), request.targetStage));
            }
            register.move(cityId, request.targetStage, id, approval.proposalReason(), approval.reason());
        }
        return request.toDto(approval);
    }

    @Transactional
    StageRequestDto get(String cityId, UUID id) {
        return require(cityId, id).toDto(approvals.require(id));
    }

    @Transactional
    StageRequestPageDto list(String cityId, Optional<StageRequestStateDto> state, String cursor, int limit) {
        register.requireKnown(cityId);
        String scope = "listStageRequests:" + cityId + ":" + state;
        long offset = cursors.read(scope, cursor).map(keys -> Long.parseLong(keys.getFirst())).orElse(0L);
        List<StageRequestDto> matching = approvals.list(KIND, MOST).stream()
                .map(approval -> require(cityId, approval.id()).toDto(approval))
                .filter(request -> state.isEmpty() || state.get() == request.state())
                .toList();
        List<StageRequestDto> items = matching.stream().skip(offset).limit(limit).toList();
        String next = matching.size() > offset + limit ? cursors.after(scope, offset + limit) : null;
        return new StageRequestPageDto(items, new PageDto(next, null));
    }

    private StageRequest require(String cityId, UUID id) {
        return requests.of(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("stage request")));
    }
}
