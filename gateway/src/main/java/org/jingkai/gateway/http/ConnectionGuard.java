package org.jingkai.gateway.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands where connections are accepted: closes what is too many in all or of one address, and sets
 * a watch over the heads of the requests of what stays.
 *
 * <p>A connection costs nothing before it has passed here. Proxies that are trusted may have as
 * many connections as all clients together.
 */
@Sharable
public final class ConnectionGuard extends ChannelInboundHandlerAdapter {

    private static final int IPV6_NETWORK = 8;

    private final int most;
    private final int mostOfOne;
    private final List<AddressRange> trusted;
    private final Duration headTimeout;
    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    /** A guard that lets so many connections through in all and of one address. */
    public ConnectionGuard(
            int most, int mostOfOne, List<AddressRange> trusted, Duration headTimeout) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.trusted = trusted;
        this.headTimeout = headTimeout;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        if (!(accepted instanceof Channel connection)) {
            context.fireChannelRead(accepted);
            return;
        }
        InetAddress peer = peer(connection);
        String address = peer == null ? "" : key(peer);
        boolean exempt = peer == null || trusted.stream().anyMatch(range -> range.contains(peer));
        if (!enter(address, exempt)) {
            connection.unsafe().closeForcibly();
            return;
        }
        connection.closeFuture().addListener(_ -> leave(address));
        connection.pipeline().addLast(HeadWatch.NAME, new HeadWatch(headTimeout));
        context.fireChannelRead(connection);
    }

    private static @Nullable InetAddress peer(Channel connection) {
        return connection.remoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : null;
    }

    /** One IPv6 client has a whole network of addresses. */
    private static String key(InetAddress peer) {
        byte[] bytes = peer.getAddress();
        return HexFormat.of()
                .formatHex(
                        peer instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes);
    }

    private synchronized boolean enter(String address, boolean exempt) {
        int here = open.getOrDefault(address, 0);
        if (all >= most || (!exempt && here >= mostOfOne)) {
            return false;
        }
        all++;
        open.put(address, here + 1);
        return true;
    }

    private synchronized void leave(String address) {
        all--;
        open.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
