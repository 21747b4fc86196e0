package org.hamyari.local;

/** A program the stack starts as a process of its own. */
interface Component {

    String name();

    /** Starts it for the first time in this run and returns when it is ready. */
    void start();

    /** Starts it again, with the same data, after it ended or was killed. */
    void restart();

    /** Ends it in good order; does nothing when it never started. */
    void stop();

    /** Null before the first start. */
    ChildProcess process();
}
