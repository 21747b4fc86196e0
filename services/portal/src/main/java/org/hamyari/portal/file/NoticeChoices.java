package org.hamyari.portal.file;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hamyari.catalogue.client.NoticeGroundDto;

/** What one can object to, and on which grounds. */
public record NoticeChoices(List<PictureView> pictures, List<DocumentView> documents) {

    public static final List<String> GROUNDS = Stream.of(NoticeGroundDto.values()).filter(ground -> ground != NoticeGroundDto.UNRECOGNIZED)
            .map(Enum::name).toList();

    public List<String> grounds() {
        return GROUNDS;
    }

    /** Whether this is something that can be objected to here. */
    boolean knows(String about) {
        return about.equals("project") || pictures.stream().anyMatch(each -> about.equals("picture-" + each.picture().id()))
                || documents.stream().anyMatch(each -> about.equals("document-" + each.document().id()));
    }

    public String text(String ground) {
        return "file_ground_" + ground.toLowerCase(Locale.ROOT);
    }
}
