package org.hamyari.catalogue.talk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Until when people are answered, and how much one person may ask at a time. */
@ConfigMapping(prefix = "hamyari.talk")
public interface TalkSettings {

    /** Working days in which the owner answers a question. */
    @WithDefault("3")
    int questionWorkingDays();

    /** Working days in which the city answers a complaint. */
    @WithDefault("10")
    int complaintWorkingDays();

    /** Working days in which the city decides a claim against a guarantee. */
    @WithDefault("15")
    int claimWorkingDays();

    /** How long before an answer is due its reminder is sent. */
    @WithDefault("P1D")
    Duration reminderBefore();

    /** How many questions about a project one person may have unanswered. */
    @WithDefault("5")
    int mostOpenQuestions();

    /** How many complaints about a project one person may have unanswered. */
    @WithDefault("2")
    int mostOpenComplaints();

    /** How many due letters one look of the clock writes. */
    @WithDefault("500")
    int batch();

    /** The days of the week on which nobody works, by time zone; elsewhere Saturday and Sunday. */
    Map<String, Set<DayOfWeek>> restDays();
}
