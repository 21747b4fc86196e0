package org.hamyari.engagement;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real mail server on a free port; what it has taken can be read. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private static GreenMail server;

    @Override
    public Map<String, String> start() {
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return Map.of("quarkus.mailer.host", "localhost", "quarkus.mailer.port", Integer.toString(server.getSmtp().getPort()),
                "hamyari.mail.poll", "PT0.1S", "hamyari.jobs.poll", "PT0.05S", "hamyari.letters.batch", "4");
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** A letter as it arrived. */
    record Received(String subject, String text) {
    }

    /** The letters to an address, oldest first. */
    static List<Received> lettersTo(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(message -> isTo(message, address)).map(MailServer::read).toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO)).anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Received read(MimeMessage message) {
        try {
            return new Received(message.getSubject(), message.getContent().toString().replace("\r\n", "\n"));
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
