package org.hamyari.portal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamyari.cities.client.CitiesApi;
import org.hamyari.cities.client.CityProfileDto;
import org.hamyari.cities.client.CityProfilesApi;
import org.hamyari.cities.client.HeaderDrawingDto;
import org.hamyari.portal.neighbour.NeighbourAway;
import org.junit.jupiter.api.Test;

class CityDirectoryTest {

    private static final CityProfileDto PROFILE = new CityProfileDto(null, null, null, null, null, null, HeaderDrawingDto.BRIDGE, null, 1L);

    private final AtomicInteger asked = new AtomicInteger();
    private final Moved clock = new Moved();
    private boolean away;
    private final CityDirectory directory = new CityDirectory(of(CitiesApi.class), of(CityProfilesApi.class), new Settings(), clock);

    @Test
    void asksForAProfileOnceInAWhileAndNotForEachPage() {
        for (int page = 0; page < 50; page++) {
            assertEquals(Optional.of(PROFILE), directory.profile("isfahan"));
        }
        assertEquals(1, asked.get());
        clock.now = clock.now.plusSeconds(31);
        directory.profile("isfahan");
        assertEquals(2, asked.get());
    }

    @Test
    void keepsTheLastOneWhileTheServiceIsAwayAndDoesNotWaitForItOnEachPage() {
        directory.profile("isfahan");
        away = true;
        clock.now = clock.now.plusSeconds(31);
        for (int page = 0; page < 50; page++) {
            assertEquals(Optional.of(PROFILE), directory.profile("isfahan"));
            assertTrue(directory.profile("yazd").isEmpty());
        }
        assertEquals(3, asked.get());
    }

    @Test
    void showsAtOnceWhatWasChangedHere() {
        directory.profile("isfahan");
        directory.forgetProfile("isfahan");
        directory.profile("isfahan");
        assertEquals(2, asked.get());
    }

    private <T> T of(Class<T> api) {
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (proxy, method, arguments) -> {
            asked.incrementAndGet();
            if (away) {
                throw new NeighbourAway("away", null);
            }
            return PROFILE;
        }));
    }

    private static final class Settings implements PortalConfig {

        @Override
        public String publicUrl() {
            return "http://localhost";
        }

        @Override
        public Optional<List<String>> formTargets() {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> pictureOrigins() {
            return Optional.empty();
        }

        @Override
        public Duration cityAge() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration secondFactorAge() {
            return Duration.ofMinutes(10);
        }
    }

    private static final class Moved extends Clock {

        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
