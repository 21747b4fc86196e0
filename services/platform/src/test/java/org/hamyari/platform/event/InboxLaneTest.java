package org.hamyari.platform.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many messages are taken in at a time, and that one thread does it in order. */
class InboxLaneTest {

    private final List<List<String>> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch begin = new CountDownLatch(1);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private InboxLane lane;

    private void opens(int size, InboxLane.Work work) {
        lane = new InboxLane(size, work);
        lane.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long number) {
                asked.addAndGet(number);
            }

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        });
    }

    private void note(List<Message<String>> messages) throws InterruptedException {
        begin.await();
        taken.add(messages.stream().map(Message::getPayload).toList());
    }

    private void sends(int number) {
        IntStream.range(0, number).forEach(i -> lane.onNext(Message.of(Integer.toString(i))));
    }

    @AfterEach
    void ends() throws InterruptedException {
        lane.stop(Duration.ofSeconds(5));
        assertTrue(cancelled.get());
    }

    @Test
    void takesWhatWaitsInOrderAndNeverMoreThanItsSize() {
        opens(3, this::note);
        assertEquals(3, asked.get());
        sends(8);
        begin.countDown();
        await().until(() -> taken.stream().mapToInt(List::size).sum() == 8);
        List<String> all = new ArrayList<>();
        taken.forEach(all::addAll);
        assertEquals(IntStream.range(0, 8).mapToObj(Integer::toString).toList(), all);
        assertEquals(3, taken.stream().mapToInt(List::size).max().orElseThrow());
        await().until(() -> asked.get() == 3 + 8);
    }

    @Test
    void goesOnAfterADefect() {
        opens(1, messages -> {
            if (messages.getFirst().getPayload().equals("0")) {
                throw new IllegalStateException("a defect");
            }
            taken.add(messages.stream().map(Message::getPayload).toList());
        });
        sends(2);
        await().until(() -> taken.equals(List.of(List.of("1"))));
    }
}
