package org.hamyari.voting.order;

import io.smallrye.common.annotation.Blocking;
import java.io.InputStream;
import java.util.UUID;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;
import org.hamyari.voting.api.CompletionDto;
import org.hamyari.voting.api.OrderDto;
import org.hamyari.voting.api.RuleDto;
import org.hamyari.voting.api.SwitchDto;
import org.hamyari.voting.api.TallyDto;
import org.hamyari.voting.api.TallyJobDto;
import org.hamyari.voting.api.TallyJobsApi;
import org.hamyari.voting.api.TieBreakDto;
import org.hamyari.voting.api.UtilityDto;
import org.hamyari.voting.counting.Counting;
import org.hamyari.voting.counting.CountingRoom;
import org.hamyari.voting.tally.TallyOptions;

/** On a worker thread, as the public counting: reading a large file computes. */
@Blocking
public class TallyJobResource implements TallyJobsApi {

    private final TallyOrders orders;
    private final CountingRoom room;
    private final Idempotency idempotency;
    private final Answer answer;

    TallyJobResource(TallyOrders orders, CountingRoom room, Idempotency idempotency, Answer answer) {
        this.orders = orders;
        this.room = room;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    /** What makes two orders the same request. */
    private record Request(String file, TallyOptions options, boolean explain) {
    }

    @Override
    public TallyJobDto orderTally(RuleDto rule, String idempotencyKey, String cityId, InputStream body, UtilityDto utility,
            CompletionDto completion, TieBreakDto tieBreak, String step, OrderDto order, SwitchDto comparison, SwitchDto explain) {
        TallyOptions options = Counting.options(rule, utility, completion, tieBreak, step, new Counting.Greedy(order, comparison));
        return room.received(body, file -> {
            String hash = room.read(deadline -> Counting.read(file, options, deadline)).sha256();
            orders.keep(file);
            Request request = new Request(hash, options, explain == SwitchDto.TRUE);
            return idempotency.once(idempotencyKey, request, () -> {
                TallyJobDto job = orders.order(cityId, hash, options, request.explain());
                answer.location("/api/voting/v1/cities/" + cityId + "/tally-jobs/" + job.id());
                return job;
            });
        });
    }

    @Override
    public TallyJobDto getTallyJob(String cityId, UUID jobId) {
        return orders.view(cityId, jobId);
    }

    @Override
    public TallyDto getTallyJobResult(String cityId, UUID jobId) {
        return orders.result(cityId, jobId);
    }
}
