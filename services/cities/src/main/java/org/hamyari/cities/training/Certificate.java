package org.hamyari.cities.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.cities.api.TrainingTrackDto;
import org.hibernate.annotations.DynamicUpdate;

/** Somebody has passed all lessons of a track. Its code is drawn at random: who knows it was given it. */
@Entity
@DynamicUpdate
@Table(name = "training_certificate")
public class Certificate {

    /** Crockford's base 32: no letter looks like a digit. Sixteen signs are 80 bits. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    String cityId;
    @Id
    String code;
    String subject;
    @Enumerated(EnumType.STRING)
    TrainingTrackDto track;
    Instant passedAt;
    String holderName;

    static Certificate issue(String cityId, String subject, TrainingTrackDto track, Instant passedAt, RandomGenerator random) {
        Certificate certificate = new Certificate();
        certificate.cityId = cityId;
        certificate.code = IntStream.range(0, LENGTH).mapToObj(i -> String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))))
                .collect(Collectors.joining());
        certificate.subject = subject;
        certificate.track = track;
        certificate.passedAt = passedAt;
        return certificate;
    }

    /** A code as people type it. */
    static String codeOf(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replaceAll("[IL]", "1");
    }
}
