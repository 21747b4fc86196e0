package org.hamyari.cities.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.AlertFrequencyDto;
import org.hamyari.cities.api.AlertSubscriptionDto;
import org.hamyari.cities.api.ObserverAlertDto;
import org.hamyari.cities.api.ObserverAlertInputDto;
import org.hamyari.cities.api.ObserverAlertListDto;
import org.hamyari.cities.observer.AlertLetters.Letter;
import org.hamyari.cities.observer.AlertSettings.Recipient;
import org.hamyari.cities.observer.AlertSettings.Wish;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.mail.Mails;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.tenant.InCity;

/** Letters to the responsible officers of a city about what partners run there: once per project or once a week, as each wants. */
@ApplicationScoped
class Alerts {

    private final AlertSettings settings;
    private final AlertLetters letters;
    private final AlertLinks links;
    private final Mails mails;
    private final Cities cities;
    private final InCity inCity;

    Alerts(AlertSettings settings, AlertLetters letters, AlertLinks links, Mails mails, Cities cities, InCity inCity) {
        this.settings = settings;
        this.letters = letters;
        this.links = links;
        this.mails = mails;
        this.cities = cities;
        this.inCity = inCity;
    }

    @Transactional
    ObserverAlertListDto list(String cityId) {
        return new ObserverAlertListDto(settings.recipients(cityId).stream().map(Alerts::toDto).toList());
    }

    /** Keeps the wish of an officer who is responsible today. */
    @Transactional
    ObserverAlertDto set(String cityId, UUID officerId, ObserverAlertInputDto input) {
        Recipient recipient = settings.recipients(cityId).stream().filter(each -> each.officer().id().equals(officerId)).findFirst()
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("officer")));
        Wish wish = new Wish(input.frequency(), input.language());
        settings.set(cityId, officerId, wish);
        return toDto(new Recipient(recipient.officer(), wish));
    }

    /** Writes to those who want to know of each project, in the running transaction. */
    void tellNew(String cityId, ObservedProject project) {
        for (Recipient recipient : settings.wanting(cityId, AlertFrequencyDto.NEW)) {
            write(cityId, recipient, "project:" + project.projectId(), List.of(project), 1);
        }
    }

    /** Writes to some of those who want a letter a week and have none yet; in the running transaction. Returns how many are left. */
    int tellWeek(String cityId, Week week, List<ObservedProject> projects, long count, int most) {
        String subject = "week:" + week.letterDay();
        List<Recipient> waiting = settings.wanting(cityId, AlertFrequencyDto.WEEKLY).stream()
                .filter(recipient -> !settings.isClaimed(cityId, recipient.officer().id(), subject)).toList();
        waiting.stream().limit(most).forEach(recipient -> write(cityId, recipient, subject, projects, count));
        return Math.max(waiting.size() - most, 0);
    }

    private void write(String cityId, Recipient recipient, String subject, List<ObservedProject> projects, long count) {
        UUID officer = recipient.officer().id();
        if (settings.claim(cityId, officer, subject)) {
            Letter letter = letters.about(cities.require(cityId), recipient.wish().language(), projects, count, links.to(cityId, officer));
            mails.queue(UUID.nameUUIDFromBytes((officer + subject).getBytes(StandardCharsets.UTF_8)), recipient.officer().email(),
                    letter.subject(), letter.text());
        }
    }

    AlertSubscriptionDto subscription(String token) {
        AlertLinks.Link link = links.read(token);
        return inCity.call(link.cityId(), () -> subscription(link));
    }

    /** Sends nothing more to the officer of the link; again is no error. */
    AlertSubscriptionDto unsubscribe(String token) {
        AlertLinks.Link link = links.read(token);
        return inCity.call(link.cityId(), () -> {
            Wish wish = settings.of(link.cityId(), link.officerId());
            settings.set(link.cityId(), link.officerId(), new Wish(AlertFrequencyDto.NONE, wish.language()));
            return subscription(link);
        });
    }

    private AlertSubscriptionDto subscription(AlertLinks.Link link) {
        return new AlertSubscriptionDto(link.cityId(), cities.require(link.cityId()).name(),
                settings.of(link.cityId(), link.officerId()).frequency());
    }

    private static ObserverAlertDto toDto(Recipient recipient) {
        return new ObserverAlertDto(recipient.officer().id(), recipient.officer().name(), recipient.wish().frequency(), recipient.wish().language());
    }
}
