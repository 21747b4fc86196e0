package org.hamyari.catalogue.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How much a project's files may be. */
@ConfigMapping(prefix = "hamyari.project-files")
public interface FileLimits {

    /** The largest file, in bytes. */
    @WithDefault("10485760")
    int mostBytes();

    /** The most pixels of a picture that is decoded at all; the largest telephones make 50 million. */
    @WithDefault("52000000")
    long mostPixels();

    /** The most pixels that are held in memory of one picture; a larger one is read coarsely, a larger WebP not at all. */
    @WithDefault("16000000")
    long mostPixelsDecoded();

    /** The shortest edge of a picture, in pixels. */
    @WithDefault("64")
    int shortestEdge();

    /** The widths in which a picture is kept, rising; a smaller picture is kept as it is. */
    @WithDefault("480,960,1600")
    List<Integer> widths();

    /** How much of a picture its encoding keeps, in per cent. */
    @WithDefault("85")
    int qualityPercent();

    /** How many pictures one instance decodes at a time. */
    @WithDefault("1")
    int decodersAtOnce();

    /** How long an upload waits for its turn. */
    @WithDefault("PT10S")
    Duration decoderWait();

    /** The most pictures in a project's gallery. */
    @WithDefault("30")
    int pictures();

    /** The most evidence pictures of a project. */
    @WithDefault("100")
    int evidence();

    /** The most documents of a project. */
    @WithDefault("100")
    int documents();

    /** How long anybody may keep a public picture; what is taken down lives on in browsers for that long. */
    @WithDefault("PT5M")
    Duration cache();
}
