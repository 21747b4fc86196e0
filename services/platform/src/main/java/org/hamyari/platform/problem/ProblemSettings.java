package org.hamyari.platform.problem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the pages that explain our problems stand. */
@ConfigMapping(prefix = "hamyari.problems")
public interface ProblemSettings {

    /** Base of every problem's type; the code follows. */
    @WithDefault("https://hamyari.example/problems/")
    String base();
}
