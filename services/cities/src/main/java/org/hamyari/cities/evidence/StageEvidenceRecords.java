package org.hamyari.cities.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.api.EvidenceStateDto;
import org.hamyari.cities.api.EvidenceVerdictInputDto;
import org.hamyari.cities.api.StageEvidenceDto;
import org.hamyari.cities.api.StageEvidenceInputDto;
import org.hamyari.cities.api.StageEvidencePageDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.cities.document.Documents;
import org.hamyari.cities.stagepolicy.StagePolicies;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/**
 * What a city shows for criteria that cannot be measured. The newest piece counts; a platform administrator who did not hand it in
 * accepts or refuses it, once.
 */
@ApplicationScoped
public class StageEvidenceRecords {

    private final StageEvidenceRows rows;
    private final StagePolicies policies;
    private final CityRegister register;
    private final Documents documents;
    private final Caller caller;
    private final Cursor cursors;

    StageEvidenceRecords(StageEvidenceRows rows, StagePolicies policies, CityRegister register, Documents documents, Caller caller,
            Cursor cursors) {
        this.rows = rows;
        this.policies = policies;
        this.register = register;
        this.documents = documents;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** Takes evidence in and lets it supersede what was there, in the running transaction. */
    StageEvidenceDto submit(String cityId, StageEvidenceInputDto input) {
        register.holdStage(cityId);
        if (policies.current().byEvidence(input.criterion()).isEmpty()) {
            throw new DomainException(Invalid.field("/criterion", "criterion-not-by-evidence"));
        }
        if (input.url() == null && input.documentId() == null) {
            throw new DomainException(Invalid.field("/url", "evidence-shows-nothing"));
        }
        if (input.url() != null && !isWebAddress(input.url())) {
            throw new DomainException(Invalid.field("/url", "not-a-web-address"));
        }
        if (input.documentId() != null && documents.find(cityId, input.documentId()).isEmpty()) {
            throw new DomainException(Invalid.field("/documentId", "unknown-document"));
        }
        UUID id = UUID.randomUUID();
        rows.supersede(cityId, input.criterion(), id);
        rows.add(cityId, id, input, caller.subject());
        return require(cityId, id);
    }

    /** Judges evidence, in the running transaction. */
    StageEvidenceDto review(String cityId, UUID id, EvidenceVerdictInputDto input) {
        if (caller.isServiceAccount()) {
            throw new DomainException(new DomainError.Forbidden("person-required"));
        }
        register.holdStage(cityId);
        StageEvidenceDto evidence = require(cityId, id);
        if (evidence.state() != EvidenceStateDto.WAITING) {
            throw new DomainException(new DomainError.IllegalTransition(evidence.state().name(), input.verdict().name(), Set.of()));
        }
        if (evidence.submittedBy().equals(caller.subject())) {
            throw new DomainException(new DomainError.Forbidden("four-eyes"));
        }
        rows.judge(cityId, id, input, caller.subject());
        return require(cityId, id);
    }

    @Transactional
    StageEvidenceDto get(String cityId, UUID id) {
        return require(cityId, id);
    }

    @Transactional
    StageEvidencePageDto list(String cityId, String criterion, String cursor, int limit) {
        register.requireKnown(cityId);
        String scope = "listStageEvidence:" + cityId + ":" + criterion;
        int offset = cursors.read(scope, cursor).map(keys -> Integer.parseInt(keys.getFirst())).orElse(0);
        List<StageEvidenceDto> found = rows.list(cityId, criterion, offset, limit + 1);
        String next = found.size() > limit ? cursors.after(scope, offset + limit) : null;
        return new StageEvidencePageDto(found.stream().limit(limit).toList(), new PageDto(next, null));
    }

    /** The piece that counts for a criterion, in the running transaction. */
    public Optional<StageEvidenceDto> counting(String cityId, String criterion) {
        return rows.counting(cityId, criterion);
    }

    private StageEvidenceDto require(String cityId, UUID id) {
        return rows.find(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("evidence")));
    }

    /** It becomes a link on a public page. */
    private static boolean isWebAddress(URI url) {
        return Set.of("https", "http").contains(String.valueOf(url.getScheme())) && url.getHost() != null;
    }
}
