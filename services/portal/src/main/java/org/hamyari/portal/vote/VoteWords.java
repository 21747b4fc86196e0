package org.hamyari.portal.vote;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.hamyari.voting.client.ProcessStateDto;
import org.hamyari.voting.client.RuleDto;

/** States and rules of votes in the words and tags of the pages. */
@TemplateExtension
final class VoteWords {

    private VoteWords() {
    }

    static String phaseText(ProcessStateDto state) {
        return "vote_phase_" + state.name().toLowerCase(Locale.ROOT);
    }

    static String tagKind(ProcessStateDto state) {
        return switch (state) {
            case OPEN -> "go";
            case CLOSED -> "wait";
            case DRAFT, UNRECOGNIZED -> "off";
            case PUBLISHED -> "";
        };
    }

    static boolean open(ProcessStateDto state) {
        return state == ProcessStateDto.OPEN;
    }

    static boolean published(ProcessStateDto state) {
        return state == ProcessStateDto.PUBLISHED;
    }

    /** An open vote is closed by the proposal; a closed one may be proposed again after a rejection. */
    static boolean mayClose(ProcessStateDto state) {
        return state == ProcessStateDto.OPEN || state == ProcessStateDto.CLOSED;
    }

    static String sentenceText(RuleDto rule) {
        return "vote_rule_" + rule.name().toLowerCase(Locale.ROOT);
    }
}
