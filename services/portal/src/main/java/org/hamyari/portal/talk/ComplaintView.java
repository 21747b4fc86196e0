package org.hamyari.portal.talk;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hamyari.catalogue.client.ComplaintDto;
import org.hamyari.portal.api.LocalizedTextDto;

/** A complaint as pages show it; topic and finding are keys of texts. */
public record ComplaintView(UUID id, UUID projectId, LocalizedTextDto project, String topic, LocalizedTextDto said, Instant filedAt, Instant dueAt,
        String finding, LocalizedTextDto answer, Instant answeredAt, boolean late, boolean mine) {

    static ComplaintView of(ComplaintDto complaint) {
        return new ComplaintView(complaint.id(), complaint.projectId(), complaint.projectTitle(), key("topic", complaint.topic().name()),
                Statements.words(complaint.said()), complaint.filedAt(), complaint.dueAt(),
                complaint.finding() == null ? null : key("finding", complaint.finding().name()), Statements.words(complaint.answer()),
                complaint.answeredAt(), Boolean.TRUE.equals(complaint.late()), Boolean.TRUE.equals(complaint.mine()));
    }

    static String key(String kind, String name) {
        return "talk_" + kind + "_" + name.toLowerCase(Locale.ROOT);
    }
}
