package org.hamyari.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    private Path root;

    @Test
    void namesThePortInUseAndWhoNeedsIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackOptions options = options().withPortOffset(taken.getLocalPort() - 8080);
            assertTrue(Preflight.problems(options).contains("Port " + taken.getLocalPort()
                    + " is in use, and the front needs it: end the program that holds it, or set PORT_OFFSET."));
        }
    }

    @Test
    void namesWhatIsNotBuilt() {
        assertEquals(List.of("pledges is not built: run make build"),
                Preflight.notBuilt(options().withApplications(Set.of(Application.PLEDGES))));
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        assertEquals(List.of("Too little memory: 512 MiB are free, 1400 MiB are needed."),
                Preflight.tooLittleMemory(options(), OptionalLong.of(512)));
        assertEquals(List.of(), Preflight.tooLittleMemory(options(), OptionalLong.of(1400)));
        assertEquals(List.of(), Preflight.tooLittleMemory(options(), OptionalLong.empty()));
    }

    @Test
    void looksAtEveryPortOnce() {
        StackOptions options = StackOptions.demonstration(root);
        assertEquals(8 + 2 * Application.values().length, Preflight.listeners(options).size());
    }

    private StackOptions options() {
        return StackOptions.demonstration(root).withFolder(root.resolve("stack")).withApplications(Set.of());
    }
}
