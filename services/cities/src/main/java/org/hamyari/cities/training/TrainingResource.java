package org.hamyari.cities.training;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.AttemptAnswersDto;
import org.hamyari.cities.api.TrainingApi;
import org.hamyari.cities.api.TrainingAttemptDto;
import org.hamyari.cities.api.TrainingOverviewDto;
import org.hamyari.cities.api.TrainingRecordsDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class TrainingResource implements TrainingApi {

    private final Attempts attempts;
    private final TrainingRecords records;
    private final TrainingCounts counts;
    private final Idempotency idempotency;
    private final Answer answer;

    TrainingResource(Attempts attempts, TrainingRecords records, TrainingCounts counts, Idempotency idempotency, Answer answer) {
        this.attempts = attempts;
        this.records = records;
        this.counts = counts;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public TrainingAttemptDto startTrainingAttempt(String idempotencyKey, String cityId, String lessonId) {
        return idempotency.once(idempotencyKey, null, () -> {
            TrainingAttemptDto attempt = attempts.start(cityId, lessonId);
            answer.location("/api/cities/v1/cities/" + cityId + "/training/attempts/" + attempt.id());
            return attempt;
        });
    }

    @Override
    public TrainingAttemptDto getTrainingAttempt(String cityId, UUID attemptId) {
        return attempts.get(cityId, attemptId);
    }

    @Override
    public TrainingAttemptDto submitTrainingAttempt(String idempotencyKey, String cityId, UUID attemptId, AttemptAnswersDto body) {
        return idempotency.once(idempotencyKey, body, () -> attempts.handIn(cityId, attemptId, body));
    }

    @Override
    public TrainingRecordsDto getMyTrainingRecords(String cityId) {
        return records.own(cityId);
    }

    @Override
    public TrainingOverviewDto getTrainingOverview(String cityId) {
        return counts.overview(cityId);
    }
}
