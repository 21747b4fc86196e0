package org.hamyari.voting;

import java.util.HashMap;
import java.util.Map;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestPostgres;

/** The service's tests with the two further database roles of voting. */
public class VotingTestResource extends ServiceTestResource {

    @Override
    public void init(Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("service", "voting");
        all.put("roles", "voting_roll,voting_ballot");
        super.init(all);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(super.start());
        configuration.put("HAMYARI_DB_ROLL_PASSWORD", TestPostgres.PASSWORD);
        configuration.put("HAMYARI_DB_BALLOT_PASSWORD", TestPostgres.PASSWORD);
        configuration.put("hamyari.files.directory", "target/test-files");
        configuration.put("hamyari.jobs.poll", "PT0.05S");
        configuration.put("hamyari.voting.passes.key-bits", "2048");
        configuration.put("hamyari.voting.passes.batch", "10");
        configuration.put("hamyari.voting.batch-every", "0.2s");
        // The packaged service knows no test port of its management; without this it would take the port of production.
        configuration.put("HAMYARI_MANAGEMENT_PORT", configuration.get("quarkus.management.test-port"));
        return configuration;
    }
}
