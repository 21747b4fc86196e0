package org.hamyari.portal.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CriterionBasisDto;
import org.hamyari.cities.client.CriterionRuleDto;
import org.hamyari.cities.client.DocumentDto;
import org.hamyari.cities.client.DocumentsApi;
import org.hamyari.cities.client.EvidenceStateDto;
import org.hamyari.cities.client.EvidenceVerdictDto;
import org.hamyari.cities.client.EvidenceVerdictInputDto;
import org.hamyari.cities.client.StageEvidenceApi;
import org.hamyari.cities.client.StageEvidenceDto;
import org.hamyari.cities.client.StageEvidenceInputDto;
import org.hamyari.cities.client.StagePoliciesApi;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.desk.People;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.text.Markup;
import org.hamyari.portal.text.Texts;

/** Evidence of a city on the desk: what was handed in and what the reviewer said. */
@ApplicationScoped
public class EvidenceOfCity {

    private static final int MOST = 50;

    private final StageEvidenceApi evidence;
    private final DocumentsApi documents;
    private final StagePoliciesApi policies;

    EvidenceOfCity(@RestClient StageEvidenceApi evidence, @RestClient DocumentsApi documents, @RestClient StagePoliciesApi policies) {
        this.evidence = evidence;
        this.documents = documents;
        this.policies = policies;
    }

    /** The criteria that are shown by evidence, by the policy in force. */
    List<CriterionRuleDto> criteria() {
        return Neighbour.ask(() -> policies.listStagePolicies(null, 1)).items().getFirst().stages().stream()
                .flatMap(stage -> stage.criteria().stream()).filter(rule -> rule.basis() == CriterionBasisDto.EVIDENCE).toList();
    }

    StageEvidenceDto of(String cityId, UUID id) {
        return Neighbour.ask(() -> evidence.getStageEvidence(cityId, id));
    }

    List<Task> tasks(Page page, List<CriterionRuleDto> criteria) {
        return Neighbour.ask(() -> evidence.listStageEvidence(page.city().id(), null, null, MOST)).items().stream().map(each -> {
            EvidenceView view = view(page, each, criteria);
            String by = page.texts().markup("stage_handed_in_by", People.name(page, each.submittedBy())).getValue();
            return new Task(page.formats().date(each.submittedAt()).getValue(), false, view.address(), Markup.escape(view.headline()), by,
                    view.tagKind(), page.texts().get(view.stateText()));
        }).toList();
    }

    String upload(String cityId, String fileName, InputStream file, String key) {
        return Neighbour.ask(() -> documents.uploadDocument(key, fileName, cityId, file)).id().toString();
    }

    InputStream file(String cityId, UUID document) {
        return Neighbour.ask(() -> documents.downloadDocument(cityId, document));
    }

    DocumentDto document(String cityId, UUID document) {
        return Neighbour.ask(() -> documents.getDocument(cityId, document));
    }

    void submit(String cityId, String criterion, String statement, String url, String document, String key) {
        StageEvidenceInputDto input = new StageEvidenceInputDto(criterion, statement, url.isEmpty() ? null : URI.create(url),
                document == null ? null : UUID.fromString(document));
        Neighbour.ask(() -> evidence.submitStageEvidence(key, cityId, input));
    }

    void judge(String cityId, UUID id, VerdictForm form) {
        EvidenceVerdictInputDto input = new EvidenceVerdictInputDto(EvidenceVerdictDto.fromString(form.verdict()), form.reasons().value());
        Neighbour.ask(() -> evidence.reviewStageEvidence(form.key(), cityId, id, input));
    }

    EvidenceView view(Page page, StageEvidenceDto each, List<CriterionRuleDto> criteria) {
        String name = criteria.stream().filter(rule -> rule.code().equals(each.criterion()))
                .map(rule -> Words.plain(rule.name(), page.language())).findFirst().orElse(each.criterion());
        boolean mayJudge = each.state() == EvidenceStateDto.WAITING && page.visitor().platformAdmin() && !People.isVisitor(page, each.submittedBy());
        return new EvidenceView(name, kind(each.state()), "stage_evidence_" + each.state().name().toLowerCase(Locale.ROOT), facts(page, each),
                mayJudge, page.at("desk/stage/evidence/" + each.id()));
    }

    private static List<Fact> facts(Page page, StageEvidenceDto each) {
        Texts texts = page.texts();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(texts.get("stage_statement"), People.written(each.statement()).getValue()));
        if (each.url() != null) {
            String url = Markup.escape(each.url().toString());
            facts.add(Fact.of(texts.get("stage_url"), "<a href=\"" + url + "\" rel=\"nofollow noopener\"><bdi dir=\"ltr\">" + url + "</bdi></a>"));
        }
        if (each.document() != null) {
            facts.add(Fact.of(texts.get("stage_file"), "<a href=\"" + page.at("desk/stage/documents/" + each.document().id()) + "\"><bdi>"
                    + Markup.escape(each.document().name()) + "</bdi></a>"));
        }
        facts.add(Fact.of(texts.get("stage_handed_in"), Markup.escape(People.name(page, each.submittedBy())) + ", "
                + page.formats().moment(each.submittedAt()).getValue()));
        if (each.reviewedAt() != null) {
            facts.add(Fact.of(texts.get("stage_reviewed"), Markup.escape(People.name(page, each.reviewedBy())) + ", "
                    + page.formats().moment(each.reviewedAt()).getValue()));
            facts.add(Fact.of(texts.get("desk_reason"), People.written(each.reasons()).getValue()));
        }
        return facts;
    }

    private static String kind(EvidenceStateDto state) {
        return switch (state) {
            case WAITING -> "wait";
            case ACCEPTED -> "go";
            case REFUSED -> "bad";
            case SUPERSEDED, UNRECOGNIZED -> "off";
        };
    }
}
