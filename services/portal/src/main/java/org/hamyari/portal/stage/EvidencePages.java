package org.hamyari.portal.stage;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.cities.client.CriterionRuleDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Evidence on the desk: handing it in with a link or a file, reading it, and the reviewer's verdict. */
@Path("/{language: fa|en}/{cityId}/desk/stage")
@Authenticated
@RunOnVirtualThread
public class EvidencePages {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;
    private static final int SHORTEST = 3;

    private final Frame frame;
    private final EvidenceOfCity evidence;
    private final Kept kept;

    EvidencePages(Frame frame, EvidenceOfCity evidence, Kept kept) {
        this.frame = frame;
        this.evidence = evidence;
        this.kept = kept;
    }

    @GET
    @Path("evidence")
    public Response hand() {
        Map<String, String> typed = kept.typed();
        return kept.shown(form(Field.typed("criterion", typed.get("criterion")), Field.typed("statement", typed.get("statement")),
                Field.typed("url", typed.get("url")), Field.empty("file"), List.of()));
    }

    @POST
    @PermitAll
    @Path("evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handed(@RestForm String criterion, @RestForm String statement, @RestForm String url, @RestForm FileUpload file,
            @RestForm String key) {
        Field link = Field.typed("url", url == null ? "" : url.strip());
        return kept.send(() -> submit(Field.typed("criterion", criterion), Field.typed("statement", statement), link, file, key),
                "criterion", criterion, "statement", statement, "url", url);
    }

    private Response submit(Field criterion, Field statement, Field url, FileUpload file, String key) {
        boolean hasFile = file != null && file.size() > 0;
        Field chosen = criterion.value().isEmpty() ? criterion.refused(frame.texts().get("stage_choose_criterion")) : criterion;
        Field said = statement.value().strip().length() < SHORTEST ? statement.refused(frame.texts().get("stage_statement_error")) : statement;
        Field link = !hasFile && url.value().isEmpty() ? url.refused(frame.texts().get("stage_shows_nothing"))
                : !url.value().isEmpty() && !isAddress(url.value()) ? url.refused(frame.texts().get("stage_url_error")) : url;
        if (chosen.bad() || said.bad() || link.bad()) {
            return Response.status(UNPROCESSABLE).entity(form(chosen, said, link, Field.empty("file"), List.of())).build();
        }
        try {
            String document = hasFile ? upload(file, key) : null;
            evidence.submit(frame.city().id(), criterion.value(), statement.value(), url.value(), document, key);
            return Response.seeOther(URI.create(frame.at("desk/stage"))).build();
        } catch (NeighbourRefused refused) {
            if (refused.status() != UNPROCESSABLE && refused.status() != TOO_LARGE) {
                throw refused;
            }
            Field wrong = refused.code().equals("document-kind") || refused.status() == TOO_LARGE
                    ? Field.empty("file").refused(refused.detail()) : Field.empty("file");
            List<String> words = wrong.bad() ? List.of() : Refusal.of(refused);
            return Response.status(refused.status()).entity(form(criterion, statement, url, wrong, words)).build();
        }
    }

    private String upload(FileUpload file, String key) {
        String name = file.fileName().substring(Math.max(0, file.fileName().length() - 200));
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return evidence.upload(frame.city().id(), name, content, key);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private TemplateInstance form(Field criterion, Field statement, Field url, Field file, List<String> refusals) {
        Page page = page("stage_hand_in");
        List<Choice> criteria = evidence.criteria().stream()
                .map(rule -> new Choice(rule.code(), Words.plain(rule.name(), page.language()), rule.code().equals(criterion.value()))).toList();
        return page.show(StageTemplates.evidence(page, new EvidenceForm(criteria, criterion, statement, url, file, refusals,
                !kept.typed().isEmpty(), UUID.randomUUID().toString())));
    }

    @GET
    @Path("evidence/{evidenceId}")
    public Response one(@PathParam("evidenceId") UUID id) {
        Map<String, String> typed = kept.typed();
        return kept.shown(verdictPage(id, new VerdictForm(typed.getOrDefault("verdict", ""), Field.empty("accept"),
                Field.typed("reasons", typed.get("reasons")), List.of(), !typed.isEmpty(), UUID.randomUUID().toString())));
    }

    @POST
    @PermitAll
    @Path("evidence/{evidenceId}")
    public Response judged(@PathParam("evidenceId") UUID id, @FormParam("verdict") String verdict, @FormParam("reasons") String reasons,
            @FormParam("key") String key) {
        return kept.send(() -> judge(id, verdict == null ? "" : verdict, Field.typed("reasons", reasons), key), "verdict", verdict,
                "reasons", reasons);
    }

    private Response judge(UUID id, String verdict, Field reasons, String key) {
        boolean chosen = verdict.equals("ACCEPTED") || verdict.equals("REFUSED");
        Field choice = Field.empty("accept");
        VerdictForm form = new VerdictForm(verdict, chosen ? choice : choice.refused(frame.texts().get("stage_verdict_error")),
                reasons.value().strip().length() < SHORTEST ? reasons.refused(frame.texts().get("desk_reason_error")) : reasons, List.of(), false, key);
        if (form.bad()) {
            return Response.status(UNPROCESSABLE).entity(verdictPage(id, form)).build();
        }
        evidence.judge(frame.city().id(), id, form);
        return Response.seeOther(URI.create(frame.at("desk/stage/evidence/" + id))).build();
    }

    private TemplateInstance verdictPage(UUID id, VerdictForm form) {
        Page page = page("stage_evidence");
        List<CriterionRuleDto> criteria = evidence.criteria();
        return page.show(StageTemplates.verdict(page, evidence.view(page, evidence.of(page.city().id(), id), criteria), form));
    }

    @GET
    @Path("documents/{documentId}")
    public Response document(@PathParam("documentId") UUID id) {
        String city = frame.city().id();
        String name = URLEncoder.encode(evidence.document(city, id).name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(evidence.file(city, id), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name).build();
    }

    private Page page(String title) {
        return frame.deskPage(frame.texts().get(title), new Crumb(frame.texts().get("stage_desk"), frame.at("desk/stage")));
    }

    private static boolean isAddress(String url) {
        try {
            URI parsed = URI.create(url);
            return List.of("http", "https").contains(String.valueOf(parsed.getScheme())) && parsed.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
