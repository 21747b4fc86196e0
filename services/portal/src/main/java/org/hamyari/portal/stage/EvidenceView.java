package org.hamyari.portal.stage;

import java.util.List;
import org.hamyari.portal.component.Fact;

/** A piece of evidence; {@code mayJudge}: the visitor reviews, did not hand it in, and it waits. */
public record EvidenceView(String headline, String tagKind, String stateText, List<Fact> facts, boolean mayJudge, String address) {
}
