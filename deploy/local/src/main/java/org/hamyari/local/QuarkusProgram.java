package org.hamyari.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of our own applications as it is packaged, in a JVM of its own with a modest heap. */
final class QuarkusProgram implements Component {

    private static final List<String> JVM = List.of("-Xms32m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    /** Half the work of a start is the second compiler's, and a dozen programs share this machine; what counts votes does earn it. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private final Application application;
    private final Home home;
    private final Path root;
    private final Ports ports;
    private final Map<String, String> environment;
    private final DeathWatch deathWatch;
    private ChildProcess process;

    QuarkusProgram(Application application, Path root, Home home, Ports ports, Map<String, String> environment, DeathWatch deathWatch) {
        this.application = application;
        this.root = root;
        this.home = home;
        this.ports = ports;
        this.environment = environment;
        this.deathWatch = deathWatch;
    }

    @Override
    public String name() {
        return application.label();
    }

    @Override
    public void start() {
        ChildProcess.turnOver(log());
        restart();
    }

    @Override
    public void restart() {
        Path runnable = application.runnable(root);
        List<String> command = new ArrayList<>(List.of(Commands.java()));
        command.addAll(JVM);
        if (application != Application.VOTING) {
            command.add(FIRST_COMPILER_ONLY);
        }
        command.addAll(List.of("-jar", runnable.toString()));
        process = ChildProcess.start(
                new ChildProcess.Recipe(application.label(), command, environment, runnable.getParent(), log(), "TERM"), deathWatch);
        Await.until(application.label(), Duration.ofSeconds(180), process, log(), () -> Await.answers(healthUrl(ports, application)));
    }

    static String healthUrl(Ports ports, Application application) {
        return "http://127.0.0.1:" + ports.management(application) + "/q/health/ready";
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(12));
        }
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    private Path log() {
        return home.log(application.label());
    }
}
