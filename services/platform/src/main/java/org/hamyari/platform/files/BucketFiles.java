package org.hamyari.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.LimitedInputStream;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Files in a bucket of an S3-compatible store. An object appears with its last byte, so nobody reads half a file. A store that is away
 * is 503 for the caller, who repeats with the same key.
 */
final class BucketFiles implements FileStore, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BucketFiles.class);
    private static final int RETRY_SECONDS = 5;

    private final S3Client client;
    private final String name;
    private final String prefix;

    BucketFiles(FileSettings.Bucket bucket) {
        this.name = required(bucket.name(), "name");
        this.prefix = bucket.prefix().orElse("");
        this.client = S3Client.builder()
                .endpointOverride(required(bucket.endpoint(), "endpoint"))
                .region(Region.of(bucket.region()))
                .forcePathStyle(bucket.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(required(bucket.accessKey(), "access-key"),
                        required(bucket.secretKey(), "secret-key"))))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.apiCallTimeout(bucket.timeout()))
                // Checksums of newer kinds are not understood by every store; our keys are checksums themselves.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    @Override
    public String put(InputStream content, long maxBytes) {
        try {
            Path aside = Files.createTempFile("incoming-", ".part");
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (InputStream limited = new DigestInputStream(new LimitedInputStream(content, maxBytes), digest)) {
                    Files.copy(limited, aside, StandardCopyOption.REPLACE_EXISTING);
                }
                String hash = HexFormat.of().formatHex(digest.digest());
                client.putObject(request -> request.bucket(name).key(key(hash)), aside);
                return hash;
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (SdkException away) {
            throw unavailable(away);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public Optional<InputStream> open(String hash) {
        if (!FileStore.isHash(hash)) {
            return Optional.empty();
        }
        try {
            return Optional.of(client.getObject(request -> request.bucket(name).key(key(hash))));
        } catch (NoSuchKeyException nothing) {
            return Optional.empty();
        } catch (SdkException away) {
            throw unavailable(away);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(String hash) {
        return prefix + hash.substring(0, 2) + "/" + hash;
    }

    private static <T> T required(Optional<T> value, String what) {
        return value.orElseThrow(() -> new IllegalStateException("hamyari.files.bucket." + what + " is missing"));
    }

    private static DomainException unavailable(SdkException away) {
        LOG.warnf("the bucket of files does not answer as it should: %s", away.getMessage());
        return new DomainException(new DomainError.Busy("busy", RETRY_SECONDS));
    }
}
