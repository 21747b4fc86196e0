package org.hamyari.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where files are kept. */
@ConfigMapping(prefix = "hamyari.files")
public interface FileSettings {

    /** A directory that outlives the process and is shared by all instances of the service. */
    @WithDefault("files")
    Path directory();

    /** An S3-compatible bucket in place of the directory; its name turns it on. */
    Bucket bucket();

    /** A bucket and the key to it. The right to read and write objects in it is enough. */
    interface Bucket {

        /** Name of the bucket. */
        Optional<String> name();

        /** Address of the store, e.g. {@code https://s3.example}. */
        Optional<URI> endpoint();

        /** What stands before every key, so that services can share a bucket; ends with a slash. */
        Optional<String> prefix();

        /** Region, where the store asks for one. */
        @WithDefault("us-east-1")
        String region();

        /** Id of the key. */
        Optional<String> accessKey();

        /** The key itself. */
        Optional<String> secretKey();

        /** Whether the bucket stands in the path, as most stores other than Amazon's want it. */
        @WithDefault("true")
        boolean pathStyle();

        /** How long one request may take, all attempts together. */
        @WithDefault("PT20S")
        Duration timeout();
    }
}
