package org.hamyari.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void remembersWhatItMade() {
        Path file = folder.resolve("secrets.properties");
        Secrets first = new Secrets(file);
        String key = first.get("A_KEY");
        String password = first.password("A_PASSWORD");
        String code = first.oneTimeCodeSecret("A_CODE");
        Secrets second = new Secrets(file);
        assertEquals(key, second.get("A_KEY"));
        assertEquals(password, second.password("A_PASSWORD"));
        assertEquals(code, second.oneTimeCodeSecret("A_CODE"));
        assertNotEquals(key, second.get("ANOTHER_KEY"));
    }

    @Test
    void makesWhatKeycloakAccepts() {
        Secrets secrets = new Secrets(folder.resolve("secrets.properties"));
        assertTrue(secrets.password("A").matches("[a-z0-9-]{14}"));
        assertTrue(secrets.get("B").matches("[A-Za-z0-9]{40}"));
        assertTrue(secrets.oneTimeCodeSecret("C").matches("[A-Z2-7]{32}"));
    }

    @Test
    void letsNobodyElseRead() throws IOException {
        Path file = folder.resolve("secrets.properties");
        new Secrets(file).get("A");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
