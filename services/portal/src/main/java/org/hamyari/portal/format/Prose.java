package org.hamyari.portal.format;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What somebody wrote with Markdown's paragraphs, lists and emphasis, as markup. Nothing else of Markdown counts: tags are text, links and
 * pictures are their words, so that no text leads a reader away or loads anything.
 */
final class Prose {

    private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of(ListBlock.class)).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Prose() {
    }

    static String html(String text) {
        Node document = PARSER.parse(text);
        document.accept(new WordsOnly());
        return RENDERER.render(document).strip();
    }

    /** Puts the words of a link or a picture in its place. */
    private static final class WordsOnly extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            unwrap(link);
        }

        @Override
        public void visit(Image image) {
            unwrap(image);
        }

        private void unwrap(Node node) {
            visitChildren(node);
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
            }
            node.unlink();
        }
    }
}
