package org.hamyari.cities.training;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The rules of the tests. */
@ConfigMapping(prefix = "hamyari.training")
public interface TrainingSettings {

    /** The share of right answers, in per cent, with which a lesson is passed. */
    @WithDefault("75")
    int passPercent();

    /** How many questions are drawn from a lesson's pool. */
    @WithDefault("4")
    int questionsDrawn();

    /** How long one waits after a failed attempt. */
    @WithDefault("PT10M")
    Duration waitBetweenAttempts();

    /** How long an attempt stays open. */
    @WithDefault("PT1H")
    Duration attemptOpenFor();
}
