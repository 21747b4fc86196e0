package org.hamyari.portal.policy;

import java.util.List;
import org.hamyari.cities.client.PolicyPieceDto;

/** A part that differs from the version before: its name (with the language), and the pieces of both texts. */
public record ChangeView(String name, String languageTag, String direction, List<Piece> pieces) {

    /** A piece of text: {@code kind} is same, added or removed. */
    public record Piece(String kind, String text) {

        static Piece of(PolicyPieceDto piece) {
            return new Piece(piece.kind().toString().toLowerCase(java.util.Locale.ROOT), piece.text());
        }

        public boolean added() {
            return kind.equals("added");
        }

        public boolean removed() {
            return kind.equals("removed");
        }
    }
}
