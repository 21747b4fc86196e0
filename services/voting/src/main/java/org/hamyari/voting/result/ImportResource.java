package org.hamyari.voting.result;

import io.smallrye.common.annotation.Blocking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hamyari.platform.files.FileStore;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;
import org.hamyari.voting.api.CompletionDto;
import org.hamyari.voting.api.ImportsApi;
import org.hamyari.voting.api.OrderDto;
import org.hamyari.voting.api.ProcessDto;
import org.hamyari.voting.api.RuleDto;
import org.hamyari.voting.api.SwitchDto;
import org.hamyari.voting.api.TieBreakDto;
import org.hamyari.voting.api.UtilityDto;
import org.hamyari.voting.counting.Counting;
import org.hamyari.voting.counting.Counting.Counted;
import org.hamyari.voting.counting.CountingRoom;
import org.hamyari.voting.process.Processes;
import org.hamyari.voting.process.VoteProcess;
import org.hamyari.voting.tally.TallyOptions;

/** On a worker thread, for the same reason as the public counting. The count is done before the transaction begins. */
@Blocking
public class ImportResource implements ImportsApi {

    private final Imports imports;
    private final Processes processes;
    private final CountingRoom room;
    private final FileStore files;
    private final Idempotency idempotency;
    private final Answer answer;

    ImportResource(Imports imports, Processes processes, CountingRoom room, FileStore files, Idempotency idempotency, Answer answer) {
        this.imports = imports;
        this.processes = processes;
        this.room = room;
        this.files = files;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    /** What makes two imports the same request. */
    private record Request(String file, RuleDto rule, UtilityDto utility, CompletionDto completion, TieBreakDto tieBreak, String step,
            OrderDto order, SwitchDto comparison) {
    }

    @Override
    public ProcessDto importElection(RuleDto rule, String idempotencyKey, String cityId, InputStream body, UtilityDto utility,
            CompletionDto completion, TieBreakDto tieBreak, String step, OrderDto order, SwitchDto comparison) {
        TallyOptions options = Counting.options(rule, utility, completion, tieBreak, step, new Counting.Greedy(order, comparison));
        return room.received(body, file -> {
            Counted counted = room.official(deadline -> Counting.count(file, options, deadline));
            keep(file);
            Request request = new Request(counted.election().sha256(), rule, utility, completion, tieBreak, step, order,
                    comparison);
            return idempotency.once(idempotencyKey, request, () -> {
                VoteProcess process = imports.add(cityId, counted);
                answer.location("/api/voting/v1/cities/" + cityId + "/processes/" + process.id());
                return processes.view(process);
            });
        });
    }

    /** By its content: a file that no process comes to use harms nobody, and the same one comes to lie in the same place. */
    private void keep(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            files.put(in, Files.size(file));
        }
    }
}
