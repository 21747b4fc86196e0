package org.hamyari.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hamyari.local.seed.Seeder;

/** The front door for people: {@code run}, {@code status}, {@code reset}, {@code token}, {@code code}. The Makefile calls it. */
public final class Launcher {

    private Launcher() {
    }

    public static void main(String[] arguments) {
        quietLibraries();
        try {
            StackOptions options = options(System.getenv());
            switch (arguments.length == 0 ? "run" : arguments[0]) {
                case "run" -> run(options);
                case "status" -> System.exit(new Status(options).print(System.out) ? 0 : 1);
                case "reset" -> reset(options);
                case "token" -> System.out.println(token(options, System.getenv()));
                case "code" -> System.out.println(code(options, System.getenv()));
                default -> throw new StackException("Unknown command " + arguments[0] + ": run, status, reset, token or code");
            }
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static StackOptions options(Map<String, String> environment) {
        Path root = Path.of(System.getProperty("hamyari.root", ".")).toAbsolutePath().normalize();
        StackOptions options = StackOptions.demonstration(root);
        String offset = environment.getOrDefault("PORT_OFFSET", "");
        if (!offset.isEmpty()) {
            options = options.withPortOffset(number(offset));
        }
        String folder = environment.getOrDefault("DATA", "");
        if (!folder.isEmpty()) {
            options = options.withFolder(root.resolve(folder));
        }
        String only = environment.getOrDefault("ONLY", "");
        return only.isEmpty() ? options : options.withApplications(applications(only));
    }

    private static int number(String offset) {
        try {
            return Integer.parseInt(offset);
        } catch (NumberFormatException e) {
            throw new StackException("PORT_OFFSET must be a number, not " + offset);
        }
    }

    private static Set<Application> applications(String only) {
        if (only.equals("none")) {
            return EnumSet.noneOf(Application.class);
        }
        return Arrays.stream(only.split(","))
                .map(label -> Application.named(label.strip()).orElseThrow(() -> new StackException("ONLY names no application: " + label)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Application.class)));
    }

    private static void run(StackOptions options) {
        long begun = System.nanoTime();
        System.out.println("Hamyari is starting (Ctrl-C ends everything).");
        CountDownLatch interrupted = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(interrupted::countDown));
        LocalStack stack = LocalStack.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("\nEnding everything that was started …");
            stack.stop();
            System.out.println("All ended. The data is kept; make reset forgets it.");
        }));
        System.out.printf("Green after %.0f s.%n", (System.nanoTime() - begun) / 1e9);
        seed(stack);
        System.out.println(new Overview(options, stack.secrets()).text());
        try {
            interrupted.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void seed(LocalStack stack) {
        long begun = System.nanoTime();
        Seeder.Outcome outcome = stack.seed();
        outcome.failures().forEach(failure -> System.err.println("  demo data: " + failure));
        System.out.printf("Demo data: %d steps done, %d refused, %.0f s.%n%n", outcome.done(), outcome.failures().size(),
                (System.nanoTime() - begun) / 1e9);
    }

    private static void reset(StackOptions options) {
        Home home = options.home();
        RunningFile claim = RunningFile.claim(home, options.ports());
        claim.release();
        home.forgetData();
        System.out.println("The data under " + options.folder() + " is forgotten.");
    }

    private static String token(StackOptions options, Map<String, String> environment) {
        String user = user(environment, "Whose token? make token USER=sara [ACR=official-approval]");
        RunningStack stack = running(options);
        return new SignIn(stack.ports(), stack.secrets()).token(user, environment.getOrDefault("ACR", ""));
    }

    private static String code(StackOptions options, Map<String, String> environment) {
        String user = user(environment, "Whose one-time code? make code USER=hamid");
        if (Overview.PEOPLE.stream().noneMatch(person -> person.official() && person.name().equals(user))) {
            throw new StackException(user + " is no official of the demo cities; the table of make run lists who has codes.");
        }
        return OneTimeCode.at(Instant.now(), running(options).secrets().oneTimeCodeSecret(Overview.codeSecret(user)));
    }

    private static String user(Map<String, String> environment, String question) {
        String user = environment.getOrDefault("USER_NAME", "");
        if (user.isEmpty()) {
            throw new StackException(question);
        }
        return user;
    }

    private static RunningStack running(StackOptions options) {
        return RunningStack.in(options.folder())
                .orElseThrow(() -> new StackException("Nothing runs from " + options.folder() + ": make run first."));
    }

    /** Their complaints about a broker that is not there yet are expected, and told by the launcher in its own words. */
    private static void quietLibraries() {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Logger.getLogger("org.apache.kafka").setLevel(Level.OFF);
        KEPT.setLevel(Level.SEVERE);
    }

    /** The logging system forgets levels of loggers nobody holds. */
    private static final Logger KEPT = Logger.getLogger("org.apache.kafka");
}
