package org.hamyari.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/** Catches every mail the house sends, and shows them: a page for people ({@code /}), JSON for tests ({@code /messages?to=…}). */
public final class Mailbox {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ports ports;
    private GreenMail server;
    private HttpServer pages;

    Mailbox(Ports ports) {
        this.ports = ports;
    }

    /** One mail as its reader sees it. */
    public record Mail(String to, String from, String subject, String text) {
    }

    void start() {
        server = new GreenMail(new ServerSetup(ports.smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            pages = HttpServer.create(new InetSocketAddress("127.0.0.1", ports.mailbox()), 16);
        } catch (IOException e) {
            throw new StackException("The mailbox page cannot listen on port " + ports.mailbox() + ": " + e.getMessage(), e);
        }
        pages.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        pages.createContext("/messages", exchange -> answer(exchange, "application/json", JSON.writeValueAsString(matching(exchange))));
        pages.createContext("/", exchange -> answer(exchange, "text/html", page()));
        pages.start();
    }

    void stop() {
        if (pages != null) {
            pages.stop(0);
        }
        if (server != null) {
            server.stop();
        }
    }

    /** Every mail since the start, oldest first. */
    public List<Mail> mails() {
        List<Mail> mails = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            mails.add(read(message));
        }
        return mails;
    }

    private List<Mail> matching(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        String to = query != null && query.startsWith("to=") ? query.substring(3).toLowerCase(Locale.ROOT) : "";
        return mails().stream().filter(mail -> mail.to().toLowerCase(Locale.ROOT).contains(to)).toList();
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(String.valueOf(message.getRecipients(Message.RecipientType.TO)[0]), String.valueOf(message.getFrom()[0]),
                    message.getSubject(), text(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A caught mail cannot be read", e);
        }
    }

    /** The first readable part: plain text comes before its HTML twin. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart each = parts.getBodyPart(index);
                String text = text(each);
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
        return part.getContent() instanceof String text ? text : "";
    }

    private String page() {
        StringBuilder rows = new StringBuilder();
        for (Mail mail : mails().reversed()) {
            rows.append("<article><h2 dir=\"auto\">").append(escape(mail.subject())).append("</h2><p>").append(escape(mail.to()))
                    .append("</p><pre dir=\"auto\">").append(escape(mail.text())).append("</pre></article>\n");
        }
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title>
                <style>body{font:1rem system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap}</style>
                <h1>Mails of this stack</h1>
                """ + (rows.isEmpty() ? "<p>None yet.</p>" : rows);
    }

    private static String escape(String text) {
        return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
