package org.hamyari.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.platform.web.Answer;
import org.hamyari.platform.web.Operation;

/**
 * Makes a write happen once per key: the key, the hash of the request and the bytes of the answer are stored in the transaction
 * of the effect.
 *
 * <p>The same key with the same request repeats the first answer to the byte; with another request it is refused (422); while the
 * first is still running the second waits {@link IdempotencySettings#waitAtMost()} at most and is then refused (409). A refused request
 * leaves no key behind: it may be corrected and sent again. A key belongs to caller, client, operation and city.
 */
@ApplicationScoped
public class Idempotency {

    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7e]{8,255})\"?");
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };

    private final Sql sql;
    private final ObjectMapper json;
    private final Caller caller;
    private final Tenant tenant;
    private final Operation operation;
    private final Answer answer;
    private final IdempotencySettings settings;

    Idempotency(Sql sql, ObjectMapper json, Caller caller, Tenant tenant, Operation operation, Answer answer,
            IdempotencySettings settings) {
        this.sql = sql;
        this.json = json;
        this.caller = caller;
        this.tenant = tenant;
        this.operation = operation;
        this.answer = answer;
        this.settings = settings;
    }

    /**
     * Runs the use case in a transaction of its own, once.
     *
     * @param key the {@code Idempotency-Key} header, quoted or bare
     * @param request the body; together with the path it must be the same when the key is used again
     * @param useCase makes the effect and the answer; it calls no other service
     * @throws ReplayedAnswer where the effect has happened before: the mapper repeats the stored answer
     */
    public <T> T once(String key, Object request, Supplier<T> useCase) {
        String bare = bare(key);
        byte[] hash = hash(request);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!claim(bare, hash)) {
                throw replay(bare, hash);
            }
            T result = useCase.get();
            byte[] body = bytes(result);
            keep(bare, body);
            answer.bytes(body);
            return result;
        });
    }

    private boolean claim(String key, byte[] hash) {
        try {
            sql.first("select set_config('lock_timeout', ?, true)", row -> row.getString(1), settings.waitAtMost().toMillis() + "ms");
            return sql.update("""
                    insert into idempotency (city_id, operation, subject, client, key, request_hash)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    city(), operation.id(), subject(), caller.client(), key, hash) == 1;
        } catch (SqlFailure failure) {
            if (failure.isLockTimeout()) {
                throw new DomainException(new DomainError.Conflict("request-in-progress"));
            }
            throw failure;
        }
    }

    private RuntimeException replay(String key, byte[] hash) {
        Optional<Stored> stored = sql.first("""
                select request_hash, status, headers, body from idempotency
                where city_id = ? and operation = ? and subject = ? and client = ? and key = ?""",
                row -> new Stored(row.getBytes(1), row.getInt(2), row.getString(3), row.getBytes(4)),
                city(), operation.id(), subject(), caller.client(), key);
        return stored.map(first -> Arrays.equals(first.hash, hash)
                ? new ReplayedAnswer(first.status, headers(first.headers), first.body)
                : new DomainException(new DomainError.Unprocessable("idempotency-key-reused")))
                .orElseGet(() -> new DomainException(new DomainError.Conflict("request-in-progress")));
    }

    private void keep(String key, byte[] body) {
        sql.update("""
                update idempotency set status = ?, headers = ?, body = ?
                where city_id = ? and operation = ? and subject = ? and client = ? and key = ?""",
                operation.status(), new String(bytes(answer.headers()), StandardCharsets.UTF_8), body,
                city(), operation.id(), subject(), caller.client(), key);
    }

    private String city() {
        return tenant.cityIfSet().orElse("");
    }

    private String subject() {
        return caller.subjectIfKnown().orElse("");
    }

    /** The key without its quotes, or a refusal: for a use case whose effect spans more than one transaction. */
    public static String bare(String key) {
        if (key == null || key.isBlank()) {
            throw new DomainException(new DomainError.BadRequest("idempotency-key-missing"));
        }
        Matcher matcher = KEY.matcher(key.trim());
        if (!matcher.matches()) {
            throw new DomainException(new DomainError.BadRequest("idempotency-key-malformed"));
        }
        return matcher.group(1);
    }

    private byte[] hash(Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.path().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(request instanceof byte[] raw ? raw : bytes(request));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] bytes(Object value) {
        try {
            return value == null ? new byte[0] : json.writeValueAsBytes(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private Map<String, String> headers(String stored) {
        try {
            return json.readValue(stored, HEADERS);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private record Stored(byte[] hash, int status, String headers, byte[] body) {
    }
}
