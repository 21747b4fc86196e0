package org.hamyari.catalogue.finding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** A box on the map in degrees, as RFC 7946 orders it. */
record Box(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {

    private static final Pattern FOUR_NUMBERS = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,8})?(,-?[0-9]{1,3}(\\.[0-9]{1,8})?){3}");
    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);
    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);

    /** The box that was typed, or a refusal; one across the date line is refused too. */
    static Box parse(String typed) {
        if (!FOUR_NUMBERS.matcher(typed).matches()) {
            throw wrong();
        }
        List<BigDecimal> edges = Arrays.stream(typed.split(",")).map(BigDecimal::new).toList();
        Box box = new Box(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
        if (box.west.compareTo(box.east) > 0 || box.south.compareTo(box.north) > 0 || beyond(box.west, box.east, MOST_LONGITUDE)
                || beyond(box.south, box.north, MOST_LATITUDE)) {
            throw wrong();
        }
        return box;
    }

    private static boolean beyond(BigDecimal least, BigDecimal most, BigDecimal end) {
        return least.compareTo(end.negate()) < 0 || most.compareTo(end) > 0;
    }

    private static DomainException wrong() {
        return new DomainException(Invalid.field("/bbox", "bbox-wrong"));
    }

    @Override
    public String toString() {
        return String.join(",", west.toPlainString(), south.toPlainString(), east.toPlainString(), north.toPlainString());
    }
}
