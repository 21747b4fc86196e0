package org.hamyari.portal.frame;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The style sheet in one piece: one request instead of sixteen, under a name that changes with its content,
        so it may be kept for a year. */
@Startup
@ApplicationScoped
@Path("/assets/hamyari-{version}.css")
public class StyleSheet {

    /** In the order of the cascade. */
    public static final List<String> PARTS = List.of(
            "font", "tokens", "ground", "layout", "frame", "forms", "notices", "money", "cards", "bridge", "path", "facts", "ballot",
            "results", "assess", "parts", "preferences");

    private final String css = PARTS.stream().map(StyleSheet::part).collect(Collectors.joining("\n"));
    private final String version = digest(css);

    public String address() {
        return "/assets/hamyari-" + version + ".css";
    }

    @GET
    @Produces("text/css; charset=utf-8")
    public Response sheet(@PathParam("version") String asked) {
        if (!asked.equals(version)) {
            throw new NotFoundException();
        }
        return Response.ok(css).header("Cache-Control", "public, max-age=31536000, immutable").build();
    }

    private static String part(String name) {
        String file = "META-INF/resources/assets/styles/" + name + ".css";
        try (InputStream part = StyleSheet.class.getClassLoader().getResourceAsStream(file)) {
            if (part == null) {
                throw new IllegalStateException("Missing " + file);
            }
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
