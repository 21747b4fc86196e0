package org.hamyari.cities.stagepolicy;

import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where in a YAML text something stands. */
final class YamlLines {

    private YamlLines() {
    }

    /** The line, from 1, of what a pointer names; of what should hold it, where it is missing. */
    static int of(Node root, String pointer) {
        Node found = root;
        int line = root.getStartMark().getLine();
        for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            Optional<Node> next = child(found, step);
            if (next.isEmpty()) {
                break;
            }
            line = lineOf(found, step, next.get());
            found = next.get();
        }
        return line + 1;
    }

    private static Optional<Node> child(Node parent, String step) {
        return switch (parent) {
            case MappingNode mapping -> mapping.getValue().stream().filter(tuple -> isNamed(tuple, step)).map(NodeTuple::getValueNode).findFirst();
            case SequenceNode sequence when step.matches("[0-9]{1,6}") -> sequence.getValue().stream().skip(Integer.parseInt(step)).findFirst();
            default -> Optional.empty();
        };
    }

    /** A member begins at its name: its value may stand further down. */
    private static int lineOf(Node parent, String step, Node child) {
        return parent instanceof MappingNode mapping
                ? mapping.getValue().stream().filter(tuple -> isNamed(tuple, step)).findFirst().orElseThrow().getKeyNode().getStartMark().getLine()
                : child.getStartMark().getLine();
    }

    private static boolean isNamed(NodeTuple tuple, String name) {
        return tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
    }
}
