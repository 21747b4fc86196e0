package org.hamyari.catalogue.file;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/**
 * Makes pictures that can be shown to everybody out of files that cannot be trusted: looks at width and height before it decodes,
 * turns the picture as the camera says, scales it and encodes it anew as JPEG. Nothing of the file but its pixels gets through.
 */
@ApplicationScoped
class PictureStudio {

    private static final int RETRY_SECONDS = 5;
    private static final int TALLEST_TO_WIDTH = 2;

    private final FileLimits limits;
    private final Semaphore decoders;

    PictureStudio(FileLimits limits) {
        this.limits = limits;
        this.decoders = new Semaphore(limits.decodersAtOnce());
    }

    /** One size of a picture. */
    record Print(int width, int height, byte[] jpeg) {
    }

    /** The picture in the widths that are kept, the smallest first. */
    List<Print> prints(byte[] file) {
        PictureKind kind = PictureKind.of(file).orElseThrow(() -> new DomainException(new DomainError.Unprocessable("picture-kind")));
        try {
            if (!decoders.tryAcquire(limits.decoderWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DomainException(new DomainError.Busy("busy", RETRY_SECONDS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainException(new DomainError.Busy("busy", RETRY_SECONDS));
        }
        try {
            return scaled(decoded(file, kind));
        } finally {
            decoders.release();
        }
    }

    private BufferedImage decoded(byte[] file, PictureKind kind) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = kind.reader();
            try {
                // Texts, profiles and whatever else hangs on the picture is not even unpacked.
                reader.setInput(input, false, true);
                requireMeasure(kind, reader.getWidth(0), reader.getHeight(0));
                BufferedImage picture = reader.read(0, coarse(reader));
                return flat(kind == PictureKind.JPEG ? ExifFilterUtils.getFilterForOrientation(orientation(file)).apply(picture) : picture);
            } finally {
                reader.dispose();
            }
        } catch (DomainException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // Decoders answer a broken file with whatever went wrong inside them.
            throw new DomainException(new DomainError.Unprocessable("picture-broken"));
        }
    }

    private void requireMeasure(PictureKind kind, int width, int height) {
        // The reader of WebP unpacks the whole picture whatever is asked of it.
        long most = kind == PictureKind.WEBP ? limits.mostPixelsDecoded() : limits.mostPixels();
        if ((long) width * height > most) {
            throw new DomainException(new DomainError.Unprocessable("picture-too-many-pixels", most / 1_000_000));
        }
        if (Math.min(width, height) < limits.shortestEdge()) {
            throw new DomainException(new DomainError.Unprocessable("picture-too-small", limits.shortestEdge()));
        }
    }

    /** A picture with more pixels than we hold in memory is read with every second, third … of them. */
    private ImageReadParam coarse(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        int step = 1;
        while (width / step * (height / step) > limits.mostPixelsDecoded()) {
            step++;
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /** How the camera was held, as it wrote itself. */
    private static Orientation orientation(byte[] file) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif");
            if (exif.isEmpty()) {
                return Orientation.TOP_LEFT;
            }
            InputStream data = exif.getFirst().data();
            data.skipNBytes(1);
            Entry said = new TIFFReader().read(new MemoryCacheImageInputStream(data)).getEntryById(TIFF.TAG_ORIENTATION);
            Orientation known = said != null && said.getValue() instanceof Number number ? Orientation.typeOf(number.intValue()) : null;
            return known == null ? Orientation.TOP_LEFT : known;
        } catch (IOException | RuntimeException unreadable) {
            // The picture is fine; only what the camera wrote about it is not.
            return Orientation.TOP_LEFT;
        }
    }

    /** JPEG knows no transparency, and browsers no profiles of cameras. */
    private static BufferedImage flat(BufferedImage picture) {
        BufferedImage flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return flat;
    }

    private List<Print> scaled(BufferedImage picture) {
        List<Print> prints = new ArrayList<>();
        try {
            for (int width : limits.widths()) {
                if (picture.getWidth() <= width && picture.getHeight() <= width * TALLEST_TO_WIDTH) {
                    prints.add(print(picture));
                    return prints;
                }
                prints.add(print(Thumbnails.of(picture).size(width, width * TALLEST_TO_WIDTH).asBufferedImage()));
            }
            return prints;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Print print(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(limits.qualityPercent() / 100f);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return new Print(picture.getWidth(), picture.getHeight(), bytes.toByteArray());
    }
}
