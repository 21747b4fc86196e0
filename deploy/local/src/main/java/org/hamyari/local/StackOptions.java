package org.hamyari.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which stack to start, and where.
 *
 * @param root the repository
 * @param folder where its data, logs and running files go
 * @param portOffset added to every port
 * @param applications which of our own programs run; the others may be started from an editor on the same ports
 * @param reviveCrashed whether a program that ends by itself is started again
 */
public record StackOptions(Path root, Path folder, int portOffset, Set<Application> applications, boolean reviveCrashed,
        Progress progress) {

    /** Keeps every port below those the system gives to outgoing connections (32768 and up on Linux). */
    private static final int TEST_OFFSET = 10_000;

    /** The stack of {@code make run}. */
    public static StackOptions demonstration(Path root) {
        return new StackOptions(root, root.resolve(".hamyari"), 0, EnumSet.allOf(Application.class), true, Progress.toConsole());
    }

    /** A stack for tests: ports and data of its own, so that it runs beside a demonstration; nothing is revived behind a test's back. */
    public static StackOptions forTests(Path root) {
        return new StackOptions(root, root.resolve("deploy/local/target/stack"), TEST_OFFSET, EnumSet.allOf(Application.class), false,
                Progress.toConsole());
    }

    public StackOptions withPortOffset(int offset) {
        return new StackOptions(root, folder, offset, applications, reviveCrashed, progress);
    }

    public StackOptions withFolder(Path other) {
        return new StackOptions(root, other, portOffset, applications, reviveCrashed, progress);
    }

    public StackOptions withApplications(Set<Application> some) {
        return new StackOptions(root, folder, portOffset, Set.copyOf(some), reviveCrashed, progress);
    }

    /** Forgets what an earlier run left. */
    public StackOptions withEmptyData() {
        Home home = home();
        RunningFile.refuseSecond(home);
        home.forgetData();
        return this;
    }

    Home home() {
        return Home.under(folder, root.resolve(".hamyari/cache"));
    }

    Ports ports() {
        return new Ports(portOffset);
    }
}
