package org.hamyari.portal.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.NoticeDecisionDto;
import org.hamyari.catalogue.client.NoticeDto;
import org.hamyari.catalogue.client.NoticeGroundDto;
import org.hamyari.catalogue.client.NoticeInputDto;
import org.hamyari.catalogue.client.NoticeOutcomeDto;
import org.hamyari.catalogue.client.NoticeReasonDto;
import org.hamyari.catalogue.client.NoticesApi;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.neighbour.Neighbour;

/** Objections, as the catalogue keeps them. */
@ApplicationScoped
public class NoticesOfProject {

    private static final int MOST = 50;

    private final NoticesApi notices;

    NoticesOfProject(@RestClient NoticesApi notices) {
        this.notices = notices;
    }

    List<NoticeDto> ofCity(String cityId) {
        return Neighbour.ask(() -> notices.listNotices(cityId, null, null, MOST)).items();
    }

    List<NoticeDto> ofProject(String cityId, UUID project) {
        return Neighbour.ask(() -> notices.listNoticesOfProject(cityId, project)).items();
    }

    NoticeDto one(String cityId, UUID id) {
        return Neighbour.ask(() -> notices.getNotice(cityId, id));
    }

    NoticeDto file(String cityId, UUID project, Form form, String language) {
        String about = form.value("about");
        NoticeInputDto input = new NoticeInputDto(id(about, "picture-"), id(about, "document-"), NoticeGroundDto.fromString(form.value("ground")), language,
                form.value("explanation"), form.value("workUrl").isBlank() ? null : URI.create(form.value("workUrl").strip()),
                form.has("goodFaith", "yes"));
        return Neighbour.ask(() -> notices.fileNotice(form.value("key"), cityId, project, input));
    }

    void reply(String cityId, UUID id, Form form) {
        Neighbour.ask(() -> notices.replyToNotice(form.value("key"), cityId, id, new NoticeReasonDto(form.value("reason"))));
    }

    void takeDown(String cityId, UUID id, Form form) {
        Neighbour.ask(() -> notices.takeDown(form.value("key"), cityId, id, new NoticeReasonDto(form.value("reason"))));
    }

    void decide(String cityId, UUID id, Form form) {
        NoticeDecisionDto decision = new NoticeDecisionDto(NoticeOutcomeDto.fromString(form.value("outcome")), form.value("reason"));
        Neighbour.ask(() -> notices.decideNotice(form.value("key"), cityId, id, decision));
    }

    private static UUID id(String about, String kind) {
        return about.startsWith(kind) ? UUID.fromString(about.substring(kind.length())) : null;
    }
}
