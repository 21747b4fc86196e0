package org.hamyari.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says which stack runs from a folder, with which ports and process ids; its lock keeps a second one from using the same data. */
final class RunningFile {

    private final Path file;
    private final FileChannel channel;
    private final Map<String, String> content = new TreeMap<>();

    private RunningFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static RunningFile claim(Home home, Ports ports) {
        try {
            FileChannel channel = FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StackException("A stack runs from " + home.folder() + " already (process " + read(home).get("launcher") + ").");
            }
            RunningFile running = new RunningFile(file(home), channel);
            running.put("offset", String.valueOf(ports.offset()));
            running.put("launcher", String.valueOf(ProcessHandle.current().pid()));
            return running;
        } catch (IOException e) {
            throw new StackException("The folder " + home.folder() + " cannot be locked: " + e.getMessage(), e);
        }
    }

    /** Says so before anything else is looked at: the ports of a running stack are in use, but that is not what one wants to read. */
    static void refuseSecond(Home home) {
        claim(home, new Ports(0)).release();
    }

    /** Empty when nothing runs. */
    static Map<String, String> read(Home home) {
        try {
            if (!Files.exists(file(home))) {
                return Map.of();
            }
            return Files.readAllLines(file(home)).stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, two) -> two, TreeMap::new));
        } catch (IOException e) {
            throw new StackException("The file " + file(home) + " cannot be read: " + e.getMessage(), e);
        }
    }

    void record(String component, long pid) {
        put("pid." + component, String.valueOf(pid));
    }

    synchronized void release() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new StackException("The file " + file + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private synchronized void put(String key, String value) {
        content.put(key, value);
        try {
            Files.writeString(file, content.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new StackException("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("stack.properties");
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
