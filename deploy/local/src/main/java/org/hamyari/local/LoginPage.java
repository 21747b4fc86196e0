package org.hamyari.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program needs to know of one of Keycloak's pages: where its form goes, what it asks for, what it complains about. */
record LoginPage(String action, Set<String> fields, Map<String, String> hidden, String error) {

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>", Pattern.DOTALL);
    private static final Pattern ERROR = Pattern.compile(
            "(?:id=\"input-error[^\"]*\"|class=\"[^\"]*(?:kc-feedback-text|pf-m-danger|pf-m-error)[^\"]*\")[^>]*>(.*?)</(?:span|div)>",
            Pattern.DOTALL);

    static Optional<LoginPage> read(String html) {
        Matcher form = FORM.matcher(html);
        if (!form.find()) {
            return Optional.empty();
        }
        Set<String> fields = new TreeSet<>();
        Map<String, String> hidden = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form.group(2));
        while (input.find()) {
            String name = attribute(input.group(), "name");
            if (attribute(input.group(), "type").equals("hidden")) {
                hidden.put(name, attribute(input.group(), "value"));
            } else {
                fields.add(name);
            }
        }
        Matcher error = ERROR.matcher(html);
        String complaint = "";
        while (complaint.isEmpty() && error.find()) {
            complaint = text(error.group(1));
        }
        return Optional.of(new LoginPage(unescape(form.group(1)), fields, hidden, complaint));
    }

    boolean asksFor(String field) {
        return fields.contains(field);
    }

    static String text(String html) {
        return unescape(html.replaceAll("(?s)<(script|style|head)\\b.*?</\\1>", " ").replaceAll("(?s)<[^>]*>", " "))
                .replaceAll("\\s+", " ").strip();
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? unescape(matcher.group(1)) : "";
    }

    private static String unescape(String text) {
        return text.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
