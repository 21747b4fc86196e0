package org.hamyari.catalogue.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

class PictureStudioTest {

    private final PictureStudio studio = new PictureStudio(
            new SmallRyeConfigBuilder().withMapping(FileLimits.class).build().getConfigMapping(FileLimits.class));

    @Test
    void keepsALargePictureInRisingWidths() {
        assertEquals(List.of("480x320", "960x640", "1600x1067"), sizes(Drawn.picture("png", 2400, 1600)));
        assertEquals(List.of("480x320", "600x400"), sizes(Drawn.picture("jpg", 600, 400)));
    }

    @Test
    void readsALargePictureCoarsely() {
        assertEquals(List.of("480x360", "960x720", "1600x1200"), sizes(Drawn.picture("jpg", 6000, 4500)));
    }

    @Test
    void keepsATallPictureWithinTwiceItsWidth() {
        assertEquals(List.of("80x960", "160x1920", "200x2400"), sizes(Drawn.picture("png", 200, 2400)));
    }

    @Test
    void readsWebp() {
        assertEquals(List.of("100x70"), sizes(Drawn.webp(100, 70)));
    }

    @Test
    void turnsAPhotoAsTheCameraWasHeldAndForgetsTheRest() throws IOException {
        byte[] photo = Drawn.photo(400, 200, "32.6539N 51.6660E");
        assertTrue(text(photo).contains("32.6539N"));
        PictureStudio.Print print = studio.prints(photo).getFirst();
        assertEquals("200x400", print.width() + "x" + print.height());
        assertFalse(text(print.jpeg()).contains("32.6539N"));
        assertFalse(text(print.jpeg()).contains("Exif"));
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(print.jpeg()));
        assertTrue((shown.getRGB(100, 20) >> 16 & 0xff) > 200, "what was left is above after a quarter turn to the right");
        assertTrue((shown.getRGB(100, 380) & 0xff) > 200);
    }

    @Test
    void forgetsWhatHangsBehindThePicture() {
        byte[] picture = Drawn.picture("jpg", 100, 100);
        byte[] withScript = Arrays.copyOf(picture, picture.length + 40);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, withScript, picture.length, 25);
        assertFalse(text(studio.prints(withScript).getFirst().jpeg()).contains("script"));
    }

    @Test
    void looksAtTheMeasureBeforeItDecodes() {
        assertEquals("picture-too-many-pixels", refusal(Drawn.bomb(60_000, 60_000)));
        assertEquals("picture-too-small", refusal(Drawn.picture("png", 63, 500)));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertEquals("picture-kind", refusal("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("picture-kind", refusal("GIF89a".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("picture-kind", refusal(new byte[0]));
        assertEquals("picture-broken", refusal(Drawn.bomb(500, 500)));
        byte[] liar = "____<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0, liar, 0, 3);
        assertEquals("picture-broken", refusal(liar));
    }

    @Test
    void answersEveryBrokenFileWithARefusalOrAPicture() {
        Random random = new Random(4);
        for (byte[] good : List.of(Drawn.picture("png", 90, 90), Drawn.photo(90, 90, "here"), Drawn.webp(90, 90))) {
            for (int i = 0; i < 100; i++) {
                byte[] broken = Arrays.copyOf(good, good.length - random.nextInt(good.length / 2));
                for (int bit = 0; bit < 5; bit++) {
                    broken[12 + random.nextInt(broken.length - 12)] = (byte) random.nextInt();
                }
                try {
                    assertFalse(studio.prints(broken).isEmpty());
                } catch (DomainException refused) {
                    assertEquals(422, refused.error().status());
                }
            }
        }
    }

    @Test
    void makesTheSamePrintsOfTheSameFile() {
        byte[] file = Drawn.picture("png", 700, 300);
        assertArrayEquals(studio.prints(file).getFirst().jpeg(), studio.prints(file).getFirst().jpeg());
    }

    private List<String> sizes(byte[] file) {
        return studio.prints(file).stream().map(print -> print.width() + "x" + print.height()).toList();
    }

    private String refusal(byte[] file) {
        DomainError error = assertThrows(DomainException.class, () -> studio.prints(file)).error();
        assertEquals(422, error.status());
        return error.code();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
