package org.hamyari.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hamyari.local.seed.Calls;
import org.hamyari.local.seed.Seeder;

/**
 * The whole house on one machine: starts everything, in parallel where it can, and ends everything it started. What {@code make run} shows
 * and what the end-to-end tests drive are this same class.
 */
public final class LocalStack implements AutoCloseable {

    /** The programs that demo scripts may speak for, and where their secrets are. */
    private static final Map<String, String> CLIENTS = Map.of("client:hamyari-seeder", "HAMYARI_SEEDER_SECRET",
            "client:hamyari-demo-partner", "HAMYARI_PARTNER_SECRET");

    private final StackOptions options;
    private final Ports ports;
    private final Home home;
    private final Secrets secrets;
    private final RunningFile runningFile;
    private final Postgres postgres;
    private final KafkaBroker kafka;
    private final KeycloakServer keycloak;
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Mailbox mailbox;
    private final Front front;
    private final Set<String> killedOnPurpose = ConcurrentHashMap.newKeySet();
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    private LocalStack(StackOptions options) {
        this.options = options;
        ports = options.ports();
        home = options.home();
        runningFile = RunningFile.claim(home, ports);
        secrets = new Secrets(home.data().resolve("secrets.properties"));
        DeathWatch deathWatch = new DeathWatch();
        postgres = new Postgres(home, ports, secrets, deathWatch);
        kafka = new KafkaBroker(home, ports, deathWatch);
        keycloak = new KeycloakServer(home, ports, secrets, postgres, deathWatch);
        Settings settings = new Settings(ports, secrets, postgres);
        Stream.of(postgres, kafka, keycloak).forEach(component -> components.put(component.name(), component));
        for (Application application : options.applications()) {
            components.put(application.label(),
                    new QuarkusProgram(application, options.root(), home, ports, settings.of(application), deathWatch));
        }
        mailbox = new Mailbox(ports);
        front = new Front(ports);
    }

    /** Returns when everything is healthy; when something is not, ends the rest and says what. */
    public static LocalStack start(StackOptions options) {
        RunningFile.refuseSecond(options.home());
        List<String> problems = Preflight.problems(options);
        if (!problems.isEmpty()) {
            throw new StackException(String.join("\n", problems));
        }
        LocalStack stack = new LocalStack(options);
        try {
            stack.startAll();
        } catch (RuntimeException e) {
            stack.stop();
            throw e;
        }
        return stack;
    }

    /** Ends every process, in the order that loses nothing: callers first, the database last. */
    public synchronized void stop() {
        stopping = true;
        front.stop();
        Set<Component> infrastructure = Set.of(postgres, kafka, keycloak);
        inParallel(components.values().stream().filter(component -> !infrastructure.contains(component)).toList());
        inParallel(List.of(keycloak, kafka));
        postgres.stop();
        awaitTasks();
        components.values().forEach(Component::stop);
        mailbox.stop();
        runningFile.release();
    }

    /** A start that was under way when the stop came ends soon, for its database is gone; what it left behind is stopped after this. */
    private void awaitTasks() {
        tasks.shutdown();
        try {
            tasks.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends a component as a power cut would; it stays away until {@link #restart}. */
    public void kill(String component) {
        killedOnPurpose.add(component);
        named(component).process().kill();
    }

    /** Starts a killed component again and returns when it is ready. */
    public void restart(String component) {
        Component target = named(component);
        if (target.process().isAlive()) {
            killedOnPurpose.add(component);
            target.stop();
        }
        target.restart();
        killedOnPurpose.remove(component);
        watch(target);
    }

    /** Plays the demo scripts for the services that run here; what was played before is not repeated. */
    public Seeder.Outcome seed() {
        SignIn signIn = new SignIn(ports, secrets);
        Calls calls = new Calls(ports.origin(), (caller, acr) -> CLIENTS.containsKey(caller)
                ? signIn.clientToken(caller.substring("client:".length()), secrets.get(CLIENTS.get(caller)), acr)
                : signIn.token(caller, acr));
        return new Seeder(options.root(), home.data(), ports.origin(), calls).play(components::containsKey);
    }

    public Ports ports() {
        return ports;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** For tests that look at the ledgers themselves: connection URL and password of a role. */
    public String databaseUrl(Application application) {
        return postgres.url(application.database());
    }

    public String databasePassword(String role) {
        return postgres.passwordOf(role);
    }

    private void startAll() {
        mailbox.start();
        front.start();
        CompletableFuture<Void> database = task("postgres", () -> {
            postgres.start();
            postgres.createDatabase("keycloak", List.of());
            options.applications().stream()
                    .filter(Application::hasDatabase)
                    .forEach(application -> postgres.createDatabase(application.database(), application.databaseRoles()));
        });
        CompletableFuture<Void> unpacked = CompletableFuture.runAsync(keycloak::prepare, tasks);
        List<CompletableFuture<Void>> all = new ArrayList<>(List.of(database, task("kafka", kafka::start)));
        all.add(database.thenCombine(unpacked, (one, two) -> null).thenCompose(ready -> task("keycloak", keycloak::start)));
        for (Component component : components.values()) {
            if (component instanceof QuarkusProgram program) {
                all.add(database.thenCompose(ready -> task(program.name(), program::start)));
            }
        }
        join(all);
        components.values().forEach(this::watch);
    }

    private CompletableFuture<Void> task(String name, Runnable start) {
        return CompletableFuture.runAsync(() -> {
            if (stopping) {
                return;
            }
            long begun = System.nanoTime();
            start.run();
            options.progress().ready(name, (System.nanoTime() - begun) / 1e9);
        }, tasks);
    }

    /** Waits for all, or for the first that fails. */
    private static void join(List<CompletableFuture<Void>> all) {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        all.forEach(each -> each.whenComplete((result, failure) -> {
            if (failure != null) {
                firstFailure.completeExceptionally(failure);
            }
        }));
        try {
            CompletableFuture.anyOf(firstFailure, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))).join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof StackException told ? told : new StackException(String.valueOf(cause), cause);
        }
    }

    private void watch(Component component) {
        ChildProcess process = component.process();
        runningFile.record(component.name(), process.pid());
        process.process().onExit().thenRunAsync(() -> ended(component, process), tasks);
    }

    private void ended(Component component, ChildProcess process) {
        if (stopping || killedOnPurpose.contains(component.name())) {
            return;
        }
        options.progress().note(component.name() + " ended by itself with status " + process.process().exitValue() + "; see "
                + home.log(component.name()));
        if (options.reviveCrashed()) {
            revive(component);
        }
    }

    private void revive(Component component) {
        try {
            component.restart();
            options.progress().note(component.name() + " is back");
            watch(component);
        } catch (StackException e) {
            if (!stopping) {
                options.progress().note(component.name() + " cannot be revived: " + e.getMessage());
            }
        }
    }

    private void inParallel(List<Component> some) {
        CompletableFuture.allOf(some.stream()
                .map(component -> CompletableFuture.runAsync(component::stop, tasks))
                .toArray(CompletableFuture[]::new)).join();
    }

    private Component named(String component) {
        Component known = components.get(component);
        if (known == null) {
            throw new IllegalArgumentException("No component " + component + "; there are " + components.keySet());
        }
        return known;
    }
}
