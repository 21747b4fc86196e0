package org.hamyari.portal.component;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.text.Language;

/**
 * A picture under the arch.
 *
 * @param sources its sizes, for the browser to choose from; absent where there is one
 * @param alt what it shows, in words; empty where nobody says
 * @param lang the language of these words; absent where it is that of the page
 * @param large the address for whoever shares the page
 */
public record Photo(String source, String sources, String alt, String lang, String large) {

    private static final int SMALL = 480;
    private static final int MIDDLE = 960;
    private static final int LARGE = 1600;

    /** One that was uploaded, from the portal's own origin; the catalogue answers the size that is nearest to the one asked for. */
    public static Photo uploaded(Page page, UUID project, UUID picture, Map<Language, String> alt) {
        String address = page.at("projects/" + project + "/pictures/" + picture) + "/";
        String sources = IntStream.of(SMALL, MIDDLE, LARGE).mapToObj(width -> address + width + " " + width + "w").collect(Collectors.joining(", "));
        Language spoken = page.language();
        Language words = alt.containsKey(spoken) ? spoken : spoken.other();
        return new Photo(address + SMALL, sources, alt.getOrDefault(words, ""), words == spoken ? null : words.tag(), address + MIDDLE);
    }

    /** One that its owner shows from elsewhere. */
    public static Photo elsewhere(String address) {
        return new Photo(address, null, "", null, address);
    }

    /** Whether its address is one of the portal's own. */
    public boolean isOurs() {
        return large.startsWith("/");
    }
}
