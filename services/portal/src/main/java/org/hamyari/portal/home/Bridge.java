package org.hamyari.portal.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The bridge: one arch is one project, funded, raising or in preparation. It is a chart; the numbers stand beside it.
 * Drawn from the side where the language starts, once wide and once in rows for a narrow screen.
 */
public record Bridge(List<Row> wide, List<Row> narrow, int wideWidth, int narrowWidth, int narrowHeight, String label) {

    private static final int ARCH = 34;
    private static final int MARGIN = 7;
    private static final int ROW_HEIGHT = 132;
    private static final int LEAST_WIDE = 33;
    private static final int NARROW_ARCHES = 11;

    /** What becomes of the project behind an arch. */
    public enum Kind {
        DONE, LIVE, DASH
    }

    /** One arch and its small opening above, as paths. */
    public record Arch(Kind kind, String gate, String window) {

        public String style() {
            return kind == Kind.DASH ? "void" : kind.name().toLowerCase(Locale.ROOT);
        }

        public boolean dashed() {
            return kind == Kind.DASH;
        }
    }

    /** One row of the bridge, {@code top} below the upper edge. */
    public record Row(int top, int width, List<Arch> arches) {
    }

    static Bridge of(int funded, int raising, int preparing, String label, boolean rightToLeft) {
        List<Kind> kinds = new ArrayList<>();
        add(kinds, Kind.DONE, funded);
        add(kinds, Kind.LIVE, raising);
        add(kinds, Kind.DASH, preparing);
        int wideArches = Math.max(LEAST_WIDE, kinds.size());
        List<Row> narrow = rows(kinds, NARROW_ARCHES, rightToLeft);
        return new Bridge(rows(kinds, wideArches, rightToLeft), narrow, width(wideArches), width(NARROW_ARCHES),
                narrow.size() * ROW_HEIGHT, label);
    }

    private static List<Row> rows(List<Kind> kinds, int inRow, boolean rightToLeft) {
        List<Row> rows = new ArrayList<>();
        int start = 0;
        do {
            List<Kind> row = kinds.subList(start, Math.min(start + inRow, kinds.size()));
            rows.add(new Row(rows.size() * ROW_HEIGHT, width(inRow), arches(row, inRow, rightToLeft)));
            start += inRow;
        } while (start < kinds.size());
        return rows;
    }

    /** Places without a project stay brick. */
    private static List<Arch> arches(List<Kind> kinds, int places, boolean rightToLeft) {
        List<Arch> arches = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            int place = rightToLeft ? places - 1 - i : i;
            int x = MARGIN + place * ARCH + 5;
            arches.add(new Arch(kinds.get(i), gate(x), window(x + 4)));
        }
        return arches;
    }

    private static String gate(int x) {
        return "M%d 114V73C%d 58 %d 51 %d 44C%d 51 %d 58 %d 73V114Z".formatted(x, x, x + 6, x + 12, x + 18, x + 24, x + 24);
    }

    private static String window(int x) {
        return "M%d 36V24C%d 20 %d 18 %d 16C%d 18 %d 20 %d 24V36Z".formatted(x, x, x + 4, x + 8, x + 12, x + 16, x + 16);
    }

    private static int width(int arches) {
        return 2 * MARGIN + arches * ARCH;
    }

    private static void add(List<Kind> kinds, Kind kind, int count) {
        for (int i = 0; i < count; i++) {
            kinds.add(kind);
        }
    }
}
