package org.hamyari.catalogue.finding;

import java.util.List;
import java.util.Locale;

/** What a search is narrowed by, and where it stands in a listing. */
enum Facet {
    CATEGORY("category_id"), DISTRICT("district_id"), STATE("state"), KIND("kind"), NEED("needs"), HORIZON("horizon"), SOURCE("source");

    /** The needs in the order of their bits. */
    static final List<String> NEEDS = List.of("MONEY", "VOLUNTEERS", "TIME", "MATERIAL");

    private final String column;

    Facet(String column) {
        this.column = column;
    }

    /** The name of the filter in an address. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    /** The bits of the given needs. */
    static int bits(Iterable<String> needs) {
        int bits = 0;
        for (String need : needs) {
            bits |= 1 << NEEDS.indexOf(need);
        }
        return bits;
    }

    /** The needs of the given bits. */
    static List<String> needs(int bits) {
        return NEEDS.stream().filter(need -> (bits & 1 << NEEDS.indexOf(need)) != 0).toList();
    }
}
