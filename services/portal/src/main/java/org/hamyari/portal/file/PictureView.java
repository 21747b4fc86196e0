package org.hamyari.portal.file;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.catalogue.client.PictureDto;
import org.hamyari.catalogue.client.PictureWidthDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;

/**
 * A picture as a page draws it, from the portal's own origin.
 *
 * @param address of the picture without its width
 */
public record PictureView(PictureDto picture, String alt, String address, boolean first, boolean last) {

    static List<PictureView> of(Page page, List<PictureDto> pictures) {
        return IntStream.range(0, pictures.size()).mapToObj(i -> {
            PictureDto picture = pictures.get(i);
            return new PictureView(picture, Words.plain(picture.alt(), page.language()),
                    page.at("projects/" + picture.projectId() + "/pictures/" + picture.id()), i == 0, i == pictures.size() - 1);
        }).toList();
    }

    public String source() {
        return address + "/" + picture.widths().getFirst().width();
    }

    public String largest() {
        return address + "/" + picture.widths().getLast().width();
    }

    /** All sizes, for the browser to choose from. */
    public String sources() {
        return picture.widths().stream().map(kept -> address + "/" + kept.width() + " " + kept.width() + "w").collect(Collectors.joining(", "));
    }

    public PictureWidthDto size() {
        return picture.widths().getFirst();
    }

    /** Names of fields differ from picture to picture. */
    public String field(String name) {
        return name + "-" + picture.id();
    }

    /** Its value where one chooses what to object to. */
    public String choice() {
        return "picture-" + picture.id();
    }
}
