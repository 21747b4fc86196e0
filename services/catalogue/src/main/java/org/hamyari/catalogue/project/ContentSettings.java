package org.hamyari.catalogue.project;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the texts of a project may be, in characters of each language. */
@ConfigMapping(prefix = "hamyari.project")
public interface ContentSettings {

    /** Its title, names and roles. */
    @WithDefault("120")
    int title();

    /** The summary that lists show. */
    @WithDefault("400")
    int summary();

    /** The story and the plan of the upkeep. */
    @WithDefault("20000")
    int story();

    /** An objective, a risk, a need and the like. */
    @WithDefault("400")
    int remark();
}
