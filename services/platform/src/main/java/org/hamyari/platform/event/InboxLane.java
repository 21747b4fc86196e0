package org.hamyari.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * One thread that takes messages in, in order, as many at a time as wait and at most a given number. It asks for no more than it can
 * take at once, so that is also the most it holds; what it has not confirmed when the service ends comes again.
 */
final class InboxLane implements Flow.Subscriber<Message<String>> {

    private static final Logger LOG = Logger.getLogger(InboxLane.class);

    private final int size;
    private final Work work;
    private final BlockingQueue<Message<String>> waiting = new LinkedBlockingQueue<>();
    private Flow.Subscription upstream;
    private volatile Thread thread;

    InboxLane(int size, Work work) {
        this.size = size;
        this.work = work;
    }

    /** What is done with the messages, confirming or refusing each. */
    @FunctionalInterface
    interface Work {
        void take(List<Message<String>> messages) throws InterruptedException;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        upstream = subscription;
        thread = Thread.ofPlatform().name("inbox").daemon().start(this::work);
        upstream.request(size);
    }

    @Override
    public void onNext(Message<String> message) {
        waiting.add(message);
    }

    @Override
    public void onError(Throwable failure) {
        LOG.error("no more events come", failure);
    }

    @Override
    public void onComplete() {
        // The connector ends with the service.
    }

    void stop(Duration patience) throws InterruptedException {
        if (thread != null) {
            upstream.cancel();
            thread.interrupt();
            thread.join(patience);
        }
    }

    private void work() {
        try {
            while (true) {
                List<Message<String>> next = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(next, size - 1);
                take(next);
                upstream.request(next.size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(List<Message<String>> messages) throws InterruptedException {
        try {
            work.take(messages);
        } catch (RuntimeException defect) {
            LOG.errorf(defect, "%d events are not confirmed and come again with the next start", messages.size());
        }
    }
}
