package org.hamyari.portal.register;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamyari.portal.api.ProblemDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.portal.register.Upload.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files for the register: the emblem, the map of the districts, figures of the population. A file itself is never kept over a sign-in. */
@Path("/{language: fa|en}/{cityId}/desk/city/files/{kind: emblem|districts|census}")
@Authenticated
@RunOnVirtualThread
public class UploadPages {

    private static final int UNAUTHORIZED = 401;
    private static final int UNPROCESSABLE = 422;
    private static final Map<String, String> ACCEPT =
            Map.of("emblem", "image/png,image/jpeg", "districts", ".geojson,.json,application/geo+json", "census", ".csv,text/csv");

    private final Frame frame;
    private final Area area;
    private final RegisterChanges changes;
    private final Kept kept;

    UploadPages(Frame frame, Area area, RegisterChanges changes, Kept kept) {
        this.frame = frame;
        this.area = area;
        this.changes = changes;
        this.kept = kept;
    }

    @GET
    public Response asked(@PathParam("kind") String kind) {
        Map<String, String> typed = kept.typed();
        return kept.shown(page(new Upload(kind, ACCEPT.get(kind), List.of(), typed.getOrDefault("year", ""), typed.getOrDefault("source", ""))));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response sent(@PathParam("kind") String kind, @RestForm FileUpload file, @RestForm String year, @RestForm String source) {
        return kept.send(() -> {
            try {
                send(kind, file, year, source);
                return Response.seeOther(URI.create(frame.at("desk/city"))).build();
            } catch (NeighbourRefused refused) {
                if (refused.status() == UNAUTHORIZED) {
                    throw refused;
                }
                return refused(new Upload(kind, ACCEPT.get(kind), refusals(refused), text(year), text(source)));
            }
        }, "year", year, "source", source);
    }

    private void send(String kind, FileUpload file, String year, String source) {
        if (file == null || file.size() == 0) {
            throw refusal("register_upload_no_file");
        }
        String city = frame.city().id();
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            switch (kind) {
                case "emblem" -> {
                    changes.emblem(city, content);
                    frame.profileChanged();
                }
                case "districts" -> changes.districts(city, content);
                default -> {
                    int number = number(year);
                    changes.census(city, number, text(source), area.censusVersion(city, number), content);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int number(String year) {
        String digits = text(year).chars().mapToObj(sign -> Character.isDigit(sign) ? String.valueOf(Character.digit(sign, 10)) : "x")
                .collect(Collectors.joining());
        if (!digits.matches("(19|20|21)[0-9]{2}")) {
            throw refusal("register_upload_no_year");
        }
        return Integer.parseInt(digits);
    }

    private NeighbourRefused refusal(String text) {
        return new NeighbourRefused(UNPROCESSABLE, new ProblemDto(null, frame.texts().get(text), UNPROCESSABLE,
                frame.texts().get(text), null, null, null, null, null));
    }

    private static List<Refusal> refusals(NeighbourRefused refused) {
        return refused.fields().isEmpty() ? List.of(new Refusal("", refused.detail()))
                : refused.fields().stream().map(error -> new Refusal(error.pointer().replaceFirst("^#/?", ""), error.detail())).toList();
    }

    private Response refused(Upload upload) {
        return Response.status(UNPROCESSABLE).entity(page(upload)).build();
    }

    private TemplateInstance page(Upload upload) {
        Page page = frame.deskPage(frame.texts().get("register_upload_" + upload.kind() + "_title"), RegisterForms.queue(frame),
                new Crumb(frame.texts().get("register_title"), frame.at("desk/city")));
        return page.show(RegisterTemplates.upload(page, upload));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
