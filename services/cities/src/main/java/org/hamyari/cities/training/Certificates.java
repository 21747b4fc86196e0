package org.hamyari.cities.training;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hamyari.cities.api.PassedLessonDto;
import org.hamyari.cities.api.TrainingCertificateDto;
import org.hamyari.cities.api.TrainingTrackDto;
import org.hamyari.cities.input.PlainText;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/** Certificates of passed tracks: one for each person, city and track. The holder's name is kept only while the holder shows it. */
@ApplicationScoped
class Certificates {

    private static final int LONGEST_NAME = 200;

    private final CertificateRepository certificates;
    private final AttemptRepository attempts;
    private final Courses courses;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final SecureRandom random = new SecureRandom();

    Certificates(CertificateRepository certificates, AttemptRepository attempts, Courses courses, Caller caller, SecurityIdentity identity) {
        this.certificates = certificates;
        this.attempts = attempts;
        this.courses = courses;
        this.caller = caller;
        this.identity = identity;
    }

    /** Issues the certificate with the last lesson of the track, in the running transaction. */
    void issueWhenComplete(String cityId, String subject, TrainingTrackDto track) {
        Map<String, Attempt> passes = passes(cityId, subject, track);
        // Two lessons handed in at the same moment must not both find the other missing, nor both issue.
        attempts.lock(cityId, subject);
        if (passes.keySet().containsAll(courses.lessons(track)) && certificates.of(cityId, subject, track).isEmpty()) {
            Instant passedAt = passes.values().stream().map(pass -> pass.submittedAt).max(Instant::compareTo).orElseThrow();
            certificates.persistAndFlush(Certificate.issue(cityId, subject, track, passedAt, random));
        }
    }

    @Transactional
    TrainingCertificateDto verify(String cityId, String code) {
        return toDto(certificates.of(cityId, Certificate.codeOf(code)).orElseThrow(Certificates::unknown));
    }

    @Transactional
    TrainingCertificateDto showName(String cityId, String code, boolean show) {
        Certificate certificate = certificates.of(cityId, Certificate.codeOf(code))
                .filter(own -> own.subject.equals(caller.subject())).orElseThrow(Certificates::unknown);
        certificate.holderName = show ? name() : null;
        certificates.flush();
        return toDto(certificate);
    }

    Optional<TrainingCertificateDto> own(String cityId, String subject, TrainingTrackDto track) {
        return certificates.of(cityId, subject, track).map(this::toDto);
    }

    private TrainingCertificateDto toDto(Certificate certificate) {
        List<PassedLessonDto> lessons = passes(certificate.cityId, certificate.subject, certificate.track).values().stream()
                .map(pass -> new PassedLessonDto(pass.lessonId, pass.lessonVersion, pass.submittedAt)).toList();
        return new TrainingCertificateDto(certificate.code, certificate.cityId, certificate.track, certificate.passedAt,
                certificate.holderName, lessons);
    }

    /** The newest pass of each lesson, in the order of the course. */
    private Map<String, Attempt> passes(String cityId, String subject, TrainingTrackDto track) {
        List<Attempt> passed = attempts.passed(cityId, subject, track);
        Map<String, Attempt> newest = new LinkedHashMap<>();
        for (String lesson : courses.lessons(track)) {
            passed.stream().filter(attempt -> attempt.lessonId.equals(lesson)).findFirst().ifPresent(attempt -> newest.put(lesson, attempt));
        }
        return newest;
    }

    /** From the account, never from the request: a certificate names whom the identity service knows. */
    private String name() {
        String name = identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") instanceof String text
                ? PlainText.clean(text) : null;
        if (name == null) {
            throw new DomainException(new DomainError.Conflict("name-unknown"));
        }
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("certificate"));
    }
}
