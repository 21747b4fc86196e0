package org.hamyari.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What must be true before anything is started; every problem is one line, and all of them are told at once. */
final class Preflight {

    private static final long MEBIBYTE = 1024L * 1024;
    /** Database, broker, Keycloak, launcher and file cache. */
    private static final long BASE_MEMORY_MIB = 1_400;
    private static final long APPLICATION_MEMORY_MIB = 260;
    private static final long DISK_MIB = 2_000;

    private Preflight() {
    }

    static List<String> problems(StackOptions options) {
        List<String> problems = new ArrayList<>();
        problems.addAll(notBuilt(options));
        problems.addAll(portsInUse(options));
        problems.addAll(tooLittleMemory(options, availableMemoryMib()));
        problems.addAll(tooLittleDisk(options.folder()));
        return problems;
    }

    static List<String> notBuilt(StackOptions options) {
        return options.applications().stream()
                .filter(application -> !Files.exists(application.runnable(options.root())))
                .map(application -> application.label() + " is not built: run make build")
                .toList();
    }

    private static List<String> portsInUse(StackOptions options) {
        List<String> problems = new ArrayList<>();
        listeners(options).forEach((port, component) -> {
            if (isTaken(port)) {
                problems.add("Port " + port + " is in use, and " + component
                        + " needs it: end the program that holds it, or set PORT_OFFSET.");
            }
        });
        return problems;
    }

    static Map<Integer, String> listeners(StackOptions options) {
        Ports ports = options.ports();
        Map<Integer, String> listeners = new LinkedHashMap<>();
        listeners.put(ports.front(), "the front");
        listeners.put(ports.postgres(), "PostgreSQL");
        listeners.put(ports.kafka(), "Kafka");
        listeners.put(ports.kafkaController(), "Kafka's controller");
        listeners.put(ports.keycloak(), "Keycloak");
        listeners.put(ports.keycloakManagement(), "Keycloak's management interface");
        listeners.put(ports.smtp(), "the mail catcher");
        listeners.put(ports.mailbox(), "the mailbox page");
        for (Application application : options.applications()) {
            listeners.put(ports.application(application), application.label());
            listeners.put(ports.management(application), application.label() + "'s management interface");
        }
        return listeners;
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    static List<String> tooLittleMemory(StackOptions options, OptionalLong availableMib) {
        long needed = BASE_MEMORY_MIB + APPLICATION_MEMORY_MIB * options.applications().size();
        if (availableMib.isPresent() && availableMib.getAsLong() < needed) {
            return List.of("Too little memory: " + availableMib.getAsLong() + " MiB are free, " + needed + " MiB are needed.");
        }
        return List.of();
    }

    /** Of the machine, or of the container when that has less; unknown where neither says. */
    private static OptionalLong availableMemoryMib() {
        OptionalLong machine = number(Path.of("/proc/meminfo"), "MemAvailable:", 1024);
        OptionalLong limit = number(Path.of("/sys/fs/cgroup/memory.max"), "", 1);
        OptionalLong used = number(Path.of("/sys/fs/cgroup/memory.current"), "", 1);
        if (machine.isPresent() && limit.isPresent() && used.isPresent()) {
            return OptionalLong.of(Math.min(machine.getAsLong(), limit.getAsLong() - used.getAsLong()) / MEBIBYTE);
        }
        return machine.isPresent() ? OptionalLong.of(machine.getAsLong() / MEBIBYTE) : machine;
    }

    private static OptionalLong number(Path file, String label, long unit) {
        try {
            for (String line : Files.readAllLines(file)) {
                String rest = line.startsWith(label) ? line.substring(label.length()).strip() : "";
                if (!rest.isEmpty() && Character.isDigit(rest.charAt(0))) {
                    return OptionalLong.of(Long.parseLong(rest.split(" ")[0]) * unit);
                }
            }
            return OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static List<String> tooLittleDisk(Path folder) {
        try {
            Home.makeFolder(folder);
            long free = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
            return free < DISK_MIB
                    ? List.of("Too little disk: " + free + " MiB are free under " + folder + ", " + DISK_MIB + " MiB are needed.")
                    : List.of();
        } catch (IOException e) {
            return List.of("The folder " + folder + " cannot be used: " + e.getMessage());
        }
    }
}
