package org.jingkai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jingkai.gateway.bootstrap.Awaited;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many connections pass the guard of a server that greets all who come through. */
class ConnectionGuardTest {

    private static final int OF_ONE = 3;
    private static final int OF_ALL = 8;

    private final NioEventLoopGroup loops = new NioEventLoopGroup(1);
    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void letsAnAddressHaveItsConnectionsAndNoMore() throws Exception {
        assertThat(greeted(server(), 12)).isEqualTo(OF_ONE);
    }

    @Test
    void letsATrustedProxyHaveAsManyAsAllTogether() throws Exception {
        assertThat(greeted(server("127.0.0.1"), 12)).isEqualTo(OF_ALL);
    }

    @Test
    void trustsNobodyButThoseNamed() throws Exception {
        assertThat(greeted(server("127.0.0.2", "10.0.0.0/8"), 12)).isEqualTo(OF_ONE);
    }

    @Test
    void countsConnectionsNoMoreThatHaveGone() throws Exception {
        URI server = server();
        assertThat(greeted(server, OF_ONE)).isEqualTo(OF_ONE);
        assertThat(greeted(server, 1)).isZero();
        clients.removeFirst().close();
        Awaited.until(() -> assertThat(greeted(server, 1)).isEqualTo(1));
        assertThat(greeted(server, 1)).isZero();
    }

    private int greeted(URI server, int connections) throws IOException {
        List<RawClient> come = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            come.add(new RawClient(server));
        }
        clients.addAll(come);
        int greeted = 0;
        for (RawClient client : come) {
            greeted += client.comes("hello") ? 1 : 0;
        }
        return greeted;
    }

    private URI server(String... trusted) {
        ConnectionGuard guard =
                new ConnectionGuard(
                        OF_ALL,
                        OF_ONE,
                        Stream.of(trusted).map(AddressRange::parse).toList(),
                        Duration.ofMinutes(1));
        Channel channel =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .handler(guard)
                        .childHandler(
                                new ChannelInitializer<>() {
                                    @Override
                                    protected void initChannel(Channel connection) {
                                        connection.pipeline().addLast(new Greeting());
                                    }
                                })
                        .bind("127.0.0.1", 0)
                        .syncUninterruptibly()
                        .channel();
        return URI.create(
                "http://127.0.0.1:" + ((InetSocketAddress) channel.localAddress()).getPort());
    }

    private static final class Greeting extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(Unpooled.copiedBuffer("hello", StandardCharsets.US_ASCII));
        }
    }
}
