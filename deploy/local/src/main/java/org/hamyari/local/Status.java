package org.hamyari.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What runs, whether it is well, and how much memory it takes. */
final class Status {

    private final StackOptions options;
    private final Map<String, String> running;
    private final Ports ports;

    Status(StackOptions options) {
        this.options = options;
        running = RunningFile.read(options.home());
        ports = new Ports(Integer.parseInt(running.getOrDefault("offset", String.valueOf(options.portOffset()))));
    }

    /** Whether everything that should run is well. */
    boolean print(PrintStream out) {
        if (!isAlive(running.get("launcher"))) {
            out.println("Nothing runs from " + options.folder() + ".");
            return false;
        }
        boolean allWell = true;
        long total = ProcessHandle.of(Long.parseLong(running.get("launcher"))).map(Status::memoryKib).orElse(0L) / 1024;
        out.println(line("component", "port", "process", "state", "memory"));
        out.println(line("front, mailbox", String.valueOf(ports.front()), running.get("launcher"),
                Await.listens(ports.front()) ? "well" : "away", total + " MiB"));
        for (Map.Entry<String, Integer> component : components().entrySet()) {
            String pid = running.get("pid." + component.getKey());
            boolean well = isAlive(pid) && isWell(component.getKey(), component.getValue());
            long memory = memoryMib(pid);
            allWell &= well;
            total += memory;
            out.println(line(component.getKey(), component.getValue().toString(), pid, well ? "well" : "away", memory + " MiB"));
        }
        out.println(line("all", "", "", allWell ? "well" : "not well", total + " MiB"));
        return allWell;
    }

    private Map<String, Integer> components() {
        Map<String, Integer> components = new LinkedHashMap<>();
        components.put("postgres", ports.postgres());
        components.put("kafka", ports.kafka());
        components.put("keycloak", ports.keycloak());
        for (Application application : Application.values()) {
            if (running.containsKey("pid." + application.label())) {
                components.put(application.label(), ports.application(application));
            }
        }
        return components;
    }

    private boolean isWell(String component, int port) {
        if (component.equals("keycloak")) {
            return Await.answers("http://127.0.0.1:" + ports.keycloakManagement() + "/auth/health/ready");
        }
        return Application.named(component)
                .map(application -> Await.answers(QuarkusProgram.healthUrl(ports, application)))
                .orElseGet(() -> Await.listens(port));
    }

    private static String line(String component, String port, String process, String state, String memory) {
        return String.format(Locale.ROOT, "%-16s %6s %9s  %-8s %10s", component, port, process == null ? "-" : process, state, memory);
    }

    private static boolean isAlive(String pid) {
        return pid != null && ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Of the process and everything it started; what several share is counted once, where the system tells. */
    private static long memoryMib(String pid) {
        return pid == null ? 0 : ProcessHandle.of(Long.parseLong(pid))
                .map(process -> Stream.concat(Stream.of(process), process.descendants()).mapToLong(Status::memoryKib).sum() / 1024)
                .orElse(0L);
    }

    private static long memoryKib(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).sum();
        } catch (IOException | UncheckedIOException e) {
            return residentKib(process);
        }
    }

    private static long residentKib(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
            try (BufferedReader reader = ps.inputReader()) {
                String line = reader.readLine();
                return line == null ? 0 : Long.parseLong(line.strip());
            }
        } catch (IOException e) {
            return 0;
        }
    }
}
