package org.hamyari.portal.mentoring;

import java.util.List;
import org.hamyari.cities.client.AdoptedTemplateDto;
import org.hamyari.cities.client.MentoringDto;
import org.hamyari.cities.client.TemplateDto;

/**
 * What a city shares, adopted and learns.
 *
 * @param mayTeach whether the stage includes mentoring
 * @param mentors cities that may be asked
 */
public record MentoringView(List<TemplateDto> own, List<Offer> others, List<Copy> copies, List<Relation> relations, List<Mentor> mentors,
        boolean mayChange, boolean mayTeach) {

    /** A template of another city. */
    public record Offer(TemplateDto template, String city, String kindText) {
    }

    /** An adopted copy with its origin. */
    public record Copy(AdoptedTemplateDto copy, String city, String kindText) {
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
