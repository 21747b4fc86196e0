package org.hamyari.voting.result;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.InputStream;
import java.util.UUID;
import org.hamyari.platform.web.Answer;
import org.hamyari.voting.api.ResultsApi;
import org.hamyari.voting.api.VoteResultDto;

@RunOnVirtualThread
public class ResultResource implements ResultsApi {

    private final Results results;
    private final Answer answer;

    ResultResource(Results results, Answer answer) {
        this.results = results;
        this.answer = answer;
    }

    @Override
    public VoteResultDto getVoteResult(String cityId, UUID processId) {
        return results.published(cityId, processId);
    }

    @Override
    public InputStream getVoteResultFile(String cityId, UUID processId) {
        answer.attachment(cityId + "-" + processId + ".pb");
        return results.file(cityId, processId);
    }

    @Override
    public String getCheckpoint(String cityId, UUID processId) {
        return results.checkpoint(cityId, processId);
    }
}
