package org.hamyari.portal.terms;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * Terms as people read them.
 *
 * @param version of the frozen terms
 * @param text address of the very text the hash was made of
 * @param amend where officials ask for other terms; absent for others
 */
record TermsView(List<Line> lines, List<Reward> rewards, int version, String hash, String text, String amend) {

    /** One thing that is agreed to. */
    public record Line(String name, RawString value) {
    }

    /** A package with its price. */
    public record Reward(RawString title, RawString description, RawString price, String stock) {
    }
}
