package org.hamyari.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where files are kept. */
@ConfigMapping(prefix = "hamyari.files")
public interface FileSettings {

    /** A directory that outlives the process and is shared by all instances of the service. */
    @WithDefault("files")
    Path directory();
}
