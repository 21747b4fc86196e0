package org.hamyari.voting.process;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;
import org.hamyari.voting.api.ProcessDto;
import org.hamyari.voting.api.ProcessPageDto;
import org.hamyari.voting.api.ProcessRequestDto;
import org.hamyari.voting.api.ProcessStateDto;
import org.hamyari.voting.api.ProcessesApi;

@RunOnVirtualThread
public class ProcessResource implements ProcessesApi {

    private final Processes processes;
    private final Idempotency idempotency;
    private final Answer answer;

    ProcessResource(Processes processes, Idempotency idempotency, Answer answer) {
        this.processes = processes;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ProcessDto createProcess(String idempotencyKey, String cityId, ProcessRequestDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            ProcessDto process = processes.create(cityId, body);
            answer.location(path(cityId) + "/" + process.id());
            return process;
        });
    }

    @Override
    public ProcessDto openProcess(String idempotencyKey, String cityId, UUID processId) {
        return idempotency.once(idempotencyKey, processId, () -> processes.open(cityId, processId));
    }

    @Override
    public ProcessDto getProcess(String cityId, UUID processId) {
        ProcessDto process = processes.view(processes.require(cityId, processId));
        answer.version(process.version());
        return process;
    }

    @Override
    public ProcessPageDto listProcesses(String cityId, ProcessStateDto state, String cursor, Integer limit) {
        List<VoteProcess> found = processes.newest(cityId, state, cursor, limit + 1);
        ProcessPageDto page = processes.page(cityId, state, found, limit);
        answer.next(path(cityId), page.page().next());
        return page;
    }

    private static String path(String cityId) {
        return "/api/voting/v1/cities/" + cityId + "/processes";
    }
}
