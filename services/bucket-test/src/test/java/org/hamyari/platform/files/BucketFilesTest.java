package org.hamyari.platform.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bucket as a store of files, against a server that speaks S3 and checks signatures. */
class BucketFilesTest {

    private static final byte[] WORDS = "water for the saplings".getBytes(StandardCharsets.UTF_8);
    private static S3Proxy server;

    @BeforeAll
    static void start() throws Exception {
        TransientNio2BlobStore memory = new TransientNio2BlobStore();
        memory.createContainer("hamyari-files");
        server = S3Proxy.builder().blobStore(memory).endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "key-of-tests", "secret-of-tests").build();
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void findsAFileByTheHashOfItsContent() throws IOException {
        try (BucketFiles files = files("secret-of-tests", server.getPort())) {
            String hash = files.put(new ByteArrayInputStream(WORDS), 100);
            assertEquals("1e43eef1660c55d54e1d3b96d21f1da208d2fa90d86a55b519505b6a389c5303", hash);
            assertEquals(hash, files.put(new ByteArrayInputStream(WORDS), 100));
            assertArrayEquals(WORDS, read(files, hash));
            assertTrue(files.open("0".repeat(64)).isEmpty());
            assertTrue(files.open("../" + hash).isEmpty());
        }
    }

    @Test
    void keepsALargeFileWhole() throws IOException {
        byte[] large = new byte[9_000_000];
        new Random(4).nextBytes(large);
        try (BucketFiles files = files("secret-of-tests", server.getPort())) {
            assertArrayEquals(large, read(files, files.put(new ByteArrayInputStream(large), large.length)));
        }
    }

    @Test
    void refusesMoreThanMayBe() {
        try (BucketFiles files = files("secret-of-tests", server.getPort())) {
            DomainException refused = assertThrows(DomainException.class, () -> files.put(new ByteArrayInputStream(WORDS), WORDS.length - 1));
            assertInstanceOf(DomainError.TooLarge.class, refused.error());
        }
    }

    @Test
    void saysNotNowWhereTheStoreRefusesOrIsAway() {
        try (BucketFiles stranger = files("another-secret", server.getPort()); BucketFiles away = files("secret-of-tests", 1)) {
            for (BucketFiles files : new BucketFiles[] {stranger, away}) {
                assertEquals(503, assertThrows(DomainException.class, () -> files.put(new ByteArrayInputStream(WORDS), 100)).error().status());
                assertEquals(503, assertThrows(DomainException.class, () -> files.open("1".repeat(64))).error().status());
            }
        }
    }

    @Test
    void isChosenByConfiguration() {
        FileStores stores = new FileStores();
        assertInstanceOf(DirectoryFiles.class, stores.store(settings(Map.of())));
        FileStore chosen = stores.store(settings(configuration("secret-of-tests", server.getPort())));
        assertInstanceOf(BucketFiles.class, chosen);
        stores.end(chosen);
    }

    private static byte[] read(FileStore files, String hash) throws IOException {
        try (InputStream content = files.open(hash).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private static BucketFiles files(String secret, int port) {
        return new BucketFiles(settings(configuration(secret, port)).bucket());
    }

    private static Map<String, String> configuration(String secret, int port) {
        Map<String, String> values = new HashMap<>();
        values.put("hamyari.files.bucket.prefix", "catalogue/");
        values.put("hamyari.files.bucket.endpoint", "http://127.0.0.1:" + port);
        values.put("hamyari.files.bucket.name", "hamyari-files");
        values.put("hamyari.files.bucket.access-key", "key-of-tests");
        values.put("hamyari.files.bucket.secret-key", secret);
        values.put("hamyari.files.bucket.timeout", "PT5S");
        return values;
    }

    private static FileSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withDefaultValues(values).withMapping(FileSettings.class).build()
                .getConfigMapping(FileSettings.class);
    }
}
