package org.hamyari.catalogue.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Limits of texts and days around the delivery of projects. */
@ConfigMapping(prefix = "hamyari.delivery")
interface DeliverySettings {

    /** How long after the last milestone the final report is due where the terms name no day. */
    @WithDefault("P60D")
    Period reportAfter();

    /** How long before that day the owner is reminded. */
    @WithDefault("P14D")
    Period remindBefore();

    /** How long a report may be overdue before its owner can submit or open nothing else in the city. */
    @WithDefault("P14D")
    Period blockAfter();

    /** Characters of a note, in each language. */
    @WithDefault("2000")
    int note();

    /** Characters of a report, in each language. */
    @WithDefault("20000")
    int story();

    /** Pieces of evidence for one milestone, notes of one project and reports of one project. */
    @WithDefault("20")
    int most();
}
