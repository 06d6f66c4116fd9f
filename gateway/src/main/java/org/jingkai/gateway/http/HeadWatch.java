package org.jingkai.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches the heads of the requests of one HTTP/1 connection: the first byte must come in time, and
 * after it the rest; a head that is too large or no HTTP is answered with a coded refusal.
 *
 * <pre>
 * bytes → this → (ssl) → httpDecoder → Reader → …
 * </pre>
 *
 * <p>A head that comes at once costs no timer. The decoder is put into the pipeline when the first
 * bytes show that they are not HTTP/2; so the first few go ahead, and the reader is in its place
 * before a request can be whole.
 */
final class HeadWatch extends ChannelInboundHandlerAdapter {

    static final String NAME = "headWatch";

    private static final String DECODER = "httpDecoder";
    private static final String HTTP_2 = "handler";
    private static final String SSL = "ssl";
    private static final String READER = "headReader";
    private static final String HANDSHAKE = "handshakeWatch";

    /** Enough to tell HTTP/1 from HTTP/2, too few for a request. */
    private static final int AHEAD = 3;

    private final Duration patience;
    private @Nullable ScheduledFuture<?> timer;
    private boolean awaitsHead = true;
    private boolean requestEnded;
    private boolean placed;

    HeadWatch(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        start(context);
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        requestEnded = false;
        ChannelPipeline pipeline = context.pipeline();
        if (!placed && message instanceof ByteBuf bytes && bytes.readableBytes() > AHEAD) {
            awaitHandshake(pipeline);
            context.fireChannelRead(bytes.readRetainedSlice(AHEAD));
            place(pipeline);
        }
        context.fireChannelRead(message);
        if (!placed) {
            place(pipeline);
        }
        if (awaitsHead && !requestEnded && timer == null) {
            start(context);
        }
    }

    private void awaitHandshake(ChannelPipeline pipeline) {
        if (pipeline.get(SSL) != null && pipeline.get(HANDSHAKE) == null) {
            pipeline.addAfter(SSL, HANDSHAKE, new Handshake());
        }
    }

    private void place(ChannelPipeline pipeline) {
        if (placed) {
            return;
        }
        if (pipeline.get(DECODER) != null) {
            placed = true;
            pipeline.addAfter(DECODER, READER, new Reader());
        } else if (pipeline.get(HTTP_2) != null) {
            placed = true;
            stop();
        }
    }

    /** Whether it still is HTTP/1, and neither HTTP/2 with limits of its own nor a WebSocket. */
    private boolean isWatched(ChannelPipeline pipeline) {
        return !placed || pipeline.get(DECODER) != null;
    }

    private void start(ChannelHandlerContext context) {
        if (isWatched(context.pipeline())) {
            timer =
                    context.executor()
                            .schedule(
                                    () -> tooSlow(context),
                                    patience.toMillis(),
                                    TimeUnit.MILLISECONDS);
        }
    }

    private void tooSlow(ChannelHandlerContext context) {
        if (isWatched(context.pipeline())) {
            refuse(
                    context,
                    408,
                    "HEAD_TOO_SLOW",
                    "The head of the request did not arrive in time. Send it at once.");
        }
    }

    private void stop() {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
            timer = null;
        }
    }

    /** Answers from before the encoder, so in plain bytes; then closes. */
    private static void refuse(
            ChannelHandlerContext context, int status, String code, String message) {
        byte[] body = new Problem(status, code, message).toJson();
        String head =
                "HTTP/1.1 "
                        + status
                        + " Refused\r\nContent-Type: application/json; charset=utf-8\r\n"
                        + "Content-Length: "
                        + body.length
                        + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
                        + "Connection: close\r\n\r\n";
        ChannelHandlerContext from = context.pipeline().context(READER);
        boolean plain = context.pipeline().get(SSL) == null;
        if (from == null && !plain) {
            context.close();
            return;
        }
        (from == null ? context : from)
                .writeAndFlush(
                        Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body))
                .addListener(ChannelFutureListener.CLOSE);
    }

    /** Sees what the decoder made of the bytes. */
    private final class Reader extends ChannelInboundHandlerAdapter {

        private boolean refused;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (refused) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof HttpRequest request) {
                awaitsHead = false;
                stop();
                if (request.decoderResult().isFailure()) {
                    refused = true;
                    ReferenceCountUtil.release(message);
                    refuse(context, request.decoderResult().cause());
                    return;
                }
            }
            if (message instanceof LastHttpContent) {
                awaitsHead = true;
                requestEnded = true;
            }
            context.fireChannelRead(message);
        }

        private static void refuse(ChannelHandlerContext context, Throwable cause) {
            switch (cause) {
                case TooLongHttpLineException _ ->
                        HeadWatch.refuse(
                                context,
                                414,
                                "URI_TOO_LONG",
                                "The address of the request is too long. Send the query by POST.");
                case TooLongHttpHeaderException _ ->
                        HeadWatch.refuse(
                                context,
                                431,
                                "HEADERS_TOO_LARGE",
                                "The headers of the request are too large. Send fewer or shorter"
                                        + " ones.");
                default ->
                        HeadWatch.refuse(
                                context,
                                400,
                                "MALFORMED_REQUEST",
                                "What was sent is not HTTP. Send an HTTP/1.1 or HTTP/2 request.");
            }
        }
    }

    /** Puts the reader into its place when the handshake has shown the protocol. */
    private final class Handshake extends ChannelInboundHandlerAdapter {

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event)
                throws Exception {
            super.userEventTriggered(context, event);
            if (event instanceof SslHandshakeCompletionEvent) {
                place(context.pipeline());
                context.pipeline().remove(this);
            }
        }
    }
}
