package org.hamyari.portal.mentoring;

import java.util.List;
import org.hamyari.cities.client.AdoptedTemplateDto;
import org.hamyari.cities.client.MentoringDto;
import org.hamyari.cities.client.TemplateDto;
import org.hamyari.cities.client.TemplateKindDto;
import org.hamyari.portal.component.Fact;

/**
 * What a city shares, adopted and learns.
 *
 * @param taken the copy that was just adopted; else absent
 * @param mayTeach whether the stage includes mentoring
 * @param mentors cities that may be asked
 */
public record MentoringView(List<Offer> own, List<Offer> others, List<Copy> copies, Copy taken, List<Relation> relations, List<Mentor> mentors,
        boolean mayChange, boolean mayTeach) {

    /** A template of a city, and where it is read and adopted. */
    public record Offer(TemplateDto template, String city, String kindText, String address) {
    }

    /** An adopted copy with its origin and what it says; a policy is a draft of the city, at its address. */
    public record Copy(AdoptedTemplateDto copy, String city, String kindText, List<Fact> facts, String draft) {

        public boolean isFundRule() {
            return copy.kind() == TemplateKindDto.FUND_RULE;
        }
    }

    /** A mentoring, seen from this city. */
    public record Relation(MentoringDto mentoring, String other, boolean teaching, String stateText, List<Note> notes) {

        public boolean waitsForUs() {
            return teaching && mentoring.state().name().equals("REQUESTED");
        }

        public boolean running() {
            return mentoring.state().name().equals("ACCEPTED");
        }

        public boolean open() {
            return running() || mentoring.state().name().equals("REQUESTED");
        }
    }

    /** A note of either city. */
    public record Note(String city, String text, java.time.Instant at) {
    }

    /** A city that teaches. */
    public record Mentor(String id, String name) {
    }
}
