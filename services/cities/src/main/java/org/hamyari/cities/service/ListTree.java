package org.hamyari.cities.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of the list as a whole: a code once, a parent that is there, no circle, levels in their order. */
final class ListTree {

    private final Map<String, ListRow> byCode = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    private ListTree() {
    }

    static ListTree of(List<ListRow> rows, ListErrors errors) {
        ListTree tree = new ListTree();
        for (ListRow row : rows) {
            ListRow first = row.code() == null ? null : tree.byCode.putIfAbsent(row.code(), row);
            if (first != null) {
                errors.add(row.line(), "code", "code-taken", first.line());
            }
        }
        rows.stream().map(ListRow::parent).forEach(tree.parents::add);
        Set<String> inCircles = tree.circles(rows);
        rows.forEach(row -> tree.checkParent(row, inCircles.contains(row.code()), errors));
        return tree;
    }

    /** Whether nothing stands below, and the level is one to decide about. */
    boolean isLeaf(ListRow row) {
        return row.kind().isDecidable() && !parents.contains(row.code());
    }

    private void checkParent(ListRow row, boolean inCircle, ListErrors errors) {
        if (row.kind() == null) {
            return;
        }
        if (row.parent() == null) {
            if (!row.kind().under().isEmpty()) {
                errors.add(row.line(), "parent", "parent-missing", row.kind());
            }
            return;
        }
        ListRow parent = byCode.get(row.parent());
        if (parent == null) {
            errors.add(row.line(), "parent", "unknown-parent", row.parent());
        } else if (inCircle) {
            errors.add(row.line(), "parent", "circle");
        } else if (row.kind().under().isEmpty()) {
            errors.add(row.line(), "parent", "parent-not-allowed");
        } else if (parent.kind() != null && !row.kind().under().contains(parent.kind())) {
            errors.add(row.line(), "parent", "wrong-level", row.kind(), parent.kind());
        }
    }

    /** The codes that are their own ancestors: each row is walked once. */
    private Set<String> circles(List<ListRow> rows) {
        Set<String> done = new HashSet<>();
        Set<String> circles = new HashSet<>();
        for (ListRow start : rows) {
            List<String> walk = new ArrayList<>();
            Set<String> onWalk = new HashSet<>();
            ListRow at = start;
            while (at != null && at.code() != null && !done.contains(at.code()) && onWalk.add(at.code())) {
                walk.add(at.code());
                at = at.parent() == null ? null : byCode.get(at.parent());
            }
            if (at != null && onWalk.contains(at.code())) {
                circles.addAll(walk.subList(walk.indexOf(at.code()), walk.size()));
            }
            done.addAll(walk);
        }
        return circles;
    }
}
