package org.jingkai.gateway.bootstrap;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.transport.Transport;
import java.net.SocketAddress;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jingkai.gateway.config.GatewayConfig;
import org.jingkai.gateway.config.HttpConfig;
import org.jingkai.gateway.http.AddressRange;
import org.jingkai.gateway.http.ConnectionGuard;

/**
 * Sets a {@link ConnectionGuard} before every server; the gateway has none but for HTTP.
 *
 * <p>Neither the platform nor its HTTP server lets one see a connection before its first request;
 * the transport below them does, and is found as a service.
 */
public final class GuardedServers implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        Transport transport = builder.findTransport();
        if (transport != null) {
            builder.findTransport(new Guarded(transport));
        }
    }

    private record Guarded(Transport plain) implements Transport {

        @Override
        public void configure(
                NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            plain.configure(options, domainSocket, bootstrap);
            if (!domainSocket) {
                settings().ifPresent(config -> bootstrap.handler(guard(config)));
            }
        }

        /** Empty where no gateway is configured: a server beside it, such as a test's. */
        private static Optional<GatewayConfig> settings() {
            try {
                return Optional.of(
                        ConfigProvider.getConfig()
                                .unwrap(SmallRyeConfig.class)
                                .getConfigMapping(GatewayConfig.class));
            } catch (NoSuchElementException _) {
                return Optional.empty();
            }
        }

        private static ConnectionGuard guard(GatewayConfig config) {
            HttpConfig http = config.http();
            int toSubgraphs = config.transport().connections() * config.subgraphs().size();
            List<AddressRange> trusted =
                    http.trustedProxies().orElse(Set.of()).stream()
                            .map(AddressRange::parse)
                            .toList();
            return new ConnectionGuard(
                    FileDescriptors.connections(http.maxConnections(), toSubgraphs),
                    http.maxConnectionsPerAddress(),
                    trusted,
                    http.headTimeout());
        }

        @Override
        public boolean supportsDomainSockets() {
            return plain.supportsDomainSockets();
        }

        @Override
        public boolean supportFileRegion() {
            return plain.supportFileRegion();
        }

        @Override
        public boolean isAvailable() {
            return plain.isAvailable();
        }

        @Override
        public Throwable unavailabilityCause() {
            return plain.unavailabilityCause();
        }

        @Override
        public SocketAddress convert(io.vertx.core.net.SocketAddress address) {
            return plain.convert(address);
        }

        @Override
        public io.vertx.core.net.SocketAddress convert(SocketAddress address) {
            return plain.convert(address);
        }

        @Override
        public EventLoopGroup eventLoopGroup(
                int type, int threads, ThreadFactory factory, int ioRatio) {
            return plain.eventLoopGroup(type, threads, factory, ioRatio);
        }

        @Override
        public DatagramChannel datagramChannel() {
            return plain.datagramChannel();
        }

        @Override
        public DatagramChannel datagramChannel(InternetProtocolFamily family) {
            return plain.datagramChannel(family);
        }

        @Override
        public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
            return plain.channelFactory(domainSocket);
        }

        @Override
        public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
            return plain.serverChannelFactory(domainSocket);
        }

        @Override
        public void configure(DatagramChannel channel, DatagramSocketOptions options) {
            plain.configure(channel, options);
        }

        @Override
        public void configure(
                ClientOptionsBase options, boolean domainSocket, Bootstrap bootstrap) {
            plain.configure(options, domainSocket, bootstrap);
        }
    }
}
