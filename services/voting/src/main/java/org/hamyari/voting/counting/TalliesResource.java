package org.hamyari.voting.counting;

import io.smallrye.common.annotation.Blocking;
import java.io.InputStream;
import org.hamyari.voting.api.CompletionDto;
import org.hamyari.voting.api.OrderDto;
import org.hamyari.voting.api.RuleDto;
import org.hamyari.voting.api.SwitchDto;
import org.hamyari.voting.api.TalliesApi;
import org.hamyari.voting.api.TallyDto;
import org.hamyari.voting.api.TieBreakDto;
import org.hamyari.voting.api.UtilityDto;
import org.hamyari.voting.counting.Counting.Counted;
import org.hamyari.voting.tally.TallyOptions;

/** Counting for everybody. On a worker thread: a count computes and never waits, which would hold a virtual thread's carrier. */
@Blocking
public class TalliesResource implements TalliesApi {

    private final CountingRoom room;

    TalliesResource(CountingRoom room) {
        this.room = room;
    }

    @Override
    public TallyDto countElection(RuleDto rule, InputStream body, UtilityDto utility, CompletionDto completion, TieBreakDto tieBreak,
            String step, OrderDto order, SwitchDto comparison, SwitchDto explain) {
        TallyOptions options = Counting.options(rule, utility, completion, tieBreak, step, new Counting.Greedy(order, comparison));
        return room.received(body, file -> room.anonymous(deadline -> {
            Counted counted = Counting.count(file, options, deadline);
            return TallyDtos.of(counted, explain == SwitchDto.TRUE ? ExplanationDtos.of(counted.explanation(deadline)) : null);
        }));
    }
}
