package org.hamyari.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who runs PostgreSQL: it refuses to run as root. Root first tries a user namespace without mapping (files stay root's, the process loses
 * every privilege), which some containers forbid; then the user nobody, who is given the data folder.
 */
enum UnprivilegedUser {
    CALLER("") {
        @Override
        List<String> prefix(String... command) {
            return List.of(command);
        }
    },
    NAMESPACE("root") {
        @Override
        List<String> prefix(String... command) {
            return join(List.of("unshare", "--user"), command);
        }
    },
    NOBODY("nobody") {
        @Override
        List<String> prefix(String... command) {
            return join(List.of("setpriv", "--reuid=nobody", "--regid=" + gidOfNobody(), "--clear-groups"), command);
        }
    };

    private final String owner;

    UnprivilegedUser(String owner) {
        this.owner = owner;
    }

    static UnprivilegedUser find() {
        if (!System.getProperty("user.name").equals("root")) {
            return CALLER;
        }
        if (Commands.succeeds("unshare", "--user", "true")) {
            return NAMESPACE;
        }
        if (Commands.isInstalled("setpriv")) {
            return NOBODY;
        }
        throw new StackException(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv works here: run make as another user.");
    }

    /** The command as it must be called; the process keeps its id. */
    abstract List<String> prefix(String... command);

    /** Whether this user gets as far as the program: a repository under a closed home folder is out of reach for nobody. */
    boolean reaches(Path program) {
        return Commands.succeeds(prefix("test", "-x", program.toString()).toArray(String[]::new));
    }

    /** Gives the folder to the user who needs it, also when an earlier run belonged to another. */
    void giveAway(Path folder) {
        try {
            if (owner.isEmpty() || Files.getOwner(folder).getName().equals(owner)) {
                return;
            }
            UserPrincipal user = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path each : tree.toList()) {
                    Files.setOwner(each, user);
                }
            }
        } catch (IOException e) {
            throw new StackException("The data folder cannot be given to the user " + owner + ": " + e.getMessage(), e);
        }
    }

    private static List<String> join(List<String> prefix, String... command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(Arrays.asList(command));
        return whole;
    }

    private static String gidOfNobody() {
        return Commands.succeeds("getent", "group", "nogroup") ? "nogroup" : "nobody";
    }
}
