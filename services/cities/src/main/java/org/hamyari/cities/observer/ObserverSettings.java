package org.hamyari.cities.observer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;

/** When letters about partners' projects are written. */
@ConfigMapping(prefix = "hamyari.observer")
interface ObserverSettings {

    /** The address of the portal, as people reach it. */
    String publicUrl();

    /** How often it is looked whether a city's week is over. */
    @WithDefault("PT1M")
    Duration poll();

    /** The day of the weekly letter. */
    @WithDefault("MONDAY")
    DayOfWeek digestDay();

    /** The hour of the weekly letter, in the city's zone. */
    @WithDefault("8")
    int digestHour();

    /** How many officers are written to in one transaction. */
    @WithDefault("20")
    int batch();

    /** How many projects a letter lists. */
    @WithDefault("50")
    int listed();
}
