package org.hamyari.portal.component;

/**
 * A project in a list.
 *
 * @param title markup, escaped
 * @param photo absent where the drawing is shown
 * @param share per cent of the target, markup; absent while the money is not known
 */
public record ProjectCard(
        String address, String title, String picture, Photo photo, String category, String tagKind, String tagText, FundingBar bar, String share,
        String days) {
}
