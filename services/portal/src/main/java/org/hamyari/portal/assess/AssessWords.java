package org.hamyari.portal.assess;

import io.quarkus.qute.TemplateExtension;
import org.hamyari.cities.client.ExpertKindDto;
import org.hamyari.cities.client.StudyStateDto;

/** States, kinds and moves of studies in the words and tags of the pages. */
@TemplateExtension
final class AssessWords {

    private AssessWords() {
    }

    static String text(StudyStateDto state) {
        return "assess_state_" + ReportViews.lower(state);
    }

    static String tagKind(StudyStateDto state) {
        return switch (state) {
            case DRAFT -> "wait";
            case RUNNING, FINISHED -> "";
            case PUBLISHED -> "go";
            case UNRECOGNIZED -> "off";
        };
    }

    static String text(ExpertKindDto kind) {
        return "assess_kind_" + ReportViews.lower(kind);
    }

    static String wantedField(ExpertKindDto kind) {
        return "wanted-" + kind;
    }

    static int nextRound(StudyView view) {
        return view.study().round() + 1;
    }

    static String tag(StudyView view) {
        return StudyDesk.tag(view.study());
    }

    static String moveLead(StudyView view, String text) {
        return text + "_lead";
    }
}
