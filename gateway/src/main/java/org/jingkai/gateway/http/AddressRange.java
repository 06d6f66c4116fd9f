package org.jingkai.gateway.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A network of addresses, such as {@code 10.0.0.0/8}, or one address. */
public final class AddressRange {

    private final byte[] network;
    private final int bits;

    private AddressRange(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /**
     * Reads a range; no name is looked up.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", -1);
        try {
            if (parts.length > 2 || !parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
                throw new UnknownHostException(text);
            }
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > address.length * 8) {
                throw new UnknownHostException(text);
            }
            return new AddressRange(address, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no address and no network. Write 10.0.0.7 or 10.0.0.0/8.",
                    e);
        }
    }

    /** Whether the address lies in it. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((bytes[i / 8] & mask) != (network[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
