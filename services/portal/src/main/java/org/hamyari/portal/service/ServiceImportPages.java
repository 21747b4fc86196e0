package org.hamyari.portal.service;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.ServiceListDto;
import org.hamyari.cities.client.ServiceListsApi;
import org.hamyari.portal.api.ProblemErrorDto;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The file of the city's list: every error with its line and column, and what earlier files changed. */
@Path("/{language: fa|en}/{cityId}/desk/services/import")
@Authenticated
@RunOnVirtualThread
public class ServiceImportPages {

    private static final int UNAUTHORIZED = 401;
    private static final int UNPROCESSABLE = 422;
    private static final int A_PAGE = 20;
    private static final String COLUMNS = "code,parent,kind,name_fa,name_en,recipient,area";
    private static final Pattern PLACE = Pattern.compile("#/lines/(\\d+)/(.+)");

    /** An error and where it stands. */
    public record Wrong(Long line, String column, String detail) {
        static Wrong of(ProblemErrorDto error) {
            Matcher place = PLACE.matcher(error.pointer());
            return place.matches() ? new Wrong(Long.valueOf(place.group(1)), place.group(2), error.detail()) : new Wrong(null, "", error.detail());
        }
    }

    @CheckedTemplate(basePath = "service")
    static class Templates {

        static native TemplateInstance file(Page page, List<Wrong> errors, List<ServiceListDto> lists, String columns);
    }

    private final Frame frame;
    private final ServiceDesk desk;
    private final ServiceListsApi lists;
    private final Kept kept;

    ServiceImportPages(Frame frame, ServiceDesk desk, @RestClient ServiceListsApi lists, Kept kept) {
        this.frame = frame;
        this.desk = desk;
        this.lists = lists;
        this.kept = kept;
    }

    @GET
    public TemplateInstance asked() {
        return page(List.of());
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response sent(@RestForm FileUpload file) {
        return kept.send(() -> {
            if (file == null || file.size() == 0) {
                return again(List.of(new Wrong(null, "", frame.texts().get("service_no_file"))));
            }
            try (InputStream content = Files.newInputStream(file.uploadedFile())) {
                Neighbour.ask(() -> lists.importServiceList(UUID.randomUUID().toString(), frame.city().id(), content));
                return Response.seeOther(URI.create(frame.at("desk/services"))).build();
            } catch (NeighbourRefused refused) {
                if (refused.status() == UNAUTHORIZED) {
                    throw refused;
                }
                return again(refused.fields().isEmpty() ? List.of(new Wrong(null, "", refused.detail()))
                        : refused.fields().stream().map(Wrong::of).toList());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private Response again(List<Wrong> errors) {
        return Response.status(UNPROCESSABLE).entity(page(errors)).build();
    }

    private TemplateInstance page(List<Wrong> errors) {
        Page page = desk.below(frame.texts().get("service_import"));
        return page.show(Templates.file(page, errors, Neighbour.ask(() -> lists.listServiceLists(frame.city().id(), null, A_PAGE)).items(), COLUMNS));
    }
}
