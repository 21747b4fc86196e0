package org.hamyari.portal.share;

import java.util.List;
import org.hamyari.catalogue.client.VoteOriginDto;
import org.hamyari.portal.component.FundingBar;
import org.hamyari.portal.component.MoneyKind;
import org.hamyari.portal.format.Unit;

/**
 * All shares of a project in one bar, and one below the other.
 *
 * @param origin the vote that chose the project; absent where none did
 * @param desk where an official says what has come; absent for everybody else
 */
public record SharesView(FundingBar bar, List<Line> lines, Unit unit, VoteOriginDto origin, String desk) {

    /**
     * One share.
     *
     * @param condition what has to happen for it, in a sentence; absent where nothing has to
     * @param reason why it has come or not; absent while that is open
     * @param decidable whether an official says if it comes
     */
    public record Line(int number, MoneyKind kind, String name, String label, String amount, String percent, String condition, String tag,
            String state, String reason, boolean decidable) {
    }

    public List<Line> decidable() {
        return lines.stream().filter(Line::decidable).toList();
    }
}
