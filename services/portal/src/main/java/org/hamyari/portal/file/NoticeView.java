package org.hamyari.portal.file;

import java.util.Locale;
import java.util.Optional;
import org.hamyari.catalogue.client.NoticeDto;
import org.hamyari.catalogue.client.NoticeStateDto;
import org.hamyari.portal.frame.Page;

/**
 * An objection as a page shows it.
 *
 * @param file address of the picture or document
 * @param address of this page
 * @param mayReply the owner, while his reply is waited for
 * @param mayDecide a moderator on the desk
 */
public record NoticeView(NoticeDto notice, Optional<String> file, String address, boolean mayReply, boolean mayDecide) {

    static NoticeView of(Page page, NoticeDto notice, String address, boolean owner, boolean desk) {
        Optional<String> file = switch (notice.about()) {
            case PICTURE -> Optional.of(page.at("projects/" + notice.projectId() + "/pictures/" + notice.fileId() + "/960"));
            case DOCUMENT -> Optional.of(page.at("projects/" + notice.projectId() + "/documents/" + notice.fileId()));
            case PROJECT, UNRECOGNIZED -> Optional.empty();
        };
        return new NoticeView(notice, file, address, owner && notice.state() == NoticeStateDto.TAKEN_DOWN,
                desk && page.visitor().holds("moderator", page.city().id()));
    }

    static String stateText(NoticeStateDto state) {
        return "file_notice_" + state.name().toLowerCase(Locale.ROOT);
    }

    static String kind(NoticeStateDto state) {
        return switch (state) {
            case RECEIVED, REPLIED -> "wait";
            case TAKEN_DOWN, UPHELD -> "bad";
            case RESTORED -> "go";
            case DISMISSED, UNRECOGNIZED -> "off";
        };
    }

    public String stateText() {
        return stateText(notice.state());
    }

    public String tagKind() {
        return kind(notice.state());
    }

    public String groundText() {
        return "file_ground_" + notice.ground().name().toLowerCase(Locale.ROOT);
    }

    public String aboutText() {
        return "file_about_" + notice.about().name().toLowerCase(Locale.ROOT);
    }

    public boolean isIn(String state) {
        return notice.state().name().equals(state);
    }
}
