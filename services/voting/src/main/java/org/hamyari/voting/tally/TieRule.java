package org.hamyari.voting.tally;

/** Which of several equal projects comes first. */
public enum TieRule implements Named {
    /** Smallest id by code points: "10" before "9", "A" before "a". */
    ID("id"),
    /** Most supporters, then lowest cost, then id. */
    VOTES_COST_ID("votes-cost-id");

    private final String wire;

    TieRule(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** By code points, which {@link String#compareTo} is not for characters beyond the basic plane. */
    static int compareIds(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int left = a.codePointAt(i);
            int right = b.codePointAt(i);
            if (left != right) {
                return Integer.compare(left, right);
            }
            i += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    }
}
