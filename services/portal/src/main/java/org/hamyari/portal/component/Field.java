package org.hamyari.portal.component;

/** A field of a form: what was typed stays as it was typed; an error says what is wanted. */
public record Field(String name, String value, String error) {

    public static Field empty(String name) {
        return new Field(name, "", null);
    }

    public static Field typed(String name, String value) {
        return new Field(name, value == null ? "" : value, null);
    }

    public Field refused(String why) {
        return new Field(name, value, why);
    }

    public boolean bad() {
        return error != null;
    }
}
