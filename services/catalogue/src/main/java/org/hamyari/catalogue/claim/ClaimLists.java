package org.hamyari.catalogue.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hamyari.catalogue.api.ClaimDto;
import org.hamyari.catalogue.api.ClaimPageDto;
import org.hamyari.catalogue.claim.ClaimRepository.Accepted;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.talk.Position;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/** Claims for those who may read them, with what the accepted ones get of the guarantee. */
@ApplicationScoped
public class ClaimLists {

    private static final Set<String> READERS = Set.of("moderator", "finance-officer", "auditor");

    private final Projects projects;
    private final ClaimRepository claims;
    private final ClaimRules rules;
    private final Caller caller;
    private final Clock clock;
    private final Cursor cursors;

    ClaimLists(Projects projects, ClaimRepository claims, ClaimRules rules, Caller caller, Clock clock, Cursor cursors) {
        this.projects = projects;
        this.claims = claims;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
        this.cursors = cursors;
    }

    @Transactional
    ClaimDto get(String cityId, UUID id) {
        Claim claim = claims.of(cityId, id).filter(found -> readsAll(cityId) || found.isBy(caller.subjectIfKnown())).orElseThrow(ClaimLists::unknown);
        return dto(claim, clock.instant(), shares(cityId, claim.projectId()));
    }

    @Transactional
    ClaimPageDto ofProject(String cityId, UUID projectId, String cursor, int limit) {
        projects.requireVisible(cityId, projectId);
        Optional<String> filedBy = readsAll(cityId) ? Optional.empty() : caller.subjectIfKnown();
        String scope = "claims:" + projectId + ":" + filedBy;
        Position before = cursors.read(scope, cursor).map(Position::of).orElse(Position.NEWEST);
        return page(scope, claims.ofProject(cityId, projectId, filedBy, before, limit + 1), Claim::filedAt, limit, shares(cityId, projectId));
    }

    @Transactional
    ClaimPageDto ofCity(String cityId, Optional<String> state, String cursor, int limit) {
        String scope = "claimsOfCity:" + cityId + ":" + state;
        Position after = cursors.read(scope, cursor).map(Position::of).orElse(Position.FIRST);
        return page(scope, claims.ofCity(cityId, state, after, limit + 1), Claim::dueAt, limit, Map.of());
    }

    private ClaimPageDto page(String scope, List<Claim> found, Function<Claim, Instant> sortedBy, int limit, Map<UUID, Long> shares) {
        Instant now = clock.instant();
        List<Claim> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after(scope, sortedBy.apply(items.getLast()), items.getLast().id()) : null;
        return new ClaimPageDto(items.stream().map(item -> dto(item, now, shares)).toList(), new PageDto(next, null));
    }

    private ClaimDto dto(Claim claim, Instant now, Map<UUID, Long> shares) {
        Optional<Money> share = Optional.ofNullable(shares.get(claim.id())).map(minor -> new Money(minor, claim.amount().currency()));
        return claim.toDto(now, caller.subjectIfKnown(), share);
    }

    private Map<UUID, Long> shares(String cityId, UUID projectId) {
        List<Accepted> accepted = claims.accepted(cityId, projectId);
        List<Long> shares = Shares.of(rules.guaranteed(cityId, projectId), accepted.stream().map(Accepted::minor).toList());
        Map<UUID, Long> byClaim = new HashMap<>();
        for (int i = 0; i < accepted.size(); i++) {
            byClaim.put(accepted.get(i).id(), shares.get(i));
        }
        return byClaim;
    }

    private boolean readsAll(String cityId) {
        return caller.rolesIn(cityId).stream().anyMatch(READERS::contains);
    }

    static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("claim"));
    }
}
