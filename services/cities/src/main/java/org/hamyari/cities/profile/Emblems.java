package org.hamyari.cities.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/**
 * Pictures of cities. What a file is says its content; its sides are read before it is unpacked, so that a small file cannot fill the
 * memory; and it is drawn anew, so that neither metadata nor anything hidden in the file is kept.
 */
@ApplicationScoped
class Emblems {

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final EmblemSettings settings;

    Emblems(EmblemSettings settings) {
        this.settings = settings;
    }

    /** A picture as we drew it, a PNG. */
    record Drawn(byte[] png, int width, int height) {
    }

    /** Draws the picture anew, or refuses what is none (422). */
    Drawn draw(InputStream upload) {
        try (upload) {
            BufferedImage small = scaled(read(upload.readAllBytes()));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(small, "png", png);
            return new Drawn(png.toByteArray(), small.getWidth(), small.getHeight());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BufferedImage read(byte[] file) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return read(reader, in);
                }
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw notAPicture();
        }
        throw notAPicture();
    }

    private BufferedImage read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > settings.longestSide()) {
                throw new DomainException(Invalid.field("", "picture-too-large", settings.longestSide()));
            }
            if (Math.min(width, height) < settings.shortestSide()) {
                throw new DomainException(Invalid.field("", "picture-too-small", settings.shortestSide()));
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage scaled(BufferedImage picture) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        int width = side(picture.getWidth(), longest);
        int height = side(picture.getHeight(), longest);
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private int side(int side, int longest) {
        return longest <= settings.keptSide() ? side : Math.max(1, side * settings.keptSide() / longest);
    }

    private static DomainException notAPicture() {
        return new DomainException(Invalid.field("", "not-a-picture"));
    }
}
