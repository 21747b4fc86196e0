package org.hamyari.portal.talk;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.catalogue.client.ClaimDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.MoneyDto;

/** A claim as pages show it; grounds and state are keys of texts. */
public record ClaimView(UUID id, UUID projectId, LocalizedTextDto project, String grounds, LocalizedTextDto said, MoneyDto amount, String state,
        Instant filedAt, Instant dueAt, MoneyDto accepted, MoneyDto share, String reason, Instant decidedAt, boolean late, boolean mine) {

    static ClaimView of(ClaimDto claim) {
        return new ClaimView(claim.id(), claim.projectId(), claim.projectTitle(), ComplaintView.key("grounds", claim.grounds().name()),
                Statements.words(claim.said()), claim.amount(), ComplaintView.key("claim", claim.state().name()), claim.filedAt(), claim.dueAt(),
                claim.accepted(), claim.share(), claim.reason(), claim.decidedAt(), Boolean.TRUE.equals(claim.late()),
                Boolean.TRUE.equals(claim.mine()));
    }
}
