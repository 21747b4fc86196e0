package org.hamyari.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hamyari.portal.neighbour.NeighbourRefused;

/**
 * What somebody typed into a form whose session had ended meanwhile. It waits in their own browser, for this form only and for a few
 * minutes, while they sign in; the form that opens then has it again. Not for ballots: no cookie may hold those.
 */
@RequestScoped
public class Kept {

    private static final String COOKIE = "typed";
    private static final int SECONDS = 900;

    private final Visitor visitor;
    private final UriInfo uri;
    private final HttpHeaders headers;

    Kept(Visitor visitor, UriInfo uri, HttpHeaders headers) {
        this.visitor = visitor;
        this.uri = uri;
        this.headers = headers;
    }

    /**
     * Sends what was typed. When nobody is signed in any more, or the service wants a fresh code, the form is opened anew instead: by its
     * own address, which asks for whatever sign-in it needs.
     *
     * @param fields names and values by turns
     */
    public Response send(Supplier<Response> sending, String... fields) {
        if (!visitor.signedIn()) {
            return signInFirst(fields);
        }
        try {
            return sending.get();
        } catch (NeighbourRefused refused) {
            if (refused.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
                return signInFirst(fields);
            }
            throw refused;
        }
    }

    private Response signInFirst(String... fields) {
        return Response.seeOther(uri.getRequestUri()).cookie(cookie(packed(fields), SECONDS)).build();
    }

    /** What was typed before signing in; empty for a form that is opened for the first time. */
    public Map<String, String> typed() {
        Cookie cookie = headers.getCookies().get(COOKIE);
        return cookie == null ? Map.of() : unpacked(cookie.getValue());
    }

    /** The form with what was kept, which is then forgotten. */
    public Response shown(Object form) {
        Response.ResponseBuilder answer = Response.ok(form);
        return headers.getCookies().containsKey(COOKIE) ? answer.cookie(cookie("", 0)).build() : answer.build();
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(uri.getRequestUri().getRawPath())
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Packed, so that 2,000 letters of Persian fit into what a browser takes as a cookie. */
    private static String packed(String... fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(fields.length);
            for (String field : fields) {
                out.writeUTF(field == null ? "" : field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static Map<String, String> unpacked(String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(value))))) {
            for (int left = in.readByte(); left > 0; left -= 2) {
                fields.put(in.readUTF(), in.readUTF());
            }
            return fields;
        } catch (IOException | IllegalArgumentException notOurs) {
            return Map.of();
        }
    }
}
