package org.hamyari.local;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request body of undeclared length that may not grow beyond a limit: the stream fails there, and the upstream sees a broken request. */
final class BoundedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> stream;
    private final long limit;
    private long seen;
    private boolean tooLarge;
    private Handler<Throwable> onFailure = failure -> { };

    BoundedBody(ReadStream<Buffer> stream, long limit) {
        this.stream = stream;
        this.limit = limit;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    @Override
    public BoundedBody handler(Handler<Buffer> handler) {
        stream.handler(handler == null ? null : buffer -> pass(buffer, handler));
        return this;
    }

    private void pass(Buffer buffer, Handler<Buffer> handler) {
        seen += buffer.length();
        if (seen <= limit) {
            handler.handle(buffer);
        } else if (!tooLarge) {
            tooLarge = true;
            onFailure.handle(new IllegalArgumentException("the body is larger than " + limit + " bytes"));
        }
    }

    @Override
    public BoundedBody exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler == null ? failure -> { } : handler;
        stream.exceptionHandler(handler);
        return this;
    }

    @Override
    public BoundedBody endHandler(Handler<Void> handler) {
        stream.endHandler(handler == null ? null : end -> {
            if (!tooLarge) {
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public BoundedBody pause() {
        stream.pause();
        return this;
    }

    @Override
    public BoundedBody resume() {
        stream.resume();
        return this;
    }

    @Override
    public BoundedBody fetch(long amount) {
        stream.fetch(amount);
        return this;
    }
}
