package org.hamyari.engagement.follow;

/** Where to write to, and in which language. It never prints the address. */
record Follower(String email, String language) {

    @Override
    public String toString() {
        return "Follower[***]";
    }
}
