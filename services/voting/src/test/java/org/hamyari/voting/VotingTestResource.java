package org.hamyari.voting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestPostgres;

/** The service's tests with the two further database roles of voting. */
public class VotingTestResource extends ServiceTestResource {

    private boolean packaged;

    @Override
    public void init(Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("service", "voting");
        all.put("roles", "voting_roll,voting_ballot");
        packaged = "away".equals(arguments.get("broker"));
        super.init(all);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(super.start());
        configuration.put("HAMYARI_DB_ROLL_PASSWORD", TestPostgres.PASSWORD);
        configuration.put("HAMYARI_DB_BALLOT_PASSWORD", TestPostgres.PASSWORD);
        configuration.put("hamyari.files.directory", "target/test-files");
        configuration.put("hamyari.jobs.poll", "PT0.05S");
        if (packaged) {
            // With port 0 the two servers of the packaged service name their meters differently, and the second never reports itself.
            configuration.put("quarkus.http.test-port", freePort());
            configuration.put("HAMYARI_MANAGEMENT_PORT", freePort());
        }
        return configuration;
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
