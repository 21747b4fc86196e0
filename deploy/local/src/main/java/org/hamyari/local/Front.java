package org.hamyari.local;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One origin for the whole house: hands each request to the program that owns its path, bodies streamed, and says so plainly when that
 * one is away. Nothing but the paths listed here is reachable; management interfaces have ports of their own.
 */
public final class Front {

    /** The largest body any operation takes (64 MB) and its multipart wrapping. */
    static final long MAX_BODY_BYTES = 65L * 1024 * 1024;
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int IDLE_TIMEOUT_SECONDS = 60;
    private static final int CONNECTIONS_PER_UPSTREAM = 200;
    private static final List<String> FORWARDING =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto", "X-Forwarded-Prefix");

    private final Ports ports;
    private final Routes routes;
    private Vertx vertx;
    private HttpServer server;

    Front(Ports ports) {
        this.ports = ports;
        this.routes = Routes.of(ports);
    }

    void start() {
        vertx = Vertx.vertx();
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setIdleTimeout(IDLE_TIMEOUT_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxHeaderSize(4 * MAX_HEADER_BYTES)
                .setMaxPoolSize(CONNECTIONS_PER_UPSTREAM)
                .setMaxWaitQueueSize(CONNECTIONS_PER_UPSTREAM)
                .setDecompressionSupported(false));
        HttpProxy proxy = HttpProxy.reverseProxy(client)
                .origin(OriginRequestProvider.selector(context -> Future.succeededFuture(address(context.request().proxiedRequest()))))
                .addInterceptor(new Forwarding());
        server = vertx.createHttpServer(new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(ports.front())
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(IDLE_TIMEOUT_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setMaxInitialLineLength(MAX_HEADER_BYTES));
        server.requestHandler(request -> handle(request, proxy));
        join(server.listen(), "The front cannot listen on port " + ports.front());
    }

    void stop() {
        if (vertx != null) {
            join(vertx.close(), "The front did not stop");
        }
    }

    private void handle(HttpServerRequest request, HttpProxy proxy) {
        if (routes.find(request.path()).isEmpty()) {
            Refusal.NOT_FOUND.answer(request);
        } else if (declaredLength(request) > MAX_BODY_BYTES) {
            Refusal.TOO_LARGE.answer(request);
        } else {
            proxy.handle(request);
        }
    }

    private SocketAddress address(HttpServerRequest request) {
        return SocketAddress.inetSocketAddress(routes.find(request.path()).orElseThrow().port(), "127.0.0.1");
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static <T> void join(Future<T> future, String failure) {
        try {
            future.toCompletionStage().toCompletableFuture().get(15, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException(failure + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(failure, e);
        }
    }

    /** Tells the upstream who asked for what, believes nothing a client claims about that, and translates an absent upstream. */
    private final class Forwarding implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            HttpServerRequest original = request.proxiedRequest();
            FORWARDING.forEach(request.headers()::remove);
            request.putHeader("X-Forwarded-For", original.remoteAddress().hostAddress());
            request.putHeader("X-Forwarded-Proto", "http");
            request.putHeader("X-Forwarded-Host", String.valueOf(original.authority()));
            request.putHeader("X-Forwarded-Port", String.valueOf(ports.front()));
            BoundedBody body = new BoundedBody(request.getBody().stream(), MAX_BODY_BYTES);
            request.setBody(Body.body(body, request.getBody().length()));
            return context.sendRequest().recover(failure -> Future.succeededFuture(refuse(request, body)));
        }

        private ProxyResponse refuse(ProxyRequest request, BoundedBody body) {
            HttpServerRequest original = request.proxiedRequest();
            Refusal refusal = body.isTooLarge() ? Refusal.TOO_LARGE : Refusal.AWAY;
            ProxyResponse response = request.release().response().setStatusCode(refusal.status());
            refusal.headers(original).forEach(response::putHeader);
            return response.setBody(Body.body(Buffer.buffer(refusal.body(original))));
        }
    }
}
